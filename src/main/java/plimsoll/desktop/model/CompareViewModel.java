package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.StressRun;

/// Before and after the what-if, pool by pool: never only the new number.
public final class CompareViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String DIFFERENCE = "difference";

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// Follows the session until closed.
    public CompareViewModel(WorkspaceSession session) {
        super(
                "before_after",
                List.of(
                        Column.text(ITEM, "", 150),
                        Column.number(BEFORE, "Before", "", 100),
                        Column.number(AFTER, "After", "", 100),
                        Column.number(DIFFERENCE, "Difference", "", 100)));
        this.session = session;
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    /// Returns what before and after stand for, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<StressRun> found = session.runProperty().get();
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> {
            for (PoolSnapshot pool : run.snapshot().pools()) {
                keys.add(new Key(Row.Kind.GROUP, pool.id()));
                for (PoolLine line : PoolLine.values()) {
                    keys.add(new Key(Row.Kind.ITEM, line.id(pool.id())));
                }
            }
            run.base().netDelta().keySet().forEach(asset -> keys.add(new Key(Row.Kind.TOTAL, asset)));
        });
        arrange(keys);
        found.ifPresent(this::fill);
    }

    private void fill(StressRun run) {
        hint.set(
                run.whatIf().isNone()
                        ? "no what-if: move a slider"
                        : run.snapshot().stress().underlying() + " "
                                + NumberText.percent(run.whatIf().priceShock(), 1) + ", volatility "
                                + NumberText.percent(run.whatIf().volShock(), 1));
        for (PoolSnapshot pool : run.snapshot().pools()) {
            row(Row.Kind.GROUP, pool.id())
                    .ifPresent(row -> row.show(
                            ITEM,
                            CellValue.text(pool.name())
                                    .withDetail(pool.currency())
                                    .withMark(Mark.ofPool(run.snapshot(), pool.id()))));
            for (PoolLine line : PoolLine.values()) {
                row(Row.Kind.ITEM, line.id(pool.id())).ifPresent(row -> fill(row, pool, line, run));
            }
        }
        run.base()
                .netDelta()
                .forEach((asset, before) -> row(Row.Kind.TOTAL, asset).ifPresent(row -> {
                    double after = run.now().netDelta().getOrDefault(asset, Double.NaN);
                    show(row, ITEM, CellValue.text("Net delta " + asset, CellState.TOTAL));
                    show(row, BEFORE, CellValue.plainSigned(before, 4, CellState.TOTAL));
                    show(row, AFTER, CellValue.plainSigned(after, 4, CellState.TOTAL));
                    show(row, DIFFERENCE, CellValue.plainSigned(after - before, 4, CellState.TOTAL));
                }));
    }

    private void fill(Row row, PoolSnapshot pool, PoolLine line, StressRun run) {
        PoolLine.Cells cells = line.cells(run.base().pool(pool.id()), run.now().pool(pool.id()), pool.currency());
        show(row, ITEM, CellValue.text(line.title()));
        show(row, BEFORE, cells.before());
        show(row, AFTER, cells.after());
        show(row, DIFFERENCE, cells.difference());
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
