package plimsoll.desktop.chart.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// How one amount becomes another, step by step: what a waterfall shows.
///
/// @param unit  of the amounts
/// @param from  name of the first amount
/// @param start the first amount
/// @param steps in order; they add up to `end` - `start`
/// @param to    name of the last amount
/// @param end   the last amount
public record StepData(String unit, String from, double start, List<Step> steps, String to, double end) {
    /// One step.
    ///
    /// @param name   as shown below its bar
    /// @param effect positive = more
    public record Step(String name, double effect) {}

    /// One bar.
    ///
    /// @param name   as shown below it
    /// @param low    where it begins
    /// @param high   where it ends, above or at `low`
    /// @param after  the amount reached with it
    /// @param effect of the step; NaN for a whole amount
    public record Bar(String name, double low, double high, double after, double effect) {
        /// Returns whether it stands for an amount, not for a step.
        public boolean isAmount() {
            return Double.isNaN(effect);
        }
    }

    /// Copies the list.
    public StepData {
        steps = List.copyOf(steps);
    }

    /// Returns the steps with the largest effects in their order, and the others as one step at the end.
    ///
    /// @param most at least 2
    public StepData brief(int most) {
        if (steps.size() <= most) {
            return this;
        }
        List<Step> largest = steps.stream()
                .sorted(Comparator.comparingDouble((Step step) -> Math.abs(step.effect()))
                        .reversed())
                .limit(most - 1L)
                .toList();
        List<Step> kept = new ArrayList<>();
        double others = 0;
        List<Step> left = new ArrayList<>(largest);
        for (Step step : steps) {
            if (left.remove(step)) {
                kept.add(step);
            } else {
                others += step.effect();
            }
        }
        kept.add(new Step(Texts.of("chart.others", NumberText.count(steps.size() - kept.size())), others));
        return new StepData(unit, from, start, kept, to, end);
    }

    /// Returns the bars from left to right. Amounts stand on 0, steps hang between the amounts before and after them.
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(from, Math.min(0, start), Math.max(0, start), start, Double.NaN));
        double now = start;
        for (Step step : steps) {
            double next = now + step.effect();
            bars.add(new Bar(step.name(), Math.min(now, next), Math.max(now, next), next, step.effect()));
            now = next;
        }
        bars.add(new Bar(to, Math.min(0, end), Math.max(0, end), end, Double.NaN));
        return bars;
    }

    /// Returns where the axis begins: 0, unless that would leave the steps too small to see; then a round number.
    public double floor() {
        double low = Math.min(start, end);
        double high = Math.max(start, end);
        double now = start;
        for (Step step : steps) {
            now += step.effect();
            low = Math.min(low, now);
            high = Math.max(high, now);
        }
        double span = high - low;
        if (!(low > 0 && span > 0 && span < low)) {
            return Math.min(0, low);
        }
        double round = 0.5 * StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span)));
        return StrictMath.floor((low - span) / round) * round;
    }
}
