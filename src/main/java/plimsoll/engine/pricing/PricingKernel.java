package plimsoll.engine.pricing;

/// Answers the values of many European options on forwards under one scenario.
///
/// Both kernels run the same sequence of add, multiply, fused multiply-add and divide for every option, so they give
/// the same bits on every processor. They hold no state; threads may share them.
///
/// A full book is laid out `[scenario][position]` in one array: for scenario s, call [#values] once per range of
/// options
/// that move together, with `outOffset = s * batch.size()`. Nothing is allocated per option or per call.
///
/// Source: F. Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976); the form used here
/// and its error are in `src/doc/method-black76.md`.
public sealed interface PricingKernel permits ScalarKernel, VectorKernel {
    /// Vector code runs hundreds of times slower until the compiler has replaced it, about a second of one core; from
    /// this many repricings on the second is won back.
    long WORTH_WARMING_UP = 100_000_000;

    /// Writes discounted values of the options from (included) to (excluded) into `out[outOffset + option]`.
    ///
    /// The error is below 1e-14 of the forward, plus the last bits of a value that is many forwards. Without
    /// volatility or time a value is the intrinsic one to the last bit; no result is negative or NaN.
    ///
    /// @param batch     the options
    /// @param vols      their total volatilities, one per option of the batch
    /// @param shift     how the scenario moves this range
    /// @param from      first option
    /// @param to        after the last option
    /// @param out       results, another array than any input
    /// @param outOffset where option 0 of the batch stands; negative when the array holds a later part only
    void values(OptionBatch batch, TotalVols vols, PriceShift shift, int from, int to, double[] out, int outOffset);

    /// Strands of a weighted sum, added side by side; more than the widest vector has doubles.
    int STRANDS = 8;

    /// Returns the sum of weight x max(0, value + offset x lift) over a range.
    ///
    /// Number k of the range goes to strand k modulo [#STRANDS] while whole rounds last and to the first strand
    /// after that;
    /// the strands are added in pairs at the end. Both kernels keep to this order, so the sum has the same bits.
    ///
    /// @param values `[option - from]`
    /// @param weight `[option]`
    /// @param offset `[option]`
    /// @param from   first option
    /// @param to     after the last option
    /// @param sums   room for the strands
    double worth(double[] values, double[] weight, double[] offset, double lift, int from, int to, double[] sums);

    /// Returns the sum of the strands in pairs.
    static double strands(double[] sums) {
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    /// The plain kernel, which runs everywhere.
    static PricingKernel scalar() {
        return new ScalarKernel();
    }

    /// The kernel for this Java and processor: the vector one if Java was started with the module
    /// `jdk.incubator.vector` and its preferred vectors hold more than one double.
    static PricingKernel fastest() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return present && VectorKernel.LANES > 1 ? new VectorKernel() : scalar();
    }

    /// The kernel that ends first when started cold: the fastest one from [#WORTH_WARMING_UP] repricings on, the scalar
    /// one below. A program that goes on pricing keeps [#fastest] instead.
    static PricingKernel forRepricings(long count) {
        return count >= WORTH_WARMING_UP ? fastest() : scalar();
    }

    /// Refuses a range that any of the arrays does not cover.
    static void check(OptionBatch batch, TotalVols vols, int from, int to, double[] out, int outOffset) {
        if (vols.size() != batch.size()) {
            throw new IllegalArgumentException("vols has " + vols.size() + " entries, batch has " + batch.size());
        }
        if (from < 0 || to < from || to > batch.size()) {
            throw new IllegalArgumentException("range " + from + " to " + to + " is outside 0 to " + batch.size());
        }
        if (outOffset + from < 0 || out.length - outOffset < to) {
            throw new IllegalArgumentException("out has " + out.length + " entries, needs " + outOffset + " + " + to);
        }
    }
}
