package plimsoll.engine.margin;

import plimsoll.domain.rule.Component;

/// A floor from net and hedged delta.
final class MinimumDeltaPart implements SetPart {
    private final Component.MinimumDelta rule;
    private final int[][] underlyings;

    MinimumDeltaPart(Component.MinimumDelta rule, SetMembers members) {
        this.rule = rule;
        underlyings = members.byUnderlying();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double floor = 0;
        for (int[] members : underlyings) {
            double net = 0;
            double gross = 0;
            for (int i : members) {
                double delta = market.delta(i);
                net += delta;
                gross += StrictMath.abs(delta);
            }
            floor += requirement(
                    net,
                    hedged(net, gross),
                    market.index(members[0]),
                    rule.netRate().doubleValue(),
                    rule.hedgedRate().doubleValue());
        }
        values.set(floor, floor);
    }

    /// Returns the delta that offsets itself: (gross - |net|) / 2.
    static double hedged(double net, double gross) {
        return (gross - StrictMath.abs(net)) / 2;
    }

    /// Returns (net rate x |net| + hedged rate x hedged) x index.
    static double requirement(double net, double hedged, double index, double netRate, double hedgedRate) {
        return (netRate * StrictMath.abs(net) + hedgedRate * hedged) * index;
    }
}
