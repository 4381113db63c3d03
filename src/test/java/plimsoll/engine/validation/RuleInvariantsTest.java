package plimsoll.engine.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.storage.ShippedRules;

class RuleInvariantsTest {
    static List<HashedRule> shipped() {
        return ShippedRules.catalog().rules();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyInvariantHoldsForEveryShippedRuleFile(HashedRule rule) {
        for (Invariant invariant : RuleInvariants.of(rule.file())) {
            assertEquals(Optional.empty(), invariant.counterExample(), invariant.id());
        }
        assertEquals(List.of(), RuleInvariants.problems(rule.file()));
    }

    @Test
    void maintenanceAboveInitialIsRed() {
        RuleFile file = with(new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, constant("0.01"), constant("0.02")));
        assertEquals(
                Optional.of("The maintenance rate 0.02 exceeds the initial rate 0.01."),
                invariant(file, "maintenanceAtMostInitial").counterExample());
        assertEquals(List.of(), RuleInvariants.problems(file), "RuleCheck reports it");
    }

    @Test
    void aPartThatAsksForMoreMaintenanceIsShownWithTheBookThatShowsIt() {
        RuleFile file = plain().withPortfolio(Optional.of(new PortfolioRule(
                Netting.ACCOUNT,
                OptionDiscount.RATE,
                List.of(new Component.Size(
                        "size", Selector.ANY, PriceBasis.MARK, new BigDecimal("0.1"), new BigDecimal("0.1"))),
                new Assembly(new Term.Scale(new BigDecimal("0.5"), new Term.Part("size")), new Term.Part("size")))));
        assertEquals(
                Optional.of("1.0 of spot BTC/USDT * needs 6.0 initial and 10.5 maintenance margin."),
                invariant(file, "maintenanceAtMostInitial").counterExample());
        Problem problem = RuleInvariants.problems(file).getFirst();
        assertTrue(problem.what().startsWith("This does not hold: Maintenance margin is at most initial margin."));
    }

    @Test
    void tiersWhoseRatesFallNeedLessForMore() {
        RuleFile file = with(tiers(TierMode.WHOLE_POSITION, tier("1000", "0.5", ""), tier("", "0.001", "")));
        assertTrue(invariant(file, "monotone").counterExample().isPresent());
        assertTrue(invariant(file, "tiersAscend").holds());
    }

    @Test
    void boundsThatOverlapAndDeductionsThatJumpAreRed() {
        assertEquals(
                Optional.of("* tier 2 ends at 500, not above 1000."),
                invariant(
                                with(tiers(TierMode.PROGRESSIVE, tier("1000", "0.01", ""), tier("500", "0.02", ""))),
                                "tiersAscend")
                        .counterExample());
        assertEquals(
                Optional.of("* tier 2 prints the deduction 99, but 10 makes margin continuous."),
                invariant(
                                with(tiers(TierMode.PROGRESSIVE, tier("1000", "0.01", ""), tier("", "0.02", "99"))),
                                "continuous")
                        .counterExample());
    }

    @Test
    void anOptionRuleThatTakesOtherInstrumentsIsTriedOnOptionsOnly() {
        assertTrue(RuleInvariants.of(with(new MarginRule.OptionFormula(
                        Selector.ANY,
                        PriceBasis.FORWARD,
                        new BigDecimal("0.15"),
                        new BigDecimal("0.1"),
                        new BigDecimal("0.075"),
                        new BigDecimal("0.075"),
                        new BigDecimal("0.075"))))
                .stream()
                .allMatch(Invariant::holds));
    }

    @Test
    void aFixedChargeLeavesTheEmptyBookFree() {
        RuleFile file = shipped()
                .getFirst()
                .file()
                .withCharges(List.of(new AccountCharge.Fixed("fixed", BigDecimal.TEN, BigDecimal.ONE)));
        assertTrue(invariant(file, "emptyBook").holds());
    }

    @Test
    void theSameFileGivesTheSameAnswer() {
        RuleFile file = shipped().getFirst().file();
        assertEquals(RuleInvariants.of(file), RuleInvariants.of(file));
    }

    private static Invariant invariant(RuleFile file, String id) {
        return RuleInvariants.of(file).stream()
                .filter(invariant -> invariant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RuleFile with(MarginRule rule) {
        return plain().withMargins(List.of(rule));
    }

    private static RuleFile plain() {
        return shipped().stream()
                .map(HashedRule::file)
                .filter(file -> file.id().equals("plain.percent"))
                .findFirst()
                .orElseThrow();
    }

    private static MarginRule tiers(TierMode mode, Tier... tiers) {
        return new MarginRule.Tiers(
                Selector.ANY,
                PriceBasis.MARK,
                TierAxis.NOTIONAL,
                TierBound.UPPER_INCLUSIVE,
                mode,
                constant("1"),
                List.of(new TierTable("*", List.of(tiers), true)));
    }

    private static Tier tier(String upTo, String rate, String deduction) {
        return new Tier(decimal(upTo), new BigDecimal(rate), Optional.empty(), decimal(deduction));
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static RateCurve constant(String rate) {
        return new RateCurve.Constant(new BigDecimal(rate));
    }
}
