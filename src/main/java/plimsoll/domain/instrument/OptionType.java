package plimsoll.domain.instrument;

/// Call or put.
public enum OptionType {
    CALL,
    PUT
}
