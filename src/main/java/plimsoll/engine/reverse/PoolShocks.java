package plimsoll.engine.reverse;

import java.util.Arrays;
import java.util.List;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.ReverseStress;

/// One pool as a function of a shock in independent standard moves z: whether it is liquidated, and its buffer. Used by
/// one thread.
final class PoolShocks {
    /// Implied volatility is searched from -95 % to +500 %.
    private static final double LOWEST_VOL = -0.95;

    private static final double HIGHEST_VOL = 5;

    /// What stands in place of an asset for the factor of volatility.
    private static final int NO_ASSET = -1;

    /// Prices stay above 0 where what is implied for an asset would take them below.
    private static final double LEAST_FACTOR = 1e-6;

    private final PoolKernel pool;
    private final Covariance covariance;
    private final PoolPoint point;
    private final int[] slots;
    private final double[] factors;
    private final double[] low;
    private final double[] high;
    private final double[] x;
    private final double[] z;

    /// @param names the factors, in the order of the covariance
    PoolShocks(BookKernel book, PoolKernel pool, List<String> names, Covariance covariance) {
        this.pool = pool;
        this.covariance = covariance;
        point = pool.point();
        factors = new double[book.assets().size()];
        Arrays.fill(factors, 1);
        int size = names.size();
        slots = new int[size];
        low = new double[size];
        high = new double[size];
        x = new double[size];
        z = new double[size];
        StressSettings stress = book.snapshot().stress();
        for (int i = 0; i < size; i++) {
            boolean vol = names.get(i).equals(ReverseStress.VOL);
            slots[i] = vol ? NO_ASSET : book.assets().slot(names.get(i));
            low[i] = vol ? LOWEST_VOL : stress.levelFrom();
            high[i] = vol ? HIGHEST_VOL : stress.levelTo();
        }
    }

    int size() {
        return slots.length;
    }

    boolean hasScans() {
        return pool.hasScans();
    }

    /// Returns whether the pool is liquidated at radius x direction.
    boolean isLiquidated(double[] direction, double radius) {
        for (int i = 0; i < z.length; i++) {
            z[i] = radius * direction[i];
        }
        return isLiquidated(z);
    }

    /// Returns whether the pool is liquidated at a shock in independent standard moves.
    boolean isLiquidated(double[] standard) {
        covariance.shock(standard, x);
        return isLiquidatedAt(x);
    }

    /// Returns whether the pool is liquidated at relative moves of the factors.
    boolean isLiquidatedAt(double[] moves) {
        double volShock = 0;
        for (int i = 0; i < moves.length; i++) {
            if (slots[i] == NO_ASSET) {
                volShock = moves[i];
            } else {
                factors[slots[i]] = StrictMath.max(LEAST_FACTOR, 1 + moves[i]);
            }
        }
        pool.evaluate(factors, volShock, point);
        return point.isLiquidated();
    }

    /// Returns the buffer of the last evaluation, in the pool's currency.
    double buffer() {
        return point.buffer();
    }

    /// Returns the largest radius in a direction at which every factor stays in the searched range.
    double reach(double[] direction) {
        covariance.shock(direction, x);
        double reach = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                reach = StrictMath.min(reach, (x[i] > 0 ? high[i] : low[i]) / x[i]);
            }
        }
        return reach;
    }
}
