package plimsoll.engine.margin;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plimsoll.engine.pricing.OptionBatch;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.pricing.TotalVols;

/// The options of a netting set side by side, expiry by expiry, for the pricing kernel; immutable and shared by all
/// threads. Arrays below are `[option]` in this order.
final class OptionSheet {
    /// From so many legs an option on, pricing each option once is worth the copying.
    private static final int FEW = 2;

    /// Numbers of the options in the pool.
    final int[] legs;

    /// Number of the first option of each expiry, and the size at the end.
    final int[] starts;

    private final Legs pool;
    private final PricingKernel kernel;
    final OptionBatch batch;
    /// Unshocked, in the unit of the strike.
    final double[] forward;

    /// Number of the first option of the same expiry and terms: the option's own when there is none before.
    private final int[] twins;

    /// Numbers of the options that have none before.
    private final int[] firsts;

    /// Where an option's twin stands among those.
    private final int[] places;

    /// Those that have none before, when there are few of them; null = all count.
    private final @Nullable OptionSheet few;

    /// Compiles the options.
    ///
    /// @param expiries numbers of positions in the pool, `[expiry][position]`
    OptionSheet(int[][] expiries, Legs pool, PricingKernel kernel) {
        this.pool = pool;
        this.kernel = kernel;
        starts = new int[expiries.length + 1];
        for (int e = 0; e < expiries.length; e++) {
            starts[e + 1] = starts[e] + expiries[e].length;
        }
        int size = starts[expiries.length];
        legs = new int[size];
        forward = new double[size];
        double[] strike = new double[size];
        double[] discount = new double[size];
        boolean[] call = new boolean[size];
        for (int e = 0; e < expiries.length; e++) {
            for (int k = 0; k < expiries[e].length; k++) {
                int at = starts[e] + k;
                int i = expiries[e][k];
                legs[at] = i;
                forward[at] = pool.quotedForward(i, 1, 1);
                strike[at] = pool.strike[i];
                discount[at] = pool.discount(i);
                call[at] = pool.call[i];
            }
        }
        batch = OptionBatch.of(forward, strike, discount, call);
        twins = twins();
        firsts = IntStream.range(0, size).filter(k -> twins[k] == k).toArray();
        places = new int[size];
        for (int f = 0; f < firsts.length; f++) {
            places[firsts[f]] = f;
        }
        boolean worth = size > 0 && firsts.length * FEW <= size;
        few = worth ? new OptionSheet(firstLegs(), pool, kernel) : null;
    }

    private int[] twins() {
        int[] found = new int[legs.length];
        for (int e = 0; e < expiries(); e++) {
            Map<Legs.OptionTerms, Integer> known = new HashMap<>();
            for (int k = starts[e]; k < starts[e + 1]; k++) {
                Integer before = known.putIfAbsent(pool.terms(legs[k]), k);
                found[k] = before == null ? k : before;
            }
        }
        return found;
    }

    private int[][] firstLegs() {
        int[][] expiries = new int[expiries()][];
        for (int e = 0; e < expiries.length; e++) {
            expiries[e] = IntStream.range(starts[e], starts[e + 1])
                    .filter(k -> twins[k] == k)
                    .map(k -> legs[k])
                    .toArray();
        }
        return expiries;
    }

    /// Returns the first option of the same expiry and terms, which has the same volatility and values: the option's
    /// own
    /// number when there is none before it.
    int twin(int option) {
        return twins[option];
    }

    /// Returns how many options there are.
    int size() {
        return legs.length;
    }

    /// Returns how many expiries there are.
    int expiries() {
        return starts.length - 1;
    }

    /// Writes volatility x square root of years at the market, moved by nothing else.
    void deviations(SetMarket market, TotalVols vols) {
        for (int k = 0; k < legs.length; k++) {
            if (twins[k] == k) {
                vols.set(k, market.deviation(legs[k]));
            } else {
                vols.copy(twins[k], k);
            }
        }
    }

    /// Writes model values per base unit, in the settlement asset. Options of the same terms are priced once.
    ///
    /// @param move further factor on the underlying's price
    /// @param out  `[option]`
    void values(SetMarket market, double move, TotalVols vols, double[] out) {
        if (few != null) {
            double[] values = new double[firsts.length];
            few.values(market, move, vols.of(firsts), values);
            for (int k = 0; k < legs.length; k++) {
                out[k] = values[places[twins[k]]];
            }
            return;
        }
        int from = 0;
        while (from < legs.length) {
            double factor = factor(market, from, move);
            int expiry = expiryEnd(from);
            boolean inverse = pool.inverse[legs[from]];
            while (expiry < legs.length
                    && pool.inverse[legs[expiry]] == inverse
                    && factor(market, expiry, move) == factor) {
                expiry = expiryEnd(expiry);
            }
            market.shift.set(factor, 1);
            kernel.values(batch, vols, market.shift, from, expiry, out, 0);
            if (inverse) {
                for (int k = from; k < expiry; k++) {
                    out[k] /= forward[k] * factor;
                }
            }
            from = expiry;
        }
    }

    /// The forward of an option at the market and a further move, as a factor on its forward in the snapshot. Options
    /// of
    /// one set differ in it only by the settled part of their forwards and by what they settle in.
    private double factor(SetMarket market, int option, double move) {
        int i = legs[option];
        double then =
                pool.quotedForward(i, market.factors[pool.underlying[i]] * move, market.factors[pool.settlement[i]]);
        return pool.isWhole(i) && pool.settlesAlike(i)
                ? market.factors[pool.underlying[i]] * move
                : then / forward[option];
    }

    private int expiryEnd(int option) {
        int e = 0;
        while (starts[e + 1] <= option) {
            e++;
        }
        return starts[e + 1];
    }
}
