package plimsoll.engine.stress;

import java.util.Arrays;

/// Remembers the moves of the market in which each pool earned least; of equal ones the first.
final class WorstMarkets {
    private final double[] least;

    /// `[pool][factor]`
    private final double[][] moves;

    WorstMarkets(int pools, int factors) {
        least = new double[pools];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        moves = new double[pools][factors];
    }

    /// Tells what a pool earned in a market; the moves are copied.
    void offer(int pool, double profit, double[] market) {
        if (profit < least[pool]) {
            least[pool] = profit;
            System.arraycopy(market, 0, moves[pool], 0, market.length);
        }
    }

    double[] moves(int pool) {
        return moves[pool];
    }
}
