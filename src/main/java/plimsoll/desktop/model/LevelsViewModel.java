package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
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
            List<LiquidationLevels.Level> known = before.levels().stream()
                    .filter(item -> item.poolId().equals(levels.poolId())
                            && item.underlying().equals(levels.underlying()))
                    .flatMap(item -> item.levels().stream())
                    .toList();
            if (levels.levels().isEmpty()) {
                row(Row.Kind.ITEM, id(levels, 0))
                        .ifPresent(row -> compare(row, known.stream().findFirst(), Double.NaN));
            }
            for (int i = 0; i < levels.levels().size(); i++) {
                LiquidationLevels.Level level = levels.levels().get(i);
                Optional<LiquidationLevels.Level> next = known.stream()
                        .filter(item -> item.entry() == level.entry())
                        .min(Comparator.comparingDouble(item -> Math.abs(item.price() - level.price())));
                row(Row.Kind.ITEM, id(levels, i)).ifPresent(row -> compare(row, next, level.price()));
            }
        }
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
            for (LiquidationLevels levels : run.levels()) {
                int rows = Math.max(1, levels.levels().size());
                for (int i = 0; i < rows; i++) {
                    keys.add(new Key(Row.Kind.ITEM, id(levels, i)));
                }
            }
        });
        arrange(keys);
        setAwaited(FirstResult.isAwaited(session));
        found.ifPresent(this::fill);
        found.ifPresent(run -> session.beforeProperty().get().ifPresent(before -> compare(run, before)));
    }

    private static String id(LiquidationLevels levels, int index) {
        return levels.poolId() + "/" + levels.underlying() + "/" + index;
    }

    private void fill(StressRun run) {
        for (LiquidationLevels levels : run.levels()) {
            Mark mark = Mark.ofPool(run.snapshot(), levels.poolId());
            String pool = run.snapshot().pools().stream()
                    .filter(item -> item.id().equals(levels.poolId()))
                    .map(PoolSnapshot::name)
                    .findFirst()
                    .orElse(levels.poolId());
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
                    show(
                            row,
                            MEANING,
                            CellValue.text(level.entry() ? Texts.of("levels.entry") : Texts.of("levels.exit")));
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
