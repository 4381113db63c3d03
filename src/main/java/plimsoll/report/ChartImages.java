package plimsoll.report;

import java.util.Map;
import plimsoll.engine.result.StressRun;

/// Draws a run's charts as pictures.
@FunctionalInterface
public interface ChartImages {
    /// Draws nothing.
    ChartImages NONE = (run, dark, scale) -> Map.of();

    /// Returns PNG pictures by file name, for example `corridor.png`.
    ///
    /// @param run   what to draw
    /// @param dark  the dark theme, or the light one for paper
    /// @param scale pixels per chart unit, above 0
    Map<String, byte[]> png(StressRun run, boolean dark, double scale);
}
