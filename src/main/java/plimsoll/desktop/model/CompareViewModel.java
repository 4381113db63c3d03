package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;
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

    private record Line(String id, String title, ToDoubleFunction<PoolResult> value, boolean money) {
        private CellValue shown(double number, int decimals) {
            return money ? CellValue.number(number, decimals) : CellValue.ratio(number);
        }
    }

    private static final List<Line> LINES = List.of(
            new Line("equity", "Equity", PoolResult::equity, true),
            new Line("initial", "Initial margin", PoolResult::initialMargin, true),
            new Line("maintenance", "Maintenance margin", PoolResult::maintenanceMargin, true),
            new Line("buffer", "Buffer", PoolResult::buffer, true),
            new Line("ratio", "Margin ratio", pool -> pool.ratio().orElse(Double.NaN), false));

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
                LINES.forEach(line -> keys.add(new Key(Row.Kind.ITEM, pool.id() + "/" + line.id())));
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
            for (Line line : LINES) {
                row(Row.Kind.ITEM, pool.id() + "/" + line.id()).ifPresent(row -> fill(row, pool, line, run));
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

    private void fill(Row row, PoolSnapshot pool, Line line, StressRun run) {
        double before = value(run.base().pool(pool.id()), line);
        double after = value(run.now().pool(pool.id()), line);
        int decimals = line.money() ? NumberText.decimalsOf(pool.currency()) : 2;
        show(row, ITEM, CellValue.text(line.title()));
        show(row, BEFORE, line.shown(before, decimals));
        boolean breach = line.id().equals("buffer")
                && run.now().pool(pool.id()).map(PoolResult::liquidated).orElse(false);
        CellValue shown = line.shown(after, decimals);
        show(row, AFTER, breach ? shown.with(CellState.BREACH) : shown);
        boolean goodWhenHigh = !line.id().equals("initial") && !line.id().equals("maintenance");
        CellValue difference = CellValue.signed(after - before, decimals);
        show(row, DIFFERENCE, goodWhenHigh ? difference : swapped(difference));
    }

    /// A rise of a requirement is worse: the sign stays, the colour turns.
    private static CellValue swapped(CellValue value) {
        if (value.is(CellState.GAIN)) {
            return value.without(CellState.GAIN).with(CellState.LOSS);
        }
        return value.is(CellState.LOSS) ? value.without(CellState.LOSS).with(CellState.GAIN) : value;
    }

    private static double value(Optional<PoolResult> pool, Line line) {
        return pool.map(found -> line.value().applyAsDouble(found)).orElse(Double.NaN);
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
