package plimsoll.domain.scenario;

/// How far a price moves.
public sealed interface PriceAmount {
    /// Returns the relative move; one of -1 or below means that the price cannot move that far.
    ///
    /// @param price USD per unit before the move, above 0
    double move(double price);

    /// A share of the price: P = P0 (1 + move).
    ///
    /// @param move above -1 (-0.2 = -20 %)
    record Relative(double move) implements PriceAmount {
        /// Checks the range.
        public Relative {
            Amounts.move("price move", move);
        }

        @Override
        public double move(double price) {
            return move;
        }
    }

    /// An amount of money: P = P0 + change.
    ///
    /// @param change USD per unit
    record Usd(double change) implements PriceAmount {
        /// Checks the range.
        public Usd {
            Amounts.within("price change in USD", change, -1e12, 1e12);
        }

        @Override
        public double move(double price) {
            return change / price;
        }
    }

    /// Standard deviations of the log return over a horizon: P = P0 exp(count x annualVol x sqrt(days / 365)). The move
    /// is
    /// logarithmic, so that no number of deviations takes a price below 0.
    ///
    /// @param count     deviations, negative = fall
    /// @param annualVol ratio, above 0
    /// @param days      horizon
    record Sigmas(double count, double annualVol, double days) implements PriceAmount {
        private static final double DAYS_PER_YEAR = 365;

        /// Checks the ranges.
        public Sigmas {
            Amounts.within("standard deviations", count, -20, 20);
            Amounts.vol("annual volatility", annualVol);
            Amounts.days("days", days);
        }

        @Override
        public double move(double price) {
            return StrictMath.expm1(count * annualVol * StrictMath.sqrt(days / DAYS_PER_YEAR));
        }
    }

    /// A price: P = to.
    ///
    /// @param price USD per unit, above 0
    record To(double price) implements PriceAmount {
        /// Checks the range.
        public To {
            if (!(price > 0 && price <= 1e12)) {
                throw new IllegalArgumentException("price must be above 0 and at most 1e12");
            }
        }

        @Override
        public double move(double before) {
            return price / before - 1;
        }
    }
}
