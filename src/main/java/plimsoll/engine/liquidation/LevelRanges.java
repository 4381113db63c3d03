package plimsoll.engine.liquidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Cancellation;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.CloseOutCost;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.LevelRange.Doubt;
import plimsoll.engine.result.LevelRange.Gap;
import plimsoll.engine.result.LevelRange.Source;
import plimsoll.engine.result.LiquidationLevels;

/// Answers between which prices a pool may be liquidated when costs, quotes and parameters are in doubt.
///
/// - **Close-out cost**: equity must cover maintenance margin and the cost of closing. For one linear long this is the
///   level (n e - E) / (n (1 - m - k)), k being the cost as a share of notional.
/// - **Quote age**: the price has moved by a share d = daily volatility x square root of the quote's age in days since
///   the quote was true, either way. A pool that dies at L then dies while the quote shows between L / (1 + d) and
///   L / (1 - d).
/// - **Maintenance**: maintenance margin x (1 +- error).
///
/// More demand at every price never moves a level away, so the range contains the level by the rules.
public final class LevelRanges {
    /// Largest share by which an old quote may be off.
    private static final double MOST_DRIFT = 0.99;

    private final SurvivalQuestion question;
    private final BookKernel book;
    private final PoolKernel pool;
    private final String underlying;
    private final Cancellation cancellation;
    private final Optional<CloseOutCost> cost;
    private final double error;
    private final double drift;
    private final PriceRay ray;

    private LevelRanges(
            SurvivalQuestion question, BookKernel book, PoolKernel pool, String underlying, Cancellation cancellation) {
        this.question = question;
        this.book = book;
        this.pool = pool;
        this.underlying = underlying;
        this.cancellation = cancellation;
        SurvivalSettings settings = question.settings();
        cost = Optional.of(CloseOutCost.of(pool, settings)).filter(found -> !found.isFree());
        error = settings.maintenanceError();
        MarketDepth depth = settings.depth(underlying);
        double age = StrictMath.max(0, question.quoteAge().getOrDefault(underlying, 0.0));
        drift = StrictMath.min(MOST_DRIFT, depth.dailyVol() * StrictMath.sqrt(age));
        ray = new PriceRay(book, pool, underlying, question.whatIf(), Demand.RULES);
    }

    /// Returns the ranges of one pool for one underlying: down, then up.
    ///
    /// @param question     what is assumed
    /// @param book         the question's book
    /// @param cancellation asked once per price; the ranges are incomplete then, which the caller asks again
    public static List<LevelRange> find(
            SurvivalQuestion question, BookKernel book, PoolKernel pool, String underlying, Cancellation cancellation) {
        return new LevelRanges(question, book, pool, underlying, cancellation).ranges();
    }

    private List<LevelRange> ranges() {
        LiquidationLevels point = levels(Demand.RULES);
        LiquidationLevels costly = cost.isEmpty() ? point : levels(new Demand(1, cost));
        LiquidationLevels higher = error == 0 ? point : levels(new Demand(1 + error, Optional.empty()));
        LiquidationLevels lower = error == 0 ? point : levels(new Demand(1 - error, Optional.empty()));
        LiquidationLevels worst = error == 0 ? costly : cost.isEmpty() ? higher : levels(new Demand(1 + error, cost));
        List<LevelRange> ranges = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            ranges.add(range(direction, point, costly, higher, lower, worst));
        }
        return ranges;
    }

    private LiquidationLevels levels(Demand demand) {
        return LevelSearch.find(book, pool, underlying, question.whatIf(), demand, cancellation);
    }

    private LevelRange range(
            Direction direction,
            LiquidationLevels point,
            LiquidationLevels costly,
            LiquidationLevels higher,
            LiquidationLevels lower,
            LiquidationLevels worst) {
        double now = price(ray.evaluated());
        OptionalDouble level = nearest(point, direction);
        OptionalDouble worstLevel = early(nearest(worst, direction), direction);
        boolean worstNow = worst.alreadyBelow()
                || (worstLevel.isPresent() && direction.nearer(worstLevel.getAsDouble(), now) != now);
        if (worstNow) {
            worstLevel = OptionalDouble.of(now);
        } else if (level.isPresent() && worstLevel.isPresent()) {
            worstLevel = OptionalDouble.of(direction.nearer(level.getAsDouble(), worstLevel.getAsDouble()));
        }
        return new LevelRange(
                pool.pool().id(),
                underlying,
                direction,
                now,
                level,
                point.alreadyBelow(),
                worstLevel,
                worstNow,
                late(nearest(lower, direction), direction),
                sources(direction, point, costly, higher),
                level.isPresent() ? Optional.of(gap(direction, level.getAsDouble())) : Optional.empty());
    }

    private List<Source> sources(
            Direction direction, LiquidationLevels point, LiquidationLevels costly, LiquidationLevels higher) {
        List<Source> sources = new ArrayList<>();
        ray.isLiquidated(ray.evaluated());
        cost.ifPresent(found -> sources.add(
                new Source(Doubt.CLOSE_OUT_COST, ray.share(found), worst(costly, nearest(costly, direction)))));
        if (drift > 0) {
            sources.add(new Source(Doubt.QUOTE_AGE, drift, worst(point, early(nearest(point, direction), direction))));
        }
        if (error > 0) {
            sources.add(new Source(Doubt.MAINTENANCE, error, worst(higher, nearest(higher, direction))));
        }
        return sources;
    }

    private static OptionalDouble worst(LiquidationLevels levels, OptionalDouble level) {
        return levels.alreadyBelow() ? OptionalDouble.empty() : level;
    }

    /// Where the quote stands when the pool dies earlier than the quote says.
    private OptionalDouble early(OptionalDouble level, Direction direction) {
        return level.isEmpty() ? level : OptionalDouble.of(level.getAsDouble() / (1 + direction.sign() * drift));
    }

    /// Where the quote stands when the pool dies later than the quote says.
    private OptionalDouble late(OptionalDouble level, Direction direction) {
        return level.isEmpty() ? level : OptionalDouble.of(level.getAsDouble() / (1 - direction.sign() * drift));
    }

    private OptionalDouble nearest(LiquidationLevels levels, Direction direction) {
        return direction
                .nearest(levels, ray.evaluated())
                .map(level -> OptionalDouble.of(level.price()))
                .orElse(OptionalDouble.empty());
    }

    private Gap gap(Direction direction, double level) {
        ray.isLiquidated(ray.evaluated());
        double before = ray.point().totalValue() * ray.point().usdPerUnit();
        double price = level * (1 + direction.sign() * question.settings().gap());
        ray.isLiquidated(price / ray.reference() - 1);
        double after = ray.point().totalValue() * ray.point().usdPerUnit();
        boolean capped = pool.pool().mode() == MarginMode.ISOLATED && after < 0;
        return new Gap(price, capped ? before : before - after, StrictMath.max(0, -after), capped);
    }

    private double price(double move) {
        return ray.reference() * (1 + move);
    }
}
