package plimsoll.engine.margin;

import java.util.List;
import java.util.Optional;
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
    private final double[] bounds;
    private final double[] rates;

    private VolIndexRate(
            double index, double base, double reference, double exponent, double floor, double cap, int steps) {
        this.index = index;
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
                0);
    }

    /// Returns the rate of a table of steps.
    public static VolIndexRate of(RateCurve.VolStepped curve) {
        List<RateCurve.VolStep> steps = curve.steps();
        VolIndexRate rate = new VolIndexRate(curve.index().doubleValue(), 0, 1, 0, 0, 1, steps.size());
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
