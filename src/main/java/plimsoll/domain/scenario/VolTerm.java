package plimsoll.domain.scenario;

/// How a relative volatility shock scales with days to expiry: shock x (pivot / max(days, floor))^power.
///
/// @param shortPower power below the pivot; 0 = flat
/// @param longPower  power at and above the pivot; 0 = flat
/// @param pivotDays  the maturity at which the shock applies in full, above 0
/// @param floorDays  shortest maturity used, above 0
public record VolTerm(double shortPower, double longPower, double pivotDays, double floorDays) {
    /// The powers that venues use for portfolio margin: 0.30 below 30 days, 0.13 from 30 days, at least one day.
    public static final VolTerm VENUE = new VolTerm(0.30, 0.13, 30, 1);

    /// The same relative shock at every maturity.
    public static final VolTerm FLAT = new VolTerm(0, 0, 30, 1);

    /// Checks the ranges.
    public VolTerm {
        if (!(shortPower >= 0 && shortPower <= 2 && longPower >= 0 && longPower <= 2)) {
            throw new IllegalArgumentException("volatility term powers must be between 0 and 2");
        }
        if (!(pivotDays > 0 && pivotDays <= 3650 && floorDays > 0 && floorDays <= pivotDays)) {
            throw new IllegalArgumentException("volatility term days must be above 0 and the floor below the pivot");
        }
    }
}
