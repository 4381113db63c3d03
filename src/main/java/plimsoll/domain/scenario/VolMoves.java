package plimsoll.domain.scenario;

/// How implied volatility moves along a path. The moves are those of the pivot maturity; other maturities follow by the
/// workspace's volatility term.
public sealed interface VolMoves {
    /// Volatility stays as it is.
    record Constant() implements VolMoves {}

    /// Implied volatility follows the price of the stressed underlying; the volatility of the paths stays.
    ///
    /// @param slope relative change of implied volatility per relative change of price since the start, from -20 to
    ///              20; -2 = volatility rises by 20 % when price falls by 10 %. It never falls below 5 % of its
    ///              start.
    record LinkedToSpot(double slope) implements VolMoves {
        /// Checks the range.
        public LinkedToSpot {
            if (!(slope >= -20 && slope <= 20)) {
                throw new IllegalArgumentException("volatility per price must be between -20 and 20, not " + slope);
            }
        }
    }

    /// The logarithm of volatility is an Ornstein-Uhlenbeck process that starts at 0 and returns to 0; the same factor
    /// scales implied volatilities and the volatility of the paths (L. O. Scott, 1987).
    ///
    /// @param halfLifeDays time in which a deviation halves on average, above 0
    /// @param volOfVol     deviation of log volatility a year without reversion, above 0 and at most 10
    /// @param correlation  of its noise with that of the stressed underlying, in [-1, 1]
    record MeanReverting(double halfLifeDays, double volOfVol, double correlation) implements VolMoves {
        /// Checks the ranges.
        public MeanReverting {
            if (!(halfLifeDays > 0 && halfLifeDays <= 36500)) {
                throw new IllegalArgumentException("half-life must be above 0 days, not " + halfLifeDays);
            }
            if (!(volOfVol > 0 && volOfVol <= 10)) {
                throw new IllegalArgumentException("volatility of volatility must be above 0 and at most 10");
            }
            if (!(correlation >= -1 && correlation <= 1)) {
                throw new IllegalArgumentException("correlation must be between -1 and 1, not " + correlation);
            }
        }
    }
}
