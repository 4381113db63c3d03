package plimsoll.desktop.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// The parts of equity and margin of all pools as lines from the root down, each with its numbers at two points.
final class BreakdownTree {
    /// The points that a line has numbers at: the compared book, or the market as it is; and what is shown.
    static final int BEFORE = 0;

    static final int NOW = 1;

    static final BreakdownTree NOTHING = new BreakdownTree(Optional.empty(), Optional.empty());

    private static final String BUFFER = "buffer";

    private final Optional<StressRun> run;
    private final Optional<StressRun> before;
    private final Map<String, Line> heads = new LinkedHashMap<>();
    private final Map<String, Line> ordered = new LinkedHashMap<>();

    /// One line with its numbers; NaN where a point has no such part.
    static final class Line {
        private final String path;
        private final String label;
        private final int level;
        private final boolean requirement;
        private final int decimals;
        private final Map<String, Line> below = new LinkedHashMap<>();
        private final double[] initial = {Double.NaN, Double.NaN};
        private final double[] maintenance = {Double.NaN, Double.NaN};
        private String note = "";

        private Line(String path, String label, int level, boolean requirement, int decimals) {
            this.path = path;
            this.label = label;
            this.level = level;
            this.requirement = requirement;
            this.decimals = decimals;
        }

        String label() {
            return label;
        }

        int level() {
            return level;
        }

        boolean isRequirement() {
            return requirement;
        }

        int decimals() {
            return decimals;
        }

        String note() {
            return note;
        }

        List<Line> below() {
            return List.copyOf(below.values());
        }

        double number(int point, boolean initially) {
            return initially ? initial[point] : maintenance[point];
        }

        double initial(int point) {
            return initial[point];
        }

        double maintenance(int point) {
            return maintenance[point];
        }
    }

    private BreakdownTree(Optional<StressRun> run, Optional<StressRun> before) {
        this.run = run;
        this.before = before;
    }

    /// Returns the run that is opened up.
    Optional<StressRun> run() {
        return run;
    }

    /// Opens up a run, beside the market as it is or a compared book.
    static BreakdownTree of(StressRun run, Optional<StressRun> before) {
        BreakdownTree tree = new BreakdownTree(Optional.of(run), before);
        for (PoolSnapshot pool : run.snapshot().pools()) {
            tree.pool(pool, before.orElse(run).base(), BEFORE);
            tree.pool(pool, run.now(), NOW);
        }
        before.ifPresent(tree::onlyBefore);
        tree.heads.values().forEach(tree::list);
        return tree;
    }

    /// Returns whether it was made of these runs.
    boolean isOf(Optional<StressRun> wanted, Optional<StressRun> compared) {
        return same(run, wanted) && same(before, compared);
    }

    @SuppressWarnings("ReferenceEquality") // Comparing all numbers takes longer than opening them up again.
    private static boolean same(Optional<StressRun> one, Optional<StressRun> other) {
        return one.orElse(null) == other.orElse(null);
    }

    /// Returns the last part of the paths of buffers.
    String bufferKey() {
        return BUFFER;
    }

    /// Returns the paths of all lines, from the root down.
    Set<String> paths() {
        return ordered.keySet();
    }

    Optional<Line> line(String path) {
        return Optional.ofNullable(ordered.get(path));
    }

    /// Parts that exist at one point only stand where the other parts of their parent stand.
    private void list(Line line) {
        ordered.put(line.path, line);
        line.below.values().forEach(this::list);
    }

    /// Pools that the compared book has and the shown one has no more.
    private void onlyBefore(StressRun compared) {
        for (PoolSnapshot pool : compared.snapshot().pools()) {
            if (!heads.containsKey(pool.id())) {
                pool(pool, compared.base(), BEFORE);
            }
        }
    }

    private void pool(PoolSnapshot pool, BookResult result, int point) {
        int decimals = NumberText.decimalsOf(pool.currency());
        Line head = heads.computeIfAbsent(
                pool.id(), path -> new Line(path, pool.name() + ", " + pool.currency(), 0, false, decimals));
        Optional<PoolBreakdown> found = result.breakdown(pool.id());
        found.ifPresent(item -> {
            equity(head, item.equity(), point);
            requirement(head, item.requirement(), point);
        });
        Optional<PoolResult> numbers = result.pool(pool.id());
        numbers.ifPresent(item -> {
            Line line = below(head, BUFFER, Texts.of("breakdown.buffer"), false);
            line.initial[point] = item.equity() - item.initialMargin();
            line.maintenance[point] = item.buffer();
            boolean scaled = item.required() != item.maintenanceMargin();
            line.note = scaled
                    ? Texts.of(
                            "breakdown.multiple",
                            pool.rule().file().liquidation().toPlainString())
                    : "";
        });
    }

    private Line below(Line parent, String key, String label, boolean requirement) {
        return parent.below.computeIfAbsent(
                key,
                last -> new Line(
                        parent.path + TreeLevels.SEPARATOR + last,
                        label,
                        parent.level + 1,
                        requirement,
                        parent.decimals));
    }

    private void equity(Line parent, EquityPart part, int point) {
        Line line = below(parent, part.key(), part.label(), false);
        line.initial[point] = part.value();
        line.maintenance[point] = part.value();
        part.parts().forEach(inner -> equity(line, inner, point));
    }

    private void requirement(Line parent, MarginPart part, int point) {
        Line line = below(parent, part.key(), part.label(), true);
        line.initial[point] = part.initial();
        line.maintenance[point] = part.maintenance();
        line.note = part.note();
        part.parts().forEach(inner -> requirement(line, inner, point));
    }
}
