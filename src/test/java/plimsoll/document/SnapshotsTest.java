package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import plimsoll.domain.Problem;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;

class SnapshotsTest {
    /// Returns a book with one sound leg, `good`, to which a test adds a bad one.
    private static Book sound() {
        return new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "5000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("good", "a", "perp", "1", "100000");
    }

    private static Position bad(String instrument) {
        return Position.cross("bad", "a", instrument, BigDecimal.ONE, new BigDecimal("100"));
    }

    @Test
    void theStressedUnderlyingNeedsAPriceOnceSomethingInTheBookMoves() {
        assertEquals(List.of(), prepared(Document.empty()).problems(), "an empty book is no error");
        Document book = sound().document();
        Document inDoge = book.withStress(book.stress().withUnderlying("DOGE"));
        assertEquals(List.of(), prepared(inDoge.withPositions(List.of())).problems());

        Problem problem = prepared(inDoge).problems().getFirst();

        assertEquals("The stressed underlying DOGE has no index price.", problem.what());
    }

    private static Prepared prepared(Document document) {
        return Snapshots.of(document, sound().catalog(), Instant.EPOCH, 0);
    }

    private record Case(String reason, String fix, Consumer<Book> change) {}

    @TestFactory
    Stream<DynamicTest> everyReasonIsToldWithPlaceAndFixAndTheRestComputes() {
        return cases().map(item -> DynamicTest.dynamicTest(item.reason(), () -> {
            Book book = sound();
            item.change().accept(book);
            Prepared prepared = book.prepared();
            assertEquals(
                    List.of("bad"),
                    prepared.leftOut().stream().map(LeftOut::positionId).toList());
            assertTrue(
                    prepared.leftOut().getFirst().reason().contains(item.reason()),
                    prepared.leftOut().toString());
            Problem problem = prepared.problems().getFirst();
            assertEquals(Problem.Severity.ERROR, problem.severity());
            assertEquals("bad", problem.place().id());
            assertTrue(problem.what().contains("is left out: " + item.reason()), problem.toString());
            assertTrue(problem.fix().contains(item.fix()), problem.toString());
            assertTrue(problem.what().endsWith(".") && problem.fix().endsWith("."), problem.toString());
            assertEquals(
                    5_000,
                    Runs.base(prepared.snapshot()).pool("a").orElseThrow().equity(),
                    1e-9);
            assertEquals(1, prepared.snapshot().pools().getFirst().holdings().size());
        }));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("no instrument is chosen", "Choose an instrument", book -> book.position(bad(""))),
                new Case("the instrument nope is unknown", "Define the instrument", book -> book.position(bad("nope"))),
                new Case(
                        "DOGE has no index price",
                        "Enter the index price of DOGE",
                        book -> book.linearPerp("doge", "DOGE", "USDT", "0.1").position(bad("doge"))),
                new Case(
                        "its settlement asset FDUSD has no index price",
                        "Enter the index price of FDUSD",
                        book -> book.linearPerp("fd", "BTC", "FDUSD", "100000").position(bad("fd"))),
                new Case(
                        "it expired on 2026-10-31",
                        "earlier valuation time",
                        book -> book.future("old", Payoff.LINEAR, "BTC", "USDT", -1, "100000")
                                .position(bad("old"))),
                new Case(
                        "it expired on 2026-11-01",
                        "Delete the leg",
                        book -> book.future("today", Payoff.LINEAR, "BTC", "USDT", 0, "100000")
                                .position(bad("today"))),
                new Case(
                        "it has no mark price",
                        "Enter the mark price of o",
                        book -> option(book)
                                .forward("BTC", 30, "100000")
                                .vol("o", "0.5")
                                .position(bad("o"))),
                new Case(
                        "its mark price is not above 0",
                        "Enter the mark price",
                        book -> book.linearPerp("zero", "BTC", "USDT", "0").position(bad("zero"))),
                new Case(
                        "its mark price is negative",
                        "at least 0",
                        book -> option(book).mark("o", "-0.01").position(bad("o"))),
                new Case(
                        "it has no entry price",
                        "Enter the average entry price",
                        book -> book.position(bad("perp").withEntryPrice(Optional.empty()))),
                new Case(
                        "its expiry has no forward price",
                        "Enter the forward of BTC 2026-12-01",
                        book -> option(book).mark("o", "0.05").vol("o", "0.5").position(bad("o"))),
                new Case(
                        "the forward price of its expiry is not above 0",
                        "Enter the forward",
                        book -> book.future("f", Payoff.LINEAR, "BTC", "USDT", 30, "100000")
                                .forward("BTC", 30, "-1")
                                .position(bad("f"))),
                new Case(
                        "it has no implied volatility above 0",
                        "Enter the volatility of o",
                        book -> option(book)
                                .mark("o", "0.05")
                                .forward("BTC", 30, "100000")
                                .position(bad("o"))),
                new Case(
                        "an isolated position needs its own margin",
                        "Enter the isolated margin in USDT",
                        book -> book.position(bad("perp").withMode(MarginMode.ISOLATED, Optional.empty()))),
                new Case(
                        "it belongs to no pool",
                        "Choose a pool",
                        book -> book.position(bad("perp").withPoolId("gone"))));
    }

    @Test
    void allThatIsMissingIsToldAtOnceEachAtItsPlace() {
        Book book = option(sound())
                .position(bad("o").withEntryPrice(Optional.empty()).withMode(MarginMode.ISOLATED, Optional.empty()));
        Prepared prepared = book.prepared();
        assertEquals(
                List.of(new LeftOut(
                        "bad",
                        "it has no mark price, it has no entry price, an isolated position needs its own margin, its"
                                + " expiry has no forward price, it has no implied volatility above 0")),
                prepared.leftOut());
        assertEquals(
                List.of("mark", "entry price", "isolated margin", "forward", "volatility"),
                prepared.problems().stream()
                        .filter(problem -> problem.place().id().equals("bad"))
                        .map(problem -> problem.place().field())
                        .toList());
        assertEquals(
                List.of("its expiry has no forward price", "it has no implied volatility above 0"),
                option(sound()).mark("o", "0.05").position(bad("o")).prepared().problems().stream()
                        .filter(problem -> problem.place().id().equals("bad"))
                        .map(problem -> problem.what().replaceAll(".*left out: (.*)[.]", "$1"))
                        .toList());
    }

    /// Prices would not bring it back.
    @Test
    void ofAnExpiredLegOnlyThatItExpiredIsTold() {
        Book book = sound().option("o", Payoff.INVERSE, "BTC", "BTC", -1, "100000", OptionType.CALL)
                .position(bad("o").withEntryPrice(Optional.empty()));
        assertEquals(
                List.of("it expired on 2026-10-31"),
                book.prepared().leftOut().stream().map(LeftOut::reason).toList());
    }

    private static Book option(Book book) {
        return book.option("o", Payoff.INVERSE, "BTC", "BTC", 30, "100000", OptionType.CALL);
    }

    @Test
    void instrumentWithoutARuleIsLeftOut() {
        Book book = sound().rule(Book.percent("options", "0.1", "0.1")
                        .withMargins(List.of(new MarginRule.OptionFormula(
                                new plimsoll.domain.rule.Selector(
                                        java.util.Set.of(plimsoll.domain.instrument.InstrumentKind.OPTION),
                                        java.util.Set.of(),
                                        java.util.Set.of(),
                                        java.util.Set.of()),
                                plimsoll.domain.rule.PriceBasis.INDEX,
                                Book.number("0.15"),
                                Book.number("0.1"),
                                Book.number("0.075"),
                                Book.number("0.075"),
                                Book.number("0.075")))))
                .pool("b", "USDT", "options")
                .position(bad("perp").withPoolId("b"));
        assertTrue(book.prepared().leftOut().getFirst().reason().contains("options has no rule for perp"));
    }

    @Test
    void optionFormulaOnAFutureIsLeftOut() {
        MarginRule.OptionFormula formula = Book.optionFormula();
        MarginRule any = new MarginRule.OptionFormula(
                plimsoll.domain.rule.Selector.ANY,
                formula.basis(),
                formula.initialHigh(),
                formula.initialLow(),
                formula.maintenanceCall(),
                formula.maintenancePut(),
                formula.maintenancePutOfMark());
        Book book = sound().rule(Book.percent("wrong", "0.1", "0.1").withMargins(List.of(any)))
                .pool("b", "USDT", "wrong")
                .position(bad("perp").withPoolId("b"));
        assertTrue(book.prepared().leftOut().getFirst().reason().contains("perp, which is not an option"));
    }

    @Test
    void symbolWithoutATierTableIsLeftOut() {
        Book book = sound();
        var tiers = (MarginRule.Tiers)
                Book.tiers("t", TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE, TierAxis.NOTIONAL, "- 0.01 50")
                        .margins()
                        .getFirst();
        MarginRule other = new MarginRule.Tiers(
                tiers.selector(),
                tiers.basis(),
                tiers.axis(),
                tiers.bound(),
                tiers.mode(),
                tiers.initial(),
                List.of(new TierTable("ETHUSDT", tiers.tables().getFirst().tiers(), true)));
        book.rule(Book.percent("tiers", "0.1", "0.1").withMargins(List.of(other)))
                .pool("b", "USDT", "tiers")
                .position(bad("perp").withPoolId("b"));
        assertTrue(book.prepared().leftOut().getFirst().reason().contains("no tier table for perp"));
    }

    @Test
    void poolWithoutRulesIsLeftOutWithItsLegs() {
        Book book = sound().pool("b", "USDT", "missing").position(bad("perp").withPoolId("b"));
        Prepared prepared = book.prepared();
        assertEquals("bad", prepared.leftOut().getFirst().positionId());
        assertTrue(prepared.problems().getFirst().what().contains("There is no rule file missing"));
        assertTrue(prepared.problems().getFirst().fix().contains("flat"));
        assertEquals(1, prepared.snapshot().pools().size());
    }

    @Test
    void poolWithBrokenRulesIsLeftOut() {
        Book book = sound().rule(Book.percent("broken", "0.01", "0.02"))
                .pool("b", "USDT", "broken")
                .position(bad("perp").withPoolId("b"));
        Prepared prepared = book.prepared();
        assertTrue(prepared.hasErrors());
        assertEquals("bad", prepared.leftOut().getFirst().positionId());
        assertEquals(1, prepared.snapshot().pools().size());
    }

    @Test
    void poolInAnAssetWithoutPriceIsLeftOut() {
        Book book = sound().pool("b", "EUR", "flat").position(bad("perp").withPoolId("b"));
        Prepared prepared = book.prepared();
        assertTrue(prepared.problems().getFirst().what().contains("EUR, which has no index price"));
        assertEquals("bad", prepared.leftOut().getFirst().positionId());
    }

    @Test
    void balancesThatCannotCountAreNamed() {
        Book book = sound().rule(Book.percent("strict", "0.02", "0.01")
                        .withEquity(new EquityRule(OptionValue.NONE, List.of(), Optional.empty())))
                .pool("b", "USDT", "strict")
                .balance("x", "b", "BTC", "1")
                .balance("y", "a", "EUR", "1")
                .balance("z", "gone", "USDT", "1");
        List<Problem> problems = book.prepared().problems();
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(told(problems, "x", "it is not collateral under strict"));
        assertTrue(told(problems, "y", "EUR has no index price"));
        assertTrue(told(problems, "z", "belongs to no pool"));
        assertTrue(book.prepared().snapshot().pools().getLast().collateral().isEmpty());
    }

    private static boolean told(List<Problem> problems, String id, String what) {
        return problems.stream()
                .anyMatch(problem ->
                        problem.place().id().equals(id) && problem.what().contains(what));
    }

    @Test
    void debtCountsAndIsWarnedOf() {
        Prepared prepared = sound().balance("debt", "a", "BTC", "-0.01").prepared();
        assertFalse(prepared.hasErrors());
        assertTrue(told(prepared.problems(), "debt", "counts in full as a debt"));
        assertEquals(4_000, Runs.base(prepared.snapshot()).pools().getFirst().equity(), 1e-9);
    }

    @Test
    void excludedLegsAreNeitherComputedNorNamed() {
        Prepared prepared = sound().position(bad("nope").withIncluded(false)).prepared();
        assertEquals(List.of(), prepared.leftOut());
        assertFalse(prepared.hasErrors());
    }

    @Test
    void identifierUsedTwiceIsNamed() {
        Prepared prepared = sound().position("good", "a", "perp", "1", "100000").prepared();
        assertTrue(told(prepared.problems(), "good", "used twice"));
    }

    @Test
    void stressedUnderlyingWithoutPriceIsNamed() {
        Book book = sound().stress(plimsoll.domain.scenario.StressSettings.defaults("SOL"));
        assertTrue(told(book.prepared().problems(), "SOL", "has no index price"));
    }

    @Test
    void valuationTimeOfNowIsTheGivenTime() {
        Book book = sound().future("f", Payoff.LINEAR, "BTC", "USDT", 30, "100500")
                .position("dated", "a", "f", "1", "100500");
        Instant later = Book.TIME.plusSeconds(86_400);
        Document now = book.document().withValuation(new Valuation.Now());
        var holdings = Snapshots.of(now, book.catalog(), later, 9)
                .snapshot()
                .pools()
                .getFirst()
                .holdings();
        assertEquals("dated", holdings.getFirst().position().id(), "in order of identifier");
        assertEquals(29 / 365.0, holdings.getFirst().years(), 1e-15);
        assertEquals(100_500, holdings.getFirst().forward(), "the mark stands in for a future's forward");
    }
}
