package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PartResult;

/// Charges in initial margin for feeds that are not sure and for a currency below its peg.
class DoubtfulPricesTest {
    private static final FeedKey SPOT = FeedKey.of(Feed.SPOT, "BTC");
    private static final FeedKey PERPETUAL = FeedKey.of(Feed.PERPETUAL, "BTC");

    private static Book book(ConfidenceSubject subject, Feed... sources) {
        return Portfolios.book(Portfolios.of(new Component.Confidence(
                "doubt", Selector.ANY, subject, Set.of(sources), Book.number("0.55"), Book.number("2"))));
    }

    private static FeedKey vol(int days) {
        return FeedKey.of(Feed.VOL, new ExpiryKey("BTC", Book.expiry(days)));
    }

    private static double initial(Book book) {
        PartResult part = Portfolios.part(book);
        assertEquals(0, part.maintenance(), 0);
        return part.initial();
    }

    @ParameterizedTest
    @CsvSource({
        "0.55, 0",
        "0.550000000000000000, 0",
        "0.549999999999999999, 270.0000000000000006", // one part in 10^18 below
        "0.5, 300",
        "0, 600"
    })
    void aConfidenceBelowTheThresholdIsChargedInDecimals(BigDecimal confidence, double charge) {
        // 3 x 100 x (1 - confidence) x 2; as binary numbers 0.55 and 0.549999999999999999 are the same.
        Book book = Portfolios.hold(book(ConfidenceSubject.PERPETUALS, Feed.SPOT), "perp", "-3")
                .confidence(SPOT, confidence);
        assertEquals(charge, initial(book), 1e-9);
    }

    @Test
    void theTwoSidesOfTheThresholdAreOneBinaryNumber() {
        assertEquals(0, Double.compare(Double.parseDouble("0.55"), Double.parseDouble("0.549999999999999999")));
    }

    @Test
    void theLowestOfTheSourcesDecides() {
        Book book = Portfolios.hold(book(ConfidenceSubject.PERPETUALS, Feed.SPOT, Feed.PERPETUAL), "perp", "1")
                .confidence(SPOT, Book.number("0.5"))
                .confidence(PERPETUAL, Book.number("0.4"));
        assertEquals(100 * 0.6 * 2, initial(book), 1e-12);
    }

    @Test
    void feedsThatTheRuleDoesNotNameAreIgnored() {
        Book book = Portfolios.hold(book(ConfidenceSubject.PERPETUALS, Feed.SPOT), "perp", "1")
                .confidence(PERPETUAL, BigDecimal.ZERO);
        assertEquals(0, initial(book), 0);
    }

    @Test
    void thePerpetualsFeedCountsWhileTheSetHoldsOne() {
        Book book = book(ConfidenceSubject.OPTIONS, Feed.PERPETUAL).confidence(PERPETUAL, Book.number("0.5"));
        Portfolios.intrinsic(book, 30, "90", OptionType.CALL, "2");
        assertEquals(0, initial(book), 0);
        assertEquals(2 * 100 * 0.5 * 2, initial(Portfolios.hold(book, "perp", "1")), 1e-12);
    }

    @Test
    void theConfidenceOfAVolatilityBelongsToItsExpiryAndNotToAStrike() {
        Book book = book(ConfidenceSubject.OPTIONS, Feed.VOL).confidence(vol(30), Book.number("0.5"));
        Portfolios.intrinsic(book, 30, "90", OptionType.CALL, "1");
        Portfolios.intrinsic(book, 30, "110", OptionType.PUT, "2");
        Portfolios.intrinsic(book, 60, "90", OptionType.CALL, "4");
        assertEquals((1 + 2) * 100 * 0.5 * 2, initial(book), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"PERPETUALS, 7", "OPTIONS, 5", "SHORT_OPTIONS, 3", "COLLATERAL, 11"})
    void theSubjectSaysWhatIsCharged(ConfidenceSubject subject, double units) {
        Book book = book(subject, Feed.SPOT)
                .confidence(SPOT, Book.number("0.5"))
                .balance("coins", "a", "BTC", "11")
                .balance("cash", "a", "USDT", "1000");
        Portfolios.hold(book, "perp", "-7");
        Portfolios.intrinsic(book, 30, "90", OptionType.CALL, "2");
        Portfolios.intrinsic(book, 30, "110", OptionType.PUT, "-3");
        assertEquals(units * 100 * 0.5 * 2, initial(book), 1e-9);
    }

    @Test
    void inverseContractsAreChargedOnTheirCoins() {
        Book book = Portfolios.hold(book(ConfidenceSubject.PERPETUALS, Feed.SPOT), "coin", "-200")
                .confidence(SPOT, Book.number("0.5"));
        assertEquals(200 * 0.5 * 2, initial(book), 1e-12);
    }

    private static final Component.Peg PEG =
            new Component.Peg("peg", Selector.ANY, Book.number("0.98"), Book.number("2"));

    @ParameterizedTest
    @CsvSource({"1, 0", "0.98, 0", "0.9, 0.16", "0.5, 0.96"})
    void aCurrencyBelowItsPegAddsAShareOfTheNotional(String price, double share) {
        Book book = Portfolios.hold(Portfolios.book(Portfolios.of(PEG)), "perp", "-3")
                .index("USDT", price);
        // The index is 100 / price of the currency.
        assertEquals(share * 3 * 100 / Double.parseDouble(price), initial(book), 1e-9);
    }

    @Test
    void thePegChargesPerpetualsAndSoldOptionsAlone() {
        Book book = Portfolios.book(Portfolios.of(PEG)).index("USDT", "0.88");
        book.future("dated", Payoff.LINEAR, "BTC", "USDT", 30, "100");
        Portfolios.hold(book, "dated", "100");
        Portfolios.intrinsic(book, 30, "90", OptionType.CALL, "50");
        assertEquals(0, initial(book), 0);
        Portfolios.intrinsic(book, 30, "110", OptionType.CALL, "-2");
        Portfolios.hold(book, "perp", "1");
        assertEquals(0.2 * 3 * 100 / 0.88, initial(book), 1e-9);
    }

    @Test
    void aPegMayMultiplyARequirementInstead() {
        Component.Size size =
                new Component.Size("size", Selector.ANY, PriceBasis.MARK, Book.number("0.1"), Book.number("0.1"));
        Term part = new Term.Part("size");
        Term scaled = new Term.PegScale(Book.number("1.25"), Book.number("0.98"), Book.number("2"), part);
        Book book = Portfolios.hold(
                Portfolios.book(Portfolios.assembled(Netting.UNDERLYING, scaled, part, size)), "perp", "1");
        assertEquals(10 * 1.25, Portfolios.sets(book).getFirst().initialMargin(), 1e-12);
        // At 0.9 the factor is 1.25 + 0.08 x 2; the mark in the currency stays 100.
        book.index("USDT", "0.9");
        assertEquals(10 * 1.41, Portfolios.sets(book).getFirst().initialMargin(), 1e-12);
        assertEquals(10, Portfolios.sets(book).getFirst().maintenanceMargin(), 1e-12);
    }

    @Test
    void pricesInDollarsAreDividedByTheCurrencyUnlessTheVenueTakesThemAsEqual() {
        Component.Size size =
                new Component.Size("size", Selector.ANY, PriceBasis.INDEX, Book.number("0.1"), Book.number("0.1"));
        for (boolean parity : new boolean[] {true, false}) {
            Book book = Portfolios.hold(Portfolios.book(Portfolios.of(size).withDollarParity(parity)), "perp", "1")
                    .index("USDT", "0.8")
                    .balance("coins", "a", "BTC", "1");
            // Collateral is divided by the price of the currency either way; the margin only without parity.
            assertEquals(125, Runs.base(book.snapshot()).pools().getFirst().collateral(), 1e-12);
            assertEquals(parity ? 10 : 12.5, Portfolios.both(book), 1e-12);
        }
    }
}
