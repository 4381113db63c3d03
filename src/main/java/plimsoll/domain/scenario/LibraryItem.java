package plimsoll.domain.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What a library offers under one name: one scenario, a grid, a replay, or random scenarios.
///
/// @param id        by which it is asked for
/// @param group     what it belongs to, for example the episode
/// @param name      as shown
/// @param note      what it stands for, with source and cautions
/// @param scenarios in order; empty for random ones
/// @param random    what random scenarios are drawn from
/// @param summary   when it was and how far prices moved, in a few words; empty = nothing is known
public record LibraryItem(
        String id,
        String group,
        String name,
        String note,
        List<Scenario> scenarios,
        Optional<RandomMarket> random,
        String summary) {
    /// Copies the list.
    public LibraryItem {
        Decimals.named("id", id);
        scenarios = List.copyOf(scenarios);
    }

    /// Creates an item about whose time and moves nothing is known.
    public LibraryItem(
            String id,
            String group,
            String name,
            String note,
            List<Scenario> scenarios,
            Optional<RandomMarket> random) {
        this(id, group, name, note, scenarios, random, "");
    }

    /// Returns this item with when it was and how far prices moved.
    public LibraryItem withSummary(String value) {
        return new LibraryItem(id, group, name, note, scenarios, random, value);
    }

    /// Returns an item of one scenario.
    public static LibraryItem of(String group, Scenario scenario) {
        return new LibraryItem(
                scenario.id(), group, scenario.name(), scenario.note(), List.of(scenario), Optional.empty());
    }

    /// Returns how many scenarios it stands for.
    public int count() {
        return random.map(RandomMarket::count).orElse(scenarios.size());
    }

    /// Returns whether every word of a text occurs in its identifier, group, name or note; upper and lower case are
    /// one.
    public boolean matches(String text) {
        String all = String.join(" ", id, group, name, note).toLowerCase(Locale.ROOT);
        return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
