package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.engine.result.PoolResult;

/// Portfolio rules of one component, and of components whose values a case states.
final class Parts {
    private static final VolRule STILL = new VolRule(
            VolRule.Shape.RELATIVE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            true,
            BigDecimal.ONE,
            Optional.empty());

    private Parts() {}

    /// Returns a rule file whose whole requirement is one component.
    static RuleFile only(Component component) {
        return portfolio(List.of(component), new Term.Part(component.id()), new Term.Part(component.id()));
    }

    /// Returns a scan of price moves at one weight.
    static Component.Scan scan(List<BigDecimal> moves, ScanWeight weight) {
        return new Component.Scan(
                "scan",
                Selector.ANY,
                ScanMoney.POOL,
                PriceBasis.INDEX,
                List.of(new ScanBlock.Listed(moves, List.of(VolDirection.NONE), weight)),
                STILL,
                Optional.empty(),
                ScanReduction.WORST_CELL,
                GainRule.WHOLE,
                Optional.empty());
    }

    /// Returns a pool whose components have the values of a case, put together by terms. A component of value v is a
    /// charge of 100 % on v units at a price of 1.
    static PoolResult assembled(SortedMap<String, BigDecimal> values, Term initial, Term maintenance) {
        List<Component> components = new ArrayList<>();
        values.keySet()
                .forEach(name -> components.add(new Component.Size(
                        name,
                        new Selector(Set.of(), Set.of(), Set.of(name), Set.of()),
                        PriceBasis.MARK,
                        BigDecimal.ONE,
                        BigDecimal.ONE)));
        Account account = Account.in("USD", portfolio(components, initial, maintenance));
        values.forEach((name, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(name + " must be at least 0, not " + value);
            }
            if (value.signum() > 0) {
                account.linear(name, value, BigDecimal.ONE, BigDecimal.ONE);
            }
        });
        return account.pool();
    }

    /// Returns the sum of components.
    static Term sum(String... names) {
        return new Term.Sum(parts(names));
    }

    /// Returns the largest of components.
    static Term max(String... names) {
        return new Term.Max(parts(names));
    }

    private static List<Term> parts(String... names) {
        return List.of(names).stream().<Term>map(Term.Part::new).toList();
    }

    private static RuleFile portfolio(List<Component> components, Term initial, Term maintenance) {
        RateCurve none = new RateCurve.Constant(BigDecimal.ZERO);
        return Rules.rates(PriceBasis.MARK, none, none)
                .withPortfolio(Optional.of(new PortfolioRule(
                        Netting.ACCOUNT, OptionDiscount.NONE, components, new Assembly(initial, maintenance))));
    }
}
