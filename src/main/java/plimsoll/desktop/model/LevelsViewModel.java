package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.LevelWhy;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.StressRun;

/// Every price at which a pool is liquidated or would recover, per underlying.
public final class LevelsViewModel extends TableModel implements AutoCloseable {
    public static final String POOL = "pool";
    public static final String UNDERLYING = "underlying";
    public static final String LEVEL = "level_usd";
    public static final String MOVE = "move_percent";
    public static final String MEANING = "meaning";

    /// Begins the identifiers of rows that only the compared book has.
    private static final String ONLY_BEFORE = "before/";

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// Follows the session until closed.
    public LevelsViewModel(WorkspaceSession session) {
        super("levels", listed());
        this.session = session;
        this.subscription = session.subscribe(session.inTurn(this::refresh)).and(FirstResult.follow(session, this));
        refresh();
    }

    private static List<Column> listed() {
        List<Column> all = new ArrayList<>();
        all.add(Column.text(POOL, Texts.of("column.levels.pool"), 100));
        all.add(Column.text(UNDERLYING, Texts.of("column.levels.underlying"), 56));
        all.addAll(Column.compared(LEVEL, Texts.of("column.levels.level"), Texts.of("column.before"), "USD", 84));
        all.add(Column.number(MOVE, Texts.of("column.levels.move"), "%", 68));
        all.add(Column.text(MEANING, "", 150));
        return all;
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(UNDERLYING);
    }

    /// A level of the compared book belongs to the one of the same pool, underlying and direction that is next to it.
    private void compare(StressRun run, StressRun before) {
        for (LiquidationLevels levels : run.levels()) {
            List<Optional<LiquidationLevels.Level>> known = next(levels, like(levels, before));
            for (int i = 0; i < known.size(); i++) {
                Optional<LiquidationLevels.Level> was = known.get(i);
                double price = levels.levels().isEmpty()
                        ? Double.NaN
                        : levels.levels().get(i).price();
                row(Row.Kind.ITEM, id(levels, i)).ifPresent(row -> compare(row, was, price));
            }
        }
    }

    private static Optional<LiquidationLevels> like(LiquidationLevels levels, StressRun other) {
        return other.levels().stream().filter(item -> isAlike(item, levels)).findFirst();
    }

    private static boolean isAlike(LiquidationLevels one, LiquidationLevels other) {
        return one.poolId().equals(other.poolId()) && one.underlying().equals(other.underlying());
    }

    /// Returns the level of the compared book that stands beside each row of levels.
    private static List<Optional<LiquidationLevels.Level>> next(
            LiquidationLevels levels, Optional<LiquidationLevels> before) {
        List<LiquidationLevels.Level> known =
                before.map(LiquidationLevels::levels).orElse(List.of());
        return levels.levels().isEmpty()
                ? List.of(known.stream().findFirst())
                : levels.levels().stream()
                        .map(level -> known.stream()
                                .filter(item -> item.entry() == level.entry())
                                .min(Comparator.comparingDouble(item -> Math.abs(item.price() - level.price()))))
                        .toList();
    }

    /// A level that only the compared book has.
    ///
    /// @param at its place among those of its pool and underlying there
    private record Gone(LiquidationLevels levels, int at) {
        Key key() {
            return new Key(Row.Kind.ITEM, ONLY_BEFORE + id(levels, at));
        }

        boolean isOf(LiquidationLevels other) {
            return isAlike(levels, other);
        }

        LiquidationLevels.Level level() {
            return levels.levels().get(at);
        }
    }

    private List<Gone> gone(StressRun run) {
        List<Gone> gone = new ArrayList<>();
        for (LiquidationLevels levels : session.beforeProperty().get().stream()
                .flatMap(before -> before.levels().stream())
                .toList()) {
            Set<LiquidationLevels.Level> beside = new HashSet<>();
            like(levels, run)
                    .ifPresent(now -> next(now, Optional.of(levels)).forEach(item -> item.ifPresent(beside::add)));
            for (int i = 0; i < levels.levels().size(); i++) {
                if (!beside.contains(levels.levels().get(i))) {
                    gone.add(new Gone(levels, i));
                }
            }
        }
        return gone;
    }

    private void fill(Gone gone, StressRun before) {
        LiquidationLevels.Level level = gone.level();
        row(Row.Kind.ITEM, gone.key().id()).ifPresent(row -> {
            CellValue none = CellValue.text(Texts.of("cell.none"), CellState.MUTED);
            show(row, POOL, CellValue.text(name(before, gone.levels().poolId()), CellState.MUTED));
            show(row, UNDERLYING, CellValue.text(gone.levels().underlying(), CellState.MUTED));
            compare(row, Optional.of(level), Double.NaN);
            show(row, LEVEL, none);
            show(row, MOVE, CellValue.EMPTY);
            show(row, MEANING, meaning(level).with(CellState.MUTED));
        });
    }

    private static String name(StressRun run, String poolId) {
        return run.snapshot().pools().stream()
                .filter(item -> item.id().equals(poolId))
                .map(PoolSnapshot::name)
                .findFirst()
                .orElse(poolId);
    }

    private static CellValue meaning(LiquidationLevels.Level level) {
        return CellValue.text(level.entry() ? Texts.of("levels.entry") : Texts.of("levels.exit"));
    }

    private void compare(Row row, Optional<LiquidationLevels.Level> before, double after) {
        show(
                row,
                Column.before(LEVEL),
                before.map(level -> CellValue.number(level.price(), NumberText.decimalsOfPrice(level.price())))
                        .orElse(CellValue.text(Texts.of("cell.none"), CellState.MUTED)));
        show(
                row,
                Column.difference(LEVEL),
                before.isEmpty() || Double.isNaN(after)
                        ? CellValue.EMPTY
                        : CellValue.plainSigned(
                                after - before.get().price(),
                                NumberText.decimalsOfPrice(before.get().price())));
    }

    private void refresh() {
        setCompared(session.beforeProperty().get().isPresent());
        Optional<StressRun> found = session.runProperty().get();
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> {
            List<Gone> gone = gone(run);
            for (LiquidationLevels levels : run.levels()) {
                int rows = Math.max(1, levels.levels().size());
                for (int i = 0; i < rows; i++) {
                    keys.add(new Key(Row.Kind.ITEM, id(levels, i)));
                }
                gone.stream().filter(level -> level.isOf(levels)).forEach(level -> keys.add(level.key()));
            }
            gone.stream()
                    .filter(level -> run.levels().stream().noneMatch(level::isOf))
                    .forEach(level -> keys.add(level.key()));
        });
        arrange(keys);
        setAwaited(FirstResult.isAwaited(session));
        found.ifPresent(this::fill);
        found.ifPresent(run -> session.beforeProperty().get().ifPresent(before -> {
            compare(run, before);
            gone(run).forEach(level -> fill(level, before));
        }));
    }

    private static String id(LiquidationLevels levels, int index) {
        return levels.poolId() + "/" + levels.underlying() + "/" + index;
    }

    private void fill(StressRun run) {
        for (LiquidationLevels levels : run.levels()) {
            Mark mark = Mark.ofPool(run.snapshot(), levels.poolId());
            String pool = name(run, levels.poolId());
            if (levels.levels().isEmpty()) {
                row(Row.Kind.ITEM, id(levels, 0)).ifPresent(row -> {
                    head(row, pool, mark, levels);
                    show(
                            row,
                            LEVEL,
                            CellValue.text(
                                    Texts.of(levels.alreadyBelow() ? "levels.below.short" : "cell.none"),
                                    CellState.MUTED));
                    show(row, MOVE, CellValue.EMPTY);
                    show(
                            row,
                            MEANING,
                            CellValue.text(
                                    levels.alreadyBelow()
                                            ? Texts.of("levels.below")
                                            : Texts.of(
                                                    "levels.none",
                                                    NumberText.percent(levels.from(), 0),
                                                    NumberText.percent(levels.to(), 0)),
                                    CellState.MUTED));
                });
            }
            for (int i = 0; i < levels.levels().size(); i++) {
                LiquidationLevels.Level level = levels.levels().get(i);
                row(Row.Kind.ITEM, id(levels, i)).ifPresent(row -> {
                    head(row, pool, mark, levels);
                    show(row, LEVEL, CellValue.number(level.price(), NumberText.decimalsOfPrice(level.price())));
                    show(row, MOVE, CellValue.plainSigned(level.shock() * 100, 2));
                    show(row, MEANING, meaning(level));
                });
            }
        }
    }

    private void head(Row row, String pool, Mark mark, LiquidationLevels levels) {
        show(row, POOL, CellValue.text(pool).withMark(mark));
        show(row, UNDERLYING, CellValue.text(levels.underlying(), CellState.MUTED));
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        boolean level = column.startsWith(LEVEL);
        if (!level && !column.equals(MOVE)) {
            return Optional.empty();
        }
        if (row.id().startsWith(ONLY_BEFORE)) {
            return CellWhy.onlyBefore(this, row, column);
        }
        int last = row.id().lastIndexOf('/');
        int middle = row.id().lastIndexOf('/', last - 1);
        return WhyBook.of(session)
                .flatMap(book -> LevelWhy.of(
                        book,
                        row.id().substring(0, middle),
                        row.id().substring(middle + 1, last),
                        Integer.parseInt(row.id().substring(last + 1)),
                        !level));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
