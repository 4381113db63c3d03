package plimsoll.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Scans;

class RuleCheckTest {
    private static Tier tier(String row) {
        List<String> cells = List.of(row.split(" "));
        return new Tier(
                cells.get(0).equals("-") ? Optional.empty() : Optional.of(Book.number(cells.get(0))),
                Book.number(cells.get(1)),
                cells.size() > 2 ? Optional.of(Book.number(cells.get(2))) : Optional.empty(),
                cells.size() > 3 ? Optional.of(Book.number(cells.get(3))) : Optional.empty());
    }

    private static TierTable table(String symbol, String... rows) {
        return new TierTable(
                symbol, List.of(rows).stream().map(RuleCheckTest::tier).toList(), true);
    }

    private static List<Problem> check(TierMode mode, TierTable... tables) {
        return RuleCheck.problems(Book.file(
                "rule",
                Trigger.BELOW,
                new MarginRule.Tiers(
                        Selector.ANY,
                        PriceBasis.MARK,
                        TierAxis.NOTIONAL,
                        TierBound.UPPER_INCLUSIVE,
                        mode,
                        new RateCurve.ByLeverage(BigDecimal.TEN),
                        List.of(tables))));
    }

    private static void expect(List<Problem> problems, String what) {
        assertEquals(1, problems.size(), problems.toString());
        Problem problem = problems.getFirst();
        assertTrue(problem.what().contains(what), problem.toString());
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertEquals(Problem.Kind.RULE, problem.place().kind());
        assertEquals("rule test", problem.place().id());
        assertTrue(problem.what().endsWith(".") && problem.fix().endsWith("."), problem.toString());
    }

    private static List<Problem> check(RateCurve maintenance) {
        return RuleCheck.problems(Book.file(
                "rule",
                Trigger.BELOW,
                new MarginRule.Rate(
                        Selector.ANY, PriceBasis.MARK, new RateCurve.Constant(BigDecimal.ONE), maintenance)));
    }

    @Test
    void ratesThatFollowAVolatilityIndexNeedTheirBoundsInOrder() {
        expect(
                check(new RateCurve.VolIndexed(
                        Book.number("0.05"),
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        Book.number("0.3"),
                        Book.number("0.2"),
                        BigDecimal.TEN)),
                "The highest rate 0.2 is below the lowest, 0.3");
        RateCurve.VolStep ten = new RateCurve.VolStep(Optional.of(BigDecimal.TEN), BigDecimal.ZERO);
        RateCurve.VolStep open = new RateCurve.VolStep(Optional.empty(), BigDecimal.ONE);
        expect(
                check(new RateCurve.VolStepped(List.of(ten, ten, open), BigDecimal.TEN)),
                "volatility step 2 ends at 10, not above 10");
        assertEquals(List.of(), check(new RateCurve.VolStepped(List.of(ten, open), BigDecimal.TEN)));
    }

    @Test
    void soundTableHasNoProblem() {
        assertEquals(
                List.of(),
                check(
                        TierMode.PROGRESSIVE,
                        table("BTCUSDT", "50000 0.004 125 0", "600000 0.005 100 50", "- 0.0065 75 950")));
    }

    @Test
    void deductionsFollowTheRecursion() {
        List<BigDecimal> derived =
                RuleCheck.deductions(table("x", "50000 0.004", "600000 0.005", "3000000 0.0065", "- 0.01"));
        List<String> expected = List.of("0", "50", "950", "11450");
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(0, Book.number(expected.get(i)).compareTo(derived.get(i)), "tier " + (i + 1));
        }
    }

    @Test
    void printedDeductionThatBreaksContinuityIsRefused() {
        expect(
                check(TierMode.PROGRESSIVE, table("x", "50000 0.004 125 0", "- 0.005 100 60")),
                "prints the deduction 60, but 50");
    }

    @Test
    void printedDeductionMayBeRounded() {
        assertEquals(List.of(), check(TierMode.PROGRESSIVE, table("x", "50000 0.004 125 0", "- 0.005 100 50.00004")));
    }

    @Test
    void wholePositionTablesNeedNoDeduction() {
        assertEquals(List.of(), check(TierMode.WHOLE_POSITION, table("x", "50000 0.004 125 0", "- 0.005 100 7")));
    }

    @Test
    void boundsMustAscend() {
        expect(
                check(TierMode.PROGRESSIVE, table("x", "20 0.01", "20 0.02", "- 0.03")),
                "tier 2 ends at 20, not above 20");
    }

    @Test
    void unboundedTierMustBeTheLast() {
        expect(check(TierMode.PROGRESSIVE, table("x", "- 0.01", "20 0.02")), "follows a tier without an upper bound");
    }

    @Test
    void rateMustNotFallWithSize() {
        expect(check(TierMode.PROGRESSIVE, table("x", "10 0.02", "- 0.01")), "lower maintenance rate");
    }

    @Test
    void maintenanceMustNotExceedInitialAtMaximumLeverage() {
        expect(check(TierMode.PROGRESSIVE, table("x", "10 0.02 51")), "more maintenance than initial margin");
        assertEquals(List.of(), check(TierMode.PROGRESSIVE, table("x", "10 0.02 50")));
    }

    @Test
    void oneTablePerSymbol() {
        expect(check(TierMode.PROGRESSIVE, table("x", "- 0.01"), table("x", "- 0.01")), "x has two tier tables");
    }

    @Test
    void tableNeedsATier() {
        expect(check(TierMode.PROGRESSIVE, new TierTable("x", List.of(), true)), "x has no tier");
    }

    @Test
    void fileNeedsAMarginRule() {
        expect(RuleCheck.problems(Book.file("rule", Trigger.BELOW)), "no margin rule");
    }

    @Test
    void assetHasOneHaircut() {
        RuleFile file = Book.percent("rule", "0.02", "0.01")
                .withEquity(new EquityRule(
                        OptionValue.NONE,
                        List.of(new Haircut("BTC", Book.number("0.1")), new Haircut("BTC", Book.number("0.2"))),
                        Optional.empty()));
        expect(RuleCheck.problems(file), "BTC has two haircuts");
    }

    @Test
    void maintenanceRateMustNotExceedInitialRate() {
        expect(
                RuleCheck.problems(Book.percent("rule", "0.01", "0.02")),
                "maintenance rate 0.02 exceeds the initial rate 0.01");
    }

    @Test
    void coinsAreAddedUpOnlyWhereASetSettlesInOneAsset() {
        Component.Scan coins =
                Scans.named("scan").in(ScanMoney.SETTLEMENT).moves("-0.1 0.1").build();
        expect(RuleCheck.problems(Portfolios.of(Netting.UNDERLYING, coins)), "settle in different assets");
        expect(RuleCheck.problems(Portfolios.of(Netting.ACCOUNT, coins)), "settle in different assets");
        assertEquals(List.of(), RuleCheck.problems(Portfolios.of(Netting.PAIR, coins)));
    }

    @Test
    void optionRatesMustBeOrdered() {
        MarginRule.OptionFormula good = Book.optionFormula();
        assertEquals(List.of(), RuleCheck.problems(Book.file("rule", Trigger.BELOW, good)));
        List<Problem> problems = new ArrayList<>();
        problems.addAll(RuleCheck.problems(Book.file("rule", Trigger.BELOW, with(good, "0.05", "0.10", "0.075"))));
        expect(problems, "floor of the initial margin exceeds its value at the money");
        expect(
                RuleCheck.problems(Book.file("rule", Trigger.BELOW, with(good, "0.15", "0.05", "0.075"))),
                "maintenance rate of calls exceeds the floor");
    }

    private static MarginRule.OptionFormula with(
            MarginRule.OptionFormula rule, String high, String low, String maintenanceCall) {
        return new MarginRule.OptionFormula(
                rule.selector(),
                rule.basis(),
                Book.number(high),
                Book.number(low),
                Book.number(maintenanceCall),
                rule.maintenancePut(),
                rule.maintenancePutOfMark());
    }
}
