package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MultiplierStep;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.result.PartResult;

/// Charges on delta: too large to close at once, a share of the net, a floor for hedged books.
class DeltaChargesTest {
    private static final Component.Liquidity LIQUIDITY = new Component.Liquidity(
            "liquidity", Selector.ANY, Book.number("1000"), Book.number("0.01"), Book.number("0.25"));
    private static final Component.MinimumDelta MINIMUM =
            new Component.MinimumDelta("minimum", Selector.ANY, Book.number("0.02"), Book.number("0.005"));

    private static Component.DeltaShare share(MultiplierStep... steps) {
        return new Component.DeltaShare(
                "share", Selector.ANY, Book.number("0.02"), Book.number("0.01"), List.of(steps));
    }

    private static MultiplierStep step(String upTo, String multiplier) {
        return new MultiplierStep(
                upTo.equals("-") ? Optional.empty() : Optional.of(Book.number(upTo)), Book.number(multiplier));
    }

    private static Book book(Component component) {
        return Portfolios.book(Portfolios.of(component));
    }

    private static double liquidity(String perp, String longCalls) {
        Book book = Portfolios.hold(book(LIQUIDITY), "perp", perp);
        Portfolios.intrinsic(book, 30, "10", OptionType.CALL, longCalls);
        return Portfolios.both(book);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0", // 900 dollars
        "10, 0", // exactly the threshold
        "12, 24", // 12 x 100 x 0.01 x (12 - 10)
        "-12, 24",
        "35, 875", // 35 x 100 x 0.25, which is 0.01 x 25
        "60, 1500", // the cap
    })
    void liquidityGrowsWithSizeAboveTheThresholdUpToItsCap(String quantity, double charge) {
        assertEquals(charge, liquidity(quantity, "0"), 1e-9);
    }

    @Test
    void boughtOptionsOffsetPositionsThatMustBeClosedButAreNotChargedThemselves() {
        assertEquals(0, liquidity("0", "100"), 0);
        // Short 20, calls of delta 1 take off 8: 12 are left.
        assertEquals(24, liquidity("-20", "8"), 1e-6);
        assertEquals(0, liquidity("-20", "100"), 0);
        // Long calls do not offset a long position.
        assertEquals(liquidity("20", "0"), liquidity("20", "8"), 0);
    }

    @Test
    void soldOptionsCountLikeFutures() {
        Book book = book(LIQUIDITY);
        Portfolios.intrinsic(book, 30, "10", OptionType.CALL, "-12");
        assertEquals(24, Portfolios.both(book), 1e-6);
    }

    @Test
    void aShareOfTheNetDeltaIsCharged() {
        Book book = Portfolios.hold(book(share()), "perp", "10");
        Portfolios.intrinsic(book, 30, "10", OptionType.CALL, "-4");
        PartResult part = Portfolios.part(book);
        assertEquals(6 * 100 * 0.02, part.initial(), 1e-9);
        assertEquals(6 * 100 * 0.01, part.maintenance(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "10, 10", "10.1, 15.15", "20, 30", "21, 42", "1000, 2000"})
    void theMultiplierStepsUpAboveTheBoundOfTheCharge(String quantity, double maintenance) {
        // The charge is one dollar per unit; up to 10 it counts once, up to 20 one and a half times, then twice.
        Book book = Portfolios.hold(book(share(step("10", "1"), step("20", "1.5"), step("-", "2"))), "perp", quantity);
        assertEquals(maintenance, Portfolios.part(book).maintenance(), 1e-9);
    }

    @Test
    void initialAndMaintenanceValuesTakeTheirOwnStep() {
        Book book = Portfolios.hold(book(share(step("15", "1"), step("-", "2"))), "perp", "10");
        assertEquals(10, Portfolios.part(book).maintenance(), 1e-12);
        assertEquals(20 * 2, Portfolios.part(book).initial(), 1e-12);
    }

    @Test
    void boundsOfTheMultiplierAreDollars() {
        // 10 USDT at 1.1 are 11 dollars, above the bound of 10.
        Book book = Portfolios.hold(book(share(step("10", "1"), step("-", "3"))), "perp", "11")
                .index("USDT", "1.1");
        // The index is 100 / 1.1 USDT: 11 x 100 / 1.1 x 0.01 = 10 USDT.
        assertEquals(30, Portfolios.part(book).maintenance(), 1e-9);
    }

    @Test
    void aHedgedBookStillNeedsItsFloor() {
        Book book = Portfolios.hold(book(MINIMUM), "perp", "10");
        Portfolios.intrinsic(book, 30, "10", OptionType.CALL, "-4");
        // Net 6, gross 14, hedged 4.
        assertEquals((0.02 * 6 + 0.005 * 4) * 100, Portfolios.both(book), 1e-6);
        Portfolios.hold(book, "coin", "-600");
        // Net 0, gross 20, hedged 10.
        assertEquals(0.005 * 10 * 100, Portfolios.both(book), 1e-6);
    }

    @Test
    void deltasOfTwoUnderlyingsInOneSetAreNotAdded() {
        // 12 BTC are charged as above; 12 ETH are 600 dollars, below the threshold.
        assertEquals(24, twoCoins(LIQUIDITY), 1e-9);
        assertEquals((1200 + 600) * 0.02, twoCoins(share()), 1e-9);
        assertEquals((1200 + 600) * 0.02, twoCoins(MINIMUM), 1e-9);
    }

    private static double twoCoins(Component component) {
        Book book = Portfolios.book(Portfolios.of(Netting.ACCOUNT, component));
        Portfolios.hold(book, "perp", "12");
        return Portfolios.part(Portfolios.hold(book, "eth", "-12")).initial();
    }

    @Test
    void aSetWithoutPositionsIsChargedNothing() {
        for (Component component : List.of(LIQUIDITY, MINIMUM, share())) {
            Book book = book(component).balance("coins", "a", "BTC", "100");
            assertEquals(0, Portfolios.part(book).initial(), 0, component.id());
        }
    }
}
