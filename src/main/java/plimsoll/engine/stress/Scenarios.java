package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Step;

/// Answers what the world looks like after a scenario: a snapshot that goes through the same kernels as the base, so
/// that there is one way to value a book.
///
/// A scenario without effect leaves every bit as it was, and a shock leaves the bits of every pool that it does not
/// reach. Formulas, units and signs stand at the kinds of shock, in [Step] the order inside one step.
public final class Scenarios {
    private Scenarios() {}

    /// Applies a scenario that changes no rules.
    public static Applied apply(Snapshot base, Scenario scenario) {
        return apply(base, scenario, new RuleCatalog(List.of()));
    }

    /// Applies a scenario.
    ///
    /// @param catalog where changed rules are found
    public static Applied apply(Snapshot base, Scenario scenario, RuleCatalog catalog) {
        List<Problem> problems = new ArrayList<>();
        Snapshot world = base;
        Restrictions restrictions = Restrictions.NONE;
        for (Step step : scenario.steps()) {
            StepRun run = new StepRun(world, step, catalog, scenario.name(), problems);
            world = run.apply();
            restrictions = run.restricted(restrictions);
        }
        return new Applied(world, problems, restrictions);
    }
}
