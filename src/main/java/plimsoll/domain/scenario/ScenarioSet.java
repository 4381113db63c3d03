package plimsoll.domain.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.domain.Decimals;

/// Scenarios that are run together.
///
/// @param name      as shown
/// @param scenarios in order; identifiers are unique
public record ScenarioSet(String name, List<Scenario> scenarios) {
    /// Checks that identifiers are unique.
    public ScenarioSet {
        Decimals.named("name of the scenario set", name);
        scenarios = List.copyOf(scenarios);
        Set<String> ids = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!ids.add(scenario.id())) {
                throw new IllegalArgumentException("scenario id " + scenario.id() + " is used twice");
            }
        }
    }
}
