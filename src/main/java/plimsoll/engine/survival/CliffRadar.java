package plimsoll.engine.survival;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.liquidation.VolLevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.margin.PoolRegimes;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.Direction;

/// Finds the nearest places at which the margin of each pool jumps or bends: along the price of each underlying, along
/// volatility, along the size of all its positions, and the expiries.
///
/// Along a ray the way in which each part of margin comes about is read at nodes from the evaluated point outwards; the
/// first change of every part is bisected to neighbouring doubles, and the pool is evaluated on both sides of it. An
/// expiry is taken as if it settled now at the marks.
public final class CliffRadar {
    private static final int NODES = 160;
    private static final int NODES_OF_SCANS = 40;
    private static final int NODES_OF_SIZE = 40;
    private static final double SMALLEST = -0.95;
    private static final double LARGEST = 9;
    private static final int BISECTIONS = 100;
    private static final double SECONDS_PER_DAY = 86_400;

    private final SurvivalQuestion question;
    private final Cancellation cancellation;
    private final List<Cliff> found = new ArrayList<>();

    private CliffRadar(SurvivalQuestion question, Cancellation cancellation) {
        this.question = question;
        this.cancellation = cancellation;
    }

    /// Returns the cliffs of one pool, nearest first within each axis.
    ///
    /// @param question     the book
    /// @param poolId       one of its pools
    /// @param cancellation asked often; the answer is incomplete then, which the caller asks again
    public static List<Cliff> of(SurvivalQuestion question, String poolId, Cancellation cancellation) {
        CliffRadar radar = new CliffRadar(question, cancellation);
        PoolSnapshot pool = question.snapshot().pools().stream()
                .filter(candidate -> candidate.id().equals(poolId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pool " + poolId));
        if (!pool.holdings().isEmpty()) {
            radar.prices(pool);
            radar.volatility(pool);
            radar.size(pool);
            radar.expiries(pool);
        }
        radar.found.sort(Comparator.comparing(Cliff::axis)
                .thenComparing(Cliff::mover)
                .thenComparingDouble(cliff -> StrictMath.abs(cliff.distance())));
        return radar.found;
    }

    /// A pool along one axis: evaluated at a relative move, then read.
    private abstract static class Walk {
        private PoolPoint point;
        private int[] ways = new int[0];
        private PoolRegimes regimes;

        Walk(PoolKernel kernel) {
            point = kernel.point();
            regimes = new PoolRegimes(kernel);
            ways = new int[regimes.regimes().size()];
        }

        /// Evaluates the pool at a move.
        abstract void to(double move);

        void evaluate(PoolKernel kernel, double[] factors, double volShock) {
            kernel.evaluate(factors, volShock, point);
            regimes.read(point, factors, volShock, ways);
        }

        /// Takes another pool of the same parts.
        void take(PoolKernel kernel) {
            point = kernel.point();
            regimes = new PoolRegimes(kernel);
        }

        List<PoolRegimes.Regime> parts() {
            return regimes.regimes();
        }

        int way(int part) {
            return ways[part];
        }

        Cliff.Point here() {
            return new Cliff.Point(point.initialMargin(), point.maintenanceMargin(), point.buffer());
        }
    }

    private void prices(PoolSnapshot pool) {
        BookKernel whole = new BookKernel(question.snapshot());
        PoolKernel inBook = kernel(whole, pool);
        for (String underlying : LevelSearch.drivers(whole, inBook)) {
            Snapshot snapshot = LegBreaks.moving(question.snapshot(), underlying);
            WhatIf start = LegBreaks.start(question, underlying);
            BookKernel book = new BookKernel(snapshot);
            PoolKernel kernel = kernel(book, pool);
            double[] factors = new double[book.assets().size()];
            Walk walk = new Walk(kernel) {
                @Override
                void to(double move) {
                    book.assets().shock(move, factors);
                    evaluate(kernel, factors, start.volShock());
                }
            };
            double reference = book.assets().price(book.assets().slot(underlying));
            int nodes = kernel.hasScans() ? NODES_OF_SCANS : NODES;
            for (Direction way : Direction.values()) {
                double end = way == Direction.DOWN
                        ? snapshot.stress().levelFrom()
                        : snapshot.stress().levelTo();
                search(
                        walk,
                        start.priceShock(),
                        end,
                        nodes,
                        (part, change, move, before, beyond) -> found.add(new Cliff(
                                pool.id(),
                                part.kind(),
                                Cliff.Axis.PRICE,
                                underlying,
                                part.what(),
                                change,
                                (1 + move) / (1 + start.priceShock()) - 1,
                                reference * (1 + move),
                                before,
                                beyond)));
            }
        }
    }

    private void volatility(PoolSnapshot pool) {
        BookKernel book = new BookKernel(question.snapshot());
        PoolKernel kernel = kernel(book, pool);
        double[] factors = new double[book.assets().size()];
        book.assets().shock(question.whatIf().priceShock(), factors);
        Walk walk = new Walk(kernel) {
            @Override
            void to(double move) {
                evaluate(kernel, factors, move);
            }
        };
        double start = question.whatIf().volShock();
        for (double end : new double[] {VolLevelSearch.FROM, VolLevelSearch.TO}) {
            search(
                    walk,
                    start,
                    end,
                    NODES_OF_SCANS,
                    (part, change, move, before, beyond) -> found.add(new Cliff(
                            pool.id(),
                            part.kind(),
                            Cliff.Axis.VOLATILITY,
                            "",
                            part.what(),
                            change,
                            (1 + move) / (1 + start) - 1,
                            1 + move,
                            before,
                            beyond)));
        }
    }

    private void size(PoolSnapshot pool) {
        Snapshot snapshot = question.snapshot();
        BookKernel first = new BookKernel(snapshot.withPools(List.of(pool)));
        double[] factors = new double[first.assets().size()];
        first.assets().shock(question.whatIf().priceShock(), factors);
        Walk walk = new Walk(first.pools().getFirst()) {
            @Override
            void to(double move) {
                List<Holding> holdings = pool.holdings().stream()
                        .map(holding -> holding.withQuantity(holding.quantity() * (1 + move)))
                        .toList();
                PoolKernel scaled = new BookKernel(snapshot.withPools(List.of(pool.with(holdings, pool.collateral()))))
                        .pools()
                        .getFirst();
                take(scaled);
                evaluate(scaled, factors, question.whatIf().volShock());
            }
        };
        for (double end : new double[] {SMALLEST, LARGEST}) {
            search(
                    walk,
                    0,
                    end,
                    NODES_OF_SIZE,
                    (part, change, move, before, beyond) -> found.add(new Cliff(
                            pool.id(),
                            part.kind(),
                            Cliff.Axis.SIZE,
                            "",
                            part.what(),
                            change,
                            move,
                            1 + move,
                            before,
                            beyond)));
        }
    }

    private void expiries(PoolSnapshot pool) {
        Snapshot snapshot = question.snapshot();
        TreeSet<Instant> times = new TreeSet<>();
        pool.holdings().forEach(holding -> holding.instrument().expiry().ifPresent(times::add));
        if (times.isEmpty()) {
            return;
        }
        WhatIf at = question.whatIf();
        ClosedPool now = new ClosedPool(snapshot, pool, at.priceShock(), at.volShock());
        for (Instant time : times) {
            double[] shares = new double[pool.holdings().size()];
            int legs = 0;
            for (int i = 0; i < shares.length; i++) {
                boolean expires = pool.holdings()
                        .get(i)
                        .instrument()
                        .expiry()
                        .filter(time::equals)
                        .isPresent();
                shares[i] = expires ? 1 : 0;
                legs += expires ? 1 : 0;
            }
            double days = (time.getEpochSecond() - snapshot.valuationTime().getEpochSecond()) / SECONDS_PER_DAY;
            found.add(new Cliff(
                    pool.id(),
                    Cliff.Kind.EXPIRY,
                    Cliff.Axis.TIME,
                    "",
                    time.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                    legs + (legs == 1 ? " leg settles" : " legs settle"),
                    days,
                    days,
                    point(now),
                    point(now.close(shares, new double[shares.length]))));
        }
    }

    private static Cliff.Point point(ClosedPool state) {
        PoolPoint point = state.point();
        return new Cliff.Point(point.initialMargin(), point.maintenanceMargin(), point.buffer());
    }

    private static PoolKernel kernel(BookKernel book, PoolSnapshot pool) {
        return book.pools().stream()
                .filter(kernel -> kernel.pool().id().equals(pool.id()))
                .findFirst()
                .orElseThrow();
    }

    /// Receives the first change of one part.
    @FunctionalInterface
    private interface Change {
        void at(PoolRegimes.Regime part, String change, double move, Cliff.Point before, Cliff.Point beyond);
    }

    /// Walks from one move towards another and tells the first change of every part.
    private void search(Walk walk, double start, double end, int nodes, Change change) {
        walk.to(start);
        int parts = walk.parts().size();
        int[] first = new int[parts];
        boolean[] told = new boolean[parts];
        for (int part = 0; part < parts; part++) {
            first[part] = walk.way(part);
        }
        double log = StrictMath.log1p(end) - StrictMath.log1p(start);
        double last = start;
        for (int node = 1; node <= nodes && !cancellation.isCancelled(); node++) {
            // Nodes are denser near the start: the square spreads them.
            double share = (double) node / nodes;
            double move = node == nodes ? end : StrictMath.expm1(StrictMath.log1p(start) + log * share * share);
            walk.to(move);
            boolean[] changed = new boolean[parts];
            for (int part = 0; part < parts; part++) {
                changed[part] = !told[part] && walk.way(part) != first[part];
            }
            for (int part = 0; part < parts; part++) {
                if (changed[part]) {
                    told[part] = true;
                    bisect(walk, part, first[part], last, move, change);
                }
            }
            last = move;
        }
    }

    private static void bisect(Walk walk, int part, int way, double from, double to, Change change) {
        double near = from;
        double far = to;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = 0.5 * (near + far);
            if (middle == near || middle == far) {
                break;
            }
            walk.to(middle);
            if (walk.way(part) == way) {
                near = middle;
            } else {
                far = middle;
            }
        }
        walk.to(near);
        Cliff.Point before = walk.here();
        walk.to(far);
        PoolRegimes.Regime regime = walk.parts().get(part);
        String text = regime.text().apply(way) + " to " + regime.text().apply(walk.way(part));
        change.at(regime, text, far, before, walk.here());
    }
}
