package plimsoll.domain.scenario;

/// A shift of the market that all shown numbers are evaluated at.
///
/// @param priceShock relative move of the chosen underlying, above -1 (0.05 = +5 %)
/// @param volShock   relative move of implied volatility at the pivot maturity, at least -1
public record WhatIf(double priceShock, double volShock) {
    /// The market as it is.
    public static final WhatIf NONE = new WhatIf(0, 0);

    /// Checks the ranges.
    public WhatIf {
        if (!(priceShock > -1 && priceShock <= 100)) {
            throw new IllegalArgumentException("price shock must be above -100 % and at most +10,000 %");
        }
        if (!(volShock >= -1 && volShock <= 100)) {
            throw new IllegalArgumentException("volatility shock must be at least -100 % and at most +10,000 %");
        }
    }

    /// Returns whether nothing is shifted.
    public boolean isNone() {
        return priceShock == 0 && volShock == 0;
    }
}
