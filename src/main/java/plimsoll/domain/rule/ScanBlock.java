package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.Decimals;

/// A block of scenarios of a scan: price moves times volatility directions, with one weight rule. A scan lists its
/// cells block by block, moves in the given order and, within a move, volatility directions in the given order.
///
/// Moves are relative to the price at which the margin is taken: -0.16 is a fall of 16 %.
public sealed interface ScanBlock {
    /// Returns the moves in order.
    List<BigDecimal> moves();

    /// Returns the volatility directions tried at each move.
    List<VolDirection> vols();

    /// Returns how much of a result counts.
    ScanWeight weight();

    /// Evenly spaced moves from -range to +range, 0 included.
    ///
    /// @param range        the largest move, in (0, 1)
    /// @param stepsPerSide moves on each side of 0, at least 1
    /// @param vols         directions
    record Even(BigDecimal range, int stepsPerSide, List<VolDirection> vols) implements ScanBlock {
        /// Checks the ranges.
        public Even {
            Decimals.positive("scan range", range);
            if (range.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("scan range must be below 1, not " + range.toPlainString());
            }
            if (stepsPerSide < 1 || stepsPerSide > 50) {
                throw new IllegalArgumentException("steps per side must be 1 to 50, not " + stepsPerSide);
            }
            vols = directions(vols);
        }

        @Override
        public List<BigDecimal> moves() {
            List<BigDecimal> moves = new ArrayList<>();
            for (int step = -stepsPerSide; step <= stepsPerSide; step++) {
                moves.add(range.multiply(BigDecimal.valueOf(step))
                        .divide(BigDecimal.valueOf(stepsPerSide), java.math.MathContext.DECIMAL128));
            }
            return moves;
        }

        @Override
        public ScanWeight weight() {
            return ScanWeight.FULL;
        }
    }

    /// Moves as listed.
    ///
    /// @param moves  each above -1
    /// @param vols   directions
    /// @param weight how much of a result counts
    record Listed(List<BigDecimal> moves, List<VolDirection> vols, ScanWeight weight) implements ScanBlock {
        /// Checks the moves.
        public Listed {
            moves = List.copyOf(moves);
            if (moves.isEmpty()) {
                throw new IllegalArgumentException("a scan block needs at least one move");
            }
            for (BigDecimal move : moves) {
                if (Decimals.checked("scan move", move).compareTo(BigDecimal.ONE.negate()) <= 0) {
                    throw new IllegalArgumentException("scan move must be above -1, not " + move.toPlainString());
                }
            }
            vols = directions(vols);
        }
    }

    private static List<VolDirection> directions(List<VolDirection> vols) {
        if (vols.isEmpty()) {
            throw new IllegalArgumentException("a scan block needs at least one volatility direction");
        }
        return List.copyOf(vols);
    }
}
