package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.Holding;
import plimsoll.domain.rule.MarginRule;

/// Which legs of a pool are margined by themselves, and how: options one by one, all else by instrument and direction.
///
/// @param groups  legs of one instrument and direction, whose sizes count together
/// @param options short or long options with a formula of their own
record MarginsByLeg(List<MarginGroup> groups, List<OptionMargin> options) {
    /// Sorts holdings; those that only scans take are in neither list.
    ///
    /// @throws IllegalArgumentException when the option formula is to margin something that is not an option
    static MarginsByLeg of(List<Holding> holdings, Legs legs) {
        List<OptionMargin> options = new ArrayList<>();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < holdings.size(); i++) {
            Holding holding = holdings.get(i);
            if (holding.marginRule().isEmpty()) {
                continue;
            }
            if (holding.marginRule().get() instanceof MarginRule.OptionFormula formula) {
                if (!legs.option[i]) {
                    throw new IllegalArgumentException("option formula cannot margin "
                            + holding.instrument().symbol() + ", which is not an option");
                }
                options.add(new OptionMargin(i, formula));
            } else {
                String direction = holding.quantity() < 0 ? "-" : "+";
                rows.computeIfAbsent(direction + holding.instrument().id(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        List<MarginGroup> groups = new ArrayList<>();
        for (List<Integer> members : rows.values()) {
            groups.add(
                    MarginGroup.of(members.stream().mapToInt(Integer::intValue).toArray(), holdings));
        }
        return new MarginsByLeg(groups, options);
    }
}
