package plimsoll.domain;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.TierTable;

/// A position with everything needed to value and margin it.
///
/// @param position   the leg
/// @param instrument what is held
/// @param marginRule the margin rule of its own; empty when only scans of the whole portfolio take it
/// @param tierTable  the tier table of its symbol when the rule is a tier rule
/// @param quantity   signed, in units of the contract size
/// @param entryPrice in the instrument's price unit
/// @param mark       in the instrument's price unit
/// @param index      USD per unit of the underlying
/// @param forward    USD per unit for the instrument's expiry; the index for instruments without expiry
/// @param vol        annual implied volatility as a ratio; empty unless an option
/// @param rate       annual rate as a ratio
/// @param years      time to expiry in years of 365 days; 0 without expiry
/// @param leverage   the leverage setting; empty = the rule's default
/// @param fixed      the part of the forward that is already settled and no longer moves, USD
/// @param confidence of the price feeds behind it
public record Holding(
        Position position,
        Instrument instrument,
        Optional<MarginRule> marginRule,
        Optional<TierTable> tierTable,
        double quantity,
        double entryPrice,
        double mark,
        double index,
        double forward,
        OptionalDouble vol,
        double rate,
        double years,
        OptionalDouble leverage,
        double fixed,
        Confidence confidence) {
    /// What the market says about a holding.
    ///
    /// @param mark    in the instrument's price unit
    /// @param index   USD per unit of the underlying
    /// @param forward USD per unit for the expiry
    /// @param vol     annual implied volatility as a ratio; empty unless an option
    /// @param years   to expiry
    /// @param fixed   the part of the forward that no longer moves, USD
    public record Terms(double mark, double index, double forward, OptionalDouble vol, double years, double fixed) {}

    /// Returns this holding in another market.
    public Holding withTerms(Terms terms) {
        return new Holding(
                position,
                instrument,
                marginRule,
                tierTable,
                quantity,
                entryPrice,
                terms.mark(),
                terms.index(),
                terms.forward(),
                terms.vol(),
                rate,
                terms.years(),
                leverage,
                terms.fixed(),
                confidence);
    }

    /// Returns this holding with another quantity; the position stays as it was typed.
    ///
    /// @param value signed, in units of the contract size
    public Holding withQuantity(double value) {
        return new Holding(
                position,
                instrument,
                marginRule,
                tierTable,
                value,
                entryPrice,
                mark,
                index,
                forward,
                vol,
                rate,
                years,
                leverage,
                fixed,
                confidence);
    }

    /// Returns this holding under another margin rule.
    public Holding withRule(Optional<MarginRule> rule, Optional<TierTable> table) {
        return new Holding(
                position,
                instrument,
                rule,
                table,
                quantity,
                entryPrice,
                mark,
                index,
                forward,
                vol,
                rate,
                years,
                leverage,
                fixed,
                confidence);
    }
}
