package plimsoll.engine.margin;

import java.util.Optional;
import plimsoll.domain.rule.ExpiryDiscount;

/// How the moved value of each expiry counts: positive values marked down, negative ones marked up.
final class ExpiryDiscounts {
    private final double[] positive;
    private final double[] negative;

    ExpiryDiscounts(Optional<ExpiryDiscount> rule, int[][] expiries, Legs legs) {
        positive = new double[expiries.length];
        negative = new double[expiries.length];
        for (int e = 0; e < expiries.length; e++) {
            int i = expiries[e][0];
            double years = legs.years[i];
            double rate = StrictMath.max(legs.rate[i], 0);
            positive[e] =
                    rule.map(discount -> down(discount.positive(), rate, years)).orElse(1.0);
            negative[e] = rule.flatMap(ExpiryDiscount::negative)
                    .map(side -> up(side, rate, years))
                    .orElse(1.0);
        }
    }

    /// Returns what a value of an expiry counts.
    double counted(int expiry, double value) {
        return value * (value >= 0 ? positive[expiry] : negative[expiry]);
    }

    private static double down(ExpiryDiscount.Side side, double rate, double years) {
        return side.base().doubleValue() * StrictMath.exp(-years * perYear(side, rate));
    }

    private static double up(ExpiryDiscount.Side side, double rate, double years) {
        double marked = side.base().doubleValue() * StrictMath.exp(years * perYear(side, rate));
        return StrictMath.min(StrictMath.exp(rate * years), marked);
    }

    private static double perYear(ExpiryDiscount.Side side, double rate) {
        return rate * side.multiple().doubleValue() + side.add().doubleValue();
    }
}
