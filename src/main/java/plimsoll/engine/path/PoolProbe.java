package plimsoll.engine.path;

import plimsoll.domain.scenario.MarginLine;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;

/// One pool at one point of the market, with the units that were moved in or out of it. Each thread has its own.
final class PoolProbe {
    final PoolKernel pool;
    final PoolPoint point;
    private final MovedAssets moved;
    private final MarginLine call;
    private final double[] factors;
    private final int currency;

    PoolProbe(PoolKernel pool, MovedAssets moved, MarginLine call) {
        this.pool = pool;
        this.moved = moved;
        this.call = call;
        point = pool.point();
        factors = new double[moved.size()];
        currency = moved.slot(pool.pool().currency());
    }

    /// Evaluates the pool.
    ///
    /// @param logs   of price over that at the start, `[underlying]`
    /// @param logVol of implied volatility over that at the start
    void evaluate(double[] logs, double logVol) {
        moved.factors(logs, factors);
        pool.evaluate(factors, volShock(logVol), point);
    }

    /// Evaluates the pool at factors that are known.
    void evaluateAt(double[] known, double logVol) {
        pool.evaluate(known, volShock(logVol), point);
    }

    /// Returns how much more equity counts at a point of the market because of moved units; NaN when only an evaluation
    /// says.
    double addedCount(double[] logs) {
        moved.factors(logs, factors);
        return pool.addedCount(factors, point);
    }

    /// Returns USD per unit of the pool's currency at a point of the market.
    double usdPerUnit(double[] logs) {
        moved.factors(logs, factors);
        return pool.pool().currencyPrice() * factors[currency];
    }

    /// Returns how far equity lies above the line of the margin call as last evaluated, in the pool's currency.
    double excess() {
        return excess(call);
    }

    /// Returns how far equity lies above a line as last evaluated, in the pool's currency.
    double excess(MarginLine line) {
        return line.excess(point.equity(), point.required(), point.usdPerUnit());
    }

    private static double volShock(double logVol) {
        return logVol == 0 ? 0 : StrictMath.expm1(logVol);
    }
}
