package plimsoll.engine.survival;

import java.util.OptionalDouble;
import plimsoll.engine.pricing.NormalDistribution;

/// Answers how likely price stays between two barriers that are watched continuously.
///
/// Price follows geometric Brownian motion without drift in price, so the log price drifts by -sigma^2/2. Two barriers:
/// the method of images for short times and the eigenfunction series for long ones; they agree to 1e-12 where both
/// converge. One barrier: the reflection principle. Source: Borodin and Salminen, "Handbook of Brownian Motion", 2nd
/// edition, formulas 1.1.2 and 1.3.0.
public final class Survival {
    /// Drift of log price per variance.
    private static final double DRIFT = -0.5;

    /// Deviation as a share of the corridor's log width from which the series needs fewer terms than the images.
    private static final double SERIES_FROM = 0.6;

    private static final int IMAGES = 12;
    private static final int TERMS = 60;

    private Survival() {}

    /// Returns the probability that neither barrier is touched within the time, in [0, 1].
    ///
    /// @param spot  price now, above 0
    /// @param down  lower barrier; empty = none
    /// @param up    upper barrier; empty = none
    /// @param sigma annual volatility, at least 0
    /// @param years of 365 days, at least 0
    /// @throws IllegalArgumentException naming the argument that is out of range
    public static double bothAlive(double spot, OptionalDouble down, OptionalDouble up, double sigma, double years) {
        if (!(spot > 0) || !(sigma >= 0) || !(years >= 0)) {
            throw new IllegalArgumentException(
                    "spot must be above 0, sigma and years at least 0: " + spot + ", " + sigma + ", " + years);
        }
        boolean touchesDown = down.isPresent() && down.getAsDouble() >= spot;
        boolean touchesUp = up.isPresent() && up.getAsDouble() <= spot;
        if (touchesDown || touchesUp) {
            return 0;
        }
        double deviation = sigma * StrictMath.sqrt(years);
        boolean bounded = down.isPresent() && down.getAsDouble() > 0;
        if (deviation == 0 || (!bounded && up.isEmpty())) {
            return 1;
        }
        double probability;
        if (!bounded) {
            probability = oneSided(StrictMath.log(up.getAsDouble() / spot), -DRIFT * deviation * deviation, deviation);
        } else if (up.isEmpty()) {
            probability =
                    oneSided(-StrictMath.log(down.getAsDouble() / spot), DRIFT * deviation * deviation, deviation);
        } else {
            double low = StrictMath.log(down.getAsDouble() / spot);
            double high = StrictMath.log(up.getAsDouble() / spot);
            probability = deviation > SERIES_FROM * (high - low)
                    ? series(low, high, deviation)
                    : images(low, high, deviation);
        }
        return StrictMath.min(1, StrictMath.max(0, probability));
    }

    /// @param distance to the barrier in log price, above 0
    /// @param away     drift of log price over the time, positive = away from the barrier
    private static double oneSided(double distance, double away, double deviation) {
        double weight = StrictMath.exp(-2 * away * distance / (deviation * deviation));
        return NormalDistribution.cumulative((distance + away) / deviation)
                - weight * NormalDistribution.cumulative((away - distance) / deviation);
    }

    private static double images(double low, double high, double deviation) {
        double width = high - low;
        double sum = 0;
        for (int k = -IMAGES; k <= IMAGES; k++) {
            sum += image(2 * k * width, low, high, deviation) - image(2 * low + 2 * k * width, low, high, deviation);
        }
        return sum;
    }

    private static double image(double source, double low, double high, double deviation) {
        double centre = source + DRIFT * deviation * deviation;
        double mass = NormalDistribution.cumulative((high - centre) / deviation)
                - NormalDistribution.cumulative((low - centre) / deviation);
        return mass == 0 ? 0 : StrictMath.exp(DRIFT * source) * mass;
    }

    private static double series(double low, double high, double deviation) {
        double width = high - low;
        double variance = deviation * deviation;
        double sum = 0;
        for (int n = 1; n <= TERMS; n++) {
            double wave = n * StrictMath.PI / width;
            double sign = n % 2 == 0 ? 1 : -1;
            sum += StrictMath.sin(-wave * low)
                    * wave
                    * (1 - sign * StrictMath.exp(DRIFT * width))
                    / (DRIFT * DRIFT + wave * wave)
                    * StrictMath.exp(-0.5 * wave * wave * variance);
        }
        return 2 / width * StrictMath.exp(DRIFT * low - 0.5 * DRIFT * DRIFT * variance) * sum;
    }
}
