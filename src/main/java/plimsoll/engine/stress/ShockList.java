package plimsoll.engine.stress;

import java.util.List;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;

/// The shocks of one step by kind, in the step's order.
final class ShockList {
    private final Step step;

    ShockList(Step step) {
        this.step = step;
    }

    <T extends Shock> List<T> of(Class<T> kind) {
        return step.shocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
