package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.factor.BookFactors;
import plimsoll.engine.factor.Covariance;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.result.PoolResult;
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

    /// Of which part of the markets the moves are averaged.
    private static final double TAIL_LEVEL = 0.975;

    /// What is kept for the next run at most, bytes.
    private static final long MOST_KEPT = 192L << 20;

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
        return new LossDistribution(engine, snapshot, model, kernel(snapshot, draws.count()))
                .report(draws, cancellation);
    }

    /// Returns the losses with their tails; empty when cancelled. A book that was edited meets the markets of the run
    /// before again when the model and the draws are the same, and only what the edit changed is priced.
    ///
    /// @param markets  which ones are drawn
    /// @param uniform  independent numbers in (0, 1), those of the seed; not asked when the run before is used again
    /// @param before   an earlier run; empty when there is none
    /// @param beside   a run whose histograms these are compared with, bin by bin; empty when there is none
    /// @param progress told after each batch of markets
    /// @throws IllegalArgumentException as in [#of]
    public static Optional<LossRun> run(
            ProfitEngine engine,
            Snapshot snapshot,
            FactorModel model,
            LossMarkets markets,
            DoubleSupplier uniform,
            Optional<LossRun> before,
            Optional<LossRun> beside,
            Cancellation cancellation,
            Progress progress) {
        LossDistribution distribution =
                new LossDistribution(engine, snapshot, model, kernel(snapshot, markets.count()));
        LossRun.Kept wanted = new LossRun.Kept(
                model,
                markets,
                distribution.names,
                Arrays.stream(distribution.slots).boxed().toList(),
                distribution.book.assets().size(),
                List.of());
        return distribution.run(wanted, markets.draws(uniform), before, beside, cancellation, progress);
    }

    private static PricingKernel kernel(Snapshot snapshot, int count) {
        long options = snapshot.pools().stream()
                .mapToLong(pool -> pool.holdings().size())
                .sum();
        return PricingKernel.forRepricings(options * count);
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

    /// Takes the profits of a run, batch by batch.
    private final class Profits {
        private final double[][] profit;
        private final WorstMarkets worst;
        private final List<TailMoves> tails = new ArrayList<>();
        private int from;

        Profits(int count, boolean withTails) {
            int pools = book.pools().size() + 1;
            profit = new double[pools][count];
            worst = new WorstMarkets(pools, names.size());
            for (int pool = 0; withTails && pool < pools; pool++) {
                tails.add(new TailMoves(LossSample.beyond(TAIL_LEVEL, count), names.size()));
            }
        }

        void take(ProfitSheet sheet, double[][] moves) {
            int pools = profit.length - 1;
            for (int point = 0; point < sheet.size(); point++) {
                for (int pool = 0; pool <= pools; pool++) {
                    double gained = pool < pools ? sheet.profit(pool, point) : sheet.profit(point);
                    profit[pool][from + point] = gained;
                    worst.offer(pool, gained, moves[point]);
                    if (!tails.isEmpty()) {
                        tails.get(pool).offer(gained, moves[point]);
                    }
                }
            }
            from += sheet.size();
        }

        LossReport report(int freedom) {
            List<LossReport.Losses> losses = new ArrayList<>();
            for (int pool = 0; pool < profit.length; pool++) {
                losses.add(LossSample.of(id(pool), profit[pool], worst.moves(pool)));
            }
            List<ReverseStress.Factor> factors = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                factors.add(new ReverseStress.Factor(names.get(i), covariance.deviation(i)));
            }
            LossReport.Losses whole = losses.removeLast();
            return new LossReport(factors, horizonDays, freedom, profit[0].length, losses, whole);
        }

        List<LossTail> tails(LossReport report, List<Double> levels, Optional<LossRun> beside) {
            List<PoolResult> now = BookReport.pools(book);
            List<LossTail> all = new ArrayList<>();
            for (int pool = 0; pool < now.size(); pool++) {
                String id = id(pool);
                all.add(LossTails.of(
                        id,
                        profit[pool],
                        levels,
                        report.pools().get(pool).deviation(),
                        tails.get(pool),
                        OptionalDouble.of(now.get(pool).bufferUsd()),
                        beside.flatMap(run -> histogram(run.pools(), id))));
            }
            int whole = now.size();
            all.add(LossTails.of(
                    "",
                    profit[whole],
                    levels,
                    report.book().deviation(),
                    tails.get(whole),
                    OptionalDouble.empty(),
                    beside.map(run -> run.book().histogram())));
            return all;
        }

        private static Optional<LossTail.Histogram> histogram(List<LossTail> known, String id) {
            return known.stream()
                    .filter(tail -> tail.id().equals(id))
                    .findFirst()
                    .map(LossTail::histogram);
        }

        private String id(int pool) {
            return pool < book.pools().size() ? book.pools().get(pool).pool().id() : "";
        }
    }

    private Optional<LossReport> report(Draws draws, Cancellation cancellation) {
        mustMove();
        Profits profits = new Profits(draws.count(), false);
        double[][] moves = new double[BATCH][names.size()];
        RandomMoves random = new RandomMoves(covariance, draws.freedom(), draws.uniform());
        for (int from = 0; from < draws.count(); from += BATCH) {
            int size = StrictMath.min(BATCH, draws.count() - from);
            Optional<ProfitSheet> sheet = engine.run(scan, points(random, moves, size), cancellation);
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            profits.take(sheet.get(), moves);
        }
        return Optional.of(profits.report(draws.freedom()));
    }

    private void mustMove() {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nothing can move the book, because it holds no positions");
        }
    }

    private Optional<LossRun> run(
            LossRun.Kept wanted,
            Draws draws,
            Optional<LossRun> before,
            Optional<LossRun> beside,
            Cancellation cancellation,
            Progress progress) {
        mustMove();
        int count = wanted.markets().count();
        int blocks = scan.missing(scan.sheet(new MarketPoints(1, wanted.assets())));
        List<LossRun.Batch> known = before.map(LossRun::kept)
                .filter(kept -> kept.areOf(wanted))
                .map(LossRun.Kept::batches)
                .orElse(List.of());
        boolean keeps = bytes(count, blocks) <= MOST_KEPT;
        RandomMoves random = new RandomMoves(covariance, draws.freedom(), draws.uniform());
        Profits profits = new Profits(count, true);
        List<LossRun.Batch> batches = new ArrayList<>();
        int priced = blocks;
        for (int from = 0; from < count; from += BATCH) {
            int size = StrictMath.min(BATCH, count - from);
            boolean again = !known.isEmpty();
            double[][] moves = again ? known.get(from / BATCH).moves() : new double[size][names.size()];
            Optional<ProfitSheet> sheet = again
                    ? engine.rerun(scan, known.get(from / BATCH).sheet(), cancellation)
                    : engine.run(scan, points(random, moves, size), cancellation);
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            priced = scan.missing(sheet.get());
            profits.take(sheet.get(), moves);
            if (keeps) {
                batches.add(new LossRun.Batch(moves, sheet.get()));
            }
            progress.at(from + size, count);
        }
        LossReport report = profits.report(draws.freedom());
        List<LossTail> tails = profits.tails(report, wanted.markets().levels(), beside);
        LossTail whole = tails.removeLast();
        LossRun.Kept kept =
                new LossRun.Kept(wanted.model(), wanted.markets(), names, wanted.slots(), wanted.assets(), batches);
        return Optional.of(new LossRun(report, tails, whole, kept, priced, blocks));
    }

    private long bytes(int count, int blocks) {
        long numbers = (long) blocks + book.pools().size() + book.assets().size() + 1 + 2L * names.size();
        return numbers * count * Double.BYTES;
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
