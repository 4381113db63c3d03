package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PostLiquidation;
import plimsoll.engine.result.PostLiquidation.Leg;

/// Answers what is left of every pool after its venue has closed what it closes, in the venue's own order.
///
/// Positions are closed at their marks where liquidation starts, and once more after a jump of price by the gap of the
/// settings. Fees are those of the rule file, slippage that of the settings. An isolated position loses no more than it
/// has posted; what is lost beyond is somebody else's. A cross pool pays with all it has.
public final class PostLiquidations {
    private PostLiquidations() {}

    /// Returns the state of every pool that is liquidated when one underlying moves in one direction, in order of
    /// identifier: without and, unless the gap is 0, with a jump.
    ///
    /// @param question     the book and what is assumed
    /// @param underlying   what moves
    /// @param direction    where it moves
    /// @param cancellation asked often; the answer is incomplete then, which the caller asks again
    public static List<PostLiquidation> of(
            SurvivalQuestion question, String underlying, Direction direction, Cancellation cancellation) {
        Snapshot snapshot = LegBreaks.moving(question.snapshot(), underlying);
        WhatIf start = LegBreaks.start(question, underlying);
        BookKernel book = new BookKernel(snapshot);
        double gap = question.settings().gap();
        List<PostLiquidation> all = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            if (!LevelSearch.drivers(book, pool).contains(underlying) || cancellation.isCancelled()) {
                continue;
            }
            Optional<Level> level = direction.nearest(
                    LevelSearch.find(book, pool, underlying, start, cancellation), start.priceShock());
            if (level.isEmpty()) {
                continue;
            }
            double move = level.get().shock();
            all.add(of(question.settings(), snapshot, pool.pool(), direction, move, move, start.volShock()));
            if (gap > 0) {
                double fill = (1 + move) * (1 + direction.sign() * gap) - 1;
                all.add(of(question.settings(), snapshot, pool.pool(), direction, move, fill, start.volShock()));
            }
        }
        return all;
    }

    /// Returns what is left of one pool.
    ///
    /// @param settings  what closing costs
    /// @param snapshot  the book; its chosen underlying moves
    /// @param pool      one of its pools
    /// @param direction where price moves
    /// @param trigger   relative move at which liquidation starts
    /// @param fill      relative move at which positions are closed
    /// @param volShock  relative shock of volatility
    public static PostLiquidation of(
            SurvivalSettings settings,
            Snapshot snapshot,
            PoolSnapshot pool,
            Direction direction,
            double trigger,
            double fill,
            double volShock) {
        ClosedPool before = new ClosedPool(snapshot, pool, fill, volShock);
        Optional<ClosingOrder> stated = LiquidationPlay.stated(before);
        LiquidationPlay play = new LiquidationPlay(before, stated.orElse(ClosingOrder.AT_ONCE), settings);
        play.play();
        ClosedPool after = play.state();
        double total = after.point().totalValue();
        boolean flat = after.pool().holdings().isEmpty();
        boolean capped = pool.mode() == MarginMode.ISOLATED && flat && total < 0;
        double reference = before.price(snapshot.stress().underlying());
        return new PostLiquidation(
                pool.id(),
                snapshot.stress().underlying(),
                direction,
                pool.currency(),
                after.point().usdPerUnit(),
                reference * (1 + trigger),
                reference * (1 + fill),
                stated.isPresent(),
                before.point().totalValue(),
                play.steps(),
                flat || play.isReleased(),
                left(pool, after.pool()),
                capped ? 0 : total,
                StrictMath.max(0, -play.takenOver()) + (capped ? -total : 0),
                LegBreaks.coins(before.report().netDelta().keySet(), List.of(after.pool()), after.report()));
    }

    private static List<Leg> left(PoolSnapshot before, PoolSnapshot after) {
        Map<String, Double> old = new HashMap<>();
        before.holdings().forEach(holding -> old.put(holding.position().id(), holding.quantity()));
        return after.holdings().stream()
                .map(holding -> leg(holding, !old.containsKey(holding.position().id())))
                .toList();
    }

    private static Leg leg(Holding holding, boolean opened) {
        return new Leg(holding.position().id(), holding.instrument().symbol(), holding.quantity(), opened);
    }
}
