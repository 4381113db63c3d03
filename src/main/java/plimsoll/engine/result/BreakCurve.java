package plimsoll.engine.result;

import java.util.List;
import java.util.Optional;

/// What a book gains or loses against the price of one underlying: with all legs, after the first liquidation of a
/// [LegBreak], and after auto-deleveraging on top of it. No further liquidation is played: the lines say what would be
/// there, the levels of the leg break say where they end.
///
/// @param prices      ascending, USD; the levels of the leg break are among them
/// @param all         with all legs that live where it is looked from
/// @param after       what survives the first liquidation
/// @param deleveraged with a share of the winning legs taken away as well; empty without a winning leg
public record BreakCurve(List<Double> prices, Line all, Line after, Optional<Line> deleveraged) {
    /// Copies the list and checks the lengths.
    public BreakCurve {
        int count = prices.size();
        check(count, all);
        check(count, after);
        deleveraged.ifPresent(line -> check(count, line));
        prices = List.copyOf(prices);
    }

    /// One book.
    ///
    /// @param pnlUsd change of the whole book's value against the price that is looked from, `[price]`
    /// @param delta  of the whole book in coins of the underlying, collateral included, `[price]`
    public record Line(List<Double> pnlUsd, List<Double> delta) {
        /// Copies the lists.
        public Line {
            pnlUsd = List.copyOf(pnlUsd);
            delta = List.copyOf(delta);
        }
    }

    private static void check(int count, Line line) {
        if (line.pnlUsd().size() != count || line.delta().size() != count) {
            throw new IllegalArgumentException("a line needs " + count + " numbers, not "
                    + line.pnlUsd().size() + " and " + line.delta().size());
        }
    }
}
