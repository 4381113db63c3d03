package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;

class DecayPartTest {
    /// 100 x (2 N(v / 2) - 1) at v = 0.5, and at v = 0.5 x sqrt(3 / 4).
    private static final double YEAR = 19.741265136584736;

    private static final double THREE_QUARTERS = 17.140692478135342;

    private static Book straddle(String hours, String quantity) {
        Book book = Portfolios.book(Portfolios.of(new Component.Decay("decay", Selector.ANY, Book.number(hours))));
        Portfolios.option(book, Payoff.LINEAR, 365, "100", OptionType.CALL, "0.5", quantity);
        Portfolios.option(book, Payoff.LINEAR, 365, "100", OptionType.PUT, "0.5", quantity);
        return book;
    }

    @Test
    void passingHoursCostWhatBoughtOptionsLose() {
        // A quarter of a year has 2,190 hours.
        assertEquals(2 * 3 * (YEAR - THREE_QUARTERS), Portfolios.both(straddle("2190", "3")), 1e-6);
    }

    @Test
    void decayThatIsAGainCountsAsNothing() {
        assertEquals(0, Portfolios.both(straddle("2190", "-3")), 0);
    }

    @Test
    void optionsOfTheSetNet() {
        Book book = straddle("2190", "3");
        book.position("sold", "a", "365 100 PUT", "-6", "1");
        assertEquals(0, Portfolios.both(book), 1e-9);
    }

    @Test
    void anOptionLosesAtMostItsTimeValue() {
        assertEquals(2 * YEAR, Portfolios.both(straddle("100000", "1")), 1e-6);
    }

    @Test
    void futuresDoNotDecay() {
        Book book = Portfolios.book(Portfolios.of(new Component.Decay("decay", Selector.ANY, Book.number("24"))));
        assertEquals(0, Portfolios.both(Portfolios.hold(book, "perp", "5")), 0);
    }
}
