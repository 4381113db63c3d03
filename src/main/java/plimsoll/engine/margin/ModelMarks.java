package plimsoll.engine.margin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.domain.Holding;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.engine.pricing.TotalVols;

/// The marks of a pool's options at a point of the market, all at once by the pricing kernel. Immutable and shared by
/// all
/// threads; each brings its own [Scratch].
///
/// An option keeps the difference between its typed mark and its model value, so that an unshocked market gives the
/// typed
/// mark exactly, and is never worth less than nothing.
final class ModelMarks {
    private final OptionSheet options;

    /// Model values of the unshocked market per base unit, in the settlement asset, `[option]`.
    private final double[] unshocked;

    /// Room for one thread.
    static final class Scratch {
        private final TotalVols deviations;
        private final double[] values;

        /// The volatility shock that the deviations belong to; NaN before the first.
        private double volShock = Double.NaN;

        private Scratch(int options) {
            deviations = new TotalVols(options);
            values = new double[options];
        }
    }

    /// Compiles the options among the holdings.
    ///
    /// @param holdings in the order of the legs
    ModelMarks(List<Holding> holdings, Legs legs, Assets assets) {
        int[] all = IntStream.range(0, legs.count).toArray();
        int[][] expiries = new SetMembers(all, holdings, List.of(), false)
                .byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION);
        options = new OptionSheet(expiries, legs, legs.kernel());
        SetMarket market = new SetMarket(legs, assets, new PoolPoint(legs.count, 0, 0));
        Arrays.fill(market.factors, 1);
        Scratch scratch = scratch();
        price(market, scratch);
        unshocked = scratch.values;
    }

    /// Returns the options.
    OptionSheet options() {
        return options;
    }

    /// Returns an option's model value in the unshocked market per base unit, in the settlement asset.
    double unshocked(int option) {
        return unshocked[option];
    }

    /// Returns room for one thread.
    Scratch scratch() {
        return new Scratch(options.size());
    }

    /// Writes the marks of the options in the instruments' price units.
    ///
    /// @param mark `[position]`; entries of other instruments stay
    void write(SetMarket market, Scratch scratch, double[] mark) {
        price(market, scratch);
        for (int k = 0; k < options.size(); k++) {
            int i = options.legs[k];
            mark[i] = StrictMath.max(0, market.legs.mark[i] + (scratch.values[k] - unshocked[k]));
        }
    }

    private void price(SetMarket market, Scratch scratch) {
        if (scratch.volShock != market.volShock) {
            options.deviations(market, scratch.deviations);
            scratch.volShock = market.volShock;
        }
        options.values(market, 1, scratch.deviations, scratch.values);
    }
}
