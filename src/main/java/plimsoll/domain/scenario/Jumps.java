package plimsoll.domain.scenario;

/// Sudden moves beside the diffusion: Merton (1976), "Option pricing when underlying stock returns are discontinuous".
/// They come at a constant rate, to all underlyings at the same time, and the logarithm of the price factor is normal.
/// The drift takes their mean back, so that the expected price stays.
///
/// @param perYear   expected number a year, above 0 and at most 1,000
/// @param mean      of the logarithm of the price factor, from -3 to 3
/// @param deviation of that logarithm, from 0 to 3
public record Jumps(double perYear, double mean, double deviation) {
    /// Checks the ranges.
    public Jumps {
        if (!(perYear > 0 && perYear <= 1000)) {
            throw new IllegalArgumentException("jumps a year must be above 0 and at most 1,000, not " + perYear);
        }
        if (!(mean >= -3 && mean <= 3 && deviation >= 0 && deviation <= 3)) {
            throw new IllegalArgumentException("jumps need a mean from -3 to 3 and a deviation from 0 to 3");
        }
    }
}
