package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Edit;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressRun;

/// What venues report for pools and legs beside what the program computes in the market as it is, and the difference.
public final class ReportedViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String INITIAL = "initial_margin";
    public static final String INITIAL_REPORTED = "initial_margin_reported";
    public static final String INITIAL_DIFFERENCE = "initial_margin_difference";
    public static final String MAINTENANCE = "maintenance_margin";
    public static final String MAINTENANCE_REPORTED = "maintenance_margin_reported";
    public static final String MAINTENANCE_DIFFERENCE = "maintenance_margin_difference";
    public static final String PRICE = "liquidation_price_usd";
    public static final String PRICE_REPORTED = "liquidation_price_reported_usd";
    public static final String PRICE_DIFFERENCE = "liquidation_price_difference_usd";

    private static final String POOL = "pool/";
    private static final String LEG = "leg/";
    private static final CellValue WHOLE_PORTFOLIO = CellValue.notAvailable("The portfolio is margined as a whole.");
    private static final CellValue NO_RESULT = CellValue.notAvailable("There is no result for this row.");
    private static final CellValue NO_LEVEL = CellValue.notAvailable("There is no liquidation price in range.");

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// Follows the session until closed.
    public ReportedViewModel(WorkspaceSession session) {
        super(
                "reported",
                List.of(
                        Column.text(ITEM, "Pool or leg", 140),
                        Column.number(INITIAL, "Initial", "", 70),
                        Column.number(INITIAL_REPORTED, "Reported", "", 74),
                        Column.number(INITIAL_DIFFERENCE, "Diff.", "", 70),
                        Column.number(MAINTENANCE, "Maint.", "", 70),
                        Column.number(MAINTENANCE_REPORTED, "Reported", "", 74),
                        Column.number(MAINTENANCE_DIFFERENCE, "Diff.", "", 70),
                        Column.number(PRICE, "Liq. price", "USD", 92),
                        Column.number(PRICE_REPORTED, "Reported", "", 74),
                        Column.number(PRICE_DIFFERENCE, "Diff.", "", 70)));
        this.session = session;
        this.subscription = Changes.follow(
                this::refresh, session.documentProperty(), session.runProperty(), session.problemsProperty());
        refresh();
    }

    private void refresh() {
        List<Key> keys = new ArrayList<>();
        for (Pool pool : session.document().pools()) {
            keys.add(new Key(Row.Kind.ITEM, POOL + pool.id()));
            positions(pool).forEach(position -> keys.add(new Key(Row.Kind.ITEM, LEG + position.id())));
        }
        arrange(keys);
        for (Pool pool : session.document().pools()) {
            row(Row.Kind.ITEM, POOL + pool.id()).ifPresent(row -> fill(row, pool));
            for (Position position : positions(pool)) {
                row(Row.Kind.ITEM, LEG + position.id()).ifPresent(row -> fill(row, pool, position));
            }
        }
    }

    private List<Position> positions(Pool pool) {
        return session.document().positions().stream()
                .filter(position -> position.poolId().equals(pool.id()))
                .toList();
    }

    private void fill(Row row, Pool pool) {
        Optional<StressRun> run = session.runProperty().get();
        Optional<PoolResult> result = run.flatMap(found -> found.base().pool(pool.id()));
        row.show(ITEM, CellValue.text(pool.name()).withDetail(pool.currency()));
        Reported reported = pool.reported();
        int decimals = NumberText.decimalsOf(pool.currency());
        CellValue none = NO_RESULT;
        amounts(row, INITIAL, result.map(PoolResult::initialMargin), none, reported.initialMargin(), decimals);
        amounts(
                row,
                MAINTENANCE,
                result.map(PoolResult::maintenanceMargin),
                none,
                reported.maintenanceMargin(),
                decimals);
        Optional<Double> ours = run.flatMap(
                found -> level(found, pool.id(), found.corridor().underlying(), reported.liquidationPrice()));
        price(row, ours, reported.liquidationPrice());
    }

    private void fill(Row row, Pool pool, Position position) {
        Optional<StressRun> run = session.runProperty().get();
        Optional<PositionResult> result = run.flatMap(found -> found.base().position(position.id()));
        Optional<Holding> holding = run.flatMap(found -> holding(found, position.id()));
        String symbol = session.document()
                .instrument(position.instrumentId())
                .map(instrument -> instrument.symbol())
                .orElse(position.instrumentId());
        row.show(ITEM, CellValue.text("    " + symbol));
        Reported reported = position.reported();
        int decimals = NumberText.decimalsOf(pool.currency());
        boolean own = holding.flatMap(Holding::marginRule).isPresent();
        CellValue none = holding.isPresent() && !own ? WHOLE_PORTFOLIO : NO_RESULT;
        Optional<PositionResult> margin = result.filter(found -> own);
        amounts(row, INITIAL, margin.map(PositionResult::initialMargin), none, reported.initialMargin(), decimals);
        amounts(
                row,
                MAINTENANCE,
                margin.map(PositionResult::maintenanceMargin),
                none,
                reported.maintenanceMargin(),
                decimals);
        Optional<Double> ours = holding.flatMap(found -> level(
                run.orElseThrow(),
                result.orElseThrow().poolId(),
                found.instrument().underlying(),
                reported.liquidationPrice()));
        price(row, ours, reported.liquidationPrice());
    }

    private static Optional<Holding> holding(StressRun run, String positionId) {
        return run.snapshot().pools().stream()
                .map(PoolSnapshot::holdings)
                .flatMap(List::stream)
                .filter(item -> item.position().id().equals(positionId))
                .findFirst();
    }

    /// The level nearest to the reported price, or else to the price now.
    private static Optional<Double> level(
            StressRun run, String poolId, String underlying, Optional<BigDecimal> reported) {
        return run.levels().stream()
                .filter(item ->
                        item.poolId().equals(poolId) && item.underlying().equals(underlying))
                .findFirst()
                .flatMap(item -> {
                    double near = reported.map(BigDecimal::doubleValue).orElse(item.reference());
                    return item.levels().stream()
                            .map(LiquidationLevels.Level::price)
                            .min(Comparator.comparingDouble(price -> Math.abs(price - near)));
                });
    }

    private void amounts(
            Row row,
            String column,
            Optional<Double> ours,
            CellValue none,
            Optional<BigDecimal> reported,
            int decimals) {
        row.show(column, ours.map(value -> CellValue.number(value, decimals)).orElse(none));
        typed(row, column + "_reported", reported, decimals);
        row.show(column + "_difference", difference(ours, reported, decimals));
    }

    private void price(Row row, Optional<Double> ours, Optional<BigDecimal> reported) {
        int decimals = ours.or(() -> reported.map(BigDecimal::doubleValue))
                .map(NumberText::decimalsOfPrice)
                .orElse(2);
        row.show(PRICE, ours.map(value -> CellValue.number(value, decimals)).orElse(NO_LEVEL));
        typed(row, PRICE_REPORTED, reported, decimals);
        row.show(PRICE_DIFFERENCE, difference(ours, reported, decimals));
    }

    private void typed(Row row, String column, Optional<BigDecimal> reported, int decimals) {
        CellValue value = reported.map(number -> CellValue.typed(number, decimals, CellState.EDITABLE))
                .orElse(CellValue.text("", CellState.EDITABLE));
        row.show(
                column,
                session.rejection(place(row.id(), column))
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private static CellValue difference(Optional<Double> ours, Optional<BigDecimal> reported, int decimals) {
        if (ours.isEmpty() || reported.isEmpty()) {
            return CellValue.EMPTY;
        }
        return CellValue.plainSigned(ours.get() - reported.get().doubleValue(), decimals);
    }

    private static Problem.Place place(String rowId, String column) {
        boolean pool = rowId.startsWith(POOL);
        return new Problem.Place(
                pool ? Problem.Kind.POOL : Problem.Kind.POSITION,
                rowId.substring(pool ? POOL.length() : LEG.length()),
                column.replace('_', ' '));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!column.equals(INITIAL_REPORTED)
                && !column.equals(MAINTENANCE_REPORTED)
                && !column.equals(PRICE_REPORTED)) {
            return Optional.of("This cell is read only.");
        }
        Problem.Place place = place(row.id(), column);
        Optional<Pool> pool = row.id().startsWith(POOL) ? session.document().pool(place.id()) : Optional.empty();
        if (pool.isPresent()) {
            return Typed.optionalNumber(
                    session,
                    place,
                    pool.get().name(),
                    text,
                    value -> new Edit.SetPool(
                            "reported numbers",
                            pool.get().withReported(changed(pool.get().reported(), column, value))));
        }
        return session.document()
                .position(place.id())
                .map(leg -> Typed.optionalNumber(
                        session,
                        place,
                        leg.id(),
                        text,
                        value -> new Edit.SetPosition(
                                "reported " + column, leg.withReported(changed(leg.reported(), column, value)))))
                .orElse(Optional.of("This row no longer exists."));
    }

    private static Reported changed(Reported old, String column, Optional<BigDecimal> value) {
        return switch (column) {
            case INITIAL_REPORTED -> new Reported(value, old.maintenanceMargin(), old.liquidationPrice());
            case MAINTENANCE_REPORTED -> new Reported(old.initialMargin(), value, old.liquidationPrice());
            default -> new Reported(old.initialMargin(), old.maintenanceMargin(), value);
        };
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return rows().stream()
                .filter(row -> List.of(INITIAL_REPORTED, MAINTENANCE_REPORTED, PRICE_REPORTED).stream()
                        .anyMatch(column -> place(row.id(), column).equals(place)))
                .findFirst();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
