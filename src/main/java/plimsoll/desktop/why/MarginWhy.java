package plimsoll.desktop.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.margin.TierSchedule;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Why a leg needs the margin it needs: the rule that applies, the tier it reaches, and the engine's own breakdown.
final class MarginWhy {
    private final WhyBook book;
    private final PoolSnapshot pool;
    private final PoolResult money;
    private final Holding leg;
    private final PositionResult result;

    /// A tier that the whole position reaches.
    private record Reached(Term size, int row, TierSchedule schedule, Tier tier, TierTable table) {}

    MarginWhy(WhyBook book, PoolSnapshot pool, PoolResult money, Holding leg, PositionResult result) {
        this.book = book;
        this.pool = pool;
        this.money = money;
        this.leg = leg;
        this.result = result;
    }

    void explain(WhyDraft draft, boolean maintenance) {
        double value = maintenance ? result.maintenanceMargin() : result.initialMargin();
        if (result.isMarginedWithItsSet()) {
            draft.add(Why.Kind.NOTE, "", Texts.of("why.margin.withItsSet", PositionResult.WITH_ITS_SET));
        } else {
            boolean found = candidates(draft, maintenance).stream()
                    .anyMatch(term -> draft.formula(converted(term), value, pool.currency()));
            if (!found) {
                leg.marginRule().ifPresent(rule -> draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), words(rule)));
                draft.explained();
            }
            parts(draft, maintenance);
        }
        draft.rules(pool.rule());
        draft.opens();
    }

    private List<Term> candidates(WhyDraft draft, boolean maintenance) {
        Optional<MarginRule> rule = leg.marginRule();
        if (rule.isEmpty()) {
            return List.of();
        }
        return switch (rule.get()) {
            case MarginRule.Rate rate -> rated(rate, maintenance);
            case MarginRule.Tiers tiers -> tiered(draft, tiers, maintenance);
            case MarginRule.OptionFormula formula ->
                new OptionWhy(formula, leg, result.mark(), underlying(formula)).candidates(maintenance);
        };
    }

    private List<Term> rated(MarginRule.Rate rule, boolean maintenance) {
        Term notional = notional(rule.basis());
        List<Term> found = new ArrayList<>();
        if (maintenance) {
            rate(found, notional, rule.maintenance(), rule.terms());
            implied(found, notional, result.maintenanceMargin(), Texts.of("why.term.maintenanceByCurve"));
        } else {
            initial(found, notional(basis(rule.basis(), rule.terms())), rule.initial());
        }
        return found;
    }

    private List<Term> tiered(WhyDraft draft, MarginRule.Tiers rule, boolean maintenance) {
        Optional<Reached> reached = reached(rule);
        List<Term> found = new ArrayList<>();
        reached.ifPresent(tier -> {
            say(draft, rule, tier);
            if (maintenance) {
                maintenance(found, rule, tier);
            } else {
                Term notional = notional(basis(rule.basis(), rule.terms()));
                initial(found, notional, rule.initial());
                tier.tier()
                        .maxLeverage()
                        .ifPresent(most -> found.add(
                                notional.over(Term.of(Texts.of("why.term.tierLeverage"), most.doubleValue()))));
            }
        });
        return found;
    }

    private void maintenance(List<Term> found, MarginRule.Tiers rule, Reached tier) {
        Term notional = notional(rule.basis());
        Term needed = notional.times(
                Term.of(Texts.of("why.term.maintenanceRate"), tier.schedule().rate(tier.row())));
        double deduction = tier.schedule().deduction(tier.row());
        if (deduction != 0) {
            boolean whole = tier.size().gives(notional.value()) || rule.axis() != TierAxis.NOTIONAL;
            Term less = Term.of(Texts.of("why.term.deduction"), deduction);
            needed = needed.minus(
                    whole
                            ? less
                            : less.times(notional)
                                    .over(Term.of(
                                            Texts.of("why.term.notionalOfRows"),
                                            tier.size().value())));
        }
        found.add(needed);
        fee(found, needed, notional, rule.terms());
    }

    /// Adds what the rule takes for closing; where that is no plain rate, what is left to the number is called so.
    private void fee(List<Term> found, Term needed, Term notional, MarginTerms terms) {
        if (terms.fee().mode() == FeeTerm.Mode.WITH_MAINTENANCE) {
            found.add(needed.plus(notional.times(
                    Term.of(Texts.of("why.term.closingFee"), terms.fee().rate().doubleValue()))));
        }
        if (terms.fee().mode() != FeeTerm.Mode.NONE || terms.rounding().isPresent()) {
            double rest = result.maintenanceMargin() / conversion() - needed.value();
            found.add(needed.plus(Term.of(Texts.of("why.term.closingRest"), rest)));
        }
    }

    private void rate(List<Term> found, Term notional, RateCurve curve, MarginTerms terms) {
        if (curve instanceof RateCurve.Constant constant) {
            Term needed = notional.times(Term.of(
                    Texts.of("why.term.maintenanceRate"), constant.rate().doubleValue()));
            found.add(needed);
            fee(found, needed, notional, terms);
        }
    }

    private void initial(List<Term> found, Term notional, RateCurve curve) {
        leg.leverage().ifPresent(set -> found.add(notional.over(Term.of(Texts.of("why.term.leverage"), set))));
        switch (curve) {
            case RateCurve.Constant constant ->
                found.add(notional.times(Term.of(
                        Texts.of("why.term.initialRate"), constant.rate().doubleValue())));
            case RateCurve.ByLeverage by ->
                found.add(notional.over(Term.of(
                        Texts.of("why.term.leverageDefault"),
                        by.defaultLeverage().doubleValue())));
            case RateCurve.OverLeverage over -> {
                double leverage = leg.leverage().orElse(over.defaultLeverage().doubleValue());
                found.add(notional.times(Term.of(
                                Texts.of("why.term.initialRate"), over.rate().doubleValue()))
                        .over(Term.of(Texts.of("why.term.leverage"), leverage)));
            }
            case RateCurve.LinearInSize ignored -> {}
            case RateCurve.OpenInterestRamp ignored -> {}
            case RateCurve.LognormalShortfall ignored -> {}
            case RateCurve.VolIndexed ignored -> {}
            case RateCurve.VolStepped ignored -> {}
        }
        found.add(Term.of(Texts.of("why.term.notBelow"), result.maintenanceMargin() / conversion()));
        implied(found, notional, result.initialMargin(), Texts.of("why.term.initialByRule"));
    }

    /// The rate that the engine came to, where it follows from a curve.
    private void implied(List<Term> found, Term notional, double needed, String name) {
        if (notional.value() > 0) {
            found.add(notional.times(Term.of(name, needed / conversion() / notional.value())));
        }
    }

    private PriceBasis basis(PriceBasis maintenance, MarginTerms terms) {
        boolean isolated = leg.position().mode() == MarginMode.ISOLATED;
        return terms.initialBasisOf(isolated).orElse(maintenance);
    }

    /// The size of the leg, in the settlement asset.
    private Term notional(PriceBasis basis) {
        Term size = Term.of(Texts.of("why.term.size"), Math.abs(leg.quantity()))
                .times(Term.of(
                        Texts.of("why.term.contract"),
                        leg.instrument().contract().size().doubleValue()));
        boolean coins = leg.instrument().isInverse() && leg.instrument().kind() != InstrumentKind.OPTION;
        Term entry = Term.of(Texts.of("why.term.entry"), leg.entryPrice());
        if (coins) {
            return size.over(
                    basis == PriceBasis.ENTRY ? entry : Term.of(Texts.of("why.term.markPrice"), result.mark()));
        }
        return switch (basis) {
            case ENTRY -> size.times(entry);
            case MARK -> size.times(Term.of(Texts.of("why.term.markPrice"), result.mark()));
            case INDEX ->
                inSettlement(size.times(Term.of(
                        Texts.of("why.term.indexOf", leg.instrument().underlying()),
                        book.usd(leg.instrument().underlying()))));
            case FORWARD -> inSettlement(size.times(Term.of(Texts.of("why.term.forward"), leg.forward())));
        };
    }

    /// The price U of an option formula, in the unit of the strike.
    private double underlying(MarginRule.OptionFormula rule) {
        double usd = rule.basis() == PriceBasis.FORWARD
                ? leg.forward()
                : book.usd(leg.instrument().underlying());
        String asset = leg.instrument().contract().settlementAsset();
        boolean same = leg.instrument().isInverse() || pool.rule().file().dollarParity();
        return same ? usd : usd / book.usd(asset);
    }

    private Term inSettlement(Term usd) {
        String asset = leg.instrument().contract().settlementAsset();
        return pool.rule().file().dollarParity()
                ? usd
                : usd.over(Term.of(Texts.of("why.term.inUsd", asset), book.usd(asset)));
    }

    private Term converted(Term term) {
        String settlement = leg.instrument().contract().settlementAsset();
        return book.converted(term, settlement, pool.currency(), money.usdPerUnit());
    }

    private double conversion() {
        String settlement = leg.instrument().contract().settlementAsset();
        return settlement.equals(pool.currency()) ? 1 : book.usd(settlement) / money.usdPerUnit();
    }

    /// The tier of all rows of the instrument in the same direction, which the venue sees as one position.
    private Optional<Reached> reached(MarginRule.Tiers rule) {
        Optional<TierTable> table = leg.tierTable();
        if (table.isEmpty()) {
            return Optional.empty();
        }
        double size = 0;
        for (Holding other : pool.holdings()) {
            boolean same = other.instrument().id().equals(leg.instrument().id())
                    && (other.quantity() < 0) == (leg.quantity() < 0);
            if (same) {
                size += measure(other, rule);
            }
        }
        TierSchedule schedule = TierSchedule.of(table.get(), rule.mode(), rule.bound());
        int row = schedule.row(size);
        return Optional.of(new Reached(
                Term.of(Texts.of("why.term.size"), size),
                row,
                schedule,
                table.get().tiers().get(row),
                table.get()));
    }

    private double measure(Holding other, MarginRule.Tiers rule) {
        double mark = book.run()
                .now()
                .position(other.position().id())
                .map(PositionResult::mark)
                .orElse(Double.NaN);
        double units = Math.abs(other.quantity())
                * other.instrument().contract().size().doubleValue();
        boolean coins = other.instrument().isInverse() && other.instrument().kind() != InstrumentKind.OPTION;
        return switch (rule.axis()) {
            case CONTRACTS -> Math.abs(other.quantity());
            case BASE_QUANTITY -> coins ? units / mark : units;
            case NOTIONAL -> notional(rule.basis()).value() / Math.abs(leg.quantity()) * Math.abs(other.quantity());
        };
    }

    private static void say(WhyDraft draft, MarginRule.Tiers rule, Reached reached) {
        String axis = switch (rule.axis()) {
            case NOTIONAL -> Texts.of("why.tier.notional");
            case CONTRACTS -> Texts.of("why.tier.contracts");
            case BASE_QUANTITY -> Texts.of("why.tier.coins");
        };
        Optional<BigDecimal> upTo = reached.tier().upTo();
        draft.add(
                Why.Kind.SOURCE,
                Texts.of("why.tier"),
                Texts.of(
                        upTo.isPresent() ? "why.tier.text" : "why.tier.last",
                        NumberText.count(reached.row() + 1),
                        NumberText.count(reached.schedule().rows()),
                        reached.table().symbol(),
                        Term.plain(reached.schedule().floor(reached.row())),
                        upTo.map(bound -> Term.plain(bound.doubleValue())).orElse(""),
                        axis,
                        Term.plain(reached.size().value())));
        draft.add(
                Why.Kind.SOURCE,
                "",
                Texts.of("why.tier.rate", percent(reached.schedule().rate(reached.row())))
                        + (reached.schedule().deduction(reached.row()) == 0
                                ? ""
                                : Texts.of(
                                        "why.tier.deduction",
                                        Term.plain(reached.schedule().deduction(reached.row()))))
                        + reached.tier()
                                .maxLeverage()
                                .map(most -> Texts.of("why.tier.leverage", Term.plain(most.doubleValue())))
                                .orElse(""));
    }

    private void parts(WhyDraft draft, boolean maintenance) {
        book.breakdown(pool.id())
                .flatMap(found ->
                        find(found.requirement(), "leg/" + leg.position().id()))
                .filter(part -> !part.parts().isEmpty())
                .ifPresent(part -> part.parts().stream()
                        .filter(below -> (maintenance ? below.maintenance() : below.initial()) != 0)
                        .forEach(below -> PoolWhy.part(draft, 1, below, maintenance)));
    }

    private static Optional<MarginPart> find(MarginPart part, String key) {
        return part.key().equals(key)
                ? Optional.of(part)
                : part.parts().stream()
                        .flatMap(below -> find(below, key).stream())
                        .findFirst();
    }

    private static String words(MarginRule rule) {
        return switch (rule) {
            case MarginRule.Rate ignored -> Texts.of("why.margin.rate");
            case MarginRule.Tiers ignored -> Texts.of("why.margin.tiers");
            case MarginRule.OptionFormula option ->
                Texts.of(
                        "why.margin.option",
                        basis(option.basis()),
                        percent(option.initialHigh().doubleValue()),
                        percent(option.initialLow().doubleValue()),
                        percent(option.maintenanceCall().doubleValue()),
                        percent(option.maintenancePut().doubleValue()));
        };
    }

    private static String basis(PriceBasis basis) {
        return switch (basis) {
            case ENTRY -> Texts.of("why.term.entry");
            case MARK -> Texts.of("why.term.markPrice");
            case INDEX -> Texts.of("why.term.indexBasis");
            case FORWARD -> Texts.of("why.term.forward");
        };
    }

    private static String percent(double ratio) {
        return Term.plain(ratio * 100) + " %";
    }

    /// Returns money as the pool shows it.
    static String money(double value, String currency) {
        return NumberText.screen(value, NumberText.decimalsOf(currency)) + " " + currency;
    }
}
