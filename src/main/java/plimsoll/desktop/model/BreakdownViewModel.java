package plimsoll.desktop.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// What equity and margin of every pool consist of, before and after the what-if, as a tree whose parts add up.
///
/// Rows are listed from the root down; a row's identifier is its path, and every step adds one level.
public final class BreakdownViewModel extends TableModel implements TreeLevels, AutoCloseable {
    public static final String PART = "part";
    public static final String INITIAL_BEFORE = "initial_before";
    public static final String INITIAL = "initial";
    public static final String INITIAL_DIFFERENCE = "initial_difference";
    public static final String BEFORE = "maintenance_before";
    public static final String MAINTENANCE = "maintenance";
    public static final String DIFFERENCE = "maintenance_difference";
    public static final String NOTE = "note";

    /// The columns of initial margin, in order.
    public static final List<String> INITIAL_COLUMNS = List.of(PART, INITIAL_BEFORE, INITIAL, INITIAL_DIFFERENCE);

    /// The columns of maintenance margin, in order.
    public static final List<String> MAINTENANCE_COLUMNS = List.of(PART, BEFORE, MAINTENANCE, DIFFERENCE);

    private static final String BUFFER = "buffer";

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Map<String, Integer> levels = new HashMap<>();

    /// One line of the tree with its numbers at both points; NaN where a point has no such part.
    private static final class Line {
        final String label;
        final int level;
        final boolean requirement;
        String note = "";
        final double[] initial = {Double.NaN, Double.NaN};
        final double[] maintenance = {Double.NaN, Double.NaN};

        Line(String label, int level, boolean requirement) {
            this.label = label;
            this.level = level;
            this.requirement = requirement;
        }
    }

    /// Follows the session until closed.
    public BreakdownViewModel(WorkspaceSession session) {
        super(
                "margin_breakdown",
                List.of(
                        Column.text(PART, "Part", 170),
                        Column.number(INITIAL_BEFORE, "Before", "", 92),
                        Column.number(INITIAL, "After", "", 92),
                        Column.number(INITIAL_DIFFERENCE, "Difference", "", 92),
                        Column.number(BEFORE, "Before", "", 92),
                        Column.number(MAINTENANCE, "After", "", 92),
                        Column.number(DIFFERENCE, "Difference", "", 92),
                        Column.text(NOTE, "", 120)));
        this.session = session;
        setCompared(true);
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    /// Returns how far the parts are from the totals, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public int level(Row row) {
        return levels.getOrDefault(row.id(), 0);
    }

    private void refresh() {
        Optional<StressRun> run = session.runProperty().get();
        levels.clear();
        if (run.isEmpty()) {
            hint.set("");
            arrange(List.of());
            return;
        }
        Optional<StressRun> before = session.beforeProperty().get();
        Map<String, Line> lines = new LinkedHashMap<>();
        for (PoolSnapshot pool : run.get().snapshot().pools()) {
            lines.put(pool.id(), new Line(pool.name() + ", " + pool.currency(), 0, false));
            pool(pool, before.orElse(run.get()).base(), 0, lines);
            pool(pool, run.get().now(), 1, lines);
        }
        before.ifPresent(book -> onlyBefore(book, run.get(), lines));
        Map<String, Line> ordered = ordered(lines);
        ordered.forEach((path, line) -> levels.put(path, line.level));
        arrange(ordered.keySet().stream()
                .map(path -> new Key(Row.Kind.ITEM, path))
                .toList());
        int decimals = 0;
        for (Map.Entry<String, Line> entry : ordered.entrySet()) {
            Line line = entry.getValue();
            decimals = line.level == 0 ? decimals(run.get(), entry.getKey()) : decimals;
            int shown = decimals;
            row(Row.Kind.ITEM, entry.getKey()).ifPresent(row -> fill(row, line, shown));
        }
        hint.set("residual " + NumberText.screen(residual(run.get().now()), 2));
    }

    /// Pools that the compared book has and the shown one has no more.
    private static void onlyBefore(StressRun before, StressRun run, Map<String, Line> lines) {
        for (PoolSnapshot pool : before.snapshot().pools()) {
            if (run.snapshot().pools().stream().noneMatch(shown -> shown.id().equals(pool.id()))) {
                lines.put(pool.id(), new Line(pool.name() + ", " + pool.currency(), 0, false));
                pool(pool, before.base(), 0, lines);
            }
        }
    }

    /// Parts that exist at one point only stand where the other parts of their parent stand.
    private static Map<String, Line> ordered(Map<String, Line> lines) {
        Map<String, Line> ordered = new LinkedHashMap<>();
        lines.forEach((path, line) -> {
            if (line.level == 0) {
                below(path, line, lines, ordered);
            }
        });
        return ordered;
    }

    private static void below(String path, Line line, Map<String, Line> lines, Map<String, Line> ordered) {
        ordered.put(path, line);
        String prefix = path + SEPARATOR;
        lines.forEach((other, part) -> {
            if (part.level == line.level + 1 && other.startsWith(prefix)) {
                below(other, part, lines, ordered);
            }
        });
    }

    private static int decimals(StressRun run, String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst()
                .map(pool -> NumberText.decimalsOf(pool.currency()))
                .orElse(2);
    }

    private static void pool(PoolSnapshot pool, BookResult result, int point, Map<String, Line> lines) {
        Optional<PoolBreakdown> found = result.breakdowns().stream()
                .filter(item -> item.poolId().equals(pool.id()))
                .findFirst();
        found.ifPresent(item -> {
            equity(pool.id(), item.equity(), 1, point, lines);
            requirement(pool.id(), item.requirement(), 1, point, lines);
        });
        result.pool(pool.id()).ifPresent(item -> {
            Line line = lines.computeIfAbsent(pool.id() + SEPARATOR + BUFFER, path -> new Line("Buffer", 1, false));
            line.initial[point] = item.equity() - item.initialMargin();
            line.maintenance[point] = item.buffer();
            boolean scaled = item.required() != item.maintenanceMargin();
            line.note = scaled
                    ? "maintenance \u00d7 " + pool.rule().file().liquidation().toPlainString()
                    : "";
        });
    }

    private static void equity(String parent, EquityPart part, int level, int point, Map<String, Line> lines) {
        String path = parent + SEPARATOR + part.key();
        Line line = lines.computeIfAbsent(path, ignored -> new Line(part.label(), level, false));
        line.initial[point] = part.value();
        line.maintenance[point] = part.value();
        part.parts().forEach(below -> equity(path, below, level + 1, point, lines));
    }

    private static void requirement(String parent, MarginPart part, int level, int point, Map<String, Line> lines) {
        String path = parent + SEPARATOR + part.key();
        Line line = lines.computeIfAbsent(path, ignored -> new Line(part.label(), level, true));
        line.initial[point] = part.initial();
        line.maintenance[point] = part.maintenance();
        line.note = part.note();
        part.parts().forEach(below -> requirement(path, below, level + 1, point, lines));
    }

    /// The largest difference between the sums of the parts and the totals that everything else uses.
    private static double residual(BookResult result) {
        double largest = 0;
        for (PoolBreakdown item : result.breakdowns()) {
            Optional<PoolResult> pool = result.pool(item.poolId());
            if (pool.isPresent()) {
                largest = Math.max(
                        largest, Math.abs(item.equity().value() - pool.get().equity()));
                largest = Math.max(
                        largest,
                        Math.abs(item.requirement().initial() - pool.get().initialMargin()));
                largest = Math.max(
                        largest,
                        Math.abs(item.requirement().maintenance() - pool.get().maintenanceMargin()));
            }
        }
        return largest;
    }

    private void fill(Row row, Line line, int decimals) {
        show(row, PART, CellValue.text(line.label).withDetail(line.note));
        show(row, NOTE, CellValue.text(line.note, CellState.MUTED));
        if (line.level == 0) {
            return;
        }
        show(row, INITIAL_BEFORE, number(line.initial[0], decimals));
        show(row, INITIAL, number(line.initial[1], decimals));
        show(row, INITIAL_DIFFERENCE, difference(line.initial, line.requirement, decimals));
        show(row, BEFORE, number(line.maintenance[0], decimals));
        show(row, MAINTENANCE, number(line.maintenance[1], decimals));
        show(row, DIFFERENCE, difference(line.maintenance, line.requirement, decimals));
    }

    private static CellValue number(double value, int decimals) {
        return Double.isNaN(value) ? CellValue.EMPTY : CellValue.number(value, decimals);
    }

    /// A part that a point does not have counts 0 there. A rise of a requirement is worse: the colour turns.
    private static CellValue difference(double[] values, boolean requirement, int decimals) {
        double before = Double.isNaN(values[0]) ? 0 : values[0];
        double after = Double.isNaN(values[1]) ? 0 : values[1];
        CellValue shown = CellValue.signed(after - before, decimals);
        if (!requirement) {
            return shown;
        }
        if (shown.is(CellState.GAIN)) {
            return shown.without(CellState.GAIN).with(CellState.LOSS);
        }
        return shown.is(CellState.LOSS) ? shown.without(CellState.LOSS).with(CellState.GAIN) : shown;
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
