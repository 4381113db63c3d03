package plimsoll.engine.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.VolLevels;

class VolLevelSearchTest {
    private static VolLevels only(Snapshot snapshot, WhatIf whatIf) {
        BookKernel book = new BookKernel(snapshot);
        return VolLevelSearch.find(book, book.pools().getFirst(), whatIf, Cancellation.NONE);
    }

    /// Long 10 at 100,000 with 118,000 and maintenance 5 % at an index of 50: dies where 10 x 100,000 x 5 % x index /
    /// 50
    /// = 118,000, at an index of 118.
    private static Book indexed() {
        RateCurve rate = new RateCurve.VolIndexed(
                Book.number("0.05"),
                Book.number("50"),
                Book.number("1"),
                Book.number("0.01"),
                Book.number("0.5"),
                Book.number("50"));
        return new Book()
                .rule(Book.file(
                        "indexed", Trigger.AT_OR_BELOW, new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, rate, rate)))
                .pool("a", "USDT", "indexed")
                .balance("cash", "a", "USDT", "118000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", "10", "100000");
    }

    @Test
    void marginThatFollowsAnIndexLiquidatesAtALevelOfTheIndex() {
        VolLevels levels = only(indexed().snapshot(), WhatIf.NONE);
        double shock = levels.up().orElseThrow().volShock();
        assertEquals(50, levels.index().orElseThrow());
        assertEquals(118, levels.index().orElseThrow() * (1 + shock), 1e-9);
        assertEquals(2.36, levels.up().orElseThrow().factor(), 1e-11);
        assertEquals(Optional.empty(), levels.nearest(Direction.DOWN));
        assertEquals(1, levels.levels().size());
    }

    @Test
    void linearLegsWithFixedMarginHaveNoVolatilityLevel() {
        VolLevels levels = only(Runs.demo().snapshot(), WhatIf.NONE);
        assertTrue(levels.levels().isEmpty());
        assertFalse(levels.alreadyBelow());
        assertEquals(OptionalDouble.empty(), levels.index());
    }

    /// A short straddle is hurt by volatility: the buffer changes sign at the level, and only there.
    @Test
    void shortOptionsDieWhenVolatilityRises() {
        Snapshot snapshot = straddle("-10", "4.5").snapshot();
        VolLevels levels = only(snapshot, WhatIf.NONE);
        double shock = levels.up().orElseThrow().volShock();
        assertTrue(levels.up().orElseThrow().entry());
        assertTrue(shock > 0);
        PoolResult before = Runs.at(snapshot, 0, shock - 1e-9).pools().getFirst();
        PoolResult after = Runs.at(snapshot, 0, shock).pools().getFirst();
        assertFalse(before.liquidated());
        assertTrue(after.liquidated());
        assertEquals(0, after.buffer(), 1e-9);
        assertEquals(Optional.empty(), levels.down());
    }

    @Test
    void theShockIsLookedForFromTheWhatIfPoint() {
        Snapshot snapshot = straddle("-10", "4.5").snapshot();
        double shock = only(snapshot, WhatIf.NONE).up().orElseThrow().volShock();
        VolLevels beyond = only(snapshot, new WhatIf(0, shock + 0.1));
        assertTrue(beyond.alreadyBelow());
        assertEquals(Optional.empty(), beyond.up());
        assertEquals(shock, beyond.levels().getFirst().volShock(), 1e-12);
        assertFalse(beyond.levels().getFirst().entry(), "back to calm it recovers");
        VolLevels lower = only(snapshot, new WhatIf(0, shock / 2));
        assertEquals(shock, lower.up().orElseThrow().volShock(), 1e-12);
    }

    @Test
    void everyLevelOfRandomStraddlesSeparatesAliveFromLiquidated() {
        RandomGenerator random = RandomBooks.random(3);
        int found = 0;
        for (int trial = 0; trial < 40; trial++) {
            String cash = Double.toString(random.nextDouble(-1, 6));
            String quantity = Double.toString(random.nextDouble(-12, 6));
            BookKernel book = new BookKernel(straddle(quantity, cash).snapshot());
            PoolKernel pool = book.pools().getFirst();
            VolLevels levels = VolLevelSearch.find(book, pool, WhatIf.NONE, Cancellation.NONE);
            for (VolLevels.Level level : levels.levels()) {
                found++;
                assertTrue(liquidated(book, level.volShock()), "the level itself is on the liquidating side");
                boolean above = liquidated(book, level.volShock() + 1e-7);
                boolean below = liquidated(book, level.volShock() - 1e-7);
                assertTrue(above != below, quantity + " with " + cash + " at " + level.volShock());
            }
        }
        assertTrue(found > 5, "some books have a volatility level, not " + found);
    }

    private static boolean liquidated(BookKernel book, double volShock) {
        return BookReport.at(book, 0, volShock).pools().getFirst().liquidated();
    }

    private static Book straddle(String quantity, String cash) {
        Book book = new Book()
                .rule(Book.deribit("deribit")
                        .withEquity(new plimsoll.domain.rule.EquityRule(
                                plimsoll.domain.rule.OptionValue.VALUE,
                                java.util.List.of(),
                                Optional.of(Book.number("0")))))
                .pool("a", "BTC", "deribit")
                .balance("cash", "a", "BTC", cash)
                .forward("BTC", 30, "100000");
        for (OptionType type : OptionType.values()) {
            String id = type.name();
            book.option(id, Payoff.INVERSE, "BTC", "BTC", 30, "100000", type)
                    .mark(id, "0.06")
                    .vol(id, "0.55")
                    .position(id, "a", id, quantity, "0.06");
        }
        return book;
    }
}
