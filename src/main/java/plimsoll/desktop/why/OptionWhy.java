package plimsoll.desktop.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionTerms;

/// The ways in which an option formula may have come to a margin; the one that gives the engine's number is shown.
///
/// @param rule       of the option
/// @param leg        the option
/// @param mark       in its price unit
/// @param underlying the price U in the unit of the strike
record OptionWhy(MarginRule.OptionFormula rule, Holding leg, double mark, double underlying) {
    /// Returns formulas, in the settlement asset.
    List<Term> candidates(boolean maintenance) {
        if (!(leg.quantity() < 0)) {
            return List.of(Term.of(Texts.of("why.option.long"), 0));
        }
        List<Term> shares = new ArrayList<>();
        Term premium = share(Texts.of("why.term.markPrice"), mark);
        OptionTerms terms = rule.terms();
        List<Term> held = new ArrayList<>();
        for (Term rate : rates(premium)) {
            Term needed = rate.plus(premium);
            held.add(
                    terms.maintenanceFee().signum() == 0
                            ? needed
                            : needed.plus(of(Texts.of("why.term.fee"), terms.maintenanceFee())));
        }
        if (maintenance) {
            shares.addAll(held);
        } else {
            for (Term paid : List.of(premium, share(Texts.of("why.term.entry"), leg.entryPrice()))) {
                shares.add(of(Texts.of("why.term.initialRate"), rule.initialHigh())
                        .minus(out())
                        .plus(paid));
                shares.add(
                        of(Texts.of("why.term.initialLow"), rule.initialLow()).plus(paid));
                shares.add(of(Texts.of("why.term.initialLow"), rule.initialLow())
                        .plus(of(Texts.of("why.term.shareOfMark"), terms.initialLowPutOfMark())
                                .times(premium))
                        .plus(paid));
            }
            held.forEach(needed -> shares.add(
                    terms.putFloor().compareTo(BigDecimal.ONE) == 0
                            ? needed
                            : of(Texts.of("why.term.atLeastMultiple"), terms.putFloor())
                                    .times(needed)));
        }
        return shares.stream().map(share -> size().times(share)).toList();
    }

    private List<Term> rates(Term premium) {
        OptionTerms terms = rule.terms();
        return isCall()
                ? List.of(
                        of(Texts.of("why.term.maintenanceRate"), rule.maintenanceCall()),
                        of(Texts.of("why.term.rateOfMark"), terms.maintenanceCallOfMark())
                                .times(premium))
                : List.of(
                        of(Texts.of("why.term.maintenanceRate"), rule.maintenancePut()),
                        of(Texts.of("why.term.rateOfMark"), rule.maintenancePutOfMark())
                                .times(premium));
    }

    private boolean isCall() {
        return leg.instrument() instanceof Option option && option.type() == OptionType.CALL;
    }

    private static Term of(String name, BigDecimal value) {
        return Term.of(name, value.doubleValue());
    }

    /// How far it is out of the money, as a share of U.
    private Term out() {
        double strike =
                leg.instrument() instanceof Option option ? option.strike().doubleValue() : Double.NaN;
        Term at = Term.of(Texts.of("why.term.strike"), strike);
        Term price = Term.of("U", underlying);
        Term distance = isCall() ? at.minus(price) : price.minus(at);
        return distance.value() > 0 ? distance.over(price) : Term.of(Texts.of("why.term.outOfMoney"), 0);
    }

    /// A price of the option as a share of U.
    private Term share(String name, double price) {
        Term own = Term.of(name, price);
        return leg.instrument().isInverse() ? own : own.over(Term.of("U", underlying));
    }

    private Term size() {
        Term size = Term.of(Texts.of("why.term.size"), Math.abs(leg.quantity()))
                .times(Term.of(
                        Texts.of("why.term.contract"),
                        leg.instrument().contract().size().doubleValue()));
        return leg.instrument().isInverse() ? size : size.times(Term.of("U", underlying));
    }
}
