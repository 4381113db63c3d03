package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.domain.account.Position;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PositionResult;

class TierMarginTest {
    private static Book book(TierMode mode, TierBound bound, TierAxis axis, String price) {
        return new Book()
                .index("BTC", price)
                .rule(Book.tiers("tiers", mode, bound, axis, "10 0.01 50", "20 0.02 25", "30 0.03 20"))
                .pool("a", "USDT", "tiers")
                .balance("cash", "a", "USDT", "1000")
                .linearPerp("perp", "BTC", "USDT", price);
    }

    private static double maintenance(TierMode mode, TierBound bound, String size) {
        return one(book(mode, bound, TierAxis.NOTIONAL, "1").position("leg", "a", "perp", size, "1"))
                .maintenanceMargin();
    }

    private static PositionResult one(Book book) {
        return Runs.base(book.snapshot()).positions().getFirst();
    }

    @Test
    void progressiveTiersChargeEachSliceItsOwnRate() {
        assertEquals(0.45, maintenance(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, "25"), 1e-15);
    }

    @Test
    void wholePositionTiersChargeEverythingTheRateOfTheTier() {
        assertEquals(0.75, maintenance(TierMode.WHOLE_POSITION, TierBound.UPPER_INCLUSIVE, "25"), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "UPPER_INCLUSIVE, 9.999999, 0.01",
        "UPPER_INCLUSIVE, 10, 0.01",
        "UPPER_INCLUSIVE, 10.000001, 0.02",
        "UPPER_EXCLUSIVE, 9.999999, 0.01",
        "UPPER_EXCLUSIVE, 10, 0.02",
        "UPPER_EXCLUSIVE, 10.000001, 0.02",
        "UPPER_INCLUSIVE, 20, 0.02",
        "UPPER_EXCLUSIVE, 20, 0.03"
    })
    void boundBelongsToTheTierThatTheRuleNames(TierBound bound, String size, double rate) {
        double expected = Double.parseDouble(size) * rate;
        assertEquals(expected, maintenance(TierMode.WHOLE_POSITION, bound, size), 1e-12);
    }

    @Test
    void progressiveMarginIsContinuousAtTheBound() {
        double below = maintenance(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, "9.999999999");
        double at = maintenance(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, "10");
        double above = maintenance(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, "10.000000001");
        assertEquals(0.1, at, 1e-15);
        assertEquals(at, below, 2e-11);
        assertEquals(at, above, 3e-11);
    }

    @Test
    void productOfDecimalsAtTheBoundCountsAsTheBound() {
        // 1.1 x 1.1 is 1.2100000000000002 in binary.
        Book book = new Book()
                .index("BTC", "1.1")
                .rule(Book.tiers(
                        "tiers",
                        TierMode.WHOLE_POSITION,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "1.21 0.01 50",
                        "- 0.02 25"))
                .pool("a", "USDT", "tiers")
                .linearPerp("perp", "BTC", "USDT", "1.1")
                .position("leg", "a", "perp", "1.1", "1.1");
        assertEquals(0.0121, one(book).maintenanceMargin(), 1e-15);
    }

    @Test
    void axisCanBeContractsOrBaseUnits() {
        Book contracts = book(TierMode.WHOLE_POSITION, TierBound.UPPER_INCLUSIVE, TierAxis.CONTRACTS, "1000");
        assertEquals(
                15_000 * 0.02,
                one(contracts.position("leg", "a", "perp", "15", "1000")).maintenanceMargin(),
                1e-9);
        Book base = book(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, TierAxis.BASE_QUANTITY, "1000");
        // 10 units at 1 % and 5 at 2 %, each worth 1,000.
        assertEquals(200, one(base.position("leg", "a", "perp", "15", "1000")).maintenanceMargin(), 1e-9);
    }

    @Test
    void inverseContractsMeasureCoins() {
        Book book = book(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "100")
                .pool("coin", "BTC", "tiers")
                .inversePerp("inverse", "BTC", "100")
                .position("leg", "coin", "inverse", "-2500", "100");
        assertEquals(0.45, one(book).maintenanceMargin(), 1e-15);
    }

    @Test
    void tierIsChosenAgainAtTheShockedPrice() {
        Book book = book(TierMode.WHOLE_POSITION, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position("leg", "a", "perp", "9", "1");
        assertEquals(
                0.09, Runs.at(book.snapshot(), 0.1, 0).positions().getFirst().maintenanceMargin(), 0.01);
        assertEquals(
                9 * 1.5 * 0.02,
                Runs.at(book.snapshot(), 0.5, 0).positions().getFirst().maintenanceMargin(),
                1e-12);
    }

    @Test
    void aboveTheLastBoundTheLastTierApplies() {
        assertEquals(40 * 0.03 - 0.3, maintenance(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, "40"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"5, 2.5", "20, 0.625", "50, 0.5", "200, 0.5"})
    void leverageIsCappedByTheTier(String leverage, double initial) {
        Position leg = Position.cross("leg", "a", "perp", Book.number("12.5"), BigDecimal.ONE)
                .withLeverage(Optional.of(Book.number(leverage)));
        Book book = book(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position(leg);
        assertEquals(initial, one(book).initialMargin(), 1e-12);
    }

    @Test
    void initialMarginIsNeverBelowMaintenance() {
        Book book = new Book()
                .rule(Book.percent("low", "0.005", "0.005"))
                .pool("a", "USDT", "low")
                .linearPerp("perp", "BTC", "USDT", "100")
                .position("leg", "a", "perp", "1", "100");
        PositionResult result = one(book);
        assertTrue(result.initialMargin() >= result.maintenanceMargin());
    }

    @ParameterizedTest
    @EnumSource(TierMode.class)
    void splittingAPositionChangesNothing(TierMode mode) {
        BookResult whole = Runs.base(book(mode, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position("a", "a", "perp", "25", "1")
                .snapshot());
        BookResult split = Runs.base(book(mode, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position("a", "a", "perp", "7", "1")
                .position("b", "a", "perp", "18", "1")
                .snapshot());
        assertEquals(
                whole.pools().getFirst().maintenanceMargin(),
                split.pools().getFirst().maintenanceMargin(),
                1e-14);
        assertEquals(
                whole.pools().getFirst().initialMargin(),
                split.pools().getFirst().initialMargin(),
                1e-14);
        assertEquals(whole.pools().getFirst().equity(), split.pools().getFirst().equity(), 1e-12);
    }

    @Test
    void sizeAddOnSeesTheWholePosition() {
        Book whole =
                new Book().rule(Book.deribit("sm")).pool("a", "USDC", "sm").linearPerp("perp", "BTC", "USDC", "100000");
        Book split =
                new Book().rule(Book.deribit("sm")).pool("a", "USDC", "sm").linearPerp("perp", "BTC", "USDC", "100000");
        double one = Runs.base(whole.position("a", "a", "perp", "-25", "100000").snapshot())
                .pools()
                .getFirst()
                .maintenanceMargin();
        double two = Runs.base(split.position("a", "a", "perp", "-10", "100000")
                        .position("b", "a", "perp", "-15", "100000")
                        .snapshot())
                .pools()
                .getFirst()
                .maintenanceMargin();
        assertEquals(28_125, one, 1e-9);
        assertEquals(one, two, 1e-9);
    }

    @Test
    void longAndShortRowsOfOneInstrumentTakeTheirOwnTiers() {
        BookResult result = Runs.base(book(TierMode.WHOLE_POSITION, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position("long", "a", "perp", "9", "1")
                .position("short", "a", "perp", "-15", "1")
                .snapshot());
        assertEquals(0.09, result.position("long").orElseThrow().maintenanceMargin(), 1e-15);
        assertEquals(0.30, result.position("short").orElseThrow().maintenanceMargin(), 1e-15);
    }

    @Test
    void flatPositionNeedsNothing() {
        PositionResult result = one(book(TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1")
                .position("leg", "a", "perp", "0", "1"));
        assertEquals(0, result.maintenanceMargin());
        assertEquals(0, result.initialMargin());
    }
}
