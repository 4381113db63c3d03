package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.Book;

class LaggedIndexTest {
    /// Volatility doubles in the seventh hour and stays; a half-life of two days has 48 hours.
    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 8})
    void aStepOfVolatilityHasArrivedToAHalfAfterOneHalfLife(double stepHours) {
        LaggedIndex index = new LaggedIndex(stepHours, OptionalDouble.of(2));
        for (int step = 0; step < 6; step++) {
            index.step(0);
            assertEquals(0, index.shock());
        }
        index.step(Math.log(2));
        assertEquals(0, index.shock(), "what is seen at the end of a step counts from there");
        double before = 0;
        for (int step = 0; step < 48 / stepHours; step++) {
            index.step(Math.log(2));
            assertTrue(index.shock() > before);
            before = index.shock();
        }
        assertEquals(0.5, index.shock(), 1e-12);
        for (int step = 0; step < 48 / stepHours; step++) {
            index.step(Math.log(2));
        }
        assertEquals(0.75, index.shock(), 1e-12);
        index.start();
        assertEquals(0, index.shock());
    }

    /// One coin at 5 % of an index that follows volatility, with 20 % of its value as cash. Every per cent that price
    /// falls lifts volatility by ten.
    private static Snapshot book(Optional<BigDecimal> halfLifeDays) {
        RateCurve curve = new RateCurve.VolIndexed(
                Book.number("0.05"),
                Book.number("50"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Book.number("50"),
                halfLifeDays);
        return new Book()
                .rule(Book.file(
                        "indexed",
                        Trigger.AT_OR_BELOW,
                        new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, curve, curve)))
                .pool("a", "USDT", "indexed")
                .balance("cash", "a", "USDT", "20000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "1", "100000")
                .snapshot();
    }

    private static double liquidated(Optional<BigDecimal> halfLifeDays) {
        PathSettings settings = PathBooks.settings(4_000, 5, 1, 0.6);
        PathSettings linked = settings.withMarket(settings.market().withVolMoves(new VolMoves.LinkedToSpot(-10)));
        return PathBooks.run(book(halfLifeDays), linked)
                .pools()
                .getFirst()
                .liquidated()
                .value();
    }

    /// Without a lag a pool dies where 20,000 + S - 100,000 = 5 % (1 + 10 (1 - S / 100,000)) S; with one that takes
    /// ages where the requirement stays at 5 %. Both levels are watched at steps, so the chance lies between those of
    /// the continuous barrier and of a barrier that is farther by 0.5826 deviations of a step.
    @Test
    void theLagMovesTheChanceFromOneClosedFormToTheOther() {
        double atOnce = liquidated(Optional.empty());
        double never = liquidated(Optional.of(Book.number("1000000")));
        double between = liquidated(Optional.of(Book.number("0.5")));
        double slow = 1 - 80_000 / (100_000 * 0.95);
        double level = level();
        assertTrue(level > 1 - slow, "margin that rises kills earlier");
        assertWithin(atOnce, level);
        assertWithin(never, 1 - slow);
        assertTrue(never < between && between < atOnce, never + " " + between + " " + atOnce);
    }

    /// The price, of 1, at which s - 0.8 = 0.05 (1 + 10 (1 - s)) s, by halving.
    private static double level() {
        double low = 0.8;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double s = 0.5 * (low + high);
            boolean alive = s - 0.8 > 0.05 * (1 + 10 * (1 - s)) * s;
            high = alive ? s : high;
            low = alive ? low : s;
        }
        return high;
    }

    private static void assertWithin(double chance, double level) {
        double deviation = 0.6 * Math.sqrt(5.0 / 365);
        double step = 0.6 * Math.sqrt(1.0 / 8_760);
        double error = 3 * Math.sqrt(chance * (1 - chance) / 4_000);
        double most = passage(Math.log(level), deviation);
        double least = passage(Math.log(level) - 0.5826 * step, deviation);
        assertTrue(chance > least - error && chance < most + error, least + " " + chance + " " + most);
    }

    private static double passage(double barrier, double deviation) {
        return 1
                - plimsoll.engine.survival.Survival.bothAlive(
                        1, OptionalDouble.of(Math.exp(barrier)), OptionalDouble.empty(), deviation, 1);
    }
}
