package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks the tier tables of one margin rule.
final class TierCheck {
    /// Venues print deductions rounded; a larger difference, relative to the deduction, means a wrong table.
    private static final BigDecimal DEDUCTION_TOLERANCE = new BigDecimal("0.0001");

    private TierCheck() {}

    /// Adds every fault of the tables.
    ///
    /// @param place pointer of the margin rule
    static void add(String place, MarginRule.Tiers rule, List<RuleFault> found) {
        Set<String> symbols = new HashSet<>();
        for (int at = 0; at < rule.tables().size(); at++) {
            TierTable table = rule.tables().get(at);
            String pointer = place + "/tables/" + at;
            if (!symbols.add(table.symbol())) {
                found.add(new RuleFault(
                        pointer + "/symbol",
                        table.symbol(),
                        table.symbol() + " has two tier tables.",
                        "Keep one table per symbol."));
            }
            if (table.tiers().isEmpty()) {
                found.add(new RuleFault(
                        pointer + "/tiers", table.symbol(), table.symbol() + " has no tier.", "Add at least one row."));
                continue;
            }
            RuleCheck.ascending(
                    pointer + "/tiers",
                    table.symbol() + " tier",
                    table.tiers().stream().map(Tier::upTo).toList(),
                    found);
            rates(pointer + "/tiers/", table, found);
            if (rule.mode() == TierMode.PROGRESSIVE) {
                deductions(pointer + "/tiers/", table, found);
            }
        }
    }

    private static void rates(String place, TierTable table, List<RuleFault> found) {
        BigDecimal previous = BigDecimal.ZERO;
        for (int row = 0; row < table.tiers().size(); row++) {
            Tier tier = table.tiers().get(row);
            String field = table.symbol() + " tier " + (row + 1);
            if (tier.maintenanceRate().compareTo(previous) < 0) {
                found.add(new RuleFault(
                        place + row + "/maintenanceRate",
                        field,
                        field + " has a lower maintenance rate than the tier below.",
                        "Rates must not fall with size."));
            }
            String pointer = place + row + "/maxLeverage";
            tier.maxLeverage()
                    .filter(leverage ->
                            leverage.multiply(tier.maintenanceRate()).compareTo(BigDecimal.ONE) > 0)
                    .ifPresent(leverage -> found.add(new RuleFault(
                            pointer,
                            field,
                            field + " asks for more maintenance than initial margin at its maximum leverage.",
                            "Lower the maximum leverage or the maintenance rate.")));
            previous = tier.maintenanceRate();
        }
    }

    private static void deductions(String place, TierTable table, List<RuleFault> found) {
        List<BigDecimal> derived = RuleCheck.deductions(table);
        for (int row = 0; row < table.tiers().size(); row++) {
            BigDecimal expected = derived.get(row);
            String field = table.symbol() + " tier " + (row + 1);
            String pointer = place + row + "/publishedDeduction";
            table.tiers()
                    .get(row)
                    .publishedDeduction()
                    .filter(published -> differs(published, expected))
                    .ifPresent(published -> found.add(new RuleFault(
                            pointer,
                            field,
                            field + " prints the deduction " + published.toPlainString() + ", but "
                                    + expected.stripTrailingZeros().toPlainString() + " makes margin continuous.",
                            "Correct the bound, the rates or the printed deduction.")));
        }
    }

    private static boolean differs(BigDecimal published, BigDecimal expected) {
        BigDecimal tolerance = expected.abs().max(BigDecimal.ONE).multiply(DEDUCTION_TOLERANCE);
        return published.subtract(expected).abs().compareTo(tolerance) > 0;
    }
}
