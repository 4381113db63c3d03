package plimsoll.engine.stress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.VenueShock;

/// One pool while a step changes its world.
final class PoolRun {
    private static final double DAYS_PER_YEAR = 365;
    private static final double SETTLEMENTS_PER_DAY = 3;

    private final StepRun step;
    private final Consumer<Problem> problems;
    private PoolSnapshot pool;

    PoolRun(StepRun step, PoolSnapshot pool, Consumer<Problem> problems) {
        this.step = step;
        this.pool = pool;
        this.problems = problems;
    }

    /// Returns the pool after the step.
    ///
    /// @param now the time after the step
    PoolSnapshot after(Instant now) {
        rules();
        haircuts();
        List<Collateral> balances = interest(marked());
        Cash cash = new Cash(pool, pool.rule().file(), step.index(), balances, problems);
        List<Holding> holdings = new ArrayList<>();
        for (Holding holding : pool.holdings()) {
            LegRun leg = new LegRun(pool, pool.rule().file(), holding, step);
            leg.shift(step.vols());
            leg.basis(step.shocks(), problems);
            funding(leg, cash);
            leg.roll(now);
            String asset = holding.instrument().contract().settlementAsset();
            if (step.isRolled() && leg.isExpired(now)) {
                cash.pay(asset, leg.settled());
            } else {
                deleveraged(leg, cash).map(step.volIndex()::after).ifPresent(holdings::add);
            }
        }
        return pool.after(step.priceAfter(pool.currency()), holdings, cash.balances());
    }

    private void rules() {
        for (VenueShock.RuleChange change : step.shocks().of(VenueShock.RuleChange.class)) {
            if (covered(change.scope())) {
                RuleRef wanted = new RuleRef(change.ruleId(), change.version(), Optional.empty());
                Optional<HashedRule> rule = step.rule(wanted);
                if (rule.isEmpty()) {
                    problems.accept(Problem.error(
                            Kind.RULE,
                            change.ruleId(),
                            "version",
                            "The rule change is left out: there is no rule file " + change.ruleId()
                                    + change.version()
                                            .map(version -> " " + version)
                                            .orElse("") + ".",
                            "Name a rule file that comes with the program or the workspace."));
                }
                rule.flatMap(found -> RuleBinding.bind(pool, found, problems)).ifPresent(bound -> pool = bound);
            }
        }
    }

    private void haircuts() {
        for (VenueShock.HaircutRise rise : step.shocks().of(VenueShock.HaircutRise.class)) {
            if (covered(rise.scope())) {
                pool = pool.with(
                        pool.rule(),
                        pool.holdings(),
                        pool.collateral().stream()
                                .map(balance -> balance.asset().equals(rise.asset())
                                        ? balance.withHaircut(RuleBinding.raised(balance.haircut(), rise.added()))
                                        : balance)
                                .toList());
            }
        }
    }

    /// The balances at the marks of the step.
    private List<Collateral> marked() {
        List<Collateral> marked = new ArrayList<>();
        for (Collateral balance : pool.collateral()) {
            double price = balance.price() * step.prices().factor(balance.asset());
            for (VenueShock.LocalMark local : step.shocks().of(VenueShock.LocalMark.class)) {
                if (covered(local.scope()) && local.asset().equals(balance.asset())) {
                    price *= 1 + local.move();
                }
            }
            marked.add(balance.withPrice(price));
        }
        return marked;
    }

    private List<Collateral> interest(List<Collateral> balances) {
        List<Collateral> grown = new ArrayList<>();
        for (Collateral balance : balances) {
            double growth = 0;
            for (CarryShock.BorrowInterest interest : step.shocks().of(CarryShock.BorrowInterest.class)) {
                boolean owed = interest.asset().map(balance.asset()::equals).orElse(true);
                growth += owed && covered(interest.scope()) ? interest.rate() * interest.days() / DAYS_PER_YEAR : 0;
            }
            grown.add(
                    balance.amount() < 0 && growth > 0 ? balance.withAmount(balance.amount() * (1 + growth)) : balance);
        }
        return grown;
    }

    private void funding(LegRun leg, Cash cash) {
        if (!leg.isPerpetual()) {
            return;
        }
        for (CarryShock.Funding funding : step.shocks().of(CarryShock.Funding.class)) {
            boolean reached = funding.underlying()
                    .map(leg.before().instrument().underlying()::equals)
                    .orElse(true);
            if (reached && covered(funding.scope())) {
                cash.pay(
                        leg.before().instrument().contract().settlementAsset(),
                        leg.funding(funding.rate(), funding.days() * SETTLEMENTS_PER_DAY));
            }
        }
    }

    /// What auto-deleveraging leaves of a leg; the gain of the closed part goes to cash. Spot cannot be deleveraged.
    private Optional<Holding> deleveraged(LegRun leg, Cash cash) {
        Holding holding = leg.after();
        double left = 1;
        for (VenueShock.Deleveraging shock : step.shocks().of(VenueShock.Deleveraging.class)) {
            left *= covered(shock.scope()) ? 1 - shock.share() : 1;
        }
        boolean exempt = holding.instrument().kind() == InstrumentKind.SPOT;
        if (left == 1 || exempt || !(LegRun.profit(holding) > 0)) {
            return Optional.of(holding);
        }
        cash.pay(holding.instrument().contract().settlementAsset(), leg.closed(holding, 1 - left));
        return left > 0 ? Optional.of(holding.withQuantity(holding.quantity() * left)) : Optional.empty();
    }

    private boolean covered(Scope scope) {
        return scope.covers(pool.id(), pool.venue());
    }
}
