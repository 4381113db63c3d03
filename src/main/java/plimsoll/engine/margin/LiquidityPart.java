package plimsoll.engine.margin;

import plimsoll.domain.rule.Component;

/// A charge for positions too large to close at once.
final class LiquidityPart implements SetPart {
    private final Component.Liquidity rule;
    private final int[][] underlyings;
    private final double thresholdUsd;
    private final double slope;
    private final double cap;

    LiquidityPart(Component.Liquidity rule, SetMembers members) {
        this.rule = rule;
        underlyings = members.byUnderlying();
        thresholdUsd = rule.thresholdUsd().doubleValue();
        slope = rule.slope().doubleValue();
        cap = rule.cap().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double charge = 0;
        for (int[] members : underlyings) {
            charge += charge(market, members);
        }
        values.set(charge, charge);
    }

    /// Returns 1 while the size is charged, else 0.
    @Override
    public int regime(SetMarket market, PartValues values) {
        return values.maintenance > 0 ? 1 : 0;
    }

    private double charge(SetMarket market, int[] members) {
        double binding = 0;
        double hedge = 0;
        for (int i : members) {
            if (market.legs.option[i] && market.legs.units[i] > 0) {
                hedge += market.delta(i);
            } else {
                binding += market.delta(i);
            }
        }
        double size = StrictMath.abs(binding);
        if (binding * hedge < 0) {
            size = StrictMath.max(0, size - StrictMath.abs(hedge));
        }
        double free = thresholdUsd / market.indexUsd(members[0]);
        double rate = StrictMath.min(cap, slope * StrictMath.max(size - free, 0));
        return size * rate * market.index(members[0]);
    }
}
