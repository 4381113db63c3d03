package plimsoll.engine.result;

/// A number estimated from a sample.
///
/// @param value         the mean of the sample
/// @param standardError of that mean, in the same unit; NaN where the sample says nothing about it
/// @param count         how many paths stand behind it
public record Estimate(double value, double standardError, int count) {
    /// Returns whether no path hit: the probability is then below about 3 / count (95 %), not 0.
    public boolean hasNoHit() {
        return value == 0;
    }
}
