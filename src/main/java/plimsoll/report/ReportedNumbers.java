package plimsoll.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Reported;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.report.LevelTable.Side;
import plimsoll.report.ReportedNumber.Quantity;

/// Compares what venues report with the program's own numbers, for the market as it is.
///
/// A liquidation price is compared with the nearest level on the same side of the index. Levels start at the what-if
/// point, so with such a point there is nothing to compare it with.
public final class ReportedNumbers {
    private static final String AT_WHAT_IF = "levels start at the what-if point";

    private final RunReport report;
    private final List<ReportedNumber> numbers = new ArrayList<>();

    private ReportedNumbers(RunReport report) {
        this.report = report;
    }

    /// Returns every number that a venue reports: pool by pool, the whole pool first, then its legs.
    public static List<ReportedNumber> of(RunReport report) {
        ReportedNumbers all = new ReportedNumbers(report);
        report.run().snapshot().pools().forEach(all::pool);
        return List.copyOf(all.numbers);
    }

    /// The columns of the numbers of a pool, to be put at the end of its row.
    static final List<Column> POOL_COLUMNS = columns(Quantity.UNREALISED_PNL);

    /// The columns of the numbers of a leg, to be put at the end of its row.
    static final List<Column> LEG_COLUMNS = columns(Quantity.EQUITY);

    private static List<Column> columns(Quantity without) {
        return Stream.of(Quantity.values())
                .filter(quantity -> quantity != without)
                .flatMap(quantity -> Stream.of(quantity.reportedColumn(), quantity.differenceColumn()))
                .map(Column::number)
                .toList();
    }

    /// Returns the cells of these columns by name.
    ///
    /// @param numbers of one pool, or of one leg
    static Map<String, Cell> cells(List<ReportedNumber> numbers) {
        Map<String, Cell> cells = new HashMap<>();
        for (ReportedNumber number : numbers) {
            cells.put(number.quantity().reportedColumn(), Cell.of(Optional.of(number.reported())));
            cells.put(number.quantity().differenceColumn(), Cell.of(number.difference()));
        }
        return cells;
    }

    /// Returns the cells of [#POOL_COLUMNS]; an isolated position's are those of its leg, but for its profit.
    static Map<String, Cell> cells(List<ReportedNumber> numbers, PoolSnapshot pool) {
        return cells(numbers.stream()
                .filter(number -> number.poolId().equals(pool.id())
                        && number.quantity() != Quantity.UNREALISED_PNL
                        && (pool.mode() == MarginMode.ISOLATED
                                || number.positionId().isEmpty()))
                .toList());
    }

    private void pool(PoolSnapshot pool) {
        Optional<PoolResult> result = report.run().base().pool(pool.id());
        if (pool.mode() == MarginMode.CROSS && result.isPresent()) {
            Reported reported =
                    report.document().pool(pool.id()).map(Pool::reported).orElse(Reported.NOTHING);
            margins(
                    pool.id(),
                    "",
                    reported,
                    result.get().initialMargin(),
                    result.get().maintenanceMargin());
            reported.liquidationPrice().ifPresent(price -> level(pool.id(), "", Optional.empty(), price));
            reported.equity()
                    .ifPresent(value ->
                            money(pool.id(), "", Quantity.EQUITY, result.get().equity(), value));
        }
        for (Holding holding : pool.holdings()) {
            report.run()
                    .base()
                    .position(holding.position().id())
                    .ifPresent(position -> leg(pool.id(), holding, position));
        }
    }

    private void leg(String poolId, Holding holding, PositionResult result) {
        Reported reported = holding.position().reported();
        String id = holding.position().id();
        margins(poolId, id, reported, result.initialMargin(), result.maintenanceMargin());
        reported.liquidationPrice()
                .ifPresent(price ->
                        level(poolId, id, Optional.of(holding.instrument().underlying()), price));
        reported.unrealisedPnl()
                .ifPresent(value -> money(poolId, id, Quantity.UNREALISED_PNL, result.unrealisedPnl(), value));
    }

    private void margins(String poolId, String positionId, Reported reported, double initial, double maintenance) {
        reported.initialMargin().ifPresent(value -> money(poolId, positionId, Quantity.INITIAL_MARGIN, initial, value));
        reported.maintenanceMargin()
                .ifPresent(value -> money(poolId, positionId, Quantity.MAINTENANCE_MARGIN, maintenance, value));
    }

    private void money(String poolId, String positionId, Quantity quantity, double ours, BigDecimal reported) {
        numbers.add(
                Double.isNaN(ours)
                        ? unmatched(poolId, positionId, quantity, PositionResult.WITH_ITS_SET, reported)
                        : new ReportedNumber(poolId, positionId, quantity, OptionalDouble.of(ours), "", reported));
    }

    /// Adds the level on the side of the index where the venue's price lies.
    private void level(String poolId, String positionId, Optional<String> underlying, BigDecimal reported) {
        List<LiquidationLevels> candidates = report.run().levels().stream()
                .filter(levels -> levels.poolId().equals(poolId)
                        && underlying.map(levels.underlying()::equals).orElse(true))
                .toList();
        String reason = !report.run().whatIf().isNone()
                ? AT_WHAT_IF
                : candidates.isEmpty()
                        ? "nothing moves the pool"
                        : candidates.size() > 1 ? "more than one underlying moves the pool" : "";
        if (!reason.isEmpty()) {
            numbers.add(unmatched(poolId, positionId, Quantity.LIQUIDATION_PRICE, reason, reported));
            return;
        }
        LiquidationLevels levels = candidates.getFirst();
        Side side = reported.doubleValue() < levels.reference() ? Side.DOWN : Side.UP;
        Optional<Level> nearest = side.nearest(levels, 0);
        numbers.add(nearest.map(level -> new ReportedNumber(
                        poolId, positionId, Quantity.LIQUIDATION_PRICE, OptionalDouble.of(level.price()), "", reported))
                .orElseGet(() -> unmatched(
                        poolId, positionId, Quantity.LIQUIDATION_PRICE, LevelTable.status(levels, nearest), reported)));
    }

    private static ReportedNumber unmatched(
            String poolId, String positionId, Quantity quantity, String reason, BigDecimal reported) {
        return new ReportedNumber(poolId, positionId, quantity, OptionalDouble.empty(), reason, reported);
    }
}
