package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.Problem;

/// Answers whether a rule file can be trusted to compute: tiers ascend without gaps, printed deductions agree with
/// derived ones, maintenance never exceeds initial margin, an assembly refers to parts that exist.
public final class RuleCheck {
    private RuleCheck() {}

    /// Returns every problem of the file; an error means that the file must not be used.
    public static List<Problem> problems(RuleFile file) {
        String rules = file.id() + " " + file.version();
        return faults(file).stream().map(fault -> fault.problem(rules)).toList();
    }

    /// Returns every fault of the file with its place; a file with any must not be used.
    public static List<RuleFault> faults(RuleFile file) {
        List<RuleFault> found = new ArrayList<>();
        if (file.margins().isEmpty() && file.portfolio().isEmpty()) {
            found.add(new RuleFault(
                    "/margins", "margins", "The file has no margin rule.", "Add at least one margin rule."));
        }
        collateral(file.equity(), found);
        for (int at = 0; at < file.margins().size(); at++) {
            String place = "/margins/" + at;
            switch (file.margins().get(at)) {
                case MarginRule.Tiers tiers -> {
                    TierCheck.add(place, tiers, found);
                    curve(place + "/initial", tiers.initial(), found);
                    fee(place, tiers.terms().fee(), found);
                }
                case MarginRule.Rate rate -> {
                    rates(place, rate, found);
                    curve(place + "/initial", rate.initial(), found);
                    curve(place + "/maintenance", rate.maintenance(), found);
                    fee(place, rate.terms().fee(), found);
                }
                case MarginRule.OptionFormula option -> option(place, option, found);
            }
        }
        file.portfolio().ifPresent(portfolio -> PortfolioCheck.add(portfolio, found));
        charges(file.charges(), found);
        bands(file.bands(), found);
        file.process().auction().ifPresent(auction -> auction(auction, found));
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

    /// Adds a fault for every bound that does not lie above the one before it.
    ///
    /// @param place pointer of the rows
    /// @param name  of the rows as shown, for example "BTCUSDT tier"
    static void ascending(String place, String name, List<Optional<BigDecimal>> bounds, List<RuleFault> found) {
        Optional<BigDecimal> previous = Optional.of(BigDecimal.ZERO);
        for (int row = 0; row < bounds.size(); row++) {
            String field = name + " " + (row + 1);
            if (previous.isEmpty()) {
                found.add(new RuleFault(
                        place + "/" + row,
                        field,
                        field + " follows a tier without an upper bound.",
                        "Give the row above a bound."));
                return;
            }
            BigDecimal floor = previous.get();
            String pointer = place + "/" + row + "/upTo";
            bounds.get(row)
                    .filter(bound -> bound.compareTo(floor) <= 0)
                    .ifPresent(bound -> found.add(new RuleFault(
                            pointer,
                            field,
                            field + " ends at " + bound.toPlainString() + ", not above " + floor.toPlainString() + ".",
                            "Make the bounds ascend without gaps or overlaps.")));
            previous = bounds.get(row);
        }
    }

    /// Adds a fault when a maintenance rate exceeds the initial one.
    static void atMost(String place, String field, BigDecimal maintenance, BigDecimal initial, List<RuleFault> found) {
        if (maintenance.compareTo(initial) > 0) {
            found.add(new RuleFault(
                    place + "/maintenance",
                    field,
                    "The maintenance rate " + maintenance.toPlainString() + " exceeds the initial rate "
                            + initial.toPlainString() + ".",
                    "Make the initial rate at least the maintenance rate."));
        }
    }

    private static void collateral(EquityRule equity, List<RuleFault> found) {
        Set<String> assets = new HashSet<>();
        for (int at = 0; at < equity.haircuts().size(); at++) {
            Haircut haircut = equity.haircuts().get(at);
            String place = "/equity/haircuts/" + at;
            if (!assets.add(haircut.asset())) {
                found.add(new RuleFault(
                        place + "/asset",
                        "haircut " + haircut.asset(),
                        haircut.asset() + " has two haircuts.",
                        "Keep one row per asset."));
            }
            if (haircut.value() instanceof CollateralValue.Tiered tiered) {
                ascending(
                        place + "/tiers/steps",
                        haircut.asset() + " collateral tier",
                        tiered.tiers().stream()
                                .map(CollateralValue.Tiered.Step::upTo)
                                .toList(),
                        found);
            }
        }
    }

    private static void rates(String place, MarginRule.Rate rule, List<RuleFault> found) {
        atMost(place, "rate", base(rule.maintenance()), base(rule.initial()), found);
        if (rule.maintenance() instanceof RateCurve.LinearInSize maintenance) {
            BigDecimal slope =
                    rule.initial() instanceof RateCurve.LinearInSize initial ? initial.slopePerUnit() : BigDecimal.ZERO;
            boolean constant = rule.initial() instanceof RateCurve.Constant;
            boolean linear = rule.initial() instanceof RateCurve.LinearInSize;
            if ((constant || linear) && maintenance.slopePerUnit().compareTo(slope) > 0) {
                found.add(new RuleFault(
                        place + "/maintenance/slopePerUnit",
                        "rate",
                        "The maintenance rate grows by "
                                + maintenance.slopePerUnit().toPlainString() + " per unit, the initial rate by "
                                + slope.toPlainString() + ".",
                        "Make the slope of the initial rate at least that of the maintenance rate."));
            }
        }
    }

    /// A rate that follows a volatility index: its floor lies below its cap, its steps ascend.
    private static void curve(String place, RateCurve curve, List<RuleFault> found) {
        if (curve instanceof RateCurve.VolIndexed indexed && indexed.cap().compareTo(indexed.floor()) < 0) {
            found.add(new RuleFault(
                    place + "/cap",
                    "rate",
                    "The highest rate " + indexed.cap().toPlainString() + " is below the lowest, "
                            + indexed.floor().toPlainString() + ".",
                    "Make the cap at least the floor."));
        }
        if (curve instanceof RateCurve.VolStepped stepped) {
            ascending(
                    place + "/steps",
                    "volatility step",
                    stepped.steps().stream().map(RateCurve.VolStep::upTo).toList(),
                    found);
        }
    }

    private static void fee(String place, FeeTerm fee, List<RuleFault> found) {
        if (fee.mode() == FeeTerm.Mode.NONE && fee.rate().signum() > 0) {
            found.add(new RuleFault(
                    place + "/fee/rate",
                    "fee",
                    "A fee of mode none has the rate " + fee.rate().toPlainString() + ".",
                    "Choose what the fee is taken on, or leave the fee out."));
        }
    }

    private static void option(String place, MarginRule.OptionFormula rule, List<RuleFault> found) {
        if (rule.initialLow().compareTo(rule.initialHigh()) > 0) {
            found.add(new RuleFault(
                    place + "/initialLow",
                    "option",
                    "The floor of the initial margin exceeds its value at the money.",
                    "Make initialLow at most initialHigh."));
        }
        if (rule.maintenanceCall().compareTo(rule.initialLow()) > 0) {
            found.add(new RuleFault(
                    place + "/maintenanceCall",
                    "option",
                    "The maintenance rate of calls exceeds the floor of the initial margin.",
                    "Make maintenanceCall at most initialLow."));
        }
    }

    private static void charges(List<AccountCharge> charges, List<RuleFault> found) {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < charges.size(); at++) {
            AccountCharge charge = charges.get(at);
            String place = "/charges/" + at;
            if (!ids.add(charge.id())) {
                found.add(new RuleFault(
                        place + "/id",
                        "charge " + charge.id(),
                        "The charge \"" + charge.id() + "\" occurs twice.",
                        "Give each charge a name of its own."));
            }
            switch (charge) {
                case AccountCharge.Borrowing borrowing ->
                    atMost(place, "charge " + charge.id(), borrowing.maintenance(), borrowing.initial(), found);
                case AccountCharge.Fixed fixed ->
                    atMost(place, "charge " + charge.id(), fixed.maintenance(), fixed.initial(), found);
            }
        }
    }

    private static void bands(List<MarginBand> bands, List<RuleFault> found) {
        for (int at = 1; at < bands.size(); at++) {
            BigDecimal above = bands.get(at - 1).ratio();
            BigDecimal ratio = bands.get(at).ratio();
            if (ratio.compareTo(above) >= 0) {
                found.add(new RuleFault(
                        "/bands/" + at + "/ratio",
                        "band " + (at + 1),
                        "Band " + (at + 1) + " begins at " + ratio.toPlainString() + ", not below "
                                + above.toPlainString() + ".",
                        "List the bands from the highest ratio to the lowest."));
            }
        }
    }

    private static void auction(VenueProcess.Auction auction, List<RuleFault> found) {
        if (auction.cutoffShare().compareTo(auction.startShare()) > 0) {
            found.add(new RuleFault(
                    "/process/auction/cutoffShare",
                    "auction",
                    "The auction's fast phase ends at " + auction.cutoffShare().toPlainString()
                            + ", above its start at " + auction.startShare().toPlainString() + ".",
                    "Make cutoffShare at most startShare."));
        }
    }

    private static BigDecimal base(RateCurve curve) {
        return switch (curve) {
            case RateCurve.Constant constant -> constant.rate();
            case RateCurve.LinearInSize linear -> linear.base();
            case RateCurve.ByLeverage ignored -> BigDecimal.ONE;
            case RateCurve.OverLeverage over -> over.rate();
            case RateCurve.OpenInterestRamp ramp -> ramp.base();
            case RateCurve.VolIndexed indexed -> indexed.floor();
            case RateCurve.VolStepped stepped -> stepped.steps().getFirst().rate();
            case RateCurve.LognormalShortfall ignored -> BigDecimal.ONE;
        };
    }
}
