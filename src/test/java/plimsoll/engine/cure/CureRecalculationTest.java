package plimsoll.engine.cure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.CureEdits;
import plimsoll.document.Edit;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.PoolResult;

/// Cures against books that are changed and valued anew, slow and plain.
class CureRecalculationTest {
    /// Three pools, options among the legs, collateral in coins.
    private static Book mixed(long variant) {
        return new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .rule(Book.deribit("deribit"))
                .pool("coin", "BTC", "deribit")
                .pool("usdt", "USDT", "flat")
                .pool("more", "USDT", "flat")
                .balance("1", "coin", "BTC", Double.toString(0.95 + 0.04 * variant))
                .balance("2", "usdt", "USDT", "40000")
                .balance("3", "more", "USDT", "90000")
                .balance("4", "more", "BTC", "2")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .inversePerp("inverse", "BTC", "100000")
                .option("put", Payoff.INVERSE, "BTC", "BTC", 30, "90000", OptionType.PUT)
                .forward("BTC", 30, "100400")
                .vol("put", "0.65")
                .mark("put", "0.035")
                .position("short put", "coin", "put", "-6", "0.03")
                .position("short inverse", "coin", "inverse", "-100000", "99000")
                .position("long", "usdt", "perp", "2.5", "98000")
                .position("short", "more", "perp", "-1.5", "101000");
    }

    private static List<Scenario> stressed() {
        return List.of(
                Scenario.of(
                        "crash",
                        "crash",
                        MarketShock.PriceMove.relative("BTC", -0.12),
                        new MarketShock.VolMove(Optional.empty(), MarketShock.VolUnit.RELATIVE, 0.4, VolTerm.VENUE)),
                Scenario.of("rally", "rally", MarketShock.PriceMove.relative("BTC", 0.1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4})
    void noActionOfACoarseGridIsCheaperThanTheOneFound(long variant) {
        CureTerms terms = CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(15_000));
        Cures cures = CureAsk.of(mixed(variant), stressed(), terms);
        assertTrue(cures.needs().stream().anyMatch(need -> need.poolId().equals("coin")), cures.toString());
        for (Cures.Need need : cures.needs()) {
            double cheapest = cures.cures().stream()
                    .filter(cure -> cure.action().poolId().equals(need.poolId()))
                    .mapToDouble(Cure::costUsd)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            double brute = bruteForce(variant, need.poolId());
            assertTrue(cheapest <= brute + 1e-9, need.poolId() + ": " + cheapest + " > " + brute);
            assertTrue(
                    brute == Double.POSITIVE_INFINITY || cheapest > 0.2 * brute, "grid is too coarse to say anything");
        }
    }

    /// The cheapest of 100 sizes of every transfer and reduction, each built as a document of its own and shocked by
    /// the
    /// price and volatility of the kernel instead of a scenario: slow and plain.
    private static double bruteForce(long variant, String poolId) {
        double cheapest = Double.POSITIVE_INFINITY;
        Map<String, String> coins = Map.of("1", "BTC", "2", "USDT", "3", "USDT", "4", "BTC");
        List<Candidate> candidates = new ArrayList<>();
        Book base = mixed(variant);
        base.document().balances().forEach(from -> {
            if (!from.poolId().equals(poolId)) {
                for (int k = 1; k <= 100; k++) {
                    double sent = from.amount().doubleValue() * k / 100;
                    double fee = 5 / (coins.get(from.id()).equals("BTC") ? 100_000.0 : 1);
                    Book moved = mixed(variant);
                    amount(moved, from.id(), -sent);
                    moved.balance("in", poolId, from.asset(), Double.toString(Math.max(0, sent - fee)));
                    candidates.add(new Candidate(moved, 5, from.poolId()));
                }
            }
        });
        for (Candidate candidate : candidates) {
            boolean enough = keeps(candidate.book(), poolId) && keeps(candidate.book(), candidate.giver());
            cheapest = enough ? Math.min(cheapest, candidate.cost()) : cheapest;
        }
        return Math.min(cheapest, reductions(variant, poolId));
    }

    private record Candidate(Book book, double cost, String giver) {}

    private static double reductions(long variant, String poolId) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (var leg : mixed(variant).document().positions()) {
            for (int k = 1; leg.poolId().equals(poolId) && k <= 100; k++) {
                Book reduced = mixed(variant);
                double closed = leg.quantity().doubleValue() * k / 100;
                double entry = leg.entryPrice().orElseThrow().doubleValue();
                boolean inverse = leg.instrumentId().equals("inverse");
                boolean put = leg.instrumentId().equals("put");
                double notional = Math.abs(closed) * (inverse ? 1 : 100_000);
                double spread = put ? Math.abs(closed) * 0.035 * 100_000 : notional;
                double cost = 0.0005 * notional + 0.0002 * spread;
                double paidUsd = put
                        ? closed * 0.035 * 100_000
                        : closed * (inverse ? (1 / entry - 1 / 100_000.0) * 100_000 : 100_000 - entry);
                reduced.quantity(leg.id(), leg.quantity().subtract(BigDecimal.valueOf(closed)));
                boolean coin = put || inverse;
                amount(
                        reduced,
                        coin ? "1" : leg.poolId().equals("usdt") ? "2" : "3",
                        (paidUsd - cost) / (coin ? 100_000 : 1));
                cheapest = keeps(reduced, poolId) ? Math.min(cheapest, cost) : cheapest;
            }
        }
        return cheapest;
    }

    private static void amount(Book book, String balanceId, double added) {
        book.amount(
                balanceId,
                book.document().balance(balanceId).orElseThrow().amount().add(BigDecimal.valueOf(added)));
    }

    private static boolean keeps(Book book, String poolId) {
        Snapshot snapshot = book.snapshot();
        for (BookResult world :
                List.of(Runs.base(snapshot), Runs.at(snapshot, -0.12, 0.4), Runs.at(snapshot, 0.1, 0))) {
            PoolResult pool = world.pool(poolId).orElseThrow();
            if (pool.bufferUsd() < 15_000 - 1e-6 || pool.liquidated()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4})
    void theEditOfEveryCureGivesTheBuffersThatWereConfirmed(long variant) {
        CureTerms terms = CureTerms.DEFAULT.withTarget(new BufferTarget.Usd(15_000));
        Cures cures = CureAsk.of(mixed(variant), stressed(), terms);
        assertTrue(cures.cures().size() >= 3, cures.toString());
        for (Cure cure : cures.cures()) {
            Book book = mixed(variant);
            Edit edit = CureEdits.of(book.document(), cure.action(), cure.costUsd() - cure.fundingUsd(), true)
                    .orElseThrow();
            Snapshot edited = Snapshots.of(edit.apply(book.document()), book.catalog(), Book.TIME, 2)
                    .snapshot();
            double worst = Double.POSITIVE_INFINITY;
            for (BookResult world : List.of(Runs.base(edited), Runs.at(edited, -0.12, 0.4), Runs.at(edited, 0.1, 0))) {
                worst = Math.min(
                        worst, world.pool(cure.action().poolId()).orElseThrow().bufferUsd());
            }
            assertEquals(cure.bufferAfter(), worst, 1e-6, cure.toString());
        }
    }

    @Test
    void anEditThatTheBookNoLongerAllowsIsEmpty() {
        Book demo = Runs.demo();
        assertTrue(CureEdits.of(demo.document(), new CureAction.Reduction("a", "short", BigDecimal.ONE), 0, true)
                .isEmpty());
        assertTrue(CureEdits.of(demo.document(), new CureAction.Transfer("a", "z", "USDT", BigDecimal.ONE), 0, true)
                .isEmpty());
        assertTrue(CureEdits.of(demo.document(), new CureAction.Hedge("a", "moon", true, BigDecimal.ONE), 0, true)
                .isEmpty());
    }
}
