package plimsoll.engine.cure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.document.CureEdits;
import plimsoll.document.Edit;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureRoute;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;

class CureSearchTest {
    private static final List<Scenario> DOWN_5 =
            List.of(Scenario.of("down", "BTC -5 %", MarketShock.PriceMove.relative("BTC", -0.05)));
    private static final CureTerms TEN_THOUSAND = CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(10_000));

    @Test
    void theTwoVenueBookHasItsClosedFormCuresCheapestFirst() {
        Book book = Runs.demo().linearPerp("other", "BTC", "USDT", "100000");
        Cures cures = CureAsk.of(book, DOWN_5, TEN_THOUSAND, "other");
        assertEquals(1, cures.needs().size());
        assertEquals("a", cures.needs().getFirst().poolId());
        assertEquals("BTC -5 %", cures.needs().getFirst().worst());
        assertEquals(5_250, cures.needs().getFirst().bufferUsd(), 1e-9);
        assertEquals(4_750, cures.needs().getFirst().shortfallUsd(), 1e-9);
        assertEquals(3, cures.cures().size(), cures.toString());
        Cure transfer = cures.cures().get(0);
        Cure hedge = cures.cures().get(1);
        Cure reduction = cures.cures().get(2);
        assertEquals(new CureAction.Transfer("b", "a", "USDT", new BigDecimal("4755")), transfer.action());
        assertEquals(5, transfer.costUsd());
        assertEquals(0, transfer.deltaUsd(), 1e-9);
        // Trading one coin costs 70 USD; at -5 % a coin closed saves 5,475 and a coin sold gains 5,000 - 475.
        assertEquals(4_750.0 / (5_475 - 70), reduction.action().size().doubleValue(), 1e-5);
        assertEquals(4_750.0 / (5_000 - 475 - 70), hedge.action().size().doubleValue(), 1e-5);
        assertTrue(hedge.action() instanceof CureAction.Hedge added && added.sale());
        double sold = hedge.action().size().doubleValue();
        assertEquals(sold * (70 - 100_000 * 0.0001 * 3), hedge.costUsd(), 1e-9);
        assertEquals(reduction.action().size().doubleValue() * 70, reduction.costUsd(), 1e-9);
        assertEquals(-reduction.action().size().doubleValue() * 100_000, reduction.deltaUsd(), 1e-6);
        for (Cure cure : cures.cures()) {
            assertEquals(5_250, cure.bufferBefore(), 1e-9);
            assertTrue(cure.bufferAfter() >= 10_000 - 1e-9 && cure.bufferAfter() < 10_001, cure.toString());
        }
    }

    @Test
    void sharesAndRatiosAreTargetsToo() {
        Book demo = Runs.demo();
        Cures ratio = CureAsk.of(demo, List.of(), CureTerms.DEFAULT.withTarget(new BufferTarget.MarginRatio(13)));
        assertEquals(2, ratio.needs().size());
        assertTrue(ratio.cures().stream().noneMatch(cure -> cure.action() instanceof CureAction.Transfer));
        assertTrue(
                ratio.refusals().stream().anyMatch(refusal -> refusal.why().equals("b misses its own buffer")),
                ratio.refusals().toString());
        // (60,000 - 70 x) / (500 (10 - x)) = 13.
        double closed = 5_000.0 / (13 * 500 - 70);
        assertEquals(closed, first(ratio, "a").action().size().doubleValue(), 1e-5);
        Cures share = CureAsk.of(demo, List.of(), CureTerms.DEFAULT.withTarget(new BufferTarget.ShareOfEquity(0.95)));
        // (E - 500 (10 - x)) >= 0.95 E with E = 60,000 - 70 x.
        assertEquals(
                2_000.0 / (500 - 0.05 * 70), first(share, "a").action().size().doubleValue(), 1e-5);
    }

    private static Cure first(Cures cures, String poolId) {
        return cures.cures().stream()
                .filter(cure -> cure.action().poolId().equals(poolId))
                .filter(cure -> cure.action() instanceof CureAction.Reduction)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBookThatKeepsItsBufferNeedsNothing() {
        assertEquals(
                new Cures(List.of(), List.of(), List.of()),
                CureAsk.of(Runs.demo(), DOWN_5, CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(5_000))));
    }

    @Test
    void routesGiveTimeAndFeeAndTheirAbsenceIsAReason() {
        CureTerms routed =
                TEN_THOUSAND.withRoutes(List.of(new CureRoute("b", "a", 2, 20), new CureRoute("b", "a", 9, 1)));
        Cure transfer = CureAsk.of(Runs.demo(), DOWN_5, routed).cures().getFirst();
        assertEquals(new BigDecimal("4770"), transfer.action().size());
        assertEquals(2, transfer.hours().orElseThrow());
        Cures stuck = CureAsk.of(Runs.demo(), DOWN_5, TEN_THOUSAND.withRoutes(List.of(new CureRoute("a", "b", 1, 0))));
        assertTrue(
                stuck.refusals().stream().anyMatch(refusal -> refusal.why().equals("there is no route from b to a")));
    }

    /// Ordered at 12:00 UTC, which is when the book of the tests is valued.
    @Test
    void aRouteOfTheWorkspaceMovesItsAssetAfterOpeningAndUpToItsCap() {
        Instant noon = Instant.parse("2026-11-02T12:00:00Z");
        TransferRoute open = TransferRoute.of("b", "a", "USDT", new Delay.LogNormal(3, 0.5));
        TransferRoute later = new TransferRoute(
                "later",
                "b",
                "a",
                "USDT",
                new Delay.Fixed(1),
                0,
                7,
                OptionalDouble.of(4_000),
                new TransferRoute.OpenHours(20, 4),
                TransferRoute.Leaves.ON_ORDER);
        assertEquals(3, CureRoute.of(open, noon).hours());
        assertEquals(8 + 1, CureRoute.of(later, noon).hours());
        assertEquals(1, CureRoute.of(later, noon.plus(Duration.ofHours(13))).hours());
        Cure transfer = CureAsk.of(
                        Runs.demo(), DOWN_5, TEN_THOUSAND.withRoutes(CureRoute.all(List.of(open, later), noon)))
                .cures()
                .getFirst();
        assertEquals(3, transfer.hours().orElseThrow());
        assertEquals(new BigDecimal("4750"), transfer.action().size());
        List<String> refused = CureAsk.of(
                        Runs.demo(), DOWN_5, TEN_THOUSAND.withRoutes(CureRoute.all(List.of(later), noon)))
                .refusals()
                .stream()
                .map(Cures.Refusal::why)
                .toList();
        assertTrue(refused.contains("4,000.00 USDT, all that the route takes, are not enough"), refused.toString());
    }

    /// Pool b can spare 4,010 USDT, of which 4,005 arrive; the other 745 come from closing at 5,475 - 70 a coin. The 10
    /// USDC save less than they cost.
    @Test
    void aTransferThatIsNotEnoughIsCompletedByTheCheaperReduction() {
        Cures cures = CureAsk.of(poor(), DOWN_5, TEN_THOUSAND);
        assertEquals(2, cures.cures().size(), cures.toString());
        Cure pair = cures.cures().getFirst();
        CureAction.Both both = assertInstanceOf(CureAction.Both.class, pair.action());
        assertEquals(new CureAction.Transfer("b", "a", "USDT", new BigDecimal("4010")), both.transfer());
        assertEquals("long", both.reduction().positionId());
        double closed = both.reduction().size().doubleValue();
        assertEquals(745.0 / (5_475 - 70), closed, 1e-5);
        assertEquals(5 + 70 * closed, pair.costUsd(), 1e-9);
        assertEquals(10_000, pair.bufferAfter(), 0.1);
        assertEquals(OptionalDouble.empty(), pair.hours());
        assertEquals(-closed * 100_000, pair.deltaUsd(), 1e-6);
        assertTrue(cures.cures().getLast().costUsd() > pair.costUsd());
        Book book = poor();
        Edit edit = CureEdits.of(book.document(), pair.action(), pair.costUsd(), true)
                .orElseThrow();
        Snapshot edited = Snapshots.of(edit.apply(book.document()), book.catalog(), Book.TIME, 2)
                .snapshot();
        BookResult down = Runs.at(edited, -0.05, 0);
        assertEquals(pair.bufferAfter(), down.pool("a").orElseThrow().bufferUsd(), 1e-6);
        assertEquals(10_000, down.pool("b").orElseThrow().bufferUsd(), 1e-6);
    }

    /// At -10 % equity is 20,000 + 90,000 - 20,000 and the requirement 2 x 90,000 x 0.5 %, so 4,900 are missing. A coin
    /// sold brings 100,000 (1 - 0.07 %) and costs 90,000 there.
    @Test
    void collateralWhosePriceMovesIsSwappedForTheCurrencyOfThePool() {
        List<Scenario> down = List.of(Scenario.of("down", "down", MarketShock.PriceMove.relative("BTC", -0.1)));
        Cures cures = CureAsk.of(coins(), down, CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(94_000)));
        Cure swap = cures.cures().stream()
                .filter(cure -> cure.action() instanceof CureAction.Swap)
                .findFirst()
                .orElseThrow();
        double sold = 4_900 / (100_000 * (1 - 0.0007) - 90_000);
        assertEquals(sold, swap.action().size().doubleValue(), 1e-6);
        assertEquals(new CureAction.Swap("a", "BTC", "USDT", swap.action().size()), swap.action());
        assertEquals(70 * sold, swap.costUsd(), 1e-3);
        assertEquals(-100_000 * sold, swap.deltaUsd(), 1);
        assertEquals(0, swap.hours().orElseThrow());
        Book book = coins();
        Edit edit = CureEdits.of(book.document(), swap.action(), swap.costUsd(), true)
                .orElseThrow();
        Snapshot edited = Snapshots.of(edit.apply(book.document()), book.catalog(), Book.TIME, 2)
                .snapshot();
        assertEquals(
                swap.bufferAfter(),
                Runs.at(edited, -0.1, 0).pool("a").orElseThrow().bufferUsd(),
                1e-6);
        assertEquals(94_000, swap.bufferAfter(), 0.1);
        assertTrue(
                cures.refusals().stream().anyMatch(refusal -> refusal.what().equals("swap of USDT into BTC")),
                cures.refusals().toString());
    }

    private static Book coins() {
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "20000")
                .balance("coins", "a", "BTC", "1")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "2", "100000");
    }

    @Test
    void progressOnlyGrowsAndEndsAtTheWhole() {
        List<Integer> told = new ArrayList<>();
        CureSearch.of(
                poor().snapshot(),
                DOWN_5,
                CureAsk.NO_RULES,
                TEN_THOUSAND,
                CureAsk.offers(poor()),
                Cancellation.NONE,
                new Progress(told::add));
        assertTrue(told.size() > 4 && told.stream().allMatch(more -> more > 0), told.toString());
        assertEquals(Progress.WHOLE, told.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        List<String> reasons = CureAsk.of(poor(), DOWN_5, TEN_THOUSAND).refusals().stream()
                .map(refusal -> refusal.what() + ": " + refusal.why())
                .toList();
        assertEquals(
                List.of(
                        "transfer of USDC from b: all 10.00 USDC of b are not enough",
                        "transfer of USDT from b: 4,755.00 USDT are needed and b can spare 4,010.00",
                        "purchase of perp: no quantity up to twice the notional of the pool's legs is enough"),
                reasons);
    }

    private static Book poor() {
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("cash a", "a", "USDT", "60000")
                .balance("cash b", "b", "USDT", "14000")
                .balance("odd", "b", "USDC", "10")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000");
    }

    @Test
    void offersAreWhatAPoolHoldsAndWhatIsNamedAtItsMark() {
        Book book = Runs.demo().linearPerp("other", "ETH", "USDT", "4000").linearPerp("unheard", "ETH", "USDT", "4000");
        SortedMap<String, List<Holding>> offers = CureAsk.offers(book, "other", "nothing");
        List<Holding> ofA = Optional.ofNullable(offers.get("a")).orElseThrow();
        assertEquals(
                List.of("other", "perp"),
                ofA.stream().map(leg -> leg.instrument().id()).toList());
        assertEquals(4_000, ofA.getFirst().entryPrice());
        assertEquals(1, ofA.getFirst().quantity());
    }

    @Test
    void tradingAgainstALegIsAReductionAndNoHedge() {
        Cures cures = CureAsk.of(Runs.demo(), DOWN_5, TEN_THOUSAND);
        assertTrue(cures.cures().stream().noneMatch(cure -> cure.action() instanceof CureAction.Hedge));
        assertTrue(cures.refusals().stream().noneMatch(refusal -> refusal.what().startsWith("sale")));
    }

    @Test
    void aCancelledSearchIsEmpty() {
        Snapshot demo = Runs.demo().snapshot();
        assertTrue(
                CureSearch.of(demo, DOWN_5, CureAsk.NO_RULES, TEN_THOUSAND, new TreeMap<>(), () -> true, Progress.NONE)
                        .isEmpty());
    }
}
