package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What a file of scenarios holds.
///
/// @param name      as shown
/// @param scenarios in order
/// @param grids     each stands for the scenarios of its cells
/// @param random    random scenarios; empty = none
public record ScenarioBook(
        String name, List<Scenario> scenarios, List<ScenarioGrid> grids, Optional<RandomMarket> random) {
    /// Copies the lists.
    public ScenarioBook {
        Decimals.named("name of the scenarios", name);
        scenarios = List.copyOf(scenarios);
        grids = List.copyOf(grids);
    }

    /// Returns the scenarios with those of every grid; random ones are drawn, not listed.
    ///
    /// @throws IllegalArgumentException when two have one identifier
    public ScenarioSet set() {
        List<Scenario> all = new ArrayList<>(scenarios);
        grids.forEach(grid -> all.addAll(grid.scenarios()));
        return new ScenarioSet(name, all);
    }
}
