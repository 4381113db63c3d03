package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;

/// The book as time passes on a path: the same positions, compiled once a day with less time to expiry.
///
/// The annualised log basis of every expiry stays, so its forward runs into the index; implied volatilities stay with
/// their options, and so does the difference between typed mark and model value until the expiry. What expires is
/// valued
/// at the path's price with no time left and leaves the book. A book without expiries has one stage.
final class AgedBook {
    private static final double HOURS_PER_DAY = 24;
    private static final double HOURS_PER_YEAR = 8760;

    /// Two times closer than this are the same, in years.
    private static final double SAME = 1e-9;

    private final Snapshot start;
    private final Map<String, Double> firstModel = new HashMap<>();

    /// The book from one step on.
    ///
    /// @param fromStep first step that sees it
    /// @param pools    in order of identifier
    /// @param settling the book before what expires left it, at the time it expires; empty when nothing does
    /// @param expired  per pool, the positions of `settling` that expire
    record Stage(int fromStep, List<PoolKernel> pools, List<PoolKernel> settling, List<List<Integer>> expired) {
        /// Copies the lists.
        Stage {
            pools = List.copyOf(pools);
            settling = List.copyOf(settling);
            expired = List.copyOf(expired);
        }
    }

    private AgedBook(Snapshot start) {
        this.start = start;
    }

    /// Returns the stages in order of time; the first one is the book as it is.
    static List<Stage> stages(Snapshot snapshot, PathSettings.Horizon horizon, Cancellation cancellation) {
        return new AgedBook(snapshot).build(horizon, cancellation);
    }

    private List<Stage> build(PathSettings.Horizon horizon, Cancellation cancellation) {
        List<Stage> stages = new ArrayList<>();
        BookKernel first = new BookKernel(start);
        stages.add(new Stage(0, first.pools(), List.of(), List.of()));
        for (PoolKernel pool : first.pools()) {
            for (int i = 0; i < pool.pool().holdings().size(); i++) {
                firstModel.put(pool.pool().holdings().get(i).position().id(), pool.modelMark(i));
            }
        }
        double before = 0;
        int steps = horizon.steps();
        for (int day = 1; holds(before) && !cancellation.isCancelled(); day++) {
            int step = (int) StrictMath.ceil(day * HOURS_PER_DAY / horizon.stepHours() - SAME);
            if (step > steps) {
                break;
            }
            double elapsed = step * horizon.stepHours() / HOURS_PER_YEAR;
            stages.add(stage(step, before, elapsed));
            before = elapsed;
        }
        return stages;
    }

    /// Whether anything that expires is still held after a time.
    private boolean holds(double elapsed) {
        return start.pools().stream()
                .flatMap(pool -> pool.holdings().stream())
                .anyMatch(holding -> expires(holding) && !isOver(holding, elapsed));
    }

    private Stage stage(int step, double before, double elapsed) {
        List<List<Integer>> expired = new ArrayList<>();
        boolean settles = false;
        for (PoolSnapshot pool : start.pools()) {
            List<Integer> places = new ArrayList<>();
            int place = 0;
            for (Holding holding : pool.holdings()) {
                if (!isOver(holding, before)) {
                    if (isOver(holding, elapsed)) {
                        places.add(place);
                    }
                    place++;
                }
            }
            settles |= !places.isEmpty();
            expired.add(places);
        }
        List<PoolKernel> pools = compiled(elapsed, elapsed);
        return settles
                ? new Stage(step, pools, compiled(before, elapsed), expired)
                : new Stage(step, pools, List.of(), List.of());
    }

    /// The kernels of what is held after one time, aged to another.
    private List<PoolKernel> compiled(double held, double elapsed) {
        Snapshot timed = mapped(held, holding -> timed(holding, elapsed, holding.mark()));
        Map<String, Double> model = new HashMap<>();
        for (PoolKernel pool : new BookKernel(timed).pools()) {
            for (int i = 0; i < pool.pool().holdings().size(); i++) {
                model.put(pool.pool().holdings().get(i).position().id(), pool.modelMark(i));
            }
        }
        return new BookKernel(mapped(held, holding -> timed(holding, elapsed, mark(holding, elapsed, model)))).pools();
    }

    private Snapshot mapped(double held, Function<Holding, Holding> change) {
        List<PoolSnapshot> pools = start.pools().stream()
                .map(pool -> pool.with(
                        pool.rule(),
                        pool.holdings().stream()
                                .filter(holding -> !isOver(holding, held))
                                .map(change)
                                .toList(),
                        pool.collateral()))
                .toList();
        return start.withPools(pools);
    }

    private double mark(Holding holding, double elapsed, Map<String, Double> model) {
        if (!expires(holding)) {
            return holding.mark();
        }
        if (holding.instrument().kind() != InstrumentKind.OPTION) {
            return holding.mark() * (forward(holding, elapsed) / holding.forward());
        }
        String id = holding.position().id();
        double now = model.getOrDefault(id, 0.0);
        double then = firstModel.getOrDefault(id, 0.0);
        return isOver(holding, elapsed) ? now : StrictMath.max(0, holding.mark() + now - then);
    }

    private static double forward(Holding holding, double elapsed) {
        double left = left(holding, elapsed) / holding.years();
        return holding.index() * StrictMath.pow(holding.forward() / holding.index(), left);
    }

    private static double left(Holding holding, double elapsed) {
        return isOver(holding, elapsed) ? 0 : holding.years() - elapsed;
    }

    private static boolean expires(Holding holding) {
        return holding.instrument().expiry().isPresent() && holding.years() > 0;
    }

    private static boolean isOver(Holding holding, double elapsed) {
        return expires(holding) && elapsed > 0 && holding.years() <= elapsed + SAME;
    }

    private static Holding timed(Holding holding, double elapsed, double mark) {
        if (!expires(holding)) {
            return holding;
        }
        return new Holding(
                holding.position(),
                holding.instrument(),
                holding.marginRule(),
                holding.tierTable(),
                holding.quantity(),
                holding.entryPrice(),
                mark,
                holding.index(),
                forward(holding, elapsed),
                holding.vol(),
                holding.rate(),
                left(holding, elapsed),
                holding.leverage(),
                holding.fixed(),
                holding.confidence());
    }

    /// Returns the stage that a step sees.
    static int stageAt(List<Stage> stages, int current, int step) {
        int stage = current;
        while (stage + 1 < stages.size() && stages.get(stage + 1).fromStep() <= step) {
            stage++;
        }
        return stage;
    }
}
