package plimsoll.engine.margin;

import plimsoll.domain.rule.Component;

/// A charge on the net delta of each expiry, without netting between them; the perpetual is an expiry of its own.
final class RollPart implements SetPart {
    private final Component.Roll rule;
    private final int[][] expiries;
    private final double perYear;
    private final double minimum;

    RollPart(Component.Roll rule, SetMembers members) {
        this.rule = rule;
        expiries = members.byExpiry(instrument -> true);
        perYear = rule.perYear().doubleValue();
        minimum = rule.minimum().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double charge = 0;
        for (int[] expiry : expiries) {
            double delta = 0;
            for (int i : expiry) {
                delta += market.delta(i);
            }
            double years = market.legs.years[expiry[0]];
            double rate = StrictMath.max(StrictMath.expm1(perYear * years), minimum);
            charge += StrictMath.abs(delta) * market.index(expiry[0]) * rate;
        }
        values.set(charge, charge);
    }
}
