package plimsoll.domain.rule;

/// What offsets a short option.
public enum ShortNetting {
    /// Long options of the same expiry and strike, calls and puts together.
    STRIKE,
    /// Long options of the same expiry, strike and type.
    SERIES,
    /// Nothing.
    NOTHING
}
