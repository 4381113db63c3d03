package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.rule.RateCurve;

/// Answers a rate that follows a volatility index, at any shock of volatility: the index moves by the same relative
/// shock. Compiled once; evaluations allocate nothing.
public final class VolIndexRate {
    private final double index;
    private final double base;
    private final double reference;
    private final double exponent;
    private final double floor;
    private final double cap;
    private final OptionalDouble halfLifeDays;
    private final double[] bounds;
    private final double[] rates;

    private VolIndexRate(
            double index,
            double base,
            double reference,
            double exponent,
            double floor,
            double cap,
            Optional<BigDecimal> halfLifeDays,
            int steps) {
        this.index = index;
        this.halfLifeDays =
                halfLifeDays.map(days -> OptionalDouble.of(days.doubleValue())).orElse(OptionalDouble.empty());
        this.base = base;
        this.reference = reference;
        this.exponent = exponent;
        this.floor = floor;
        this.cap = cap;
        bounds = new double[steps];
        rates = new double[steps];
    }

    /// Returns the rate of a power law.
    public static VolIndexRate of(RateCurve.VolIndexed curve) {
        return new VolIndexRate(
                curve.index().doubleValue(),
                curve.base().doubleValue(),
                curve.reference().doubleValue(),
                curve.exponent().doubleValue(),
                curve.floor().doubleValue(),
                curve.cap().doubleValue(),
                curve.halfLifeDays(),
                0);
    }

    /// Returns the rate of a table of steps.
    public static VolIndexRate of(RateCurve.VolStepped curve) {
        List<RateCurve.VolStep> steps = curve.steps();
        VolIndexRate rate =
                new VolIndexRate(curve.index().doubleValue(), 0, 1, 0, 0, 1, curve.halfLifeDays(), steps.size());
        for (int i = 0; i < steps.size(); i++) {
            rate.bounds[i] = steps.get(i).upTo().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
            rate.rates[i] = steps.get(i).rate().doubleValue();
        }
        return rate;
    }

    /// Returns the rate of a curve that follows a volatility index; empty for one that does not.
    static Optional<VolIndexRate> find(RateCurve curve) {
        return switch (curve) {
            case RateCurve.VolIndexed indexed -> Optional.of(of(indexed));
            case RateCurve.VolStepped stepped -> Optional.of(of(stepped));
            default -> Optional.empty();
        };
    }

    /// Returns the rate, a ratio of notional.
    ///
    /// @param volShock relative move of the index, at least -1
    public double at(double volShock) {
        double level = index * (1 + volShock);
        if (rates.length > 0) {
            return rates[step(level)];
        }
        double rate = base * StrictMath.pow(StrictMath.max(0, level) / reference, exponent);
        return StrictMath.min(cap, StrictMath.max(floor, rate));
    }

    /// Returns the half-life of the lag with which it follows the index; empty = it follows at once.
    OptionalDouble halfLifeDays() {
        return halfLifeDays;
    }

    /// Returns which share of a move that stays has arrived after a time, in [0, 1]: a half after one half-life.
    ///
    /// @param days         at least 0
    /// @param halfLifeDays above 0
    public static double arrived(double days, double halfLifeDays) {
        return -StrictMath.expm1(-StrictMath.log(2) * days / halfLifeDays);
    }

    /// Returns the step that holds at a shock, from 0; always 0 for a power law.
    int stepAt(double volShock) {
        return rates.length == 0 ? 0 : step(index * (1 + volShock));
    }

    /// Returns how many steps there are; 0 for a power law.
    int steps() {
        return rates.length;
    }

    /// Returns the rate of a step.
    double rate(int step) {
        return rates[step];
    }

    /// Returns the index unshocked.
    double index() {
        return index;
    }

    /// A bound belongs to the step below it, after relative rounding, because a product of decimals is not exact.
    private int step(double level) {
        int step = 0;
        while (step < bounds.length - 1 && level > bounds[step] * (1 + TierSchedule.BOUND_TOLERANCE)) {
            step++;
        }
        return step;
    }
}
