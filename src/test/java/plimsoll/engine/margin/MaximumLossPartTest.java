package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.PoolResult;

/// Options sold need 20 % (initial) and 10 % (maintenance) of the index of 100, plus their mark of 1.
class MaximumLossPartTest {
    private static RuleFile rule(Netting netting) {
        Component.MaximumLoss loss =
                new Component.MaximumLoss("loss", Selector.ANY, Book.number("1.2"), Book.number("1.1"));
        return Portfolios.of(netting, loss)
                .withMargins(List.of(new MarginRule.OptionFormula(
                        Selector.ANY,
                        PriceBasis.INDEX,
                        Book.number("0.2"),
                        Book.number("0.2"),
                        Book.number("0.1"),
                        Book.number("0.1"),
                        Book.number("0"))));
    }

    private static Book book() {
        return Portfolios.book(rule(Netting.UNDERLYING));
    }

    private static PoolResult pool(Book book) {
        return Runs.base(book.snapshot()).pools().getFirst();
    }

    @Test
    void aNakedOptionNeedsTheSumOfItsOwnMargin() {
        Book book = book();
        Portfolios.intrinsic(book, 30, "100", OptionType.PUT, "-1");
        // The payoff at 0 is -100, more than 21 and 11: the part does not help.
        PartResult part = Portfolios.part(book);
        assertEquals(0, part.initial(), 0);
        assertEquals(0, part.maintenance(), 0);
        assertEquals(21, pool(book).initialMargin(), 1e-9);
        assertEquals(11, pool(book).maintenanceMargin(), 1e-9);
    }

    @Test
    void aSpreadNeedsNoMoreThanItCanLose() {
        Book book = book();
        Portfolios.intrinsic(book, 30, "100", OptionType.PUT, "-1");
        Portfolios.intrinsic(book, 30, "95", OptionType.PUT, "1");
        // -5 below 95, instead of 21 and 11.
        assertEquals(5, pool(book).initialMargin(), 1e-9);
        assertEquals(5, pool(book).maintenanceMargin(), 1e-9);
        assertEquals(5 - 21, Portfolios.part(book).initial(), 1e-9);
    }

    @Test
    void theLossIsLookedForAtZeroAndAtStrikesAlone() {
        // Bought put and call, sold the strangle inside: the worst payoff lies at the strikes 90 and 110.
        Book book = book();
        Portfolios.intrinsic(book, 30, "90", OptionType.PUT, "-1");
        Portfolios.intrinsic(book, 30, "87", OptionType.PUT, "1");
        Portfolios.intrinsic(book, 30, "110", OptionType.CALL, "-1");
        Portfolios.intrinsic(book, 30, "114", OptionType.CALL, "1");
        assertEquals(4, pool(book).maintenanceMargin(), 1e-9);
    }

    @Test
    void callsSoldMoreThanBoughtTakeAMultipleOfTheForward() {
        Book book = book();
        Portfolios.intrinsic(book, 30, "100", OptionType.CALL, "-20");
        Portfolios.intrinsic(book, 30, "101", OptionType.CALL, "19");
        book.forward("BTC", 30, "102");
        // At 101 the twenty lose 20, then one call is unpaired: 1.2 and 1.1 x 102, instead of 20 x 21 and 20 x 11.
        assertEquals(20 + 1.2 * 102, pool(book).initialMargin(), 1e-9);
        assertEquals(20 + 1.1 * 102, pool(book).maintenanceMargin(), 1e-9);
    }

    @Test
    void everyExpiryTakesTheBetterOfTheTwo() {
        Book book = book();
        Portfolios.intrinsic(book, 30, "100", OptionType.PUT, "-1");
        Portfolios.intrinsic(book, 60, "95", OptionType.PUT, "1");
        // The bought put expires elsewhere and does not limit the loss.
        assertEquals(11, pool(book).maintenanceMargin(), 1e-9);
    }

    @Test
    void boughtOptionsAloneNeedNothing() {
        Book book = book();
        Portfolios.intrinsic(book, 30, "100", OptionType.PUT, "3");
        assertEquals(0, pool(book).initialMargin(), 0);
    }

    @Test
    void strikesOfTwoUnderlyingsInOneSetStayApart() {
        Book book = Portfolios.book(rule(Netting.ACCOUNT));
        Portfolios.intrinsic(book, 30, "100", OptionType.PUT, "-1");
        book.option("eth put", Payoff.LINEAR, "ETH", "USDT", 30, "100", OptionType.PUT)
                .forward("ETH", 30, "50")
                .mark("eth put", "1")
                .vol("eth put", "0.5")
                .position("eth", "a", "eth put", "1", "1");
        assertEquals(11, pool(book).maintenanceMargin(), 1e-9);
    }

    @Test
    void inverseOptionsKeepTheirOwnMargin() {
        // In coins a sold put loses without limit as the price falls, so nothing is taken off.
        Book book = Portfolios.book(rule(Netting.PAIR), "BTC");
        Portfolios.option(book, Payoff.INVERSE, 30, "100", OptionType.PUT, "0.5", "-1");
        Portfolios.option(book, Payoff.INVERSE, 30, "99.9", OptionType.PUT, "0.5", "1");
        assertEquals(0, Portfolios.part(book).maintenance(), 0);
        assertEquals(0.1 + 1, pool(book).maintenanceMargin(), 1e-12);
    }
}
