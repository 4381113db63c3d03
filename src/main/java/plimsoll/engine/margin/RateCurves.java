package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.engine.pricing.NormalDistribution;

/// Answers the rate of a curve, as a ratio of notional.
///
/// Rates that a venue states in parts per million are computed in decimals and truncated to whole parts, as the venue
/// does; all others are binary.
public final class RateCurves {
    private static final Rounding PARTS_PER_MILLION = new Rounding(new BigDecimal("0.000001"), Rounding.Direction.DOWN);

    private RateCurves() {}

    /// Returns the rate of a position of size 0 in the market as it is; [#slope(RateCurve)] adds what size adds.
    ///
    /// @param curve    the curve
    /// @param leverage the position's setting; empty = the curve's default
    public static double base(RateCurve curve, OptionalDouble leverage) {
        return switch (curve) {
            case RateCurve.Constant constant -> constant.rate().doubleValue();
            case RateCurve.LinearInSize linear -> linear.base().doubleValue();
            case RateCurve.ByLeverage by ->
                1 / leverage.orElse(by.defaultLeverage().doubleValue());
            case RateCurve.OverLeverage over ->
                over.rate().doubleValue()
                        / leverage.orElse(over.defaultLeverage().doubleValue());
            case RateCurve.OpenInterestRamp ramp -> openInterest(ramp).doubleValue();
            case RateCurve.VolIndexed indexed -> VolIndexRate.of(indexed).at(0);
            case RateCurve.VolStepped stepped -> VolIndexRate.of(stepped).at(0);
            case RateCurve.LognormalShortfall shortfall ->
                shortfall(shortfall) + shortfall.slippage().doubleValue();
        };
    }

    /// Returns the ratio that every base unit of the whole position adds.
    public static double slope(RateCurve curve) {
        return curve instanceof RateCurve.LinearInSize linear
                ? linear.slopePerUnit().doubleValue()
                : 0;
    }

    /// Returns the rate at the open interest of the curve, in whole parts per million: the base up to and including the
    /// lower bound, 1 from the upper bound on.
    public static BigDecimal openInterest(RateCurve.OpenInterestRamp ramp) {
        BigDecimal above = ramp.openInterest().subtract(ramp.lower());
        BigDecimal width = ramp.upper().subtract(ramp.lower());
        if (ramp.upper().signum() == 0 || above.signum() <= 0) {
            return PARTS_PER_MILLION.apply(ramp.base());
        }
        if (above.compareTo(width) >= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rise = BigDecimal.ONE.subtract(ramp.base()).multiply(above).divide(width, MathContext.DECIMAL128);
        return PARTS_PER_MILLION.apply(ramp.base().add(rise));
    }

    /// Returns a share of a rate, truncated to whole parts per million: maintenance as a share of initial margin.
    public static BigDecimal share(BigDecimal rate, BigDecimal share) {
        return PARTS_PER_MILLION.apply(rate.multiply(share));
    }

    /// Returns the expected rise of a lognormal price beyond a tail probability, less 1, without slippage.
    public static double shortfall(RateCurve.LognormalShortfall curve) {
        double tail = curve.tail().doubleValue();
        double years = curve.years().doubleValue();
        double deviation = curve.vol().doubleValue() * StrictMath.sqrt(years);
        double growth = StrictMath.exp(curve.drift().doubleValue() * years);
        return growth * NormalDistribution.cumulative(deviation + NormalDistribution.quantile(tail)) / tail - 1;
    }
}
