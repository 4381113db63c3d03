package plimsoll.engine.pricing;

/// Answers how one scenario moves a range of options; made once per scenario, so that no logarithm and no division is
/// taken per option.
///
/// @param forwardFactor    shifted forward / forward, above 0
/// @param logForwardFactor its natural logarithm
/// @param volFactor        shifted total volatility / total volatility, at least 0; 0 gives intrinsic values
/// @param inverseVolFactor 1 / volFactor
public record PriceShift(double forwardFactor, double logForwardFactor, double volFactor, double inverseVolFactor) {
    /// Nothing moves.
    public static final PriceShift NONE = of(1, 1);

    public PriceShift {
        if (!(forwardFactor > 0 && forwardFactor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("forwardFactor must be above 0: " + forwardFactor);
        }
        if (!(volFactor >= 0 && volFactor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("volFactor must be at least 0: " + volFactor);
        }
    }

    /// Returns the shift of these factors.
    public static PriceShift of(double forwardFactor, double volFactor) {
        return new PriceShift(forwardFactor, StrictMath.log(forwardFactor), volFactor, 1 / volFactor);
    }
}
