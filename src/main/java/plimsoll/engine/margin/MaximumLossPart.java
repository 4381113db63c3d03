package plimsoll.engine.margin;

import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;

/// What options of one expiry can lose at expiry, where that is less than the sum of their own requirements: the part
/// is the difference and never positive. Inverse options take no part: in coins their loss has no bound.
final class MaximumLossPart implements SetPart {
    private final Component.MaximumLoss rule;
    private final int[][] expiries;
    private final double unpairedInitial;
    private final double unpairedMaintenance;

    MaximumLossPart(Component.MaximumLoss rule, SetMembers members) {
        this.rule = rule;
        expiries =
                members.byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION && !instrument.isInverse());
        unpairedInitial = rule.unpairedInitial().doubleValue();
        unpairedMaintenance = rule.unpairedMaintenance().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double initial = 0;
        double maintenance = 0;
        for (int[] expiry : expiries) {
            double ownInitial = 0;
            double ownMaintenance = 0;
            double calls = 0;
            for (int i : expiry) {
                ownInitial += market.point.initialMargin[i];
                ownMaintenance += market.point.maintenanceMargin[i];
                calls += market.legs.call[i] ? market.legs.units[i] : 0;
            }
            double loss = -worstPayoff(market, expiry);
            double unpaired = StrictMath.max(0, -calls) * market.forward(expiry[0]) * market.conversion(expiry[0]);
            initial += StrictMath.min(0, loss + unpairedInitial * unpaired - ownInitial);
            maintenance += StrictMath.min(0, loss + unpairedMaintenance * unpaired - ownMaintenance);
        }
        values.set(initial, maintenance);
    }

    /// Returns the least payoff at price 0 and at every strike, at most 0, in the currency of the pool.
    private static double worstPayoff(SetMarket market, int[] expiry) {
        double worst = StrictMath.min(0, payoff(market, expiry, 0));
        for (int i : expiry) {
            worst = StrictMath.min(worst, payoff(market, expiry, market.legs.strike[i]));
        }
        return worst;
    }

    private static double payoff(SetMarket market, int[] expiry, double price) {
        double sum = 0;
        for (int i : expiry) {
            double gain = price - market.legs.strike[i];
            sum += market.legs.units[i] * StrictMath.max(0, market.legs.call[i] ? gain : -gain) * market.conversion(i);
        }
        return sum;
    }
}
