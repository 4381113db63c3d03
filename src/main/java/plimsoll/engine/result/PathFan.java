package plimsoll.engine.result;

import java.util.List;

/// How a number spreads over the paths as time goes on.
///
/// @param name  the pool or the underlying
/// @param bands one per time of the run, from the start to the horizon
public record PathFan(String name, List<Quantiles> bands) {
    /// Copies the list.
    public PathFan {
        bands = List.copyOf(bands);
    }
}
