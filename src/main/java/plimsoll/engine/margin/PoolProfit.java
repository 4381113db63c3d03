package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plimsoll.domain.rule.OptionValue;
import plimsoll.engine.pricing.PriceShift;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.pricing.TotalVols;

/// What one pool gains and loses, without margins: its options in blocks, everything else as coefficients.
final class PoolProfit {
    /// Options per block: with eight numbers each they fill half of a nearest cache of 32 KiB.
    static final int BLOCK = 256;

    private final Legs legs;
    private final Assets assets;
    private final OptionSheet options;
    private final TotalVols vols;

    /// USD per unit of what the kernel returns, at unshocked prices, `[option]`.
    private final double[] weight;

    /// Typed mark less model value, in the unit of what the kernel returns, `[option]`.
    private final double[] offset;

    /// Expiry, first option and end of each block.
    private final int[] expiry;

    private final int[] from;
    private final int[] to;
    private final LinearProfit linear;

    /// What the pool is worth at unshocked prices, USD.
    private final double unshocked;

    /// Room for one thread.
    static final class Scratch {
        private final double[] values = new double[BLOCK];
        private final double[] strands = new double[PricingKernel.STRANDS];
        private final PriceShift[] shifts = new PriceShift[ProfitScan.CHUNK];
    }

    PoolProfit(PoolKernel kernel) {
        legs = kernel.legs();
        assets = kernel.assets();
        options = kernel.modelMarks().options();
        int size = options.size();
        vols = new TotalVols(size);
        weight = new double[size];
        offset = new double[size];
        List<int[]> blocks = new ArrayList<>();
        for (int e = 0; e < options.expiries(); e++) {
            for (int start = options.starts[e]; start < options.starts[e + 1]; start += BLOCK) {
                blocks.add(new int[] {e, start, StrictMath.min(start + BLOCK, options.starts[e + 1])});
            }
        }
        expiry = blocks.stream().mapToInt(block -> block[0]).toArray();
        from = blocks.stream().mapToInt(block -> block[1]).toArray();
        to = blocks.stream().mapToInt(block -> block[2]).toArray();
        for (int k = 0; k < size; k++) {
            read(k, kernel.modelMarks().unshocked(k));
        }
        boolean bought = kernel.pool().rule().file().equity().optionValue() != OptionValue.UNREALISED_PNL;
        linear = new LinearProfit(kernel, bought);
        unshocked = unshockedWorth();
    }

    private void read(int k, double model) {
        int i = options.legs[k];
        vols.set(k, legs.shockedVol(i, 0) * legs.rootYears(i));
        double usd = legs.units[i] * assets.price(legs.settlement[i]);
        double unit = legs.inverse[i] ? options.forward[k] : 1;
        weight[k] = usd / unit;
        offset[k] = (legs.mark[i] - model) * unit;
    }

    int blocks() {
        return from.length;
    }

    /// Prices the blocks that the sheet does not know yet at the points `start` to `end - 1`.
    void fill(ProfitSheet sheet, int first, int start, int end, Scratch scratch) {
        int shifted = -1;
        for (int b = 0; b < from.length; b++) {
            if (sheet.isKept(first + b)) {
                continue;
            }
            if (expiry[b] != shifted) {
                shifted = expiry[b];
                for (int point = start; point < end; point++) {
                    scratch.shifts[point - start] = shift(sheet.points, point, shifted);
                }
            }
            double[] worth = sheet.worth(first + b);
            for (int point = start; point < end; point++) {
                worth[point] = worth(b, scratch.shifts[point - start], scratch);
            }
        }
    }

    /// Returns the profit at a point, USD.
    double profit(ProfitSheet sheet, int first, int point) {
        double sum = 0;
        for (int b = 0; b < from.length; b++) {
            sum += sheet.worth(first + b)[point] * scale(sheet.points, point, expiry[b]);
        }
        return sum + linear.worth(sheet.points, point) - unshocked;
    }

    /// Returns whether a block holds the same options under the same terms as the same block of another pool.
    boolean sameBlock(int b, PoolProfit other) {
        int i = options.legs[from[b]];
        int j = other.options.legs[other.from[b]];
        return from[b] == other.from[b]
                && to[b] == other.to[b]
                && legs.underlying[i] == other.legs.underlying[j]
                && legs.settlement[i] == other.legs.settlement[j]
                && legs.inverse[i] == other.legs.inverse[j]
                && legs.parity == other.legs.parity
                && legs.volScale[i] == other.legs.volScale[j]
                && legs.forwardUsd(i, 0) == other.legs.forwardUsd(j, 0)
                && options.batch.sameRange(other.options.batch, from[b], to[b])
                && vols.sameRange(other.vols, from[b], to[b])
                && Arrays.equals(weight, from[b], to[b], other.weight, from[b], to[b])
                && Arrays.equals(offset, from[b], to[b], other.offset, from[b], to[b]);
    }

    private double unshockedWorth() {
        MarketPoints still = new MarketPoints(1, assets.size());
        Scratch scratch = new Scratch();
        double sum = 0;
        for (int b = 0; b < from.length; b++) {
            sum += worth(b, shift(still, 0, expiry[b]), scratch) * scale(still, 0, expiry[b]);
        }
        return sum + linear.worth(still, 0);
    }

    /// How a point moves the options of an expiry.
    private PriceShift shift(MarketPoints points, int point, int e) {
        int i = options.legs[options.starts[e]];
        double vol = 1 + points.volShock(point) * legs.volScale[i];
        return PriceShift.of(forwardFactor(points, point, e), StrictMath.max(0, vol));
    }

    private double forwardFactor(MarketPoints points, int point, int e) {
        int k = options.starts[e];
        int i = options.legs[k];
        double move = points.factor(point, legs.underlying[i]);
        if (legs.isWhole(i) && legs.settlesAlike(i)) {
            return move;
        }
        return legs.quotedForward(i, move, points.factor(point, legs.settlement[i])) / options.forward[k];
    }

    /// What turns the worth of a block of an expiry into USD at a point.
    private double scale(MarketPoints points, int point, int e) {
        int i = options.legs[options.starts[e]];
        double settle = points.factor(point, legs.settlement[i]);
        return legs.inverse[i] ? settle / forwardFactor(points, point, e) : settle;
    }

    /// What a block is worth in USD at unshocked prices of settlement.
    private double worth(int b, PriceShift shift, Scratch scratch) {
        int start = from[b];
        int end = to[b];
        legs.kernel().values(options.batch, vols, shift, start, end, scratch.values, -start);
        double lift = legs.inverse[options.legs[start]] ? shift.forwardFactor() : 1;
        return legs.kernel().worth(scratch.values, weight, offset, lift, start, end, scratch.strands);
    }
}
