package plimsoll.engine.explain;

/// What the worth of one leg depends on.
///
/// @param index      USD per unit of the underlying
/// @param forward    USD per unit for its expiry; the index without expiry
/// @param fixed      the part of the forward that is already settled and does not move with the index, USD
/// @param vol        annual implied volatility as a ratio; unused unless an option
/// @param years      to expiry
/// @param rate       annual, continuously compounded
/// @param settlement USD per unit of the settlement asset
record LegState(double index, double forward, double fixed, double vol, double years, double rate, double settlement) {
    LegState withTime(double value) {
        return new LegState(index, forward, fixed, vol, value, rate, settlement);
    }

    LegState withRate(double value) {
        return new LegState(index, forward, fixed, vol, years, value, settlement);
    }

    LegState withVol(double value) {
        return new LegState(index, forward, fixed, value, years, rate, settlement);
    }

    LegState withForward(double value, double settled) {
        return new LegState(index, value, settled, vol, years, rate, settlement);
    }

    LegState withSettlement(double value) {
        return new LegState(index, forward, fixed, vol, years, rate, value);
    }

    /// Returns the state at another index, the forward following it.
    ///
    /// @param coin whether the leg settles in the underlying, whose price follows as well
    LegState withIndex(double value, boolean coin) {
        double move = value / index;
        return new LegState(
                value,
                fixed + (forward - fixed) * move,
                fixed,
                vol,
                years,
                rate,
                coin ? settlement * move : settlement);
    }
}
