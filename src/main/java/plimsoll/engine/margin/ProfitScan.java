package plimsoll.engine.margin;

import java.util.List;

/// The profit of every pool at many points of the market, in USD and without margins; for questions that need thousands
/// of
/// points, such as distributions.
///
/// Options stand in blocks that stay in the processor's nearest cache while a chunk of points is priced; each block's
/// worth
/// is a sum in a fixed order, and so is the sum of blocks, so neither threads nor chunks change a bit. After an edit
/// only
/// the blocks that differ are priced again. Futures and balances take part as a few coefficients per pool.
///
/// Immutable and shared by all threads.
public final class ProfitScan {
    /// Points priced for one block before the next one; the block is read from the far memory once for all of them.
    public static final int CHUNK = 16;

    private final List<PoolProfit> pools;
    private final int[] firstBlock;
    private final Assets assets;

    private ProfitScan(List<PoolProfit> pools, Assets assets) {
        this.pools = pools;
        this.assets = assets;
        firstBlock = new int[pools.size() + 1];
        for (int p = 0; p < pools.size(); p++) {
            firstBlock[p + 1] = firstBlock[p] + pools.get(p).blocks();
        }
    }

    /// Compiles the book.
    public static ProfitScan of(BookKernel book) {
        return new ProfitScan(book.pools().stream().map(PoolProfit::new).toList(), book.assets());
    }

    /// Returns an empty sheet for these points.
    public ProfitSheet sheet(MarketPoints points) {
        if (points.assets() != assets.size()) {
            throw new IllegalArgumentException(
                    "points have " + points.assets() + " assets, the book has " + assets.size());
        }
        return new ProfitSheet(this, points, firstBlock[pools.size()]);
    }

    /// Returns a sheet for the same points that keeps what an edit has not changed since the other sheet was filled.
    ///
    /// @param before a filled sheet of an earlier state of the book
    public ProfitSheet sheet(ProfitSheet before) {
        ProfitSheet next = sheet(before.points);
        ProfitScan old = before.scan;
        if (!old.assets.names().equals(assets.names())) {
            return next;
        }
        for (int p = 0; p < StrictMath.min(pools.size(), old.pools.size()); p++) {
            int blocks = StrictMath.min(pools.get(p).blocks(), old.pools.get(p).blocks());
            for (int b = 0; b < blocks; b++) {
                if (pools.get(p).sameBlock(b, old.pools.get(p))) {
                    next.keep(firstBlock[p] + b, before, old.firstBlock[p] + b);
                }
            }
        }
        return next;
    }

    /// Fills the points `from` to `to - 1` of a sheet. Threads may fill different points at once.
    public void fill(ProfitSheet sheet, int from, int to) {
        if (from < 0 || to < from || to > sheet.points.size()) {
            throw new IllegalArgumentException("points " + from + " to " + to + " are outside the sheet");
        }
        PoolProfit.Scratch scratch = new PoolProfit.Scratch();
        for (int start = from; start < to; start += CHUNK) {
            int end = StrictMath.min(to, start + CHUNK);
            for (int p = 0; p < pools.size(); p++) {
                pools.get(p).fill(sheet, firstBlock[p], start, end, scratch);
                for (int point = start; point < end; point++) {
                    sheet.set(p, point, pools.get(p).profit(sheet, firstBlock[p], point));
                }
            }
        }
    }

    /// Returns how many blocks of a sheet are still to be priced.
    public int missing(ProfitSheet sheet) {
        return sheet.missing();
    }

    int pools() {
        return pools.size();
    }
}
