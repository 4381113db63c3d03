package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;

class MarginChecksTest {
    private static RuleFile rule(boolean complete) {
        return Book.file(
                "tiers",
                Trigger.AT_OR_BELOW,
                new MarginRule.Tiers(
                        Selector.ANY,
                        PriceBasis.MARK,
                        TierAxis.NOTIONAL,
                        TierBound.UPPER_INCLUSIVE,
                        TierMode.PROGRESSIVE,
                        new RateCurve.ByLeverage(BigDecimal.TEN),
                        List.of(new TierTable(
                                "*",
                                List.of(new Tier(
                                        Optional.of(Book.number("1000")),
                                        Book.number("0.01"),
                                        Optional.of(Book.number("20")),
                                        Optional.empty())),
                                complete))));
    }

    private static Book book(boolean complete) {
        return new Book()
                .index("BTC", "100")
                .rule(rule(complete))
                .pool("a", "USDT", "tiers")
                .linearPerp("perp", "BTC", "USDT", "100");
    }

    @Test
    void sizeWithinTheTableIsFine() {
        assertEquals(
                List.of(),
                MarginChecks.problems(
                        book(false).position("leg", "a", "perp", "10", "100").snapshot()));
    }

    @Test
    void sizeAboveAnIncompleteTableIsToldToBeTooLow() {
        List<Problem> problems = MarginChecks.problems(
                book(false).position("leg", "a", "perp", "-11", "100").snapshot());
        assertEquals(1, problems.size());
        assertEquals(Problem.Severity.WARNING, problems.getFirst().severity());
        assertEquals("leg", problems.getFirst().place().id());
        assertTrue(problems.getFirst().what().contains("ends at 1000"), problems.toString());
        assertTrue(problems.getFirst().what().contains("margin is too low"), problems.toString());
    }

    @Test
    void sizeAboveACompleteTableIsNamed() {
        List<Problem> problems = MarginChecks.problems(
                book(true).position("leg", "a", "perp", "11", "100").snapshot());
        assertTrue(problems.getFirst().what().endsWith("the last tier's rate is used."), problems.toString());
    }

    @Test
    void rowsOfOneInstrumentAreMeasuredTogether() {
        assertEquals(
                1,
                MarginChecks.problems(book(true)
                                .position("one", "a", "perp", "6", "100")
                                .position("two", "a", "perp", "6", "100")
                                .snapshot())
                        .size());
    }

    @Test
    void leverageAboveTheTiersMaximumIsNamed() {
        Position leg = Position.cross("leg", "a", "perp", BigDecimal.ONE, Book.number("100"))
                .withLeverage(Optional.of(Book.number("25")));
        List<Problem> problems = MarginChecks.problems(book(true).position(leg).snapshot());
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().what().contains("leverage 25"), problems.toString());
        assertTrue(problems.getFirst().what().contains("at most 20"), problems.toString());
        Position fine = leg.withLeverage(Optional.of(Book.number("20")));
        assertEquals(List.of(), MarginChecks.problems(book(true).position(fine).snapshot()));
    }

    @Test
    void longAndShortOfOneInstrumentAreNoted() {
        List<Problem> problems = MarginChecks.problems(book(true)
                .position("long", "a", "perp", "6", "100")
                .position("short", "a", "perp", "-6", "100")
                .snapshot());
        assertEquals(1, problems.size());
        assertEquals(Problem.Severity.NOTE, problems.getFirst().severity());
    }
}
