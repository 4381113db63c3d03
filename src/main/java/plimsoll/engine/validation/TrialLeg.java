package plimsoll.engine.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Confidence;
import plimsoll.domain.Holding;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.pricing.Black76;

/// An instrument that a rule file margins, with what it takes to hold it in a generated book.
///
/// @param instrument one base unit, or one USD of face value
/// @param rule       its margin rule; empty when only scans take it
/// @param table      its tier table
record TrialLeg(Instrument instrument, Optional<MarginRule> rule, Optional<TierTable> table) {
    /// The price of every underlying, USD.
    static final double PRICE = 100;

    static final double YEARS = 30 / 365.0;
    private static final double VOL = 0.6;

    /// Returns a holding of the leg.
    Holding holding(String id, double quantity) {
        boolean option = instrument.kind() == InstrumentKind.OPTION;
        double mark = option ? optionMark() : PRICE;
        return new Holding(
                Position.cross(id, "trial", instrument.id(), BigDecimal.valueOf(quantity), BigDecimal.valueOf(mark)),
                instrument,
                rule,
                table,
                quantity,
                mark,
                mark,
                PRICE,
                PRICE,
                option ? OptionalDouble.of(VOL) : OptionalDouble.empty(),
                0,
                instrument.expiry().isPresent() ? YEARS : 0,
                leverage(),
                0,
                Confidence.FULL);
    }

    /// Returns the quantity that is worth an amount of USD.
    double quantity(double usd) {
        return isFaceValue() ? usd : usd / PRICE;
    }

    /// Returns the quantity at a bound of the tier table.
    double atBound(double bound) {
        boolean notional = rule.orElse(null) instanceof MarginRule.Tiers tiers && tiers.axis() == TierAxis.NOTIONAL;
        if (!notional) {
            return isFaceValue()
                            && rule.orElse(null) instanceof MarginRule.Tiers tiers
                            && tiers.axis() == TierAxis.BASE_QUANTITY
                    ? bound * PRICE
                    : bound;
        }
        return instrument.isInverse() ? quantity(bound * PRICE) : quantity(bound);
    }

    private boolean isFaceValue() {
        return instrument.isInverse() && instrument.kind() != InstrumentKind.OPTION;
    }

    /// Where leverage sets the initial margin and no table limits it, the position is paid in full: a venue would not
    /// allow a leverage whose initial margin is below maintenance.
    private OptionalDouble leverage() {
        boolean limited = table.map(rows -> rows.tiers().stream()
                        .allMatch(tier -> tier.maxLeverage().isPresent()))
                .orElse(false);
        boolean levered = rule.map(TrialLeg::initial)
                .map(curve -> curve instanceof RateCurve.ByLeverage || curve instanceof RateCurve.OverLeverage)
                .orElse(false);
        return levered && !limited ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private static RateCurve initial(MarginRule rule) {
        return switch (rule) {
            case MarginRule.Rate rate -> rate.initial();
            case MarginRule.Tiers tiers -> tiers.initial();
            case MarginRule.OptionFormula ignored -> new RateCurve.Constant(BigDecimal.ONE);
        };
    }

    private double optionMark() {
        Option terms = (Option) instrument;
        double usd = Black76.value(
                terms.type() == OptionType.CALL, PRICE, terms.strike().doubleValue(), VOL * StrictMath.sqrt(YEARS), 1);
        return instrument.isInverse() ? usd / PRICE : usd;
    }
}
