package plimsoll.engine.result;

import java.util.List;
import java.util.SortedMap;
import plimsoll.domain.rule.ClosingOrder;

/// What is left of one pool after the venue has closed what it closes. Money is in the pool's currency.
///
/// total value before = total value after + fees + slippage + what the venue takes over, at every step.
///
/// @param poolId      the pool
/// @param underlying  the asset that moved
/// @param direction   where it moved
/// @param currency    of the numbers
/// @param usdPerUnit  USD per unit of it where positions are closed
/// @param price       where liquidation starts, USD
/// @param fillPrice   where positions are closed, USD; beyond the price after a jump
/// @param stated      whether the rule file states an order of closing; false = everything at once is assumed
/// @param totalBefore total value of the pool where positions are closed, before the first step
/// @param steps       in the order in which they happen
/// @param released    whether the pool is no longer liquidated afterwards
/// @param left        positions afterwards, with those that the venue opened
/// @param totalAfter  total value afterwards; never below 0 for an isolated position
/// @param shortfall   what others pay: an isolated position's loss beyond its margin, or what is taken over below 0
/// @param netDelta    of the positions and collateral that are left, by underlying, in coins
public record PostLiquidation(
        String poolId,
        String underlying,
        Direction direction,
        String currency,
        double usdPerUnit,
        double price,
        double fillPrice,
        boolean stated,
        double totalBefore,
        List<Step> steps,
        boolean released,
        List<Leg> left,
        double totalAfter,
        double shortfall,
        SortedMap<String, Double> netDelta) {
    /// Copies the lists.
    public PostLiquidation {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /// Returns whether price jumped beyond the level before positions were closed.
    public boolean isGap() {
        return fillPrice != price;
    }

    /// Returns what liquidation cost: fees, slippage and what the venue took over.
    public double cost() {
        double cost = 0;
        for (Step step : steps) {
            cost += step.fee() + step.slippage() + step.takenOver();
        }
        return cost;
    }

    /// One trade of the venue.
    ///
    /// @param kind       the step of the venue's order it belongs to
    /// @param positionId the position traded; empty when the whole pool is taken over
    /// @param symbol     of the instrument; empty when the whole pool is taken over
    /// @param quantity   change of the position, signed
    /// @param mark       price of the trade, in the instrument's price unit; 0 when the whole pool is taken over
    /// @param fee        what the venue takes
    /// @param slippage   what closing away from the mark costs
    /// @param takenOver  value of the pool that the venue takes, negative when it pays for a loss
    /// @param equity     afterwards
    /// @param required   equity that liquidates, afterwards
    /// @param totalValue afterwards
    public record Step(
            ClosingOrder.Kind kind,
            String positionId,
            String symbol,
            double quantity,
            double mark,
            double fee,
            double slippage,
            double takenOver,
            double equity,
            double required,
            double totalValue) {}

    /// A position that is left.
    ///
    /// @param positionId which
    /// @param symbol     of the instrument
    /// @param quantity   signed
    /// @param opened     whether the venue opened it
    public record Leg(String positionId, String symbol, double quantity, boolean opened) {}
}
