package plimsoll.engine.pricing;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static plimsoll.engine.pricing.KernelConstants.E0;
import static plimsoll.engine.pricing.KernelConstants.E1;
import static plimsoll.engine.pricing.KernelConstants.E10;
import static plimsoll.engine.pricing.KernelConstants.E2;
import static plimsoll.engine.pricing.KernelConstants.E3;
import static plimsoll.engine.pricing.KernelConstants.E4;
import static plimsoll.engine.pricing.KernelConstants.E5;
import static plimsoll.engine.pricing.KernelConstants.E6;
import static plimsoll.engine.pricing.KernelConstants.E7;
import static plimsoll.engine.pricing.KernelConstants.E8;
import static plimsoll.engine.pricing.KernelConstants.E9;
import static plimsoll.engine.pricing.KernelConstants.P0;
import static plimsoll.engine.pricing.KernelConstants.P1;
import static plimsoll.engine.pricing.KernelConstants.P2;
import static plimsoll.engine.pricing.KernelConstants.P3;
import static plimsoll.engine.pricing.KernelConstants.P4;
import static plimsoll.engine.pricing.KernelConstants.P5;
import static plimsoll.engine.pricing.KernelConstants.P6;
import static plimsoll.engine.pricing.KernelConstants.P7;
import static plimsoll.engine.pricing.KernelConstants.Q0;
import static plimsoll.engine.pricing.KernelConstants.Q1;
import static plimsoll.engine.pricing.KernelConstants.Q2;
import static plimsoll.engine.pricing.KernelConstants.Q3;
import static plimsoll.engine.pricing.KernelConstants.Q4;
import static plimsoll.engine.pricing.KernelConstants.Q5;
import static plimsoll.engine.pricing.KernelConstants.Q6;
import static plimsoll.engine.pricing.KernelConstants.Q7;
import static plimsoll.engine.pricing.KernelConstants.Q8;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The pricing kernel several options at a time, as many as a vector of the processor holds doubles; bit for bit the
/// results of [ScalarKernel], which explains the formula.
///
/// Coefficients are spread over a vector where they are used: the compiler then reads eight bytes, not a vector that
/// may lie across two lines of the cache. The loop is one method, because the compiler stops inlining our own methods
/// in so large a loop, and a call would wrap each vector in an object.
final class VectorKernel implements PricingKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// How many options one step prices.
    static final int LANES = SPECIES.length();

    private static final DoubleVector ZERO = all(0);
    private static final DoubleVector NEGLIGIBLE = all(KernelConstants.NEGLIGIBLE);
    private static final DoubleVector ROUNDER = all(KernelConstants.ROUNDER);
    private static final DoubleVector POWER = all(KernelConstants.DENSITY_POWER);

    @Override
    public void values(
            OptionBatch batch, TotalVols vols, PriceShift shift, int from, int to, double[] out, int outOffset) {
        PricingKernel.check(batch, vols, from, to, out, outOffset);
        if (to - from < LANES) {
            PricingKernel.scalar().values(batch, vols, shift, from, to, out, outOffset);
            return;
        }
        int end = to - (to - from) % LANES;
        steps(batch, vols, shift, from, end, out, outOffset);
        if (end < to) {
            // The last step overlaps the one before: the same inputs give the same results again.
            steps(batch, vols, shift, to - LANES, to, out, outOffset);
        }
    }

    @Override
    public double worth(
            double[] values, double[] weight, double[] offset, double lift, int from, int to, double[] sums) {
        int end = to - (to - from) % STRANDS;
        if (LANES == STRANDS) {
            strands(values, weight, offset, lift, from, end, sums, 0);
        } else if (LANES * 2 == STRANDS) {
            strands(values, weight, offset, lift, from, end, sums, 0);
            strands(values, weight, offset, lift, from, end, sums, LANES);
        } else {
            return PricingKernel.scalar().worth(values, weight, offset, lift, from, to, sums);
        }
        for (int k = end; k < to; k++) {
            sums[0] = StrictMath.fma(weight[k], ScalarKernel.counted(values[k - from], offset[k], lift), sums[0]);
        }
        return PricingKernel.strands(sums);
    }

    /// Sums as many strands as a vector holds, beginning with one of them.
    private static void strands(
            double[] values,
            double[] weight,
            double[] offset,
            double lift,
            int from,
            int end,
            double[] sums,
            int strand) {
        DoubleVector lifts = DoubleVector.broadcast(SPECIES, lift);
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int k = from + strand; k < end; k += STRANDS) {
            DoubleVector whole = DoubleVector.fromArray(SPECIES, offset, k)
                    .fma(lifts, DoubleVector.fromArray(SPECIES, values, k - from));
            DoubleVector counted = ZERO.blend(whole, whole.compare(VectorOperators.GT, ZERO));
            sum = DoubleVector.fromArray(SPECIES, weight, k).fma(counted, sum);
        }
        sum.intoArray(sums, strand);
    }

    private static void steps(
            OptionBatch batch, TotalVols vols, PriceShift shift, int from, int to, double[] out, int outOffset) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector half = DoubleVector.fromArray(SPECIES, vols.half, i).mul(shift.volFactor());
            DoubleVector inverse =
                    DoubleVector.fromArray(SPECIES, vols.inverse, i).mul(shift.inverseVolFactor());
            DoubleVector moneyness =
                    DoubleVector.fromArray(SPECIES, batch.logMoneyness, i).add(shift.logForwardFactor());
            DoubleVector distance = moneyness.abs().mul(inverse);
            DoubleVector forward =
                    DoubleVector.fromArray(SPECIES, batch.forward, i).mul(shift.forwardFactor());
            DoubleVector strike = DoubleVector.fromArray(SPECIES, batch.strike, i);
            DoubleVector near = half.sub(distance);
            DoubleVector far = half.add(distance);
            DoubleVector size = near.abs();
            DoubleVector x = near.mul(near);
            DoubleVector y = far.mul(far);
            VectorMask<Double> inside = near.compare(VectorOperators.GE, ZERO);

            DoubleVector nearEven = broadcast(SPECIES, Q8)
                    .fma(x, broadcast(SPECIES, Q6))
                    .fma(x, broadcast(SPECIES, Q4))
                    .fma(x, broadcast(SPECIES, Q2))
                    .fma(x, broadcast(SPECIES, Q0));
            DoubleVector nearBottom = x.add(broadcast(SPECIES, Q7))
                    .fma(x, broadcast(SPECIES, Q5))
                    .fma(x, broadcast(SPECIES, Q3))
                    .fma(x, broadcast(SPECIES, Q1))
                    .fma(size, nearEven);
            DoubleVector farEven = broadcast(SPECIES, Q8)
                    .fma(y, broadcast(SPECIES, Q6))
                    .fma(y, broadcast(SPECIES, Q4))
                    .fma(y, broadcast(SPECIES, Q2))
                    .fma(y, broadcast(SPECIES, Q0));
            DoubleVector farBottom = y.add(broadcast(SPECIES, Q7))
                    .fma(y, broadcast(SPECIES, Q5))
                    .fma(y, broadcast(SPECIES, Q3))
                    .fma(y, broadcast(SPECIES, Q1))
                    .fma(far, farEven);
            DoubleVector nearTop = x.add(broadcast(SPECIES, P6))
                    .fma(x, broadcast(SPECIES, P4))
                    .fma(x, broadcast(SPECIES, P2))
                    .fma(x, broadcast(SPECIES, P0));
            nearTop = broadcast(SPECIES, P7)
                    .fma(x, broadcast(SPECIES, P5))
                    .fma(x, broadcast(SPECIES, P3))
                    .fma(x, broadcast(SPECIES, P1))
                    .fma(size, nearTop);
            DoubleVector farTop = y.add(broadcast(SPECIES, P6))
                    .fma(y, broadcast(SPECIES, P4))
                    .fma(y, broadcast(SPECIES, P2))
                    .fma(y, broadcast(SPECIES, P0));
            DoubleVector farPart = broadcast(SPECIES, P7)
                    .fma(y, broadcast(SPECIES, P5))
                    .fma(y, broadcast(SPECIES, P3))
                    .fma(y, broadcast(SPECIES, P1))
                    .fma(far, farTop)
                    .mul(nearBottom);
            DoubleVector sum = nearTop.fma(farBottom, farPart.neg().blend(farPart, inside));
            DoubleVector ratio = sum.div(nearBottom.mul(farBottom));

            DoubleVector shifted = x.fma(POWER, ROUNDER);
            DoubleVector f = x.fma(POWER, ROUNDER.sub(shifted));
            DoubleVector g = f.mul(f);
            DoubleVector even = broadcast(SPECIES, E10)
                    .fma(g, broadcast(SPECIES, E8))
                    .fma(g, broadcast(SPECIES, E6))
                    .fma(g, broadcast(SPECIES, E4))
                    .fma(g, broadcast(SPECIES, E2))
                    .fma(g, broadcast(SPECIES, E0));
            DoubleVector mantissa = broadcast(SPECIES, E9)
                    .fma(g, broadcast(SPECIES, E7))
                    .fma(g, broadcast(SPECIES, E5))
                    .fma(g, broadcast(SPECIES, E3))
                    .fma(g, broadcast(SPECIES, E1))
                    .fma(f, even);
            DoubleVector density = mantissa.reinterpretAsLongs()
                    .add(shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, KernelConstants.EXPONENT_SHIFT))
                    .reinterpretAsDoubles();

            DoubleVector lower = strike.blend(forward, forward.compare(VectorOperators.LT, strike));
            DoubleVector tail = ZERO.blend(lower.mul(density).mul(ratio), size.compare(VectorOperators.LT, NEGLIGIBLE));
            DoubleVector time = tail.blend(lower.sub(tail), inside);
            DoubleVector gain = DoubleVector.fromArray(SPECIES, batch.sign, i).mul(forward.sub(strike));
            DoubleVector intrinsic = ZERO.blend(gain, gain.compare(VectorOperators.GT, ZERO));
            intrinsic
                    .add(ZERO.blend(time, time.compare(VectorOperators.GT, ZERO)))
                    .intoArray(out, outOffset + i);
        }
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
