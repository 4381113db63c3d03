package plimsoll.domain.scenario;

/// When a pool calls for margin and what routes then move.
///
/// @param call below this line a pool calls
/// @param fill up to this line routes fill it; not below `call`
/// @param keep a giving pool is not drawn below this line
public record CallPolicy(MarginLine call, MarginLine fill, MarginLine keep) {
    /// Calls at 1.5 times what liquidates, fills up to 2 times, and leaves 1.5 times with the giver.
    public static final CallPolicy DEFAULT =
            new CallPolicy(MarginLine.ratio(1.5), MarginLine.ratio(2), MarginLine.ratio(1.5));

    /// Checks the order of the lines.
    public CallPolicy {
        if (fill.ratio() < call.ratio() || fill.bufferUsd() < call.bufferUsd()) {
            throw new IllegalArgumentException("pools must be filled up to the line at which they call, or above it");
        }
    }
}
