package plimsoll.report.pdf;

import java.io.IOException;
import java.util.Optional;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.report.LevelTable;
import plimsoll.report.LevelTable.Side;
import plimsoll.report.ReportedNumber;
import plimsoll.report.ReportedNumbers;
import plimsoll.report.RunReport;

/// Levels, legs, and what the venues report beside ours.
final class BookPages {
    private BookPages() {}

    static void write(Paper paper, RunReport report) throws IOException {
        paper.breakPage();
        paper.heading("Liquidation levels");
        paper.table(levels(report));
        paper.heading("Legs");
        paper.table(legs(report));
        PaperTable reported = reported(report);
        if (!reported.rows().isEmpty()) {
            paper.heading("Reported by the venues, beside ours");
            paper.table(reported);
        }
    }

    private static PaperTable levels(RunReport report) {
        PaperTable table =
                new PaperTable("llrrrrr").head("Pool", "When moves", "Index USD", "Down USD", "Move", "Up USD", "Move");
        for (LiquidationLevels levels : report.run().levels()) {
            double now = LevelTable.evaluatedShock(report.run(), levels.underlying());
            Optional<Level> down = Side.DOWN.nearest(levels, now);
            Optional<Level> up = Side.UP.nearest(levels, now);
            table.add(
                    levels.alreadyBelow(),
                    Shown.pool(report, levels.poolId()),
                    levels.underlying(),
                    Shown.price(levels.reference()),
                    Shown.price(down.map(Level::price), LevelTable.status(levels, down)),
                    down.map(level -> NumberText.percent(level.shock(), 2)).orElse(""),
                    Shown.price(up.map(Level::price), LevelTable.status(levels, up)),
                    up.map(level -> NumberText.percent(level.shock(), 2)).orElse(""));
        }
        return table;
    }

    private static PaperTable legs(RunReport report) {
        PaperTable table = new PaperTable("llrlrrrrrr")
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
                        "Vega USD");
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

    private static void leg(PaperTable table, PoolSnapshot pool, Holding holding, PositionResult result, double usd) {
        Position position = holding.position();
        table.add(
                pool.name(),
                holding.instrument().symbol(),
                NumberText.exact(position.quantity(), 0),
                holding.instrument().quantityUnit(),
                Shown.price(result.mark()),
                Shown.usd(result.notionalUsd()),
                NumberText.signed(result.unrealisedPnl() * usd, 0),
                result.isMarginedWithItsSet() ? "with its set" : Shown.usd(result.maintenanceMargin() * usd),
                NumberText.signed(result.delta(), 4),
                NumberText.signed(result.vegaUsd(), 0));
    }

    private static PaperTable reported(RunReport report) {
        PaperTable table = new PaperTable("llrrr").head("Of", "What", "Ours", "Venue's", "Ours less venue's");
        for (ReportedNumber number : ReportedNumbers.of(report)) {
            int decimals = number.quantity() == ReportedNumber.Quantity.LIQUIDATION_PRICE
                    ? NumberText.decimalsOfPrice(number.reported().doubleValue())
                    : report.pool(number.poolId())
                            .map(PoolSnapshot::currency)
                            .map(NumberText::decimalsOf)
                            .orElse(2);
            table.add(
                    number.positionId().isEmpty() ? Shown.pool(report, number.poolId()) : number.positionId(),
                    number.quantity().text(),
                    number.ours().isPresent()
                            ? NumberText.screen(number.ours().getAsDouble(), decimals)
                            : number.reason(),
                    NumberText.exact(number.reported(), decimals),
                    number.difference().isPresent()
                            ? NumberText.signed(number.difference().getAsDouble(), decimals)
                            : "");
        }
        return table;
    }
}
