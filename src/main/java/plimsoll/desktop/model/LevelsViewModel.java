package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
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
        super(
                "levels",
                List.of(
                        Column.text(POOL, "Pool", 100),
                        Column.text(UNDERLYING, "Moves", 56),
                        Column.number(LEVEL, "Level", "USD", 92),
                        Column.number(MOVE, "Move", "%", 68),
                        Column.text(MEANING, "", 150)));
        this.session = session;
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
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
        found.ifPresent(this::fill);
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
                    show(row, LEVEL, CellValue.text(levels.alreadyBelow() ? "below" : "none", CellState.MUTED));
                    show(row, MOVE, CellValue.EMPTY);
                    show(
                            row,
                            MEANING,
                            CellValue.text(
                                    levels.alreadyBelow()
                                            ? "already below, no way back in range"
                                            : "none from " + NumberText.percent(levels.from(), 0) + " to "
                                                    + NumberText.percent(levels.to(), 0),
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
                            CellValue.text(level.entry() ? "liquidated beyond" : "above maintenance again beyond"));
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
    public void close() {
        subscription.unsubscribe();
    }
}
