package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.LevelWhy;
import plimsoll.desktop.why.PoolWhy;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.Standing;
import plimsoll.engine.result.StressRun;

/// What each pool has, needs and can bear.
public final class PoolsViewModel extends TableModel implements AutoCloseable {
    public static final String POOL = "pool";
    public static final String CURRENCY = "currency";
    public static final String EQUITY = "equity";
    public static final String INITIAL = "initial_margin";
    public static final String MAINTENANCE = "maintenance_margin";
    public static final String BUFFER = "buffer";
    public static final String RATIO = "margin_ratio";
    public static final String DOWN = "level_down_usd";
    public static final String UP = "level_up_usd";
    public static final String STATE = "state";

    private static final String BOOK = "book";
    private static final String NO_SHARING = Texts.of("pools.noSharing");

    /// From this equity on a pool's cents say nothing and cost its name the room.
    private static final double WITHOUT_CENTS_USD = 100_000;
    private static final int CENTS = 2;

    private final WorkspaceSession session;
    private final Subscription subscription;
    private boolean cents = true;

    /// Follows the session until closed.
    public PoolsViewModel(WorkspaceSession session) {
        super("pools", listed());
        this.session = session;
        this.subscription = session.subscribe(this::refresh).and(FirstResult.follow(session, this));
        refresh();
    }

    private static List<Column> listed() {
        List<Column> all = new ArrayList<>();
        all.add(Column.text(POOL, Texts.of("column.pools.pool"), 100));
        all.add(Column.text(CURRENCY, Texts.of("column.pools.currency"), 50));
        all.add(Column.number(EQUITY, Texts.of("column.pools.equity"), "", 78));
        all.add(Column.number(INITIAL, Texts.of("column.pools.initial"), "", 74));
        all.add(Column.number(MAINTENANCE, Texts.of("column.pools.maintenance"), "", 74));
        all.addAll(Column.compared(BUFFER, Texts.of("column.pools.buffer"), Texts.of("column.before"), "", 78));
        all.addAll(Column.compared(RATIO, Texts.of("column.pools.ratio"), Texts.of("column.before"), "", 60));
        all.add(Column.number(DOWN, Texts.of("column.pools.down"), "USD", 80));
        all.add(Column.number(UP, Texts.of("column.pools.up"), "USD", 80));
        all.add(Column.text(STATE, Texts.of("column.pools.state"), 92));
        return all;
    }

    /// Levels stand before and after in their own table.
    @Override
    protected Set<String> aloneColumns() {
        return Set.of(EQUITY, INITIAL, MAINTENANCE, DOWN, UP);
    }

    /// While every pool is ok the word says no more than its absence; while one is not, it is worth more than a number
    /// that follows from its neighbours.
    @Override
    public List<String> leastImportant() {
        boolean allOk = session.runProperty()
                .get()
                .filter(run -> run.snapshot().pools().stream()
                        .anyMatch(pool -> run.now()
                                .pool(pool.id())
                                .filter(result -> Standing.of(pool, result) != Standing.OK)
                                .isPresent()))
                .isEmpty();
        return allOk
                ? List.of(CURRENCY, STATE, INITIAL, MAINTENANCE, EQUITY)
                : List.of(CURRENCY, MAINTENANCE, EQUITY, INITIAL, Column.before(RATIO), Column.difference(RATIO));
    }

    private void refresh() {
        setCompared(session.beforeProperty().get().isPresent());
        Optional<StressRun> run = session.runProperty().get();
        if (run.isEmpty()) {
            arrange(List.of());
            setAwaited(FirstResult.isAwaited(session));
            return;
        }
        List<Key> keys = new ArrayList<>();
        run.get().snapshot().pools().forEach(pool -> keys.add(new Key(Row.Kind.ITEM, pool.id())));
        List<PoolSnapshot> gone = gone(run.get());
        gone.forEach(pool -> keys.add(new Key(Row.Kind.ITEM, pool.id())));
        keys.add(new Key(Row.Kind.TOTAL, BOOK));
        arrange(keys);
        setAwaited(false);
        cents = run.get().now().pools().stream()
                .mapToDouble(pool -> Math.abs(pool.equity() * pool.usdPerUnit()))
                .noneMatch(usd -> usd >= WITHOUT_CENTS_USD);
        for (PoolSnapshot pool : run.get().snapshot().pools()) {
            row(Row.Kind.ITEM, pool.id()).ifPresent(row -> fill(row, pool, run.get()));
        }
        gone.forEach(pool -> row(Row.Kind.ITEM, pool.id()).ifPresent(row -> fillGone(row, pool)));
        row(Row.Kind.TOTAL, BOOK).ifPresent(row -> fillBook(row, run.get()));
    }

    /// Returns the pools that only the compared book has.
    private List<PoolSnapshot> gone(StressRun run) {
        return session.beforeProperty().get().stream()
                .flatMap(before -> before.snapshot().pools().stream())
                .filter(pool -> run.snapshot().pools().stream()
                        .noneMatch(known -> known.id().equals(pool.id())))
                .toList();
    }

    /// Returns whether a row is that of a pool that only the compared book has.
    public boolean isOnlyBefore(Row row) {
        return session.runProperty().get().stream()
                .flatMap(run -> gone(run).stream())
                .anyMatch(pool -> pool.id().equals(row.id()));
    }

    /// A pool that only the compared book has: what it was, none now.
    private void fillGone(Row row, PoolSnapshot pool) {
        CellValue none = CellValue.text(Texts.of("cell.none"), CellState.MUTED);
        show(row, POOL, CellValue.text(pool.name(), CellState.MUTED).withDetail(pool.currency()));
        show(row, CURRENCY, CellValue.text(pool.currency(), CellState.MUTED));
        for (String column : List.of(EQUITY, INITIAL, MAINTENANCE, DOWN, UP, STATE)) {
            show(row, column, CellValue.EMPTY);
        }
        session.beforeProperty().get().ifPresent(before -> compare(row, pool, before, Optional.empty()));
        for (String column : List.of(BUFFER, RATIO)) {
            show(row, column, none);
            show(row, Column.difference(column), CellValue.EMPTY);
        }
    }

    private void fill(Row row, PoolSnapshot pool, StressRun run) {
        show(
                row,
                POOL,
                CellValue.text(pool.name())
                        .withDetail(pool.currency())
                        .withMark(Mark.ofPool(run.snapshot(), pool.id())));
        show(row, CURRENCY, CellValue.text(pool.currency(), CellState.MUTED));
        Optional<PoolResult> found = run.now().pool(pool.id());
        if (found.isEmpty()) {
            return;
        }
        PoolResult result = found.get();
        int decimals = decimals(pool.currency());
        CellState[] breach = result.liquidated() ? new CellState[] {CellState.BREACH} : new CellState[0];
        show(row, EQUITY, CellValue.number(result.equity(), decimals));
        show(row, INITIAL, CellValue.number(result.initialMargin(), decimals));
        show(row, MAINTENANCE, CellValue.number(result.maintenanceMargin(), decimals));
        show(row, BUFFER, CellValue.number(result.buffer(), decimals, breach));
        show(row, RATIO, CellValue.ratio(result.ratio().orElse(Double.NaN), breach));
        show(row, STATE, StandingCell.of(Standing.of(pool, result)));
        session.beforeProperty().get().ifPresent(before -> compare(row, pool, before, found));
        Optional<LiquidationLevels> levels = run.levels().stream()
                .filter(item -> item.poolId().equals(pool.id())
                        && item.underlying().equals(run.corridor().underlying()))
                .findFirst();
        double now = run.whatIf().priceShock();
        show(row, DOWN, level(levels, levels.flatMap(item -> item.down(now))));
        show(row, UP, level(levels, levels.flatMap(item -> item.up(now))));
    }

    /// Dollars are shown with cents while all pools are small; a column shows one or the other.
    private int decimals(String currency) {
        int decimals = NumberText.decimalsOf(currency);
        return decimals == CENTS && !cents ? 0 : decimals;
    }

    private void compare(Row row, PoolSnapshot pool, StressRun before, Optional<PoolResult> after) {
        Optional<PoolResult> known = before.now().pool(pool.id());
        for (PoolLine line : List.of(PoolLine.BUFFER, PoolLine.RATIO)) {
            String id = line == PoolLine.BUFFER ? BUFFER : RATIO;
            PoolLine.Cells cells = line.cells(known, after, pool.currency());
            show(
                    row,
                    Column.before(id),
                    known.isPresent() ? cells.before() : CellValue.text(Texts.of("cell.new"), CellState.MUTED));
            show(row, Column.difference(id), known.isPresent() ? cells.difference() : CellValue.EMPTY);
        }
    }

    private static CellValue level(Optional<LiquidationLevels> levels, Optional<LiquidationLevels.Level> level) {
        if (levels.isEmpty()) {
            return CellValue.text(Texts.of("pools.noLegs"), CellState.MUTED);
        }
        if (levels.get().alreadyBelow()) {
            return CellValue.text(Texts.of("cell.below"), CellState.BREACH);
        }
        return level.map(found -> CellValue.number(found.price(), NumberText.decimalsOfPrice(found.price())))
                .orElse(CellValue.text(Texts.of("cell.none"), CellState.MUTED));
    }

    private void fillBook(Row row, StressRun run) {
        double equity = 0;
        double initial = 0;
        double maintenance = 0;
        for (PoolResult pool : run.now().pools()) {
            equity += pool.equity() * pool.usdPerUnit();
            initial += pool.initialMargin() * pool.usdPerUnit();
            maintenance += pool.maintenanceMargin() * pool.usdPerUnit();
        }
        show(row, POOL, CellValue.text(Texts.of("pools.book"), CellState.TOTAL).withDetail("USD"));
        show(row, CURRENCY, CellValue.text("USD", CellState.MUTED));
        show(row, EQUITY, CellValue.number(equity, decimals("USD"), CellState.TOTAL));
        show(row, INITIAL, CellValue.number(initial, decimals("USD"), CellState.TOTAL));
        show(row, MAINTENANCE, CellValue.number(maintenance, decimals("USD"), CellState.TOTAL));
        show(row, BUFFER, CellValue.notAvailable(NO_SHARING));
        show(row, RATIO, CellValue.notAvailable(NO_SHARING));
        for (String id : List.of(BUFFER, RATIO)) {
            show(row, Column.before(id), CellValue.notAvailable(NO_SHARING));
            show(row, Column.difference(id), CellValue.notAvailable(NO_SHARING));
        }
        show(row, DOWN, side(run.corridor(), run.corridor().down()));
        show(row, UP, side(run.corridor(), run.corridor().up()));
    }

    private static CellValue side(Corridor corridor, Optional<Corridor.Side> side) {
        if (corridor.broken()) {
            return CellValue.text(Texts.of("cell.below"), CellState.BREACH);
        }
        return side.map(found ->
                        CellValue.number(found.price(), NumberText.decimalsOfPrice(found.price()), CellState.TOTAL))
                .orElse(CellValue.text(Texts.of("cell.none"), CellState.MUTED));
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        Optional<WhyBook> book = WhyBook.of(session);
        if (isOnlyBefore(row)) {
            return CellWhy.onlyBefore(this, row, column);
        }
        if (column.equals(DOWN) || column.equals(UP)) {
            boolean down = column.equals(DOWN);
            Optional<String> pool = row.kind() == Row.Kind.ITEM
                    ? Optional.of(row.id())
                    : session.runProperty()
                            .get()
                            .flatMap(run -> down
                                    ? run.corridor().down()
                                    : run.corridor().up())
                            .map(Corridor.Side::poolId);
            return book.flatMap(found -> pool.flatMap(id -> LevelWhy.nearest(found, id, down)));
        }
        return book.flatMap(found -> number(column)
                .flatMap(number -> row.kind() == Row.Kind.ITEM
                        ? PoolWhy.of(found, row.id(), number)
                        : PoolWhy.ofBook(found, number)));
    }

    private static Optional<PoolWhy.Figure> number(String column) {
        return switch (column.replace(Column.before(""), "").replace(Column.difference(""), "")) {
            case EQUITY -> Optional.of(PoolWhy.Figure.EQUITY);
            case INITIAL -> Optional.of(PoolWhy.Figure.INITIAL);
            case MAINTENANCE -> Optional.of(PoolWhy.Figure.MAINTENANCE);
            case BUFFER -> Optional.of(PoolWhy.Figure.BUFFER);
            case RATIO -> Optional.of(PoolWhy.Figure.RATIO);
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
