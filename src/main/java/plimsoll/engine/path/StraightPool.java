package plimsoll.engine.path;

import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.engine.margin.TierSchedule;

/// Answers for which pools a bound over a range of prices is proven.
///
/// A pool is straight when its equity is a straight line in each price, and what liquidates it never falls when a price
/// rises. Then, in a box of prices, equity is least at a corner, and the requirement largest at the corner of the
/// highest prices. It holds for linear contracts that settle in what does not move, whose margin is a rate, or tiers
/// that ask for no less of a larger size, and for collateral that counts by a flat share, in a currency that does not
/// move. Each of these is asked for below; anything else is not straight.
final class StraightPool {
    private StraightPool() {}

    static boolean is(PoolSnapshot pool, MovedAssets moved) {
        return pool.rule().file().portfolio().isEmpty()
                && moved.stays(pool.currency())
                && pool.holdings().stream().allMatch(leg -> isStraight(leg, moved))
                && pool.collateral().stream().allMatch(balance -> isStraight(balance, moved));
    }

    private static boolean isStraight(Holding leg, MovedAssets moved) {
        boolean linear = leg.instrument().kind() != InstrumentKind.OPTION
                && !leg.instrument().isInverse()
                && moved.stays(leg.instrument().contract().settlementAsset())
                && (moved.stays(leg.instrument().underlying())
                        || moved.isOwn(leg.instrument().underlying()));
        return linear && leg.marginRule().map(rule -> rises(rule, leg)).orElse(false);
    }

    /// Whether maintenance margin never falls when the notional rises.
    private static boolean rises(MarginRule rule, Holding leg) {
        return switch (rule) {
            case MarginRule.Rate rate -> rate.terms().equals(MarginTerms.PLAIN);
            case MarginRule.Tiers tiers ->
                tiers.terms().equals(MarginTerms.PLAIN)
                        && leg.position().mode() == MarginMode.CROSS
                        && leg.tierTable()
                                .map(table -> rises(TierSchedule.of(table, tiers.mode(), tiers.bound())))
                                .orElse(false);
            case MarginRule.OptionFormula ignored -> false;
        };
    }

    /// Whether the next tier asks for no less than the one before it, at the bound and beyond.
    private static boolean rises(TierSchedule tiers) {
        for (int row = 1; row < tiers.rows(); row++) {
            double bound = tiers.floor(row);
            double below = tiers.rate(row - 1) * bound - tiers.deduction(row - 1);
            double above = tiers.rate(row) * bound - tiers.deduction(row);
            if (tiers.rate(row) < tiers.rate(row - 1) || above < below - PoolGrid.ROUNDING * below) {
                return false;
            }
        }
        return true;
    }

    /// A debt in what moves makes the requirement of borrowing move too.
    private static boolean isStraight(Collateral balance, MovedAssets moved) {
        boolean moves = moved.isOwn(balance.asset()) && balance.amount() >= 0;
        return balance.haircut().value() instanceof CollateralValue.Flat && (moves || moved.stays(balance.asset()));
    }
}
