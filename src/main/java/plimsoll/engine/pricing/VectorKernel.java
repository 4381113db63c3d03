package plimsoll.engine.pricing;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The pricing kernel several options at a time, as many as a vector of the processor holds doubles; bit for bit the
/// results of [ScalarKernel], which explains the formula.
///
/// Every constant is a vector made once: made inside the loop it would be an object per step. The loop is one method
/// for
/// the same reason: the compiler stops inlining our own methods in so large a loop, and a call would wrap each vector.
final class VectorKernel implements PricingKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// How many options one step prices.
    static final int LANES = SPECIES.length();

    private static final DoubleVector ZERO = all(0);
    private static final DoubleVector NEGLIGIBLE = all(KernelConstants.NEGLIGIBLE);
    private static final DoubleVector ROUNDER = all(KernelConstants.ROUNDER);
    private static final DoubleVector POWER = all(KernelConstants.DENSITY_POWER);
    private static final DoubleVector E0 = all(KernelConstants.E0);
    private static final DoubleVector E1 = all(KernelConstants.E1);
    private static final DoubleVector E2 = all(KernelConstants.E2);
    private static final DoubleVector E3 = all(KernelConstants.E3);
    private static final DoubleVector E4 = all(KernelConstants.E4);
    private static final DoubleVector E5 = all(KernelConstants.E5);
    private static final DoubleVector E6 = all(KernelConstants.E6);
    private static final DoubleVector E7 = all(KernelConstants.E7);
    private static final DoubleVector E8 = all(KernelConstants.E8);
    private static final DoubleVector E9 = all(KernelConstants.E9);
    private static final DoubleVector E10 = all(KernelConstants.E10);
    private static final DoubleVector P0 = all(KernelConstants.P0);
    private static final DoubleVector P1 = all(KernelConstants.P1);
    private static final DoubleVector P2 = all(KernelConstants.P2);
    private static final DoubleVector P3 = all(KernelConstants.P3);
    private static final DoubleVector P4 = all(KernelConstants.P4);
    private static final DoubleVector P5 = all(KernelConstants.P5);
    private static final DoubleVector P6 = all(KernelConstants.P6);
    private static final DoubleVector P7 = all(KernelConstants.P7);
    private static final DoubleVector P8 = all(KernelConstants.P8);
    private static final DoubleVector Q0 = all(KernelConstants.Q0);
    private static final DoubleVector Q1 = all(KernelConstants.Q1);
    private static final DoubleVector Q2 = all(KernelConstants.Q2);
    private static final DoubleVector Q3 = all(KernelConstants.Q3);
    private static final DoubleVector Q4 = all(KernelConstants.Q4);
    private static final DoubleVector Q5 = all(KernelConstants.Q5);
    private static final DoubleVector Q6 = all(KernelConstants.Q6);
    private static final DoubleVector Q7 = all(KernelConstants.Q7);
    private static final DoubleVector Q8 = all(KernelConstants.Q8);

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

            DoubleVector nearEven = Q8.fma(x, Q6).fma(x, Q4).fma(x, Q2).fma(x, Q0);
            DoubleVector nearBottom = x.add(Q7).fma(x, Q5).fma(x, Q3).fma(x, Q1).fma(size, nearEven);
            DoubleVector farEven = Q8.fma(y, Q6).fma(y, Q4).fma(y, Q2).fma(y, Q0);
            DoubleVector farBottom = y.add(Q7).fma(y, Q5).fma(y, Q3).fma(y, Q1).fma(far, farEven);
            DoubleVector nearTop = P8.fma(x, P6).fma(x, P4).fma(x, P2).fma(x, P0);
            nearTop = P7.fma(x, P5).fma(x, P3).fma(x, P1).fma(size, nearTop);
            DoubleVector farTop = P8.fma(y, P6).fma(y, P4).fma(y, P2).fma(y, P0);
            DoubleVector farPart =
                    P7.fma(y, P5).fma(y, P3).fma(y, P1).fma(far, farTop).mul(nearBottom);
            DoubleVector sum = nearTop.fma(farBottom, farPart.neg().blend(farPart, inside));
            DoubleVector ratio = sum.div(nearBottom.mul(farBottom));

            DoubleVector shifted = x.fma(POWER, ROUNDER);
            DoubleVector f = x.fma(POWER, ROUNDER.sub(shifted));
            DoubleVector g = f.mul(f);
            DoubleVector even = E10.fma(g, E8).fma(g, E6).fma(g, E4).fma(g, E2).fma(g, E0);
            DoubleVector mantissa =
                    E9.fma(g, E7).fma(g, E5).fma(g, E3).fma(g, E1).fma(f, even);
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
