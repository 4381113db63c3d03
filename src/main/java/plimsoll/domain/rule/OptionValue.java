package plimsoll.domain.rule;

/// How options enter the equity that stands against margin.
public enum OptionValue {
    /// Not at all: premiums are in the cash balance, and short options carry their mark in the requirement.
    NONE,
    /// With their market value, long positive; premiums are in the cash balance.
    VALUE,
    /// With their unrealised profit, for venues that settle premiums like futures.
    UNREALISED_PNL
}
