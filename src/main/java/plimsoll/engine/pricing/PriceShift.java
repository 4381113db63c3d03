package plimsoll.engine.pricing;

/// Answers how one scenario moves a range of options, so that no logarithm and no division is taken per option.
///
/// It may be set again for the next scenario, so that a thread that prices many needs only one.
public final class PriceShift {
    private double forwardFactor = 1;
    private double logForwardFactor;
    private double volFactor = 1;
    private double inverseVolFactor = 1;

    /// Makes a shift that moves nothing.
    public PriceShift() {}

    /// Returns the shift of these factors.
    public static PriceShift of(double forwardFactor, double volFactor) {
        PriceShift shift = new PriceShift();
        shift.set(forwardFactor, volFactor);
        return shift;
    }

    /// Moves options in another way from now on.
    ///
    /// @param forward shifted forward / forward, above 0
    /// @param vol     shifted total volatility / total volatility, at least 0; 0 gives intrinsic values
    public void set(double forward, double vol) {
        if (!(forward > 0 && forward <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("forwardFactor must be above 0: " + forward);
        }
        if (!(vol >= 0 && vol <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("volFactor must be at least 0: " + vol);
        }
        forwardFactor = forward;
        logForwardFactor = StrictMath.log(forward);
        volFactor = vol;
        inverseVolFactor = 1 / vol;
    }

    /// Returns the factor on the forward.
    public double forwardFactor() {
        return forwardFactor;
    }

    /// Returns the natural logarithm of the factor on the forward.
    double logForwardFactor() {
        return logForwardFactor;
    }

    /// Returns the factor on total volatility.
    public double volFactor() {
        return volFactor;
    }

    double inverseVolFactor() {
        return inverseVolFactor;
    }
}
