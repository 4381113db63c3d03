package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolDirection;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Scans;

class ExpiryDiscountsTest {
    private static final ExpiryDiscount POSITIVE_ALONE = new ExpiryDiscount(side("0.95", "1", "0.1"), Optional.empty());
    private static final ExpiryDiscount BOTH =
            new ExpiryDiscount(side("0.95", "1", "0.1"), Optional.of(side("1.04", "0.5", "0.08")));

    private static ExpiryDiscount.Side side(String base, String multiple, String add) {
        return new ExpiryDiscount.Side(Book.number(base), Book.number(multiple), Book.number(add));
    }

    private static Book book(ExpiryDiscount discount) {
        return Portfolios.book(
                Portfolios.of(Scans.named("scan").moves("0").discount(discount).build()));
    }

    private static Book call(ExpiryDiscount discount, String rate, String quantity) {
        Book book = book(discount);
        Portfolios.intrinsic(book, 365, "60", OptionType.CALL, quantity);
        return book.rate("BTC", 365, rate);
    }

    @Test
    void valueOfAnExpiryIsMarkedDownByBaseAndTime() {
        // Worth 40 now and in the scenario, of which 0.95 x exp(-(0.02 + 0.1)) counts.
        double counted = 40 * 0.95 * StrictMath.exp(-0.12);
        assertEquals(40 - counted, Portfolios.both(call(POSITIVE_ALONE, "0.02", "1")), 1e-3);
    }

    @Test
    void negativeValueStaysWhereTheRuleMarksUpNothing() {
        assertEquals(0, Portfolios.both(call(POSITIVE_ALONE, "0.02", "-1")), 0);
    }

    @Test
    void negativeValueIsMarkedUpToOneOverTheDiscountAtMost() {
        // 1.04 x exp(0.5 x 0.02 + 0.08) = 1.138, but at most exp(0.02).
        assertEquals(40 * (StrictMath.exp(0.02) - 1), Portfolios.both(call(BOTH, "0.02", "-1")), 1e-3);
        // 1.04 x exp(0.5 x 0.3 + 0.08) = 1.309, below exp(0.3) = 1.350.
        assertEquals(40 * (1.04 * StrictMath.exp(0.23) - 1), Portfolios.both(call(BOTH, "0.3", "-1")), 1e-3);
    }

    @Test
    void ratesBelowZeroCountAsZero() {
        assertEquals(
                Portfolios.both(call(POSITIVE_ALONE, "0", "1")),
                Portfolios.both(call(POSITIVE_ALONE, "-0.05", "1")),
                0);
    }

    @Test
    void theSignIsThatOfTheExpiryAndNotOfTheLeg() {
        // +40 and -20 in one expiry: 20 is marked down. In two expiries the -20 stays.
        double share = 1 - 0.95 * StrictMath.exp(-0.1);
        Book one = call(POSITIVE_ALONE, "0", "1");
        Portfolios.intrinsic(one, 365, "80", OptionType.CALL, "-1");
        assertEquals(20 * share, Portfolios.both(one), 1e-3);
        Book two = call(POSITIVE_ALONE, "0", "1");
        Portfolios.intrinsic(two, 30, "80", OptionType.CALL, "-1");
        assertEquals(40 * share, Portfolios.both(two), 1e-3);
    }

    @Test
    void skewScenariosCountEveryExpiryAsALossWhateverItsSign() {
        SkewRule skew = new SkewRule(
                Book.number("0.3"),
                Book.number("0.1"),
                Book.number("0.3"),
                Book.number("0.1"),
                Book.number("0.1"),
                Book.number("1"),
                Book.number("0.3"),
                Book.number("0.2"));
        Scans scan = Scans.named("scan").skew(skew).block("0", ScanWeight.FULL, VolDirection.SKEW_ABSOLUTE);
        double bought = skewed(scan, "1", "0");
        double sold = skewed(scan, "0", "-1");
        assertTrue(bought > 1);
        assertTrue(sold > 1);
        assertEquals(bought + sold, skewed(scan, "1", "-1"), 1e-12);
    }

    /// A call at 120 for a year, and one for two.
    private static double skewed(Scans scan, String near, String far) {
        Book book = Portfolios.book(Portfolios.of(scan.build()));
        Portfolios.option(book, Payoff.LINEAR, 365, "120", OptionType.CALL, "0.5", near);
        Portfolios.option(book, Payoff.LINEAR, 730, "120", OptionType.CALL, "0.5", far);
        return Portfolios.both(book);
    }
}
