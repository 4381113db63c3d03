package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.result.PartResult;

/// Charges on size: of positions, of collateral, of options sold naked.
class SizeChargesTest {
    private static Component.Size size(PriceBasis basis) {
        return new Component.Size("size", Selector.ANY, basis, Book.number("0.02"), Book.number("0.01"));
    }

    private static Component.NakedShort naked(ShortNetting netting) {
        return new Component.NakedShort("naked", Selector.ANY, netting, Book.number("0.02"), Book.number("0.01"));
    }

    private static Book book(Component component) {
        return Portfolios.book(Portfolios.of(component));
    }

    @Test
    void sizeIsChargedWithoutNetting() {
        Book book = Portfolios.hold(book(size(PriceBasis.MARK)), "perp", "3");
        PartResult part = Portfolios.part(Portfolios.hold(book, "coin", "-300"));
        assertEquals((300 + 300) * 0.02, part.initial(), 1e-12);
        assertEquals((300 + 300) * 0.01, part.maintenance(), 1e-12);
    }

    @Test
    void sizeMultipliesThePriceThatTheRuleNames() {
        for (PriceBasis basis : PriceBasis.values()) {
            Book book = book(size(basis)).mark("perp", "110").position("leg", "a", "perp", "-2", "120");
            double price = switch (basis) {
                case ENTRY -> 120;
                case MARK -> 110;
                case INDEX, FORWARD -> 100;
            };
            assertEquals(2 * price * 0.02, Portfolios.part(book).initial(), 1e-12, basis.name());
        }
    }

    @Test
    void aComponentTakesWhatItsSelectorSaysAlone() {
        Selector options = new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of());
        Book book =
                book(new Component.Size("size", options, PriceBasis.INDEX, Book.number("0.02"), Book.number("0.01")));
        Portfolios.hold(book, "perp", "3");
        assertEquals(0, Portfolios.part(book).initial(), 0);
        Portfolios.intrinsic(book, 30, "90", OptionType.PUT, "-4");
        assertEquals(4 * 100 * 0.02, Portfolios.part(book).initial(), 1e-12);
    }

    @Test
    void collateralIsChargedItsShareOtherThanThePoolsCurrencyAndDebts() {
        Book book = book(new Component.CollateralShare("share", Selector.ANY, Book.number("0.1"), Book.number("0.05")))
                .balance("cash", "a", "USDT", "1000")
                .balance("coins", "a", "BTC", "3");
        assertEquals(3 * 100 * 0.1, Portfolios.part(book).initial(), 1e-12);
        assertEquals(3 * 100 * 0.05, Portfolios.part(book).maintenance(), 1e-12);
        assertEquals(30, Portfolios.part(book.balance("debt", "a", "BTC", "-1")).initial(), 1e-12);
    }

    /// Sells and buys at the strikes 90 and 110 of one expiry.
    private static double naked(ShortNetting netting, String shortCall, String longCall, String longPut) {
        Book book = book(naked(netting));
        Portfolios.intrinsic(book, 30, "110", OptionType.CALL, shortCall);
        book.position("second", "a", "30 110 CALL", longCall, "1");
        Portfolios.intrinsic(book, 30, "110", OptionType.PUT, longPut);
        return Portfolios.part(book).initial();
    }

    @ParameterizedTest
    @CsvSource({
        "STRIKE, 2", // 5 - 2 - 1 = 2 sold more than bought
        "SERIES, 3", // 5 - 2 = 3: the put does not count
        "NOTHING, 5"
    })
    void soldOptionsAreOffsetByWhatTheRuleSays(ShortNetting netting, double sold) {
        assertEquals(sold * 100 * 0.02, naked(netting, "-5", "2", "1"), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(ShortNetting.class)
    void boughtOptionsAloneAreNotCharged(ShortNetting netting) {
        assertEquals(0, naked(netting, "0", "7", "3"), 0);
    }

    @Test
    void otherStrikesAndExpiriesOffsetNothing() {
        Book book = book(naked(ShortNetting.STRIKE));
        Portfolios.intrinsic(book, 30, "110", OptionType.CALL, "-5");
        Portfolios.intrinsic(book, 30, "120", OptionType.CALL, "5");
        Portfolios.intrinsic(book, 60, "110", OptionType.CALL, "5");
        assertEquals(5 * 100 * 0.02, Portfolios.part(book).initial(), 1e-12);
    }

    @Test
    void strikesOfTwoUnderlyingsInOneSetStayApart() {
        Book book = Portfolios.book(Portfolios.of(Netting.ACCOUNT, naked(ShortNetting.STRIKE)));
        Portfolios.intrinsic(book, 30, "60", OptionType.CALL, "-5");
        book.option("eth call", Payoff.LINEAR, "ETH", "USDT", 30, "60", OptionType.CALL)
                .forward("ETH", 30, "50")
                .mark("eth call", "1")
                .vol("eth call", "0.5")
                .position("hedge", "a", "eth call", "5", "1");
        assertEquals(5 * 100 * 0.02, Portfolios.part(book).initial(), 1e-12);
    }
}
