package plimsoll.desktop.chart.data;

import java.util.List;

/// A number before, what changed it, and after.
///
/// @param unit       of all numbers, for example USD
/// @param beforeName what the first number is called
/// @param before     the first number
/// @param steps      what changed it, in order; they lead from before to after but for rounding
/// @param afterName  what the last number is called
/// @param after      the last number
public record WaterfallData(
        String unit, String beforeName, double before, List<Step> steps, String afterName, double after) {
    /// Copies the list.
    public WaterfallData {
        steps = List.copyOf(steps);
    }

    /// One cause.
    ///
    /// @param name   as shown
    /// @param change what it adds
    public record Step(String name, double change) {}

    /// Returns the level before a step.
    public double level(int step) {
        double level = before;
        for (int i = 0; i < step; i++) {
            level += steps.get(i).change();
        }
        return level;
    }
}
