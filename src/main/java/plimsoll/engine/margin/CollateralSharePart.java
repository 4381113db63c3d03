package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.Collateral;
import plimsoll.domain.rule.Component;

/// A share of the value of the set's collateral, other than the pool's currency.
final class CollateralSharePart implements SetPart {
    private final Component.CollateralShare rule;
    private final int[] assets;
    private final double[] amounts;
    private final double[] prices;

    CollateralSharePart(Component.CollateralShare rule, SetMembers members, String currency, Assets book) {
        this.rule = rule;
        List<Collateral> held = members.balances().stream()
                .filter(balance -> balance.amount() > 0 && !balance.asset().equals(currency))
                .toList();
        assets = held.stream().mapToInt(balance -> book.slot(balance.asset())).toArray();
        amounts = held.stream().mapToDouble(Collateral::amount).toArray();
        prices = held.stream().mapToDouble(Collateral::price).toArray();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double worth = 0;
        for (int b = 0; b < assets.length; b++) {
            worth += amounts[b] * market.fromUsd(prices[b] * market.factors[assets[b]]);
        }
        values.set(
                worth * rule.initial().doubleValue(), worth * rule.maintenance().doubleValue());
    }
}
