package plimsoll.engine.explain;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.result.ChangePart;

/// Puts one leg together from the market, the time and the rules of two sides.
///
/// The mark is that of the side whose prices are taken. Where its other inputs come from the other side, an option's
/// mark moves by the difference of its model values, and a linear mark keeps its USD price when the settlement asset
/// moves, as in the margin engine. A mark that both sides type alike stays, whatever else changes.
///
/// A leg that the chosen rules do not know keeps the margin rule it has.
final class LegBlend {
    private final Snapshot first;
    private final Snapshot second;
    private final SortedMap<String, Double> index;
    private final boolean newPrices;
    private final boolean newVols;
    private final boolean newTime;

    LegBlend(Snapshot first, Snapshot second, SortedMap<String, Double> index, Set<ChangePart> ofSecond) {
        this.first = first;
        this.second = second;
        this.index = index;
        newPrices = ofSecond.contains(ChangePart.PRICES);
        newVols = ofSecond.contains(ChangePart.VOLS);
        newTime = ofSecond.contains(ChangePart.TIME);
    }

    /// @param leg    what is held
    /// @param own    the rules it was made under
    /// @param chosen the rules that apply
    /// @param old    its market on the first side
    /// @param now    its market on the second side
    Holding blend(Holding leg, HashedRule own, HashedRule chosen, Holding old, Holding now) {
        Holding priced = newPrices ? now : old;
        Snapshot side = newPrices ? second : first;
        String asset = leg.instrument().contract().settlementAsset();
        double settlement = Optional.ofNullable(index.get(asset)).orElseThrow();
        LegState typed = LegTerms.state(
                priced, Optional.ofNullable(side.index().get(asset)).orElse(settlement));
        LegState state = typed.withTime((newTime ? now : old).years())
                .withVol((newVols ? now : old).vol().orElse(Double.NaN))
                .withSettlement(settlement);
        Optional<MarginRule> margin = margin(leg, own.file(), chosen.file());
        return new Holding(
                leg.position(),
                leg.instrument(),
                margin,
                margin.equals(leg.marginRule()) ? leg.tierTable() : margin.flatMap(rule -> table(rule, leg)),
                leg.quantity(),
                leg.entryPrice(),
                old.mark() == now.mark() ? old.mark() : mark(leg, own.file(), priced.mark(), typed, state),
                priced.index(),
                priced.forward(),
                (newVols ? now : old).vol(),
                priced.rate(),
                state.years(),
                leg.leverage(),
                priced.fixed(),
                priced.confidence());
    }

    private static double mark(Holding leg, RuleFile rules, double mark, LegState typed, LegState state) {
        if (typed.equals(state)) {
            return mark;
        }
        LegTerms terms = new LegTerms(leg, rules);
        return terms.option
                ? StrictMath.max(0, mark + (terms.model(state) - terms.model(typed)))
                : terms.movedMark(mark, 1, state.settlement() / typed.settlement());
    }

    private static Optional<MarginRule> margin(Holding leg, RuleFile own, RuleFile chosen) {
        if (own.equals(chosen)) {
            return leg.marginRule();
        }
        Optional<MarginRule> rule = chosen.marginFor(leg.instrument());
        boolean scanned = chosen.portfolio()
                .map(portfolio -> portfolio.scans(leg.instrument()))
                .orElse(false);
        boolean fits = rule.isEmpty()
                ? scanned
                : switch (rule.get()) {
                    case MarginRule.Tiers tiers ->
                        tiers.tableFor(leg.instrument()).isPresent();
                    case MarginRule.OptionFormula ignored -> leg.instrument() instanceof Option;
                    default -> true;
                };
        return fits ? rule : leg.marginRule();
    }

    private static Optional<TierTable> table(MarginRule rule, Holding leg) {
        return rule instanceof MarginRule.Tiers tiers ? tiers.tableFor(leg.instrument()) : Optional.empty();
    }
}
