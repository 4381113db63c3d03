package plimsoll.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.SetResult;

/// Portfolio rules and books for tests: positions need nothing by themselves, the sets of one underlying need the sum
/// of their components, values of options are not discounted.
public final class Portfolios {
    private static final MarginRule NOTHING = new MarginRule.Rate(
            Selector.ANY,
            PriceBasis.MARK,
            new RateCurve.Constant(BigDecimal.ZERO),
            new RateCurve.Constant(BigDecimal.ZERO));

    private Portfolios() {}

    /// Returns a rule file named `rule` with these components.
    public static RuleFile of(Component... components) {
        return of(Netting.UNDERLYING, components);
    }

    public static RuleFile of(Netting netting, Component... components) {
        Term sum = sum(components);
        return assembled(netting, sum, sum, components);
    }

    public static RuleFile assembled(Netting netting, Term initial, Term maintenance, Component... components) {
        return Book.file("rule", Trigger.AT_OR_BELOW, NOTHING)
                .withPortfolio(Optional.of(new PortfolioRule(
                        netting, OptionDiscount.NONE, List.of(components), new Assembly(initial, maintenance))));
    }

    private static Term sum(Component... components) {
        return new Term.Sum(List.of(components).stream()
                .<Term>map(component -> new Term.Part(component.id()))
                .toList());
    }

    /// Returns a book of one pool `a` with BTC at 100 and ETH at 50; `perp` and `eth` settle in USDT, `coin` is an
    /// inverse perpetual with a face value of one dollar.
    public static Book book(RuleFile rule) {
        return book(rule, "USDT");
    }

    public static Book book(RuleFile rule, String currency) {
        return new Book()
                .index("BTC", "100")
                .index("ETH", "50")
                .rule(rule)
                .pool("a", currency, rule.id())
                .linearPerp("perp", "BTC", "USDT", "100")
                .linearPerp("eth", "ETH", "USDT", "50")
                .inversePerp("coin", "BTC", "100");
    }

    /// Adds a position at the price of 100.
    public static Book hold(Book book, String instrument, String quantity) {
        return book.position("p " + instrument, "a", instrument, quantity, "100");
    }

    /// Adds a linear option on BTC that is worth its intrinsic value, and a position in it.
    public static Book intrinsic(Book book, int days, String strike, OptionType type, String quantity) {
        return option(book, Payoff.LINEAR, days, strike, type, "0.000001", quantity);
    }

    /// Adds an option on BTC with this volatility, and a position in it; the forward is 100.
    public static Book option(
            Book book, Payoff payoff, int days, String strike, OptionType type, String vol, String quantity) {
        String id = days + " " + strike + " " + type;
        return book.option(id, payoff, "BTC", payoff == Payoff.LINEAR ? "USDT" : "BTC", days, strike, type)
                .forward("BTC", days, "100")
                .mark(id, "1")
                .vol(id, vol)
                .position(id, "a", id, quantity, "1");
    }

    /// Returns the sets of a book in the market as it is.
    public static List<SetResult> sets(Book book) {
        return Runs.base(book.snapshot()).sets();
    }

    /// Returns the first component of the first set in the market as it is.
    public static PartResult part(Book book) {
        return part(book.snapshot(), 0);
    }

    /// Returns the first component of the first set at a move.
    public static PartResult part(Snapshot snapshot, double move) {
        return Runs.at(snapshot, move, 0).sets().getFirst().parts().getFirst();
    }

    /// Returns both values of the first component, which are the same.
    public static double both(Book book) {
        PartResult part = part(book);
        if (part.initial() != part.maintenance()) {
            throw new IllegalStateException("initial and maintenance differ: " + part);
        }
        return part.initial();
    }
}
