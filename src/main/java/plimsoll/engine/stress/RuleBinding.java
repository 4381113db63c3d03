package plimsoll.engine.stress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.TierTable;

/// A pool under other rules, with the same legs and balances.
final class RuleBinding {
    private RuleBinding() {}

    /// Returns the pool under the rule; empty, with a problem, when the rule cannot margin one of its legs.
    static Optional<PoolSnapshot> bind(PoolSnapshot pool, HashedRule rule, Consumer<Problem> problems) {
        boolean broken = RuleCheck.problems(rule.file()).stream()
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        if (broken) {
            refuse(pool, rule, "the rule file has errors", problems);
            return Optional.empty();
        }
        List<Holding> holdings = new ArrayList<>();
        for (Holding holding : pool.holdings()) {
            Optional<Holding> bound = bind(holding, rule);
            if (bound.isEmpty()) {
                refuse(pool, rule, "it has no rule for " + holding.instrument().symbol(), problems);
                return Optional.empty();
            }
            holdings.add(bound.get());
        }
        List<Collateral> collateral = pool.collateral().stream()
                .map(balance -> pool.mode() == MarginMode.ISOLATED ? balance : bind(pool, balance, rule, problems))
                .toList();
        return Optional.of(pool.with(rule, holdings, collateral));
    }

    private static Optional<Holding> bind(Holding holding, HashedRule rule) {
        Optional<MarginRule> margin = rule.file().marginFor(holding.instrument());
        boolean scanned = rule.file()
                .portfolio()
                .map(portfolio -> portfolio.scans(holding.instrument()))
                .orElse(false);
        if (margin.isEmpty()) {
            return scanned ? Optional.of(holding.withRule(margin, Optional.empty())) : Optional.empty();
        }
        if (margin.get() instanceof MarginRule.OptionFormula
                && holding.instrument().kind() != InstrumentKind.OPTION) {
            return Optional.empty();
        }
        if (margin.get() instanceof MarginRule.Tiers tiers) {
            Optional<TierTable> table = tiers.tableFor(holding.instrument());
            return table.map(found -> holding.withRule(margin, table));
        }
        return Optional.of(holding.withRule(margin, Optional.empty()));
    }

    private static Collateral bind(PoolSnapshot pool, Collateral balance, HashedRule rule, Consumer<Problem> problems) {
        Optional<Haircut> haircut = rule.file().equity().haircut(balance.asset(), pool.currency());
        if (haircut.isEmpty()) {
            problems.accept(Problem.warning(
                    Kind.POOL,
                    pool.id(),
                    "rule",
                    balance.asset() + " is no collateral under " + rule.file().id() + " and counts for nothing there.",
                    "Move it to another pool before the change."));
        }
        return balance.withHaircut(haircut.orElse(new Haircut(balance.asset(), BigDecimal.ONE)));
    }

    /// Returns a haircut raised by a number of points: every counted share falls by them, not below 0 nor above 1.
    static Haircut raised(Haircut haircut, double added) {
        BigDecimal points = BigDecimal.valueOf(added);
        CollateralValue value = switch (haircut.value()) {
            case CollateralValue.Flat flat ->
                new CollateralValue.Flat(clamped(flat.haircut().add(points)));
            case CollateralValue.Tiered tiered ->
                new CollateralValue.Tiered(
                        tiered.axis(),
                        tiered.mode(),
                        tiered.tiers().stream()
                                .map(step -> new CollateralValue.Tiered.Step(
                                        step.upTo(), clamped(step.ratio().subtract(points))))
                                .toList());
            case CollateralValue.LoanToValue loan ->
                new CollateralValue.LoanToValue(
                        loan.loanToValue(),
                        loan.supplyCap(),
                        loan.borrowCap(),
                        loan.cut().add(points));
            case CollateralValue.BySize size ->
                new CollateralValue.BySize(
                        size.weight(),
                        size.factor(),
                        size.scaleStartUsd(),
                        size.depositsUsd(),
                        size.debtWeight(),
                        size.cut().add(points));
        };
        return new Haircut(haircut.asset(), value, haircut.initial(), haircut.scan(), haircut.bucket());
    }

    private static BigDecimal clamped(BigDecimal ratio) {
        return ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static void refuse(PoolSnapshot pool, HashedRule rule, String reason, Consumer<Problem> problems) {
        problems.accept(Problem.error(
                Kind.POOL,
                pool.id(),
                "rule",
                "The change to " + rule.file().id() + " " + rule.file().version() + " is left out: " + reason + ".",
                "Choose another rule file."));
    }
}
