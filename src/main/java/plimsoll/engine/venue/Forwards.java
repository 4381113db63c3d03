package plimsoll.engine.venue;

/// Forward prices that a venue derives from its index.
public final class Forwards {
    private static final double DAYS_PER_YEAR = 365;

    private Forwards() {}

    /// Returns the forward of an annualised basis: index x exp(basis x days / 365).
    ///
    /// Source: Dederi documentation, "Portfolio margin"; read 2026-11-24.
    public static double fromBasis(double index, double annualBasis, double days) {
        return index * StrictMath.exp(annualBasis * days / DAYS_PER_YEAR);
    }
}
