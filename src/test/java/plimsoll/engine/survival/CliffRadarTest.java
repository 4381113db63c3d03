package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.Cliff.Axis;
import plimsoll.engine.result.Cliff.Kind;
import plimsoll.engine.result.PoolResult;

class CliffRadarTest {
    private static List<Cliff> cliffs(Snapshot snapshot, String pool) {
        return CliffRadar.of(SurvivalQuestion.of(snapshot, SurvivalSettings.PLAIN), pool, Cancellation.NONE);
    }

    private static Cliff only(List<Cliff> cliffs, Axis axis) {
        List<Cliff> found =
                cliffs.stream().filter(cliff -> cliff.axis() == axis).toList();
        assertEquals(1, found.size(), axis + " in " + cliffs);
        return found.getFirst();
    }

    /// Long 12 at 100,000: 1.2 million of notional, a bound at a million.
    private static Snapshot tiers(TierMode mode) {
        return new Book()
                .rule(Book.tiers(
                        "tiers", mode, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "1000000 0.004 100", "- 0.01 50"))
                .pool("a", "USDT", "tiers")
                .balance("cash", "a", "USDT", "500000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", "12", "100000")
                .snapshot();
    }

    @Test
    void aTierOfWholePositionsIsAJumpOfRateTimesBound() {
        List<Cliff> cliffs = cliffs(tiers(TierMode.WHOLE_POSITION), "a");
        Cliff price = only(cliffs, Axis.PRICE);
        assertEquals(Kind.TIER, price.kind());
        assertEquals(1_000_000 / 12.0, price.at(), 1e-6);
        assertEquals(1 / 1.2 - 1, price.distance(), 1e-11);
        assertEquals(-6_000, price.maintenanceJump(), 1e-5);
        assertEquals(6_000, price.bufferJump(), 1e-5);
        assertEquals("tier 2 (1 %) to tier 1 (0.4 %)", price.change());
        Cliff size = only(cliffs, Axis.SIZE);
        assertEquals(1 / 1.2, size.at(), 1e-11);
        assertEquals(-6_000, size.maintenanceJump(), 1e-5);
    }

    @Test
    void aTierOfSlicesBendsWithoutAJump() {
        Cliff price = only(cliffs(tiers(TierMode.PROGRESSIVE), "a"), Axis.PRICE);
        assertEquals(1_000_000 / 12.0, price.at(), 1e-6);
        assertEquals(0, price.maintenanceJump(), 1e-5);
        // Initial margin by leverage 10 is above both tiers' least rates, so it has no jump either.
        assertEquals(0, price.initialJump(), 1e-5);
    }

    @Test
    void aStepOfAVolatilityIndexIsAJump() {
        RateCurve steps = new RateCurve.VolStepped(
                List.of(
                        new RateCurve.VolStep(Optional.of(Book.number("60")), Book.number("0.05")),
                        new RateCurve.VolStep(Optional.empty(), Book.number("0.08"))),
                Book.number("50"));
        Snapshot snapshot = new Book()
                .rule(Book.file(
                        "steps", Trigger.AT_OR_BELOW, new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, steps, steps)))
                .pool("a", "USDT", "steps")
                .balance("cash", "a", "USDT", "500000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", "10", "100000")
                .snapshot();
        Cliff cliff = only(cliffs(snapshot, "a"), Axis.VOLATILITY);
        assertEquals(Kind.VOL_STEP, cliff.kind());
        assertEquals(1.2, cliff.at(), 1e-11);
        assertEquals(30_000, cliff.maintenanceJump(), 1e-6);
        assertEquals("5 % to 8 %", cliff.change());
    }

    @Test
    void concentrationBeginsAtItsThreshold() {
        // 100 coins at 100 = 10,000 USD; free up to 25,000 USD.
        Component charge = new Component.Liquidity(
                "size", Selector.ANY, Book.number("25000"), Book.number("0.001"), Book.number("0.5"));
        Snapshot snapshot = Portfolios.hold(Portfolios.book(Portfolios.of(charge)), "perp", "100")
                .snapshot();
        List<Cliff> cliffs = cliffs(snapshot, "a");
        Cliff size = only(cliffs, Axis.SIZE);
        assertEquals(Kind.CONCENTRATION, size.kind());
        assertEquals(2.5, size.at(), 1e-9);
        assertEquals("free to charged", size.change());
        assertEquals(250, only(cliffs, Axis.PRICE).at(), 1e-7);
    }

    @Test
    void anExpiryTakesTheMarginOfItsLegsAway() {
        Book book = new Book()
                .rule(Book.deribit("deribit"))
                .pool("a", "BTC", "deribit")
                .balance("cash", "a", "BTC", "20");
        for (int days : new int[] {9, 30}) {
            book.forward("BTC", days, "100000")
                    .option("call " + days, Payoff.INVERSE, "BTC", "BTC", days, "100000", OptionType.CALL)
                    .mark("call " + days, "0.05")
                    .vol("call " + days, "0.6")
                    .position("leg " + days, "a", "call " + days, "-2", "0.05");
        }
        List<Cliff> cliffs = cliffs(book.snapshot(), "a");
        List<Cliff> expiries =
                cliffs.stream().filter(cliff -> cliff.kind() == Kind.EXPIRY).toList();
        assertEquals(List.of(9.0, 30.0), expiries.stream().map(Cliff::at).toList());
        // (7.5 % + 5 %) of two coins.
        assertEquals(-0.25, expiries.getFirst().maintenanceJump(), 1e-12);
        assertEquals("1 leg settles", expiries.getFirst().change());
    }

    @Test
    void marginOnBothSidesOfEveryCliffDiffersByTheJump() {
        int found = 0;
        for (int seed = 0; seed < 8; seed++) {
            Snapshot snapshot = RandomBooks.of(seed, 12).snapshot();
            BookKernel book = new BookKernel(snapshot);
            for (Cliff cliff : cliffs(snapshot, "tiers")) {
                if (cliff.axis() != Axis.PRICE || !cliff.mover().equals("BTC")) {
                    continue;
                }
                found++;
                double inner = at(book, cliff.distance() * (1 - 1e-9)).maintenanceMargin();
                double outer = at(book, cliff.distance() * (1 + 1e-9)).maintenanceMargin();
                assertEquals(inner, cliff.before().maintenanceMargin(), 1e-6 * (1 + inner));
                assertEquals(outer, cliff.beyond().maintenanceMargin(), 1e-6 * (1 + outer));
                assertEquals(outer - inner, cliff.maintenanceJump(), 1e-6 * (1 + inner));
            }
        }
        assertTrue(found > 3, "random books have cliffs: " + found);
    }

    private static PoolResult at(BookKernel book, double move) {
        return BookReport.at(book, move, 0).pool("tiers").orElseThrow();
    }

    @Test
    void aPoolWithoutPositionsHasNoCliffs() {
        Snapshot empty = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "1")
                .snapshot();
        assertEquals(List.of(), cliffs(empty, "a"));
    }
}
