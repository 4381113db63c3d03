package plimsoll.engine.liquidation;

import java.util.List;
import plimsoll.domain.Cancellation;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.VolLevels;
import plimsoll.engine.result.VolLevels.Level;

/// Finds every volatility shock at which one pool changes between alive and liquidated while prices stay. The shock
/// applies at the pivot maturity and scales with maturity as the run says; rates that follow a volatility index see the
/// index move by the shock.
public final class VolLevelSearch {
    /// Lowest relative shock searched.
    public static final double FROM = -0.99;

    /// Highest relative shock searched: ten times the volatility.
    public static final double TO = 9;

    private static final int NODES_PER_SIDE = 60;

    private VolLevelSearch() {}

    /// Returns the levels of one pool at the what-if point; incomplete when cancelled, which the caller asks again.
    public static VolLevels find(BookKernel book, PoolKernel pool, WhatIf whatIf, Cancellation cancellation) {
        VolRay ray = new VolRay(book, pool, whatIf.priceShock());
        double evaluated = whatIf.volShock();
        List<Level> levels = new Crossings(ray, Crossings.grid(FROM, TO, evaluated, NODES_PER_SIDE), pool.hasScans())
                .find(cancellation).stream()
                        .map(crossing -> new Level(crossing.move(), crossing.isEntry(evaluated)))
                        .toList();
        return new VolLevels(
                pool.pool().id(), evaluated, ray.isLiquidated(evaluated), levels, FROM, TO, pool.volIndex());
    }

    /// A pool while volatility moves.
    private static final class VolRay implements Ray {
        private final PoolKernel pool;
        private final double[] factors;
        private final PoolPoint point;

        private VolRay(BookKernel book, PoolKernel pool, double priceShock) {
            this.pool = pool;
            factors = new double[book.assets().size()];
            book.assets().shock(priceShock, factors);
            point = pool.point();
        }

        @Override
        public boolean isLiquidated(double move) {
            pool.evaluate(factors, move, point);
            return point.isLiquidated();
        }

        @Override
        public double buffer() {
            return point.buffer();
        }
    }
}
