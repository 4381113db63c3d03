package plimsoll.engine.path;

import plimsoll.engine.pricing.NormalDistribution;

/// Random numbers that are a function of seed, path, stream and how many were drawn before; nothing else decides them,
/// so neither threads nor the rest of a run change a path.
///
/// SplitMix64: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// Seed,
/// path and stream are mixed one after the other into the place of the cycle where a sequence starts.
final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double ULP = 0x1p-53;

    private final long seed;
    private final int stream;
    private final boolean pairs;
    private long state;
    private boolean mirrored;

    /// @param stream what the numbers are for; different purposes never share numbers
    /// @param pairs  whether every second path mirrors the one before it
    Draws(long seed, int stream, boolean pairs) {
        this.seed = seed;
        this.stream = stream;
        this.pairs = pairs;
    }

    /// Begins the sequence of a path.
    void start(int path) {
        mirrored = pairs && path % 2 == 1;
        int own = pairs ? path / 2 : path;
        state = mix(mix(mix(seed + GAMMA) + own) + stream);
    }

    /// Returns a number in (0, 1), both ends excluded.
    double uniform() {
        state += GAMMA;
        double value = ((mix(state) >>> 11) + 0.5) * ULP;
        return mirrored ? 1 - value : value;
    }

    /// Returns a standard normal number.
    double normal() {
        return NormalDistribution.quantile(uniform());
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
