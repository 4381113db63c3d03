package plimsoll.engine.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.VenueShock;

/// One step of a scenario on one world.
final class StepRun {
    private static final double MILLIS_PER_DAY = 86_400_000;

    private final Snapshot world;
    private final ShockList shocks;
    private final RuleCatalog catalog;
    private final String scenario;
    private final Collection<Problem> problems;
    private final PriceMoves prices;
    private final VolShift vols;
    private final SortedMap<String, Double> index;
    private final double days;

    StepRun(Snapshot world, Step step, RuleCatalog catalog, String scenario, Collection<Problem> problems) {
        this.world = world;
        this.catalog = catalog;
        this.scenario = scenario;
        this.problems = problems;
        shocks = new ShockList(step);
        prices = new PriceMoves(world, shocks, this::add);
        vols = new VolShift(shocks, prices);
        index = prices.index();
        days = shocks.of(CarryShock.TimeRoll.class).stream()
                .mapToDouble(CarryShock.TimeRoll::days)
                .sum();
    }

    /// Returns the world after the step.
    Snapshot apply() {
        Instant now = world.valuationTime().plus(Duration.ofMillis(StrictMath.round(days * MILLIS_PER_DAY)));
        scopes().filter(scope -> world.pools().stream().noneMatch(pool -> scope.covers(pool.id(), pool.venue())))
                .distinct()
                .forEach(this::notePlace);
        List<PoolSnapshot> pools = new ArrayList<>();
        for (PoolSnapshot pool : world.pools()) {
            pools.add(new PoolRun(this, pool, this::add).after(now));
        }
        return new Snapshot(world.revision(), now, pools, index, world.stress());
    }

    /// Returns what cannot be done after the step.
    ///
    /// @param before what could not be done before it
    Restrictions restricted(Restrictions before) {
        SortedSet<String> halted = new TreeSet<>(before.halted());
        SortedSet<String> frozen = new TreeSet<>(before.frozen());
        for (PoolSnapshot pool : world.pools()) {
            for (VenueShock.VenueHalt halt : shocks.of(VenueShock.VenueHalt.class)) {
                if (halt.scope().covers(pool.id(), pool.venue())) {
                    halted.add(pool.id());
                }
            }
            for (VenueShock.WithdrawalFreeze freeze : shocks.of(VenueShock.WithdrawalFreeze.class)) {
                if (freeze.scope().covers(pool.id(), pool.venue())) {
                    frozen.add(pool.id());
                }
            }
        }
        return new Restrictions(halted, frozen);
    }

    ShockList shocks() {
        return shocks;
    }

    PriceMoves prices() {
        return prices;
    }

    VolShift vols() {
        return vols;
    }

    VolIndexMove volIndex() {
        return new VolIndexMove(vols, days);
    }

    boolean isRolled() {
        return days > 0;
    }

    /// Returns index prices after the step, USD per unit.
    SortedMap<String, Double> index() {
        return index;
    }

    double priceBefore(String asset) {
        return price(world.index(), asset);
    }

    double priceAfter(String asset) {
        return price(index, asset);
    }

    Optional<HashedRule> rule(RuleRef wanted) {
        return catalog.resolve(wanted, world.valuationTime());
    }

    private static double price(SortedMap<String, Double> prices, String asset) {
        Double price = prices.get(asset);
        if (price == null) {
            throw new IllegalArgumentException("snapshot has no index price for asset " + asset);
        }
        return price;
    }

    private Stream<Scope> scopes() {
        return Stream.of(
                        shocks.of(VenueShock.class).stream().map(VenueShock::scope),
                        shocks.of(MarketShock.ForwardBasis.class).stream().map(MarketShock.ForwardBasis::scope),
                        shocks.of(MarketShock.ForwardCurve.class).stream().map(MarketShock.ForwardCurve::scope),
                        shocks.of(MarketShock.PerpetualBasis.class).stream().map(MarketShock.PerpetualBasis::scope),
                        shocks.of(CarryShock.Funding.class).stream().map(CarryShock.Funding::scope),
                        shocks.of(CarryShock.BorrowInterest.class).stream().map(CarryShock.BorrowInterest::scope))
                .flatMap(each -> each);
    }

    private void notePlace(Scope scope) {
        String place = switch (scope) {
            case Scope.Everywhere ignored -> "any pool";
            case Scope.OfVenue venue -> "a pool of venue " + venue.venue();
            case Scope.OfPool pool -> "pool " + pool.poolId();
        };
        add(Problem.note(
                Kind.WORKSPACE,
                scenario,
                "place",
                "The scenario \"" + scenario + "\" speaks of " + place + ", which this book does not have.",
                "Check the name, or leave it."));
    }

    private void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
