package plimsoll.engine.margin;

import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;

/// A charge while the pool's currency trades below its peg, in initial margin only.
final class PegPart implements SetPart {
    private final Component.Peg rule;
    private final int[] members;

    PegPart(Component.Peg rule, SetMembers members) {
        this.rule = rule;
        this.members = java.util.stream.IntStream.of(members.legs())
                .filter(i -> {
                    InstrumentKind kind = members.holding(i).instrument().kind();
                    return kind == InstrumentKind.PERPETUAL
                            || (kind == InstrumentKind.OPTION
                                    && members.holding(i).quantity() < 0);
                })
                .toArray();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double below = StrictMath.max(0, rule.threshold().doubleValue() - market.unit);
        double notional = 0;
        for (int i : members) {
            notional += MarginBasis.baseUnits(market.legs, i, market.point.mark[i]) * market.index(i);
        }
        values.set(below * rule.factor().doubleValue() * notional, 0);
    }
}
