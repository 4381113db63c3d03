package plimsoll.report.pdf;

import java.io.IOException;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.report.ReadableBook;
import plimsoll.report.ReadableTable;
import plimsoll.report.RunReport;

/// Levels, legs, and what the venues report beside ours.
final class BookPages {
    private BookPages() {}

    static void write(Paper paper, RunReport report) throws IOException {
        paper.breakPage();
        paper.heading("Liquidation levels");
        paper.table(ReadableBook.levels(report));
        paper.heading("Legs");
        paper.table(legs(report));
        ReadableTable reported = ReadableBook.reported(report);
        if (!reported.rows().isEmpty()) {
            paper.heading("Reported by the venues, beside ours");
            paper.table(reported);
        }
    }

    private static ReadableTable legs(RunReport report) {
        ReadableTable table = new ReadableTable("llrlrrrrrr")
                .head(
                        "Pool",
                        "Instrument",
                        "Quantity",
                        "",
                        "Mark",
                        "Notional USD",
                        "Unrealised P&L USD",
                        "Maintenance margin USD",
                        "Delta coins",
                        "Vega USD a point");
        for (PoolSnapshot pool : report.run().snapshot().pools()) {
            double usd = report.run()
                    .now()
                    .pool(pool.id())
                    .map(PoolResult::usdPerUnit)
                    .orElse(Double.NaN);
            for (Holding holding : pool.holdings()) {
                report.run()
                        .now()
                        .position(holding.position().id())
                        .ifPresent(result -> leg(table, pool, holding, result, usd));
            }
        }
        return table;
    }

    private static void leg(
            ReadableTable table, PoolSnapshot pool, Holding holding, PositionResult result, double usd) {
        Position position = holding.position();
        table.add(
                pool.name(),
                holding.instrument().symbol(),
                NumberText.exact(position.quantity(), 0),
                holding.instrument().quantityUnit(),
                ReadableBook.price(result.mark()),
                NumberText.screen(result.notionalUsd(), 0),
                NumberText.signed(result.unrealisedPnl() * usd, 0),
                result.isMarginedWithItsSet() ? "with its set" : NumberText.screen(result.maintenanceMargin() * usd, 0),
                NumberText.signed(result.delta(), 4),
                NumberText.signed(result.vegaUsd(), 0));
    }
}
