package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.domain.Decimals;

/// A story of the market as a value: steps that follow each other, each of shocks at the same time.
///
/// @param id    unique in its set
/// @param name  as shown
/// @param note  what it stands for, with its source; may be empty
/// @param steps in order; none = the market as it is
public record Scenario(String id, String name, String note, List<Step> steps) {
    /// Checks that it is named.
    public Scenario {
        Decimals.named("scenario id", id);
        Decimals.named("scenario name", name);
        steps = List.copyOf(steps);
    }

    /// Returns a scenario of one step.
    public static Scenario of(String id, String name, Shock... shocks) {
        return new Scenario(id, name, "", List.of(Step.of(shocks)));
    }

    /// Returns both at the same time: first steps together, second steps together, and so on. `a.plus(b)` equals
    /// `b.plus(a)`.
    public Scenario plus(Scenario other) {
        List<Step> both = new ArrayList<>();
        for (int i = 0; i < Math.max(steps.size(), other.steps.size()); i++) {
            both.add(step(i).plus(other.step(i)));
        }
        return new Scenario(
                sorted(id, other.id, "+"), sorted(name, other.name, " + "), sorted(note, other.note, "\n"), both);
    }

    /// Returns this scenario and the other after it.
    public Scenario then(Scenario other) {
        return new Scenario(
                id + ">" + other.id,
                name + ", then " + other.name,
                joined(note, other.note, "\n"),
                Stream.concat(steps.stream(), other.steps.stream()).toList());
    }

    /// Returns this scenario under another identifier.
    public Scenario withId(String value) {
        return new Scenario(value, name, note, steps);
    }

    /// Returns this scenario under another name.
    public Scenario withName(String value) {
        return new Scenario(id, value, note, steps);
    }

    /// Returns this scenario with other steps.
    public Scenario withSteps(List<Step> value) {
        return new Scenario(id, name, note, value);
    }

    private Step step(int index) {
        return index < steps.size() ? steps.get(index) : new Step(List.of());
    }

    private static String sorted(String one, String other, String between) {
        return one.compareTo(other) <= 0 ? joined(one, other, between) : joined(other, one, between);
    }

    private static String joined(String one, String other, String between) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
    }
}
