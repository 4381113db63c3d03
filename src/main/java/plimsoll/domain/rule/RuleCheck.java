package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;

/// Answers whether a rule file can be trusted to compute: tiers ascend without gaps, printed deductions agree with
/// derived ones, maintenance never exceeds initial margin.
public final class RuleCheck {
    /// Venues print deductions rounded; a larger difference, relative to the deduction, means a wrong table.
    private static final BigDecimal DEDUCTION_TOLERANCE = new BigDecimal("0.0001");

    private RuleCheck() {}

    /// Returns every problem of the file; an error means that the file must not be used.
    public static List<Problem> problems(RuleFile file) {
        List<Problem> found = new ArrayList<>();
        String name = file.id() + " " + file.version();
        if (file.margins().isEmpty() && file.portfolio().isEmpty()) {
            found.add(error(name, "margins", "The file has no margin rule.", "Add at least one margin rule."));
        }
        Set<String> assets = new HashSet<>();
        for (Haircut haircut : file.equity().haircuts()) {
            if (!assets.add(haircut.asset())) {
                found.add(error(
                        name,
                        "haircut " + haircut.asset(),
                        haircut.asset() + " has two haircuts.",
                        "Keep one row per asset."));
            }
        }
        for (MarginRule margin : file.margins()) {
            switch (margin) {
                case MarginRule.Tiers tiers -> tierProblems(name, tiers, found);
                case MarginRule.Rate rate -> rateProblems(name, rate, found);
                case MarginRule.OptionFormula option -> optionProblems(name, option, found);
            }
        }
        return found;
    }

    /// Returns the amount subtracted from notional x rate in each tier, so that margin is continuous:
    /// deduction(1) = 0, deduction(n) = deduction(n-1) + bound(n-1) x (rate(n) - rate(n-1)).
    ///
    /// Source: Binance support, "Leverage and Margin of USD-M Futures" (maintenance amount), read 2026-11-22.
    public static List<BigDecimal> deductions(TierTable table) {
        List<BigDecimal> result = new ArrayList<>();
        BigDecimal deduction = BigDecimal.ZERO;
        Tier previous = null;
        for (Tier tier : table.tiers()) {
            if (previous != null) {
                deduction = nextDeduction(
                        deduction,
                        previous.upTo().orElse(BigDecimal.ZERO),
                        previous.maintenanceRate(),
                        tier.maintenanceRate());
            }
            result.add(deduction);
            previous = tier;
        }
        return result;
    }

    /// Returns the deduction of a tier from that of the tier below.
    ///
    /// @param deduction of the tier below
    /// @param bound     between the two
    /// @param below     maintenance rate below the bound
    /// @param above     maintenance rate above it
    public static BigDecimal nextDeduction(BigDecimal deduction, BigDecimal bound, BigDecimal below, BigDecimal above) {
        return deduction.add(bound.multiply(above.subtract(below)));
    }

    private static void tierProblems(String name, MarginRule.Tiers rule, List<Problem> found) {
        Set<String> symbols = new HashSet<>();
        for (TierTable table : rule.tables()) {
            if (!symbols.add(table.symbol())) {
                found.add(error(
                        name, table.symbol(), table.symbol() + " has two tier tables.", "Keep one table per symbol."));
            }
            if (table.tiers().isEmpty()) {
                found.add(error(name, table.symbol(), table.symbol() + " has no tier.", "Add at least one row."));
                continue;
            }
            tableProblems(name, rule, table, found);
        }
    }

    private static void tableProblems(String name, MarginRule.Tiers rule, TierTable table, List<Problem> found) {
        List<BigDecimal> derived = deductions(table);
        Optional<BigDecimal> previousBound = Optional.of(BigDecimal.ZERO);
        BigDecimal previousRate = BigDecimal.ZERO;
        for (int row = 0; row < table.tiers().size(); row++) {
            Tier tier = table.tiers().get(row);
            String place = table.symbol() + " tier " + (row + 1);
            if (previousBound.isEmpty()) {
                found.add(error(
                        name, place, place + " follows a tier without an upper bound.", "Give the row above a bound."));
                return;
            }
            BigDecimal floor = previousBound.get();
            if (tier.upTo().isPresent() && tier.upTo().get().compareTo(floor) <= 0) {
                found.add(error(
                        name,
                        place,
                        place + " ends at " + tier.upTo().get().toPlainString() + ", not above " + floor.toPlainString()
                                + ".",
                        "Make the bounds ascend without gaps or overlaps."));
            }
            if (tier.maintenanceRate().compareTo(previousRate) < 0) {
                found.add(error(
                        name,
                        place,
                        place + " has a lower maintenance rate than the tier below.",
                        "Rates must not fall with size."));
            }
            boolean initialBelow = tier.maxLeverage()
                    .map(leverage -> leverage.multiply(tier.maintenanceRate()).compareTo(BigDecimal.ONE) > 0)
                    .orElse(false);
            if (initialBelow) {
                found.add(error(
                        name,
                        place,
                        place + " asks for more maintenance than initial margin at its maximum leverage.",
                        "Lower the maximum leverage or the maintenance rate."));
            }
            if (rule.mode() == TierMode.PROGRESSIVE) {
                BigDecimal expected = derived.get(row);
                tier.publishedDeduction()
                        .filter(published -> differs(published, expected))
                        .ifPresent(published -> found.add(error(
                                name,
                                place,
                                place + " prints the deduction " + published.toPlainString() + ", but "
                                        + expected.stripTrailingZeros().toPlainString()
                                        + " makes margin continuous.",
                                "Correct the bound, the rates or the printed deduction.")));
            }
            previousBound = tier.upTo();
            previousRate = tier.maintenanceRate();
        }
    }

    private static boolean differs(BigDecimal published, BigDecimal expected) {
        BigDecimal tolerance = expected.abs().max(BigDecimal.ONE).multiply(DEDUCTION_TOLERANCE);
        return published.subtract(expected).abs().compareTo(tolerance) > 0;
    }

    private static void rateProblems(String name, MarginRule.Rate rule, List<Problem> found) {
        BigDecimal maintenance = base(rule.maintenance());
        BigDecimal initial = base(rule.initial());
        if (maintenance.compareTo(initial) > 0) {
            found.add(error(
                    name,
                    "rate",
                    "The maintenance rate " + maintenance.toPlainString() + " exceeds the initial rate "
                            + initial.toPlainString() + ".",
                    "Make the initial rate at least the maintenance rate."));
        }
    }

    private static void optionProblems(String name, MarginRule.OptionFormula rule, List<Problem> found) {
        if (rule.initialLow().compareTo(rule.initialHigh()) > 0) {
            found.add(error(
                    name,
                    "option",
                    "The floor of the initial margin exceeds its value at the money.",
                    "Make initialLow at most initialHigh."));
        }
        if (rule.maintenanceCall().compareTo(rule.initialLow()) > 0) {
            found.add(error(
                    name,
                    "option",
                    "The maintenance rate of calls exceeds the floor of the initial margin.",
                    "Make maintenanceCall at most initialLow."));
        }
    }

    private static BigDecimal base(RateCurve curve) {
        return switch (curve) {
            case RateCurve.Constant constant -> constant.rate();
            case RateCurve.LinearInSize linear -> linear.base();
            case RateCurve.ByLeverage ignored -> BigDecimal.ONE;
            case RateCurve.OverLeverage over -> over.rate();
            case RateCurve.OpenInterestRamp ramp -> ramp.base();
            case RateCurve.LognormalShortfall ignored -> BigDecimal.ONE;
        };
    }

    private static Problem error(String name, String field, String what, String fix) {
        return Problem.error(Kind.RULE, name, field, what, fix);
    }
}
