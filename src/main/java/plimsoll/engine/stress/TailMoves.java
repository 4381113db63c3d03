package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps the moves of the markets in which least was earned; of equal ones the first.
final class TailMoves {
    private final int size;
    private final int factors;
    private final List<Market> kept = new ArrayList<>();
    private double most = Double.POSITIVE_INFINITY;

    @SuppressWarnings("ArrayRecordComponent") // A row of numbers, written once.
    private record Market(double profit, double[] moves) {}

    /// @param size how many to keep, at least 1
    TailMoves(int size, int factors) {
        this.size = size;
        this.factors = factors;
    }

    /// Tells what was earned in a market; the moves are copied when they are kept.
    void offer(double profit, double[] moves) {
        if (kept.size() < size || profit < most) {
            kept.add(new Market(profit, moves.clone()));
            if (kept.size() == 2 * size) {
                trim();
            }
        }
    }

    private void trim() {
        kept.sort(Comparator.comparingDouble(Market::profit));
        if (kept.size() > size) {
            kept.subList(size, kept.size()).clear();
        }
        most = kept.getLast().profit();
    }

    /// Returns the mean move of each factor.
    List<Double> means() {
        trim();
        List<Double> means = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            double sum = 0;
            for (Market market : kept) {
                sum += market.moves()[factor];
            }
            means.add(sum / kept.size());
        }
        return means;
    }
}
