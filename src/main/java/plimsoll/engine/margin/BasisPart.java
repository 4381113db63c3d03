package plimsoll.engine.margin;

import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;

/// What options lose when the forward of each expiry moves against spot.
final class BasisPart implements SetPart {
    private final Component.Basis rule;
    private final int[][] expiries;
    private final double up;
    private final double down;
    private final double add;
    private final double multiple;

    BasisPart(Component.Basis rule, SetMembers members) {
        this.rule = rule;
        expiries = members.byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION);
        up = 1 + rule.up().doubleValue();
        down = 1 + rule.down().doubleValue();
        add = rule.add().doubleValue();
        multiple = rule.multiple().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double loss = 0;
        for (int[] expiry : expiries) {
            double risen = 0;
            double fallen = 0;
            for (int i : expiry) {
                double now = value(market, i, 1);
                double size = market.legs.units[i] * market.conversion(i);
                risen += size * (value(market, i, up) - now);
                fallen += size * (value(market, i, down) - now);
            }
            double worst = StrictMath.min(0, StrictMath.min(risen, fallen));
            loss -= worst * (add + multiple * market.legs.years[expiry[0]]);
        }
        values.set(loss, loss);
    }

    private static double value(SetMarket market, int i, double factor) {
        Legs legs = market.legs;
        double move = market.factors[legs.underlying[i]] * factor;
        double forward = legs.quotedForward(i, move, market.factors[legs.settlement[i]]);
        return legs.value(i, forward, market.deviation(i));
    }
}
