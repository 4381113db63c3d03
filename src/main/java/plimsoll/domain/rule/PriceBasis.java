package plimsoll.domain.rule;

/// Which price a quantity is multiplied with.
public enum PriceBasis {
    ENTRY,
    MARK,
    INDEX,
    FORWARD
}
