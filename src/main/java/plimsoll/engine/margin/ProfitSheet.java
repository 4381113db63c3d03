package plimsoll.engine.margin;

/// Profits at points of the market, filled by [ProfitScan].
public final class ProfitSheet {
    final ProfitScan scan;
    final MarketPoints points;

    /// What the options of each block are worth, in their settlement asset at its unshocked price, `[block][point]`.
    private final double[][] worth;

    private final boolean[] kept;

    /// USD, `[pool][point]`.
    private final double[][] profit;

    ProfitSheet(ProfitScan scan, MarketPoints points, int blocks) {
        this.scan = scan;
        this.points = points;
        worth = new double[blocks][points.size()];
        kept = new boolean[blocks];
        profit = new double[scan.pools()][points.size()];
    }

    /// Returns the profit of a pool at a point against the unshocked market, USD.
    public double profit(int pool, int point) {
        return profit[pool][point];
    }

    /// Returns the profit of the whole book, USD: pools added in order.
    public double profit(int point) {
        double sum = 0;
        for (double[] pool : profit) {
            sum += pool[point];
        }
        return sum;
    }

    /// Returns how many points there are.
    public int size() {
        return points.size();
    }

    void set(int pool, int point, double value) {
        profit[pool][point] = value;
    }

    void keep(int block, ProfitSheet before, int old) {
        worth[block] = before.worth[old];
        kept[block] = true;
    }

    boolean isKept(int block) {
        return kept[block];
    }

    /// Returns the row of a block, `[point]`.
    double[] worth(int block) {
        return worth[block];
    }

    int missing() {
        int count = 0;
        for (boolean known : kept) {
            count += known ? 0 : 1;
        }
        return count;
    }
}
