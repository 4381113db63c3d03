package plimsoll.engine.path;

/// Where a pool that one underlying moves is called and liquidated on the way down and up, as logarithms of price over
/// that at the start; infinite where it is not. The first line met on either side counts.
///
/// @param callLow  below or at it the pool calls for margin; the price searched from when it does there
/// @param callHigh above or at it the pool calls for margin
/// @param low      below or at it the pool is liquidated
/// @param high     above or at it the pool is liquidated
record PoolLines(double callLow, double callHigh, double low, double high) {
    /// Returns whether a price lies between the two liquidations.
    boolean holds(double log) {
        return log > low && log < high;
    }
}
