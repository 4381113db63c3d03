package plimsoll.domain.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// Scenarios of one axis (slices), or of two axes crossed.
///
/// @param id   opens the identifier of each scenario
/// @param name as shown
/// @param x    the axis that runs first
/// @param y    the other axis; empty = slices of one axis
public record ScenarioGrid(String id, String name, GridAxis x, Optional<GridAxis> y) {
    /// Checks that it is named.
    public ScenarioGrid {
        Decimals.named("grid id", id);
        Decimals.named("grid name", name);
    }

    /// Returns the scenarios, row by row of `y`: both shocks of a cell at the same time. Their identifiers are
    /// `id/x` and `id/y/x` with the amounts.
    public List<Scenario> scenarios() {
        List<Scenario> cells = new ArrayList<>();
        if (y.isEmpty()) {
            x.amounts().forEach(amount -> cells.add(cell(text(amount), Step.of(x.at(amount)))));
            return cells;
        }
        for (double row : y.get().amounts()) {
            for (double column : x.amounts()) {
                cells.add(cell(
                        text(row) + "/" + text(column),
                        Step.of(x.at(column), y.get().at(row))));
            }
        }
        return cells;
    }

    private Scenario cell(String place, Step step) {
        return new Scenario(id + "/" + place, name + " " + place, "", List.of(step));
    }

    private static String text(double amount) {
        return amount == 0
                ? "0"
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
