package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

class OptionPoolTest {
    private static Book linear(OptionValue value, String quantity) {
        return new Book()
                .index("BTC", "60000")
                .rule(Book.deribit("sm").withEquity(new EquityRule(value, List.of(), Optional.empty())))
                .pool("a", "USDC", "sm")
                .balance("cash", "a", "USDC", "50000")
                .option("call", Payoff.LINEAR, "BTC", "USDC", 30, "66000", OptionType.CALL)
                .mark("call", "1000")
                .vol("call", "0.5")
                .forward("BTC", 30, "60000")
                .position("leg", "a", "call", quantity, "1400");
    }

    private static Book inverse(OptionType type, String strike, String mark, String quantity) {
        return new Book()
                .index("BTC", "60000")
                .rule(Book.deribit("sm"))
                .pool("a", "BTC", "sm")
                .balance("coins", "a", "BTC", "10")
                .option("option", Payoff.INVERSE, "BTC", "BTC", 30, strike, type)
                .mark("option", mark)
                .vol("option", "0.5")
                .forward("BTC", 30, "60600")
                .position("leg", "a", "option", quantity, "0.05");
    }

    @Test
    void linearShortCallNeedsSharesOfTheForwardAndItsMark() {
        PositionResult leg =
                Runs.base(linear(OptionValue.NONE, "-2").snapshot()).positions().getFirst();
        assertEquals(2 * (6_000 + 1_000), leg.initialMargin(), 1e-9);
        assertEquals(2 * (4_500 + 1_000), leg.maintenanceMargin(), 1e-9);
    }

    @Test
    void longOptionNeedsNothing() {
        PositionResult leg =
                Runs.base(linear(OptionValue.NONE, "2").snapshot()).positions().getFirst();
        assertEquals(0, leg.initialMargin());
        assertEquals(0, leg.maintenanceMargin());
    }

    @Test
    void deepPutNeedsAtLeastItsMaintenance() {
        PositionResult leg = Runs.base(
                        inverse(OptionType.PUT, "200000", "2.3", "-1").snapshot())
                .positions()
                .getFirst();
        assertEquals(0.075 * 2.3 + 2.3, leg.maintenanceMargin(), 1e-12);
        assertEquals(leg.maintenanceMargin(), leg.initialMargin());
    }

    @ParameterizedTest
    @CsvSource({"NONE, 50000, 48000", "VALUE, 48000, 48000", "UNREALISED_PNL, 50800, 50800"})
    void optionsEnterEquityAsTheRuleSays(OptionValue value, double equity, double total) {
        PoolResult pool = Runs.base(linear(value, "-2").snapshot()).pools().getFirst();
        assertEquals(equity, pool.equity(), 1e-9);
        assertEquals(total, pool.totalValue(), 1e-9);
        assertEquals(50_000, pool.collateral(), 1e-9);
    }

    @Test
    void unshockedMarketGivesTheTypedMarkExactly() {
        BookResult result =
                Runs.base(inverse(OptionType.CALL, "66000", "0.0213", "-1").snapshot());
        assertEquals(0.0213, result.positions().getFirst().mark());
        assertEquals(0.5, result.positions().getFirst().vol());
    }

    @Test
    void shockedMarkIsTheModelPlusTheTypedDifference() {
        BookResult result =
                Runs.at(inverse(OptionType.CALL, "66000", "0.0213", "-1").snapshot(), 0.1, 0);
        double deviation = 0.5 * StrictMath.sqrt(30 / 365.0);
        double base = Black76.value(true, 60_600, 66_000, deviation, 1) / 60_600;
        double forward = 60_600 * 1.1;
        double model = Black76.value(true, forward, 66_000, deviation, 1) / forward;
        assertEquals(0.0213 + model - base, result.positions().getFirst().mark(), 1e-14);
    }

    @Test
    void optionIsNeverWorthLessThanNothing() {
        // The typed mark is far below the model, so the difference would push the shocked value below 0.
        BookResult result =
                Runs.at(inverse(OptionType.CALL, "66000", "0.0001", "1").snapshot(), -0.5, -0.9);
        assertEquals(0, result.positions().getFirst().mark());
        assertEquals(0, result.positions().getFirst().value());
    }

    @ParameterizedTest
    @CsvSource({"7, 0.7737077886", "30, 0.5", "90, 0.4334552238"})
    void volatilityShockScalesWithMaturity(int days, double shock) {
        Book book = new Book()
                .rule(Book.deribit("sm"))
                .pool("a", "BTC", "sm")
                .option("o", Payoff.INVERSE, "BTC", "BTC", days, "100000", OptionType.CALL)
                .mark("o", "0.05")
                .vol("o", "0.6")
                .forward("BTC", days, "100000")
                .position("leg", "a", "o", "1", "0.05");
        double vol = Runs.at(book.snapshot(), 0, 0.5).positions().getFirst().vol();
        assertEquals(shock, vol / 0.6 - 1, 1e-10);
    }

    @Test
    void flatTermShocksEveryMaturityAlike() {
        Book book = linear(OptionValue.NONE, "1")
                .stress(StressSettings.defaults("BTC").withTerm(VolTerm.FLAT));
        assertEquals(
                0.75, Runs.at(book.snapshot(), 0, 0.5).positions().getFirst().vol(), 1e-15);
    }

    @Test
    void volatilityNeverFallsBelowZero() {
        BookResult result =
                Runs.at(inverse(OptionType.CALL, "66000", "0.0213", "-1").snapshot(), 0, -1);
        assertTrue(result.positions().getFirst().vol() > 0);
        assertTrue(result.positions().getFirst().mark() >= 0);
    }

    @Test
    void deltaIsNotAdjustedForThePremium() {
        Book book = inverse(OptionType.CALL, "60600", "0.0573", "-2");
        double years = 30 / 365.0;
        double expected =
                Black76.greeks(true, 60_600, 60_600, 0.5, years, 0, 1e9).delta();
        PositionResult leg = Runs.base(book.snapshot()).positions().getFirst();
        assertEquals(-2 * expected, leg.delta(), 1e-15);
        assertEquals(-2 * 60_000, leg.notionalUsd(), 1e-9);
        assertTrue(leg.thetaUsd() > 0, "a short option earns time");
        assertTrue(leg.vegaUsd() < 0 && leg.gamma() < 0);
    }

    @Test
    void poolOfLongOptionsAloneSurvivesWithoutCash() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.1", "0.1").withMargins(List.of(Book.optionFormula())))
                .pool("a", "BTC", "flat")
                .option("o", Payoff.INVERSE, "BTC", "BTC", 30, "100000", OptionType.CALL)
                .mark("o", "0.05")
                .vol("o", "0.6")
                .forward("BTC", 30, "100000")
                .position("leg", "a", "o", "1", "0.05");
        assertFalse(Runs.base(book.snapshot()).pools().getFirst().liquidated());
        Book owing = book.balance("debt", "a", "BTC", "-0.01");
        assertTrue(Runs.base(owing.snapshot()).pools().getFirst().liquidated());
    }
}
