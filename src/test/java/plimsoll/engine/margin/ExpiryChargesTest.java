package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Scans;

/// Charges that look at each expiry by itself: roll and basis.
class ExpiryChargesTest {
    private static final Component.Roll ROLL =
            new Component.Roll("roll", Selector.ANY, Book.number("0.1"), Book.number("0.01"));
    private static final Component.Basis BASIS = new Component.Basis(
            "basis", Selector.ANY, Book.number("0.05"), Book.number("-0.1"), Book.number("0.25"), Book.number("0.5"));

    private static Book book(Component... components) {
        return Portfolios.book(Portfolios.of(components));
    }

    private static Book future(Book book, int days, String quantity) {
        String id = "future " + days;
        return Portfolios.hold(book.future(id, Payoff.LINEAR, "BTC", "USDT", days, "100"), id, quantity);
    }

    @Test
    void rollDoesNotNetThePerpetualAgainstAFutureAndTheWorstCaseDoes() {
        Book roll = future(Portfolios.hold(book(ROLL), "perp", "10"), 365, "-10");
        // 10 x 100 x 0.01 for the perpetual, 10 x 100 x (exp(0.1) - 1) for a year.
        assertEquals(10 + 1000 * StrictMath.expm1(0.1), Portfolios.both(roll), 1e-9);
        Book worst = future(
                Portfolios.hold(book(Scans.named("scan").moves("-0.1 0.1").build()), "perp", "10"), 365, "-10");
        assertEquals(0, Portfolios.both(worst), 0);
    }

    @Test
    void rollNetsWithinAnExpiry() {
        Book book = future(book(ROLL), 365, "4");
        // A put deep in the money has a delta of -1.
        Portfolios.intrinsic(book, 365, "200", OptionType.PUT, "3");
        assertEquals((4 - 3) * 100 * StrictMath.expm1(0.1), Portfolios.both(book), 1e-9);
    }

    @Test
    void rollNeverFallsBelowItsMinimum() {
        assertEquals(2 * 100 * 0.01, Portfolios.both(future(book(ROLL), 1, "2")), 1e-12);
    }

    @Test
    void rollTakesTheDeltaThatIsNotAdjustedForThePremium() {
        // At the money, 50 %, one year: N(0.25) = 0.59870632568..., whatever the option in coins is worth.
        Book book = Portfolios.book(Portfolios.of(Netting.PAIR, ROLL), "BTC");
        Portfolios.option(book, Payoff.INVERSE, 365, "100", OptionType.CALL, "0.5", "10");
        assertEquals(10 * 0.5987063256829237 * StrictMath.expm1(0.1), Portfolios.both(book), 1e-12);
    }

    @Test
    void inverseContractsRollTheirCoins() {
        Book book = Portfolios.book(Portfolios.of(Netting.PAIR, ROLL), "BTC");
        assertEquals(10 * 0.01, Portfolios.both(Portfolios.hold(book, "coin", "-1000")), 1e-12);
    }

    @Test
    void expiriesOfTwoUnderlyingsInOneSetStayApart() {
        Book book = Portfolios.book(Portfolios.of(Netting.ACCOUNT, ROLL));
        Portfolios.hold(book, "perp", "10");
        Portfolios.hold(book, "eth", "-10");
        assertEquals(10 * 100 * 0.01 + 10 * 50 * 0.01, Portfolios.both(book), 1e-12);
    }

    @Test
    void basisTakesTheWorseSideOfEachExpiryTimesItsFactor() {
        Book book = book(BASIS);
        Portfolios.intrinsic(book, 365, "50", OptionType.CALL, "1");
        Portfolios.intrinsic(book, 730, "50", OptionType.CALL, "-1");
        // Long loses 10 when the forward falls by a tenth, x (0.25 + 0.5); short loses 5 when it rises, x (0.25 + 1).
        assertEquals(10 * 0.75 + 5 * 1.25, Portfolios.both(book), 1e-3);
    }

    @Test
    void basisNetsWithinAnExpiryAndIgnoresGains() {
        Book book = book(BASIS);
        Portfolios.intrinsic(book, 365, "50", OptionType.CALL, "1");
        Portfolios.intrinsic(book, 365, "150", OptionType.PUT, "1");
        assertEquals(0, Portfolios.both(book), 1e-3);
    }

    @Test
    void basisTakesOptionsAlone() {
        assertEquals(0, Portfolios.both(Portfolios.hold(book(BASIS), "perp", "10")), 0);
    }

    @Test
    void basisMovesTheVariablePartOfAForwardAlone() {
        Book book = book(BASIS);
        Portfolios.intrinsic(book, 1, "50", OptionType.CALL, "1");
        book.expiryQuotes("BTC", Book.expiry(1), "100", "60", "0");
        // 40 of the forward still move: a fall of a tenth costs 4.
        assertEquals(4 * (0.25 + 0.5 / 365), Portfolios.both(book), 1e-3);
    }
}
