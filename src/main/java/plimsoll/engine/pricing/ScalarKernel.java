package plimsoll.engine.pricing;

import static plimsoll.engine.pricing.KernelConstants.DENSITY_POWER;
import static plimsoll.engine.pricing.KernelConstants.EXPONENT_SHIFT;
import static plimsoll.engine.pricing.KernelConstants.NEGLIGIBLE;
import static plimsoll.engine.pricing.KernelConstants.ROUNDER;

import java.util.Arrays;

/// The pricing kernel one option at a time; what it does to one option is what [VectorKernel] does to several.
///
/// The value is the intrinsic one plus the value of the out-of-the-money option of the same strike. With m and M the
/// smaller and the larger of forward and strike, q = log(M / m) / s and s the total volatility, that is
/// `m N(h) - M N(-far)` for h = s/2 - q and far = s/2 + q. As m n(h) = M n(far), one density and Mills' ratios
/// R(u) = N(-u) / n(u) are enough: `m n(h) (R(-h) - R(far))` for h below 0 and `m - m n(h) (R(h) + R(far))` otherwise.
/// Both ratios are rational functions and share one division.
final class ScalarKernel implements PricingKernel {
    @Override
    public void values(
            OptionBatch batch, TotalVols vols, PriceShift shift, int from, int to, double[] out, int outOffset) {
        PricingKernel.check(batch, vols, from, to, out, outOffset);
        for (int i = from; i < to; i++) {
            double half = vols.half[i] * shift.volFactor();
            double inverse = vols.inverse[i] * shift.inverseVolFactor();
            double distance = StrictMath.abs(batch.logMoneyness[i] + shift.logForwardFactor()) * inverse;
            double forward = batch.forward[i] * shift.forwardFactor();
            out[outOffset + i] = value(forward, batch.strike[i], batch.sign[i], half, distance);
        }
    }

    @Override
    public double worth(
            double[] values, double[] weight, double[] offset, double lift, int from, int to, double[] sums) {
        Arrays.fill(sums, 0);
        int end = to - (to - from) % STRANDS;
        for (int k = from; k < end; k += STRANDS) {
            for (int strand = 0; strand < STRANDS; strand++) {
                int at = k + strand;
                sums[strand] = StrictMath.fma(weight[at], counted(values[at - from], offset[at], lift), sums[strand]);
            }
        }
        for (int k = end; k < to; k++) {
            sums[0] = StrictMath.fma(weight[k], counted(values[k - from], offset[k], lift), sums[0]);
        }
        return PricingKernel.strands(sums);
    }

    /// What counts of a value: with its offset, and never less than nothing.
    static double counted(double value, double offset, double lift) {
        double whole = StrictMath.fma(offset, lift, value);
        return whole > 0 ? whole : 0;
    }

    /// A distance that is not a number (no volatility, exactly at the money) fails both comparisons and gives 0.
    private static double value(double forward, double strike, double sign, double half, double distance) {
        double near = half - distance;
        double far = half + distance;
        double size = StrictMath.abs(near);
        double square = near * near;
        boolean inside = near >= 0;
        double nearBottom = bottom(size, square);
        double farSquare = far * far;
        double farBottom = bottom(far, farSquare);
        double farPart = top(far, farSquare) * nearBottom;
        double sum = StrictMath.fma(top(size, square), farBottom, inside ? farPart : -farPart);
        double ratio = sum / (nearBottom * farBottom);
        double lower = forward < strike ? forward : strike;
        double tail = size < NEGLIGIBLE ? lower * density(square) * ratio : 0;
        double time = inside ? lower - tail : tail;
        double gain = sign * (forward - strike);
        return (gain > 0 ? gain : 0) + (time > 0 ? time : 0);
    }

    /// The normal density of a number given its square: 2 to the power of (whole + part), the part by a polynomial.
    /// Not meaningful for squares above that of the negligible size.
    private static double density(double square) {
        double shifted = StrictMath.fma(square, DENSITY_POWER, ROUNDER);
        double f = StrictMath.fma(square, DENSITY_POWER, ROUNDER - shifted);
        double g = f * f;
        double even = StrictMath.fma(KernelConstants.E10, g, KernelConstants.E8);
        double odd = StrictMath.fma(KernelConstants.E9, g, KernelConstants.E7);
        even = StrictMath.fma(even, g, KernelConstants.E6);
        odd = StrictMath.fma(odd, g, KernelConstants.E5);
        even = StrictMath.fma(even, g, KernelConstants.E4);
        odd = StrictMath.fma(odd, g, KernelConstants.E3);
        even = StrictMath.fma(even, g, KernelConstants.E2);
        odd = StrictMath.fma(odd, g, KernelConstants.E1);
        even = StrictMath.fma(even, g, KernelConstants.E0);
        double mantissa = StrictMath.fma(odd, f, even);
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(mantissa) + (Double.doubleToRawLongBits(shifted) << EXPONENT_SHIFT));
    }

    /// Numerator of Mills' ratio.
    private static double top(double u, double square) {
        double even = square + KernelConstants.P6;
        double odd = StrictMath.fma(KernelConstants.P7, square, KernelConstants.P5);
        even = StrictMath.fma(even, square, KernelConstants.P4);
        odd = StrictMath.fma(odd, square, KernelConstants.P3);
        even = StrictMath.fma(even, square, KernelConstants.P2);
        odd = StrictMath.fma(odd, square, KernelConstants.P1);
        even = StrictMath.fma(even, square, KernelConstants.P0);
        return StrictMath.fma(odd, u, even);
    }

    /// Denominator of Mills' ratio.
    private static double bottom(double u, double square) {
        double odd = square + KernelConstants.Q7;
        double even = StrictMath.fma(KernelConstants.Q8, square, KernelConstants.Q6);
        odd = StrictMath.fma(odd, square, KernelConstants.Q5);
        even = StrictMath.fma(even, square, KernelConstants.Q4);
        odd = StrictMath.fma(odd, square, KernelConstants.Q3);
        even = StrictMath.fma(even, square, KernelConstants.Q2);
        odd = StrictMath.fma(odd, square, KernelConstants.Q1);
        even = StrictMath.fma(even, square, KernelConstants.Q0);
        return StrictMath.fma(odd, u, even);
    }
}
