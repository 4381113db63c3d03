package plimsoll.engine.margin;

import plimsoll.domain.rule.Component;

/// A share of the size of every position, without netting.
final class SizePart implements SetPart {
    private final Component.Size rule;
    private final int[] members;
    private final double initial;
    private final double maintenance;

    SizePart(Component.Size rule, SetMembers members) {
        this.rule = rule;
        this.members = members.legs();
        initial = rule.initial().doubleValue();
        maintenance = rule.maintenance().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double notional = 0;
        for (int i : members) {
            notional += MarginBasis.notional(
                            rule.basis(), market.legs, market.assets, i, market.factors, market.point.mark[i])
                    * market.conversion(i);
        }
        values.set(notional * initial, notional * maintenance);
    }
}
