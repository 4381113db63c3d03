package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;

/// Shocks that happen at the same time; their order means nothing, and they are kept in one fixed order.
///
/// All start from the world before the step and take effect in fixed phases: rules and haircuts; prices and depegs
/// (moves of one asset multiply); volatilities; basis and local marks; funding and interest; time; deleveraging;
/// restrictions. So two steps with the same shocks are equal and give the same bits.
///
/// @param shocks in [Shock#ORDER]; the same shock twice counts twice
public record Step(List<Shock> shocks) {
    /// Sorts the shocks.
    public Step {
        List<Shock> sorted = new ArrayList<>(shocks);
        sorted.sort(Shock.ORDER);
        shocks = List.copyOf(sorted);
    }

    /// Returns a step of the shocks.
    public static Step of(Shock... shocks) {
        return new Step(List.of(shocks));
    }

    /// Returns both at the same time.
    public Step plus(Step other) {
        List<Shock> all = new ArrayList<>(shocks);
        all.addAll(other.shocks);
        return new Step(all);
    }
}
