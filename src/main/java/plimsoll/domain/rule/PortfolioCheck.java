package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks the components of a portfolio rule and how its assembly refers to them.
final class PortfolioCheck {
    private static final String PLACE = "/portfolio/components/";

    private PortfolioCheck() {}

    /// Adds every fault of the portfolio rule.
    static void add(PortfolioRule rule, List<RuleFault> found) {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < rule.components().size(); at++) {
            Component component = rule.components().get(at);
            if (!ids.add(component.id())) {
                found.add(new RuleFault(
                        PLACE + at + "/id",
                        "component " + component.id(),
                        "The component \"" + component.id() + "\" occurs twice.",
                        "Give each component a name of its own."));
            }
            component(PLACE + at, component, found);
            if (component instanceof Component.Scan scan) {
                money(PLACE + at, scan, rule.netting(), found);
            }
        }
        Set<String> used = new HashSet<>();
        term("/portfolio/assembly/initial", rule.assembly().initial(), ids, used, found);
        term("/portfolio/assembly/maintenance", rule.assembly().maintenance(), ids, used, found);
        for (int at = 0; at < rule.components().size(); at++) {
            String id = rule.components().get(at).id();
            if (!used.contains(id)) {
                found.add(new RuleFault(
                        PLACE + at + "/id",
                        "component " + id,
                        "The component \"" + id + "\" takes no part in the assembly.",
                        "Refer to it in the assembly, or remove it."));
            }
        }
    }

    private static void component(String place, Component component, List<RuleFault> found) {
        String field = "component " + component.id();
        switch (component) {
            case Component.Scan scan -> scan(place, scan, found);
            case Component.Basis basis -> basis(place, basis, found);
            case Component.Size size -> RuleCheck.atMost(place, field, size.maintenance(), size.initial(), found);
            case Component.CollateralShare share ->
                RuleCheck.atMost(place, field, share.maintenance(), share.initial(), found);
            case Component.NakedShort naked ->
                RuleCheck.atMost(place, field, naked.maintenance(), naked.initial(), found);
            case Component.DeltaShare share -> {
                RuleCheck.atMost(place, field, share.maintenance(), share.initial(), found);
                RuleCheck.ascending(
                        place + "/multipliers",
                        component.id() + " multiplier step",
                        share.multipliers().stream().map(MultiplierStep::upTo).toList(),
                        found);
            }
            case Component.Confidence confidence -> {
                if (confidence.sources().isEmpty()) {
                    found.add(new RuleFault(
                            place + "/sources",
                            field,
                            "The confidence charge \"" + component.id() + "\" looks at no feed.",
                            "Name at least one source."));
                }
            }
            case Component.Roll ignored -> {}
            case Component.Liquidity ignored -> {}
            case Component.MinimumDelta ignored -> {}
            case Component.Decay ignored -> {}
            case Component.MaximumLoss ignored -> {}
            case Component.Peg ignored -> {}
        }
    }

    private static void scan(String place, Component.Scan scan, List<RuleFault> found) {
        for (int at = 0; at < scan.blocks().size(); at++) {
            ScanBlock block = scan.blocks().get(at);
            String pointer = place + "/blocks/" + at;
            boolean skewed = block.vols().contains(VolDirection.SKEW_LINEAR)
                    || block.vols().contains(VolDirection.SKEW_ABSOLUTE);
            if (skewed && scan.skew().isEmpty()) {
                found.add(new RuleFault(
                        pointer + "/vols",
                        "component " + scan.id(),
                        "Block " + (at + 1) + " of the scan \"" + scan.id() + "\" tilts volatility, but the scan has no"
                                + " skew rule.",
                        "Add \"skew\" to the scan, or remove the direction."));
            }
            if (new HashSet<>(block.vols()).size() < block.vols().size()) {
                found.add(new RuleFault(
                        pointer + "/vols",
                        "component " + scan.id(),
                        "Block " + (at + 1) + " of the scan \"" + scan.id() + "\" names a direction twice.",
                        "Keep each direction once."));
            }
            if (block.weight() instanceof ScanWeight.OverMove over
                    && block.moves().stream().anyMatch(move -> move.abs().compareTo(over.range()) < 0)) {
                found.add(new RuleFault(
                        pointer + "/moves",
                        "component " + scan.id(),
                        "Block " + (at + 1) + " of the scan \"" + scan.id() + "\" has a move inside the range "
                                + over.range().toPlainString() + ", where its weight would count it more than once.",
                        "Weigh moves beyond the range only."));
            }
        }
    }

    /// Results in settlement assets add up only where the whole set settles in one.
    private static void money(String place, Component.Scan scan, Netting netting, List<RuleFault> found) {
        if (scan.money() == ScanMoney.SETTLEMENT && netting != Netting.PAIR) {
            found.add(new RuleFault(
                    place + "/money",
                    "component " + scan.id(),
                    "The scan \"" + scan.id() + "\" adds up amounts of the settlement asset, but a set may hold"
                            + " contracts that settle in different assets.",
                    "Set \"netting\" to \"pair\", or \"money\" to \"pool\"."));
        }
    }

    private static void basis(String place, Component.Basis basis, List<RuleFault> found) {
        if (basis.up().signum() <= 0) {
            found.add(new RuleFault(
                    place + "/up",
                    "component " + basis.id(),
                    "The upward move of \"" + basis.id() + "\" is " + basis.up().toPlainString() + ".",
                    "Write a move above 0."));
        }
        if (basis.down().signum() >= 0 || basis.down().compareTo(BigDecimal.ONE.negate()) <= 0) {
            found.add(new RuleFault(
                    place + "/down",
                    "component " + basis.id(),
                    "The downward move of \"" + basis.id() + "\" is "
                            + basis.down().toPlainString() + ".",
                    "Write a move between -1 and 0."));
        }
    }

    private static void term(String place, Term term, Set<String> ids, Set<String> used, List<RuleFault> found) {
        switch (term) {
            case Term.Part part -> {
                used.add(part.id());
                if (!ids.contains(part.id())) {
                    found.add(new RuleFault(
                            place + "/part",
                            "assembly",
                            "There is no component \"" + part.id() + "\".",
                            "Write the name of a component, or add one of that name."));
                }
            }
            case Term.Sum sum -> terms(place + "/sum/", sum.terms(), ids, used, found);
            case Term.Max max -> terms(place + "/max/", max.terms(), ids, used, found);
            case Term.Min min -> terms(place + "/min/", min.terms(), ids, used, found);
            case Term.Scale scale -> term(place + "/scale/term", scale.term(), ids, used, found);
            case Term.PegScale scale -> term(place + "/pegScale/term", scale.term(), ids, used, found);
            case Term.AtLeastZero limited -> term(place + "/atLeastZero", limited.term(), ids, used, found);
        }
    }

    private static void terms(
            String place, List<Term> terms, Set<String> ids, Set<String> used, List<RuleFault> found) {
        for (int at = 0; at < terms.size(); at++) {
            term(place + at, terms.get(at), ids, used, found);
        }
    }
}
