package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.Collateral;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ShortNetting;

/// What of a netting set a rate is taken on, in the currency of the pool, at least 0.
interface ShareAmount {
    /// Returns the amount at a market.
    double at(SetMarket market);

    /// Returns the size of every position, without netting.
    static ShareAmount size(Component.Size rule, SetMembers members) {
        int[] legs = members.legs();
        return market -> {
            double notional = 0;
            for (int i : legs) {
                notional += MarginBasis.notional(
                                rule.basis(), market.legs, market.assets, i, market.factors, market.point.mark[i])
                        * market.conversion(i);
            }
            return notional;
        };
    }

    /// Returns the net delta of each underlying, at its index, without netting between them.
    static ShareAmount netDelta(SetMembers members) {
        int[][] underlyings = members.byUnderlying();
        return market -> {
            double notional = 0;
            for (int[] legs : underlyings) {
                double delta = 0;
                for (int i : legs) {
                    delta += market.delta(i);
                }
                notional += StrictMath.abs(delta) * market.index(legs[0]);
            }
            return notional;
        };
    }

    /// Returns the underlying of short options that nothing offsets.
    static ShareAmount nakedShort(Component.NakedShort rule, SetMembers members) {
        int[][] groups = shortGroups(rule.netting(), members);
        return market -> {
            double notional = 0;
            for (int[] group : groups) {
                double net = 0;
                for (int i : group) {
                    net += market.legs.units[i];
                }
                notional += StrictMath.max(0, -net) * market.index(group[0]);
            }
            return notional;
        };
    }

    /// Returns the value of the set's collateral, other than the pool's currency.
    static ShareAmount collateral(SetMembers members, String currency, Assets book) {
        List<Collateral> held = members.balances().stream()
                .filter(balance -> balance.amount() > 0 && !balance.asset().equals(currency))
                .toList();
        int[] assets =
                held.stream().mapToInt(balance -> book.slot(balance.asset())).toArray();
        double[] amounts = held.stream().mapToDouble(Collateral::amount).toArray();
        double[] prices = held.stream().mapToDouble(Collateral::price).toArray();
        return market -> {
            double worth = 0;
            for (int b = 0; b < assets.length; b++) {
                worth += amounts[b] * market.fromUsd(prices[b] * market.factors[assets[b]]);
            }
            return worth;
        };
    }

    private static int[][] shortGroups(ShortNetting netting, SetMembers members) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int k = 0; k < members.legs().length; k++) {
            if (members.holdings().get(k).instrument() instanceof Option option) {
                String strike = option.underlying() + "/" + option.expiry().orElseThrow() + "/"
                        + option.strike().stripTrailingZeros().toPlainString();
                String key = switch (netting) {
                    case STRIKE -> strike;
                    case SERIES -> strike + "/" + option.type();
                    case NOTHING -> Integer.toString(k);
                };
                byKey.computeIfAbsent(key, name -> new ArrayList<>()).add(members.legs()[k]);
            }
        }
        return byKey.values().stream()
                .map(legs -> legs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
