package plimsoll.engine.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.VenueProcess;
import plimsoll.engine.Book;

class VenueProcessTest {
    private static final VenueProcess.Auction RULE = new VenueProcess.Auction(
            Book.number("0.98"),
            Book.number("0.8"),
            Book.number("100"),
            Book.number("14400"),
            Book.number("0.02"),
            Book.number("0.2"));

    @Test
    void sourcesFarFromTheMedianAreCapped() {
        double[] prices = {100, 90, 101};
        IndexPrice index = IndexPrice.of(prices, Book.number("0.005"));
        assertEquals(100, index.median(), 0);
        assertEquals(99.5, index.capped(90), 1e-12);
        assertEquals(100.5, index.capped(101), 1e-12);
        assertEquals(100, index.value(prices, new double[] {1, 1, 1}), 1e-12);
        assertEquals(99.5, index.value(prices, new double[] {0, 2, 0}), 1e-12);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertEquals(
                101,
                IndexPrice.of(new double[] {100, 90, 102, 300}, BigDecimal.ONE).median(),
                0);
        assertThrows(IllegalArgumentException.class, () -> IndexPrice.of(new double[0], BigDecimal.ONE));
    }

    @Test
    void deltaDecaysOverTheSettlementWindow() {
        BigDecimal window = Book.number("30");
        assertEquals(1, Settlement.remaining(-5, window), 0);
        assertEquals(1, Settlement.remaining(0, window), 0);
        assertEquals(0.5, Settlement.remaining(15, window), 1e-12);
        assertEquals(0, Settlement.remaining(30, window), 0);
        assertEquals(0, Settlement.remaining(40, window), 0);
    }

    @Test
    void inverseOptionsPayCoinsAtDelivery() {
        assertEquals(0.2, Settlement.inversePayoff(true, 10000, 12500), 1e-12);
        assertEquals(0, Settlement.inversePayoff(false, 10000, 12500), 0);
        assertEquals(0.25, Settlement.inversePayoff(false, 10000, 8000), 1e-12);
    }

    @Test
    void theAskedShareFallsFastThenSlowly() {
        DutchAuction auction = new DutchAuction(RULE, 100, -50, 0);
        assertEquals(0.98, auction.askedShare(0), 1e-12);
        assertEquals(0.89, auction.askedShare(50), 1e-12);
        assertEquals(0.8, auction.askedShare(100), 1e-12);
        assertEquals(0.4, auction.askedShare(7300), 1e-12);
        assertEquals(0, auction.askedShare(20000), 0);
    }

    @Test
    void aBidderGetsNoMoreThanRestoresTheAccount() {
        DutchAuction auction = new DutchAuction(RULE, 100, -50, 0);
        double most = auction.maxShare(0);
        assertEquals(-80, auction.bufferMargin(), 1e-12);
        assertEquals(80 / 178.0, most, 1e-12);
        assertEquals(98 * most, auction.price(0, 1), 1e-12);
        assertEquals(98 * 0.1, auction.price(0, 0.1), 1e-12);
    }

    @Test
    void aHealthyAccountSellsNothing() {
        assertEquals(0, new DutchAuction(RULE, 100, 50, 0).maxShare(0), 0);
    }

    @Test
    void optionFeesAreCappedByThePremium() {
        assertEquals(3.78, new OptionOrder(3500, 0.3).fee(42000, 0.0003, 0.125), 1e-12);
        assertEquals(0.375, new OptionOrder(10, 0.3).fee(42000, 0.0003, 0.125), 1e-12);
        assertEquals(1050, new OptionOrder(3500, 0.3).premium(), 1e-12);
    }

    @Test
    void displayedRatesAreCutAfterFourDecimals() {
        assertEquals(0.0204, DisplayedRates.cut(DisplayedRates.share(1069.9, 52197)), 0);
        assertEquals(0.0205, DisplayedRates.cut(0.0205), 0);
    }

    @Test
    void bufferedLiquidationPricesLieCloserToTheEntry() {
        assertEquals(81, DisplayedRates.buffered(80, 100, 0.05), 1e-12);
        assertEquals(119, DisplayedRates.buffered(120, 100, 0.05), 1e-12);
    }

    @Test
    void levelsOfALadderAreWholeUnitsRoundedDown() {
        assertEquals(481, DisplayedRates.wholeLevel(321, Book.number("1.5")), 0);
        assertEquals(642, DisplayedRates.wholeLevel(321, Book.number("2")), 0);
    }

    @Test
    void forwardsGrowWithTheirBasis() {
        assertEquals(100, Forwards.fromBasis(100, 0.08, 0), 0);
        assertEquals(100 * StrictMath.exp(0.08), Forwards.fromBasis(100, 0.08, 365), 1e-12);
    }
}
