package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.rule.Component;

/// A share of the underlying for short options that nothing offsets.
final class NakedShortPart implements SetPart {
    private final Component.NakedShort rule;
    private final int[][] groups;
    private final double initial;
    private final double maintenance;

    NakedShortPart(Component.NakedShort rule, SetMembers members) {
        this.rule = rule;
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int k = 0; k < members.legs().length; k++) {
            if (members.holdings().get(k).instrument() instanceof Option option) {
                byKey.computeIfAbsent(key(option, k), name -> new ArrayList<>()).add(members.legs()[k]);
            }
        }
        groups = byKey.values().stream()
                .map(legs -> legs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
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
        for (int[] group : groups) {
            double net = 0;
            for (int i : group) {
                net += market.legs.units[i];
            }
            notional += StrictMath.max(0, -net) * market.index(group[0]);
        }
        values.set(notional * initial, notional * maintenance);
    }

    private String key(Option option, int k) {
        String strike = option.underlying() + "/" + option.expiry().orElseThrow() + "/"
                + option.strike().stripTrailingZeros().toPlainString();
        return switch (rule.netting()) {
            case STRIKE -> strike;
            case SERIES -> strike + "/" + option.type();
            case NOTHING -> Integer.toString(k);
        };
    }
}
