package plimsoll.domain.scenario;

/// How long a transfer takes from its order to its arrival.
public sealed interface Delay {
    /// Longest time accepted, in hours; far beyond any horizon, so it stands for "never".
    double NEVER = 1e9;

    /// Always the same time.
    ///
    /// @param hours from 0 to [#NEVER]; 0 = the money is there before the margin check acts
    record Fixed(double hours) implements Delay {
        /// Checks the range.
        public Fixed {
            if (!(hours >= 0 && hours <= NEVER)) {
                throw new IllegalArgumentException("delay must be between 0 and 1e9 hours, not " + hours);
            }
        }
    }

    /// A time whose logarithm is normal.
    ///
    /// @param medianHours half of the transfers are faster; above 0
    /// @param deviation   standard deviation of the logarithm, above 0 and at most 5
    record LogNormal(double medianHours, double deviation) implements Delay {
        /// Checks the ranges.
        public LogNormal {
            if (!(medianHours > 0 && medianHours <= NEVER)) {
                throw new IllegalArgumentException("median delay must be above 0 hours, not " + medianHours);
            }
            if (!(deviation > 0 && deviation <= 5)) {
                throw new IllegalArgumentException(
                        "deviation of the delay must be above 0 and at most 5, not " + deviation);
            }
        }
    }

    /// Returns the time of which a transfer in the middle of the distribution needs, hours.
    default double median() {
        return switch (this) {
            case Fixed fixed -> fixed.hours();
            case LogNormal log -> log.medianHours();
        };
    }

    /// Returns whether it takes no time at all.
    default boolean isInstant() {
        return this instanceof Fixed fixed && fixed.hours() == 0;
    }
}
