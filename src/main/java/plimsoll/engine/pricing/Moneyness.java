package plimsoll.engine.pricing;

/// Answers how far an option is in or out of the money.
public final class Moneyness {
    private Moneyness() {}

    /// Returns by how much an option is out of the money, at least 0, in the unit of the prices.
    public static double out(boolean call, double underlying, double strike) {
        return StrictMath.max(call ? strike - underlying : underlying - strike, 0);
    }

    /// Returns by how much an option is in the money, at least 0, in the unit of the prices.
    public static double in(boolean call, double underlying, double strike) {
        return out(!call, underlying, strike);
    }
}
