package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.rule.ClosingOrder.Kind;
import plimsoll.domain.rule.ClosingOrder.PositionSide;
import plimsoll.domain.rule.ClosingOrder.Step;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.VenueProcess;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.PostLiquidation;

class PostLiquidationsTest {
    private static final SurvivalSettings PLAIN = SurvivalSettings.PLAIN;

    private static Step step(Kind kind, InstrumentKind... kinds) {
        return new Step(
                kind,
                new Selector(Set.of(kinds), Set.of(), Set.of(), Set.of()),
                PositionSide.ANY,
                kind == Kind.REDUCE_SHARE ? Optional.of(Book.number("0.2")) : Optional.empty());
    }

    private static RuleFile closing(RuleFile file, String fee, Step... steps) {
        return file.withProcess(new VenueProcess(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ClosingOrder(List.of(steps), BigDecimal.ONE, Book.number(fee)))));
    }

    private static Book ten(RuleFile rule) {
        return new Book()
                .rule(rule)
                .pool("a", "USDT", rule.id())
                .balance("cash", "a", "USDT", "60000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", "10", "100000");
    }

    private static PostLiquidation at(Snapshot snapshot, double move) {
        return at(snapshot, PLAIN, move);
    }

    private static PostLiquidation at(Snapshot snapshot, SurvivalSettings settings, double move) {
        return PostLiquidations.of(
                settings, snapshot, snapshot.pools().getFirst(), Direction.DOWN, -0.0552763819, move, 0);
    }

    private static final RuleFile FLAT = Book.percent("flat", "0.01", "0.005");

    @Test
    void withoutAStatedOrderEverythingIsClosedAtOnceAndTheRestIsCash() {
        PostLiquidation after = at(ten(FLAT).snapshot(), -0.056);
        assertFalse(after.stated());
        assertEquals(1, after.steps().size());
        assertEquals(-10, after.steps().getFirst().quantity());
        assertEquals(94_400, after.steps().getFirst().mark(), 1e-9);
        assertTrue(after.left().isEmpty());
        assertEquals(4_000, after.totalAfter(), 1e-9);
        assertTrue(after.released());
        assertEquals(0, after.shortfall());
    }

    /// At 94,400 equity is 4,000 and 4,720 are needed: closing c must leave 4,000 - fee x 94,400 c = 0.5 % x 94,400 x
    /// (10 - c).
    @Test
    void onlyWhatIsNeededIsClosed() {
        PostLiquidation free =
                at(ten(closing(FLAT, "0", step(Kind.CLOSE_AS_NEEDED))).snapshot(), -0.056);
        assertEquals(-720 / 472.0, free.steps().getFirst().quantity(), 1e-9);
        PostLiquidation paid =
                at(ten(closing(FLAT, "0.001", step(Kind.CLOSE_AS_NEEDED))).snapshot(), -0.056);
        double closed = 720 / 377.6;
        assertEquals(-closed, paid.steps().getFirst().quantity(), 1e-9);
        assertEquals(94.4 * closed, paid.steps().getFirst().fee(), 1e-7);
        assertEquals(10 - closed, paid.left().getFirst().quantity(), 1e-9);
        assertEquals(10 - closed, paid.netDelta().get("BTC"), 1e-9);
        assertTrue(paid.released());
        assertTrue(paid.stated());
    }

    @Test
    void aReleaseBelowOneClosesMore() {
        ClosingOrder order = new ClosingOrder(List.of(step(Kind.CLOSE_AS_NEEDED)), Book.number("0.9"), BigDecimal.ZERO);
        RuleFile rule = FLAT.withProcess(
                new VenueProcess(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(order)));
        PostLiquidation after = at(ten(rule).snapshot(), -0.056);
        // 0.9 x 4,000 = 472 x (10 - c).
        assertEquals(-(10 - 3_600 / 472.0), after.steps().getFirst().quantity(), 1e-9);
    }

    @Test
    void tiersAreComeDownOneByOne() {
        RuleFile tiers = Book.tiers(
                "flat",
                TierMode.WHOLE_POSITION,
                TierBound.UPPER_INCLUSIVE,
                TierAxis.NOTIONAL,
                "200000 0.004 100",
                "600000 0.01 50",
                "- 0.05 20");
        Book book = ten(closing(tiers, "0", step(Kind.REDUCE_TIER), step(Kind.TAKE_OVER)));
        PostLiquidation one = at(book.snapshot(), -0.05);
        // Equity 10,000; 10 need 47,500; 600,000 of notional needs 6,000.
        assertEquals(1, one.steps().size());
        assertEquals(600_000 / 95_000.0, one.left().getFirst().quantity(), 1e-9);
        assertEquals(6_000, one.steps().getFirst().required(), 1e-6);
        PostLiquidation two = at(book.snapshot(), -0.055);
        // Equity 5,000: 600,000 need 6,000, 200,000 need 800.
        assertEquals(2, two.steps().size());
        assertEquals(200_000 / 94_500.0, two.left().getFirst().quantity(), 1e-9);
        PostLiquidation gone = at(book.snapshot(), -0.0595);
        // Equity 500: even the first tier needs 800.
        assertEquals(Kind.TAKE_OVER, gone.steps().getLast().kind());
        assertTrue(gone.left().isEmpty());
        assertEquals(500, gone.steps().getLast().takenOver(), 1e-6);
        assertEquals(0, gone.totalAfter());
    }

    @Test
    void aShareFirstThenTheRest() {
        PostLiquidation after = at(
                ten(closing(FLAT, "0", step(Kind.REDUCE_SHARE), step(Kind.CLOSE_WHOLE)))
                        .snapshot(),
                -0.0585);
        // Equity 1,500; 4,707.5 needed; 8 still need 3,766.
        assertEquals(2, after.steps().size());
        assertEquals(-2, after.steps().get(0).quantity(), 1e-12);
        assertEquals(-8, after.steps().get(1).quantity(), 1e-12);
        PostLiquidation enough = at(
                ten(closing(FLAT, "0", step(Kind.REDUCE_SHARE), step(Kind.CLOSE_WHOLE)))
                        .snapshot(),
                -0.056);
        assertEquals(1, enough.steps().size());
        assertEquals(8, enough.left().getFirst().quantity(), 1e-12);
    }

    @Test
    void deltaOfOptionsIsHedgedWithAPerpetualThatStays() {
        PostLiquidation after = at(straddle(), -0.05);
        assertEquals(1, after.steps().size());
        assertEquals(Kind.HEDGE_DELTA, after.steps().getFirst().kind());
        assertTrue(after.left().getLast().opened());
        assertEquals("hedge BTC", after.left().getLast().positionId());
        assertEquals(
                -20, after.left().getFirst().quantity() + after.left().get(1).quantity(), 1e-12);
        double collateral = 5;
        assertEquals(
                collateral - after.steps().getFirst().fee(), after.netDelta().get("BTC"), 1e-6);
        assertEquals(
                after.totalBefore() - after.steps().getFirst().fee(),
                after.totalAfter(),
                1e-9,
                "a trade at the mark costs its fee");
    }

    /// Short ten straddles with 5 BTC under Deribit's standard margin, options valued, closed by a hedge.
    private static Snapshot straddle() {
        RuleFile rule = Book.deribit("deribit")
                .withEquity(new EquityRule(OptionValue.VALUE, List.of(), Optional.of(BigDecimal.ZERO)));
        Book book = new Book()
                .rule(closing(rule, "0.0005", step(Kind.HEDGE_DELTA)))
                .pool("a", "BTC", "deribit")
                .balance("cash", "a", "BTC", "2")
                .balance("more", "a", "BTC", "3")
                .forward("BTC", 30, "100000");
        for (OptionType type : OptionType.values()) {
            String id = type.name();
            book.option(id, Payoff.INVERSE, "BTC", "BTC", 30, "100000", type)
                    .mark(id, "0.25")
                    .vol(id, "2")
                    .position(id, "a", id, "-10", "0.25");
        }
        return book.snapshot();
    }

    @Test
    void anIsolatedLegLosesItsMarginAndACrossLegTheWholeMove() {
        Book book = new Book()
                .index("BTC", "100")
                .rule(Book.percent("flat", "0.05", "0.004"))
                .pool("a", "USDT", "flat")
                .linearPerp("perp", "BTC", "USDT", "100");
        PostLiquidation alone = gap(
                new Book()
                        .index("BTC", "100")
                        .rule(Book.percent("flat", "0.05", "0.004"))
                        .pool("a", "USDT", "flat")
                        .linearPerp("perp", "BTC", "USDT", "100")
                        .isolated("leg", "a", "perp", "1", "100", "5")
                        .snapshot(),
                "a/leg");
        assertEquals(0, alone.totalAfter());
        assertEquals(10, alone.shortfall(), 1e-12);
        PostLiquidation cross = gap(
                book.balance("cash", "a", "USDT", "40")
                        .position("leg", "a", "perp", "1", "100")
                        .snapshot(),
                "a");
        assertEquals(15, 40 - cross.totalAfter(), 1e-12);
        assertEquals(0, cross.shortfall());
    }

    private static PostLiquidation gap(Snapshot snapshot, String poolId) {
        PoolSnapshot pool = snapshot.pools().stream()
                .filter(candidate -> candidate.id().equals(poolId))
                .findFirst()
                .orElseThrow();
        return PostLiquidations.of(PLAIN, snapshot, pool, Direction.DOWN, -0.05, -0.15, 0);
    }

    /// A fee of 0.6 % is more than the 0.5 % of margin that closing frees.
    @Test
    void aPositionWhoseClosingDoesNotHelpIsLeftAlone() {
        PostLiquidation after =
                at(ten(closing(FLAT, "0.006", step(Kind.CLOSE_WHOLE))).snapshot(), -0.0595);
        assertEquals(List.of(), after.steps());
        assertFalse(after.released());
        assertEquals(10, after.left().getFirst().quantity());
    }

    @Test
    void quantityAndMoneyAreConservedAtEveryStep() {
        RandomGenerator random = RandomBooks.random(17);
        List<Kind> seen = new ArrayList<>();
        for (int trial = 0; trial < 60; trial++) {
            Kind first = Kind.values()[random.nextInt(Kind.values().length)];
            Kind second = Kind.values()[random.nextInt(Kind.values().length)];
            Snapshot snapshot = book(random, first, second);
            SurvivalSettings settings =
                    PLAIN.withDepth("BTC", new MarketDepth(0.0002, 1, 0.04, OptionalDouble.of(2_000)));
            double move = -random.nextDouble(0.02, 0.4);
            for (PoolSnapshot pool : snapshot.pools()) {
                PostLiquidation after = PostLiquidations.of(settings, snapshot, pool, Direction.DOWN, move, move, 0.1);
                conserved(pool, after);
                after.steps().forEach(step -> seen.add(step.kind()));
            }
        }
        assertTrue(seen.containsAll(List.of(Kind.values())), "every kind of step is played: " + seen);
    }

    private static void conserved(PoolSnapshot pool, PostLiquidation after) {
        double total = after.totalBefore();
        Map<String, Double> quantity = new HashMap<>();
        pool.holdings().forEach(holding -> quantity.put(holding.position().id(), holding.quantity()));
        double gross = 1 + StrictMath.abs(total);
        for (PostLiquidation.Step step : after.steps()) {
            gross += StrictMath.abs(step.totalValue());
            assertEquals(
                    total - step.fee() - step.slippage() - step.takenOver(),
                    step.totalValue(),
                    1e-9 * gross,
                    step.toString());
            total = step.totalValue();
            if (step.kind() == Kind.TAKE_OVER) {
                quantity.clear();
            } else {
                quantity.merge(step.positionId(), step.quantity(), Double::sum);
            }
        }
        after.left().forEach(leg -> quantity.merge(leg.positionId(), -leg.quantity(), Double::sum));
        quantity.forEach((id, rest) -> assertEquals(0, rest, 1e-6, id));
        assertEquals(total, after.totalAfter(), 1e-9 * gross);
        assertEquals(after.totalBefore() - after.totalAfter(), after.cost(), 1e-9 * gross);
    }

    private static Snapshot book(RandomGenerator random, Kind first, Kind second) {
        RuleFile deribit = closing(Book.deribit("deribit"), "0.0005", step(first), step(second));
        RuleFile tiers = closing(
                Book.tiers(
                        "tiers",
                        TierMode.PROGRESSIVE,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "50000 0.004 125",
                        "600000 0.005 100",
                        "- 0.01 50"),
                "0.0005",
                step(first),
                step(second));
        Book book = new Book()
                .rule(deribit)
                .rule(tiers)
                .pool("deribit", "BTC", "deribit")
                .pool("tiers", "USDT", "tiers")
                .balance("c1", "deribit", "BTC", Double.toString(random.nextDouble(0, 4)))
                .balance("c2", "tiers", "USDT", Double.toString(random.nextDouble(0, 200_000)))
                .forward("BTC", 30, "101000")
                .linearPerp("perp", "BTC", "USDT", "100020")
                .inversePerp("coin", "BTC", "100090")
                .position("p1", "tiers", "perp", Double.toString(random.nextDouble(-4, 8)), "99000")
                .position("p2", "deribit", "coin", Integer.toString(random.nextInt(-200_000, 400_000)), "100000");
        for (OptionType type : OptionType.values()) {
            book.option(type.name(), Payoff.INVERSE, "BTC", "BTC", 30, "100000", type)
                    .mark(type.name(), "0.06")
                    .vol(type.name(), "0.55")
                    .position(
                            "o" + type.name(),
                            "deribit",
                            type.name(),
                            Double.toString(random.nextDouble(-8, 2)),
                            "0.05");
        }
        return book.snapshot();
    }

    @Test
    void everyPoolWithALevelIsPlayedAtItAndBeyondIt() {
        SurvivalQuestion question = SurvivalQuestion.of(Runs.demo().snapshot(), PLAIN);
        List<PostLiquidation> down = PostLiquidations.of(question, "BTC", Direction.DOWN, Cancellation.NONE);
        assertEquals(2, down.size());
        assertEquals("a", down.getFirst().poolId());
        assertEquals(94_472.3618090452, down.getFirst().fillPrice(), 1e-8);
        assertFalse(down.getFirst().isGap());
        assertEquals(94_472.3618090452 * 0.9, down.getLast().fillPrice(), 1e-8);
        assertTrue(down.getLast().isGap());
        assertEquals(
                60_000 - 10 * (100_000 - 94_472.3618090452 * 0.9),
                down.getLast().totalAfter(),
                1e-6);
        SurvivalQuestion calm = SurvivalQuestion.of(Runs.demo().snapshot(), PLAIN.withGap(0));
        assertEquals(
                1,
                PostLiquidations.of(calm, "BTC", Direction.UP, Cancellation.NONE)
                        .size());
    }
}
