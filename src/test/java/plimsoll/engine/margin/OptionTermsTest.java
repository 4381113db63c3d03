package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PositionResult;

class OptionTermsTest {
    private static final OptionTerms.InitialMark MARK = OptionTerms.InitialMark.MARK;

    /// One option sold at an index of 1,000, strike 1,000.
    private static PositionResult sold(OptionType type, String mark, String entry, OptionTerms terms) {
        MarginRule rule = new MarginRule.OptionFormula(
                Selector.ANY,
                PriceBasis.INDEX,
                Book.number("0.15"),
                Book.number("0.15"),
                Book.number("0.05"),
                Book.number("0.05"),
                Book.number("0.05"),
                terms);
        return Runs.base(new Book()
                        .index("COIN", "1000")
                        .rule(Book.file("rule", Trigger.BELOW, rule))
                        .pool("a", "USDT", "rule")
                        .option("option", Payoff.LINEAR, "COIN", "USDT", 30, "1000", type)
                        .mark("option", mark)
                        .vol("option", "0.5")
                        .forward("COIN", 30, "1000")
                        .position("leg", "a", "option", "-1", entry)
                        .snapshot())
                .positions()
                .getFirst();
    }

    private static OptionTerms terms(
            String callOfMark, String lowOfMark, String fee, OptionTerms.InitialMark mark, String putFloor) {
        return new OptionTerms(
                Book.number(callOfMark), Book.number(lowOfMark), Book.number(fee), mark, Book.number(putFloor));
    }

    @Test
    void aDearCallTakesItsShareOfTheMark() {
        OptionTerms terms = terms("0.5", "0", "0", MARK, "1");
        assertEquals(50 + 80, sold(OptionType.CALL, "80", "80", terms).maintenanceMargin(), 1e-9);
        assertEquals(60 + 120, sold(OptionType.CALL, "120", "120", terms).maintenanceMargin(), 1e-9);
    }

    @Test
    void maintenanceMarginMayHoldAFee() {
        assertEquals(
                50 + 80 + 2,
                sold(OptionType.PUT, "80", "80", terms("0", "0", "0.002", MARK, "1"))
                        .maintenanceMargin(),
                1e-9);
    }

    @Test
    void aPutsFloorMayGrowWithItsMark() {
        assertEquals(
                150 + 8 + 80,
                sold(OptionType.PUT, "80", "80", terms("0", "0.1", "0", MARK, "1"))
                        .initialMargin(),
                1e-9);
    }

    @Test
    void initialMarginMayAddTheEntryPremiumIfThatIsMore() {
        OptionTerms terms = terms("0", "0", "0", OptionTerms.InitialMark.MARK_OR_ENTRY, "1");
        assertEquals(150 + 90, sold(OptionType.CALL, "80", "90", terms).initialMargin(), 1e-9);
        assertEquals(150 + 80, sold(OptionType.CALL, "80", "70", terms).initialMargin(), 1e-9);
    }

    @Test
    void aPutsInitialMarginIsAtLeastAMultipleOfMaintenanceMargin() {
        OptionTerms terms = terms("0", "0", "0", MARK, "2");
        assertEquals(2 * (50 + 80), sold(OptionType.PUT, "80", "80", terms).initialMargin(), 1e-9);
        assertEquals(150 + 80, sold(OptionType.CALL, "80", "80", terms).initialMargin(), 1e-9);
    }

    @Test
    void theSettledPartOfAForwardDoesNotMoveTheMargin() {
        MarginRule rule = new MarginRule.OptionFormula(
                Selector.ANY,
                PriceBasis.FORWARD,
                Book.number("0.2"),
                Book.number("0.2"),
                Book.number("0.1"),
                Book.number("0.1"),
                Book.number("0"));
        Book book = new Book()
                .index("BTC", "100")
                .rule(Book.file("rule", Trigger.BELOW, rule))
                .pool("a", "USDT", "rule")
                .option("call", Payoff.LINEAR, "BTC", "USDT", 1, "200", OptionType.CALL)
                .mark("call", "0")
                .vol("call", "0.000001")
                .expiryQuotes("BTC", Book.expiry(1), "100", "50", "0")
                .position("leg", "a", "call", "-1", "1");
        // Half of the forward is settled: a rise of a fifth takes it to 110.
        assertEquals(22, Runs.at(book.snapshot(), 0.2, 0).positions().getFirst().initialMargin(), 1e-9);
    }
}
