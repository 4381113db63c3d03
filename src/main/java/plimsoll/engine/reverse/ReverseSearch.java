package plimsoll.engine.reverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.factor.BookFactors;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;
import plimsoll.engine.result.ReverseStress.Factor;

/// Answers which shocks of prices and volatility are the most plausible ones that liquidate a pool.
///
/// Factors are the underlyings of the book and every asset for which the model gives a volatility, and implied
/// volatility
/// when there are options. Plausible is what has a small Mahalanobis distance sqrt(x' C^-1 x), C the covariance of the
/// relative moves over the horizon. Each pool is searched over the factors it depends on; the others move by their mean
/// given these, C_oa C_aa^-1 x_a, which leaves the distance as it is. For a linear book the answer is
/// x = L C w / (w' C w) at the distance |L| / sqrt(w' C w).
public final class ReverseSearch {
    private final FactorModel model;
    private final BookKernel book;
    private final List<String> names;
    private final Covariance covariance;
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> alreadyBelow = new ArrayList<>();
    private final List<String> outOfReach = new ArrayList<>();

    private ReverseSearch(Snapshot snapshot, FactorModel model) {
        this.model = model;
        book = new BookKernel(snapshot);
        names = BookFactors.names(snapshot, model);
        covariance = new Covariance(names, model);
    }

    /// Returns the most plausible shocks over all pools; empty when cancelled.
    ///
    /// @param snapshot     the book
    /// @param model        how far factors move and how they move together
    /// @param count        how many answers at most, at least 1
    /// @param cancellation asked once per valuation
    /// @param progress     told after each pool
    /// @throws IllegalArgumentException when the correlations contradict each other
    public static Optional<ReverseStress> of(
            Snapshot snapshot, FactorModel model, int count, Cancellation cancellation, Progress progress) {
        ReverseSearch search = new ReverseSearch(snapshot, model);
        int searched = 0;
        for (PoolKernel pool : search.book.pools()) {
            search.pool(pool, cancellation);
            progress.at(++searched, search.book.pools().size());
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
        }
        List<Factor> factors = new ArrayList<>();
        for (int i = 0; i < search.names.size(); i++) {
            factors.add(new Factor(search.names.get(i), search.covariance.deviation(i)));
        }
        List<Answer> nearest = search.answers.stream()
                .sorted(Comparator.comparingDouble(Answer::distance))
                .limit(count)
                .toList();
        return Optional.of(
                new ReverseStress(factors, model.horizonDays(), nearest, search.alreadyBelow, search.outOfReach));
    }

    private void pool(PoolKernel pool, Cancellation cancellation) {
        List<String> own =
                names.stream().filter(name -> dependsOn(pool.pool(), name)).toList();
        Covariance of = new Covariance(own, model);
        PoolShocks shocks = new PoolShocks(book, pool, own, of);
        if (shocks.isLiquidated(new double[own.size()])) {
            alreadyBelow.add(pool.pool().id());
            return;
        }
        List<BreachSearch.Breach> minima =
                own.isEmpty() ? List.of() : new BreachSearch(shocks, cancellation).minima(Directions.starts(of));
        if (minima.isEmpty()) {
            outOfReach.add(pool.pool().id());
        }
        for (BreachSearch.Breach breach : minima) {
            answers.add(answer(pool, own, of, breach));
        }
    }

    /// The answer as the whole book sees it.
    private Answer answer(PoolKernel pool, List<String> own, Covariance of, BreachSearch.Breach breach) {
        double[] x = new double[own.size()];
        of.shock(breach.z(), x);
        double[] all = implied(own, x);
        PoolShocks shocks = new PoolShocks(book, pool, names, covariance);
        shocks.isLiquidatedAt(Directions.scaled(all, BreachSearch.BEFORE));
        double before = shocks.buffer();
        shocks.isLiquidatedAt(all);
        List<String> liquidated = book.pools().stream()
                .filter(other -> new PoolShocks(book, other, names, covariance).isLiquidatedAt(all))
                .map(other -> other.pool().id())
                .toList();
        List<Double> moves = Arrays.stream(all).boxed().toList();
        return new Answer(pool.pool().id(), moves, breach.radius(), shocks.buffer(), before, liquidated);
    }

    /// The moves of all factors, given those that a pool depends on: others at their conditional mean.
    private double[] implied(List<String> own, double[] x) {
        List<String> sorted = new ArrayList<>(own);
        names.stream().filter(name -> !own.contains(name)).forEach(sorted::add);
        Covariance ordered = new Covariance(sorted, model);
        double[] z = new double[sorted.size()];
        System.arraycopy(new Covariance(own, model).standard(x), 0, z, 0, x.length);
        double[] moved = new double[sorted.size()];
        ordered.shock(z, moved);
        double[] all = new double[names.size()];
        for (int i = 0; i < all.length; i++) {
            int place = own.indexOf(names.get(i));
            all[i] = place >= 0 ? x[place] : moved[sorted.indexOf(names.get(i))];
        }
        return all;
    }

    private boolean dependsOn(PoolSnapshot pool, String factor) {
        if (factor.equals(ReverseStress.VOL)) {
            return hasOptions(pool);
        }
        for (Holding holding : pool.holdings()) {
            boolean settles = holding.instrument().contract().settlementAsset().equals(factor);
            if (settles || holding.instrument().underlying().equals(factor)) {
                return true;
            }
        }
        for (Collateral balance : pool.collateral()) {
            if (balance.asset().equals(factor)) {
                return !pool.holdings().isEmpty();
            }
        }
        return pool.currency().equals(factor) && !pool.holdings().isEmpty();
    }

    private static boolean hasOptions(PoolSnapshot pool) {
        return pool.holdings().stream().anyMatch(holding -> holding.instrument() instanceof Option);
    }
}
