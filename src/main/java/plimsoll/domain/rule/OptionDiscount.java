package plimsoll.domain.rule;

/// How a venue discounts the value of an option from its expiry to now.
public enum OptionDiscount {
    /// Not at all: the value is that at expiry.
    NONE,
    /// With the interest rate of the expiry.
    RATE,
    /// With the interest rate of the expiry, a negative rate counting as 0.
    POSITIVE_RATE
}
