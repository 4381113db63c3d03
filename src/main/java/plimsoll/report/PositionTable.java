package plimsoll.report;

import static plimsoll.report.CsvTable.Column.number;
import static plimsoll.report.CsvTable.Column.text;
import static plimsoll.report.CsvTable.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.domain.Holding;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Makes the table of legs.
public final class PositionTable {
    private static final List<Column> OWN = List.of(
            text("point"),
            number("price_shock"),
            number("vol_shock"),
            text("pool_id"),
            text("position_id"),
            text("instrument_id"),
            text("symbol"),
            text("kind"),
            text("underlying"),
            text("margin_mode"),
            number("quantity"),
            text("quantity_unit"),
            number("entry_price"),
            number("mark"),
            text("price_unit"),
            number("implied_vol_ratio"),
            number("notional_usd"),
            text("currency"),
            number("value"),
            number("unrealised_pnl"),
            number("initial_margin"),
            number("maintenance_margin"),
            number("delta_coins"),
            number("gamma_coins_per_usd"),
            number("vega_usd_per_vol_point"),
            number("theta_usd_per_day"),
            text("not_included"),
            text("margin_note"));

    private static final List<Column> COLUMNS =
            Stream.concat(OWN.stream(), ReportedNumbers.LEG_COLUMNS.stream()).toList();

    private PositionTable() {}

    /// Returns one row per leg in the market as it is, then, when the run has a what-if point, one per leg there; at
    /// the end the legs that no number contains, with the reason. `value`, `unrealised_pnl` and the margins are in
    /// `currency`.
    public static CsvTable table(RunReport report) {
        Map<String, Holding> holdings = report.holdings();
        List<List<Cell>> rows = new ArrayList<>();
        List<ReportedNumber> reported = ReportedNumbers.of(report);
        for (Point point : Point.of(report.run())) {
            for (PositionResult result : point.book().positions()) {
                Optional.ofNullable(holdings.get(result.positionId()))
                        .ifPresent(holding -> rows.add(
                                Stream.concat(leg(point, holding, result).stream(), reported(point, result, reported))
                                        .toList()));
            }
        }
        LeftOutRows.positions(report)
                .forEach((position, reason) ->
                        rows.add(leftOut(position, report.document().instrument(position.instrumentId()), reason)));
        return new CsvTable(COLUMNS, rows);
    }

    private static List<Cell> leg(Point point, Holding holding, PositionResult result) {
        Position position = holding.position();
        Instrument instrument = holding.instrument();
        return row(
                Cell.of(point.name()),
                Cell.of(point.whatIf().priceShock()),
                Cell.of(point.whatIf().volShock()),
                Cell.of(result.poolId()),
                Cell.of(position.id()),
                Cell.of(instrument.id()),
                Cell.of(instrument.symbol()),
                Cell.of(lower(instrument.kind())),
                Cell.of(instrument.underlying()),
                Cell.of(lower(position.mode())),
                Cell.of(Optional.of(position.quantity())),
                Cell.of(instrument.quantityUnit()),
                Cell.of(position.entryPrice()),
                Cell.of(result.mark()),
                Cell.of(instrument.priceUnit()),
                Cell.of(result.vol()),
                Cell.of(result.notionalUsd()),
                Cell.of(point.book()
                        .pool(result.poolId())
                        .map(PoolResult::currency)
                        .orElse("")),
                Cell.of(result.value()),
                Cell.of(result.unrealisedPnl()),
                Cell.of(result.initialMargin()),
                Cell.of(result.maintenanceMargin()),
                Cell.of(result.delta()),
                Cell.of(result.gamma()),
                Cell.of(result.vegaUsd()),
                Cell.of(result.thetaUsd()),
                Cell.missing(),
                result.isMarginedWithItsSet() ? Cell.of(PositionResult.WITH_ITS_SET) : Cell.missing());
    }

    /// Venues speak of the market as it is, so a row of another point has nothing to compare.
    private static Stream<Cell> reported(Point point, PositionResult result, List<ReportedNumber> reported) {
        List<ReportedNumber> own = point.whatIf().isNone()
                ? reported.stream()
                        .filter(number -> number.positionId().equals(result.positionId()))
                        .toList()
                : List.of();
        return CsvTable.row(ReportedNumbers.LEG_COLUMNS, ReportedNumbers.cells(own)).stream();
    }

    private static List<Cell> leftOut(Position position, Optional<Instrument> known, String reason) {
        Map<String, Cell> cells = new HashMap<>();
        cells.put("pool_id", Cell.of(position.poolId()));
        cells.put("position_id", Cell.of(position.id()));
        cells.put("instrument_id", Cell.of(position.instrumentId()));
        cells.put("margin_mode", Cell.of(lower(position.mode())));
        cells.put("quantity", Cell.of(Optional.of(position.quantity())));
        cells.put("entry_price", Cell.of(position.entryPrice()));
        cells.put("not_included", Cell.of(reason));
        known.ifPresent(instrument -> {
            cells.put("symbol", Cell.of(instrument.symbol()));
            cells.put("kind", Cell.of(lower(instrument.kind())));
            cells.put("underlying", Cell.of(instrument.underlying()));
            cells.put("quantity_unit", Cell.of(instrument.quantityUnit()));
            cells.put("price_unit", Cell.of(instrument.priceUnit()));
        });
        return CsvTable.row(COLUMNS, cells);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
