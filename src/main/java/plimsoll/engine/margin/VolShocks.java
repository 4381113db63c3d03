package plimsoll.engine.margin;

import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;

/// What the scenarios of a scan do to the volatility of one option.
final class VolShocks {
    private static final double DAYS_PER_YEAR = 365;

    /// Relative slack at the pivot, because days come from years in binary.
    private static final double PIVOT_TOLERANCE = 1e-12;

    /// Shortest maturity, so that a rule without a floor stays finite at expiry.
    private static final double LEAST_DAYS = 1e-6;

    private final boolean relative;
    private final double up;
    private final double down;
    private final double minimumUp;
    private final double root;

    VolShocks(VolRule rule, double years) {
        double scale = scale(rule, years * DAYS_PER_YEAR);
        relative = rule.shape() == VolRule.Shape.RELATIVE;
        up = rule.up().doubleValue() * scale;
        down = -rule.down().doubleValue() * scale;
        minimumUp = rule.minimumUp().map(Number::doubleValue).orElse(0.0);
        root = StrictMath.sqrt(years);
    }

    /// Returns the factor on the amounts of the rule at a maturity: (pivot / max(days, floor))^power.
    static double scale(VolRule rule, double days) {
        double pivot = rule.pivotDays().doubleValue();
        double slack = PIVOT_TOLERANCE * pivot;
        boolean isShort = rule.pivotIsShort() ? days <= pivot + slack : days < pivot - slack;
        double power = (isShort ? rule.shortPower() : rule.longPower()).doubleValue();
        return StrictMath.pow(
                pivot
                        / StrictMath.max(
                                StrictMath.max(days, LEAST_DAYS),
                                rule.floorDays().doubleValue()),
                power);
    }

    /// Returns the volatility in a scenario, at least 0.
    ///
    /// @param direction UP, NONE or DOWN
    /// @param vol       annual, ratio
    double shocked(VolDirection direction, double vol) {
        double amount = switch (direction) {
            case UP -> up;
            case DOWN -> down;
            case NONE, SKEW_LINEAR, SKEW_ABSOLUTE -> 0;
        };
        double moved = StrictMath.max(0, relative ? vol * (1 + amount) : vol + amount);
        return direction == VolDirection.UP ? StrictMath.max(moved, minimumUp) : moved;
    }

    /// Returns the volatility in a skew scenario, at least 0.
    ///
    /// @param absolute     whether the magnitude of log-moneyness counts
    /// @param vol          annual, ratio
    /// @param logMoneyness ln(strike / forward)
    double skewed(SkewRule skew, boolean absolute, double vol, double logMoneyness) {
        double cap = (absolute ? skew.absoluteCap() : skew.linearCap()).doubleValue()
                + (absolute ? skew.absoluteBase() : skew.linearBase()).doubleValue() * root;
        double width = root
                * skew.width().doubleValue()
                * (skew.volStatic().doubleValue() + skew.volScale().doubleValue() * root);
        double reach = StrictMath.max(skew.minimum().doubleValue(), width);
        double distance = absolute ? StrictMath.abs(logMoneyness) : logMoneyness;
        double slope = distance * cap / reach;
        double tilt = distance > 0 ? StrictMath.min(slope, cap) : StrictMath.max(slope, -cap);
        return StrictMath.max(0, vol * (1 + tilt));
    }
}
