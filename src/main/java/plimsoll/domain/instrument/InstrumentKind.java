package plimsoll.domain.instrument;

/// The kinds of instrument, for selectors in rule files.
public enum InstrumentKind {
    SPOT,
    PERPETUAL,
    FUTURE,
    OPTION
}
