package plimsoll.engine.survival;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Confidence;
import plimsoll.domain.Holding;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;

/// Makes the perpetual that a venue trades against the delta of a pool.
final class HedgePosition {
    /// What the identifier of such a position begins with.
    static final String PREFIX = "hedge ";

    private HedgePosition() {}

    /// Returns a perpetual entered at its mark; empty when the venue's rules margin none of that kind.
    ///
    /// @param state the pool
    /// @param like  a position of the underlying, for settlement and payoff
    /// @param delta in coins of the underlying that the perpetual must have, not 0
    static Optional<Holding> of(ClosedPool state, Holding like, double delta) {
        Instrument perpetual = instrument(state, like);
        RuleFile rules = state.pool().rule().file();
        Optional<MarginRule> margin = rules.marginFor(perpetual);
        boolean scanned =
                rules.portfolio().map(portfolio -> portfolio.scans(perpetual)).orElse(false);
        Optional<TierTable> table = margin.flatMap(rule -> table(rule, perpetual));
        if ((margin.isEmpty() && !scanned)
                || margin.filter(rule -> rule instanceof MarginRule.OptionFormula)
                        .isPresent()
                || (margin.orElse(null) instanceof MarginRule.Tiers && table.isEmpty())) {
            return Optional.empty();
        }
        double index = state.price(perpetual.underlying());
        double factor = state.factor(perpetual.underlying());
        boolean inUsd = perpetual.isInverse() || rules.dollarParity();
        String settlement = perpetual.contract().settlementAsset();
        double mark = inUsd ? index : index / state.price(settlement);
        double entry = inUsd ? mark * factor : mark * factor / state.factor(settlement);
        double size = perpetual.contract().size().doubleValue();
        double quantity = (perpetual.isInverse() ? delta * entry : delta) / size;
        Position position = Position.cross(
                PREFIX + perpetual.underlying(),
                state.pool().id(),
                perpetual.id(),
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(entry));
        return Optional.of(new Holding(
                position,
                perpetual,
                margin,
                table,
                quantity,
                entry,
                mark,
                index,
                index,
                OptionalDouble.empty(),
                0,
                0,
                OptionalDouble.empty(),
                0,
                Confidence.FULL));
    }

    /// A perpetual of the underlying that the pool holds, or one like its position.
    private static Instrument instrument(ClosedPool state, Holding like) {
        Contract terms = like.instrument().contract();
        return state.pool().holdings().stream()
                .map(Holding::instrument)
                .filter(held -> held.kind() == InstrumentKind.PERPETUAL
                        && held.underlying().equals(terms.underlying()))
                .findFirst()
                .orElseGet(() -> new Perpetual(new Contract(
                        PREFIX + terms.underlying(),
                        terms.underlying() + "-PERPETUAL",
                        terms.underlying(),
                        terms.settlementAsset(),
                        terms.payoff() == Payoff.INVERSE ? Payoff.INVERSE : Payoff.LINEAR,
                        BigDecimal.ONE)));
    }

    private static Optional<TierTable> table(MarginRule rule, Instrument instrument) {
        return rule instanceof MarginRule.Tiers tiers
                ? tiers.tables().stream()
                        .filter(table -> table.symbol().equals(instrument.symbol())
                                || table.symbol().equals("*"))
                        .findFirst()
                : Optional.empty();
    }
}
