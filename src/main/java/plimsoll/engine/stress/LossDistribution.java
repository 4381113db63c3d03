package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.factor.BookFactors;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.result.ReverseStress;

/// Answers what every pool and the book may lose over a horizon: value at risk and expected shortfall from thousands of
/// random markets, each option priced anew in each. Time does not pass; margins play no part.
///
/// With n markets the loss at risk at a level is the k-th largest, k = ceil((1 - level) n), and the shortfall the mean
/// of the k largest. Its standard error is sqrt((variance of these + level (shortfall - loss at risk)^2) / k).
/// Sources: A. McNeil, R. Frey, P. Embrechts, "Quantitative Risk Management" (2015), section 9.2.6; B. J. Manistre and
/// G. H. Hancock, "Variance of the CTE estimator", North American Actuarial Journal 9 (2005).
public final class LossDistribution {
    /// Markets priced at once; bounds the memory.
    private static final int BATCH = 4_096;

    /// Fewest markets: the worst 1 % must be several.
    public static final int LEAST_COUNT = 1_000;

    /// Most markets.
    public static final int MOST_COUNT = 1_000_000;

    private final ProfitEngine engine;
    private final BookKernel book;
    private final ProfitScan scan;
    private final List<String> names;
    private final Covariance covariance;
    private final int[] slots;
    private final double horizonDays;

    private LossDistribution(ProfitEngine engine, Snapshot snapshot, FactorModel model, PricingKernel kernel) {
        this.engine = engine;
        book = new BookKernel(snapshot, kernel);
        scan = ProfitScan.of(book);
        names = BookFactors.names(snapshot, model);
        covariance = new Covariance(names, model);
        slots = new int[names.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = covariance.isVol(i) ? -1 : book.assets().slot(names.get(i));
        }
        horizonDays = model.horizonDays();
    }

    /// Returns the losses; empty when cancelled.
    ///
    /// @param engine       runs the pricing
    /// @param snapshot     the book
    /// @param model        how far factors move and how they move together
    /// @param draws        how markets are drawn
    /// @param cancellation asked once per chunk of markets
    /// @throws IllegalArgumentException when the correlations contradict each other, or nothing can move the book
    public static Optional<LossReport> of(
            ProfitEngine engine, Snapshot snapshot, FactorModel model, Draws draws, Cancellation cancellation) {
        long options = snapshot.pools().stream()
                .mapToLong(pool -> pool.holdings().size())
                .sum();
        PricingKernel kernel = PricingKernel.forRepricings(options * draws.count());
        return new LossDistribution(engine, snapshot, model, kernel).report(draws, cancellation);
    }

    /// How markets are drawn.
    ///
    /// @param count   how many, from [#LEAST_COUNT] to [#MOST_COUNT]
    /// @param freedom degrees of freedom of Student's distribution, 3 to 200; few = fat tails
    /// @param uniform independent numbers in (0, 1); the same numbers give the same report
    public record Draws(int count, int freedom, DoubleSupplier uniform) {
        /// Checks the ranges.
        public Draws {
            if (count < LEAST_COUNT || count > MOST_COUNT) {
                throw new IllegalArgumentException(
                        "number of markets must be from " + LEAST_COUNT + " to " + MOST_COUNT + ", not " + count);
            }
            if (freedom < 3 || freedom > 200) {
                throw new IllegalArgumentException("degrees of freedom must be from 3 to 200, not " + freedom);
            }
        }
    }

    private Optional<LossReport> report(Draws draws, Cancellation cancellation) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nothing can move the book, because it holds no positions");
        }
        int pools = book.pools().size();
        double[][] profit = new double[pools + 1][draws.count()];
        WorstMarkets worst = new WorstMarkets(pools + 1, names.size());
        double[][] moves = new double[BATCH][names.size()];
        RandomMoves random = new RandomMoves(covariance, draws.freedom(), draws.uniform());
        for (int from = 0; from < draws.count(); from += BATCH) {
            int size = StrictMath.min(BATCH, draws.count() - from);
            Optional<ProfitSheet> sheet = engine.run(scan, points(random, moves, size), cancellation);
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            for (int point = 0; point < size; point++) {
                for (int pool = 0; pool <= pools; pool++) {
                    double gained = pool < pools
                            ? sheet.get().profit(pool, point)
                            : sheet.get().profit(point);
                    profit[pool][from + point] = gained;
                    worst.offer(pool, gained, moves[point]);
                }
            }
        }
        List<LossReport.Losses> losses = new ArrayList<>();
        for (int pool = 0; pool < pools; pool++) {
            losses.add(LossSample.of(book.pools().get(pool).pool().id(), profit[pool], worst.moves(pool)));
        }
        List<ReverseStress.Factor> factors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            factors.add(new ReverseStress.Factor(names.get(i), covariance.deviation(i)));
        }
        return Optional.of(new LossReport(
                factors,
                horizonDays,
                draws.freedom(),
                draws.count(),
                losses,
                LossSample.of("", profit[pools], worst.moves(pools))));
    }

    private MarketPoints points(RandomMoves random, double[][] moves, int size) {
        Assets assets = book.assets();
        MarketPoints points = new MarketPoints(size, assets.size());
        double[] factors = new double[assets.size()];
        for (int point = 0; point < size; point++) {
            double[] drawn = moves[point];
            random.draw(drawn);
            Arrays.fill(factors, 1);
            double vol = 0;
            for (int i = 0; i < drawn.length; i++) {
                if (slots[i] < 0) {
                    vol = drawn[i];
                } else {
                    factors[slots[i]] = 1 + drawn[i];
                }
            }
            points.set(point, factors, vol);
        }
        return points;
    }
}
