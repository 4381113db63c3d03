package plimsoll.engine.result;

import java.util.List;

/// What a book may lose over a horizon, from random markets: losses are positive, in USD.
///
/// @param factors      what moved, in the order of moves
/// @param horizonDays  over which
/// @param freedom      degrees of freedom of Student's distribution
/// @param count        how many markets were drawn
/// @param pools        each collateral pool by itself, in order
/// @param book         all pools together; losses and gains of pools offset here, which no venue does
public record LossReport(
        List<ReverseStress.Factor> factors,
        double horizonDays,
        int freedom,
        int count,
        List<Losses> pools,
        Losses book) {
    /// Copies the lists.
    public LossReport {
        factors = List.copyOf(factors);
        pools = List.copyOf(pools);
    }

    /// The losses of one pool or of the book.
    ///
    /// @param id         of the pool; empty for the book
    /// @param mean       average profit, negative = loss
    /// @param deviation  standard deviation of the profit
    /// @param atRisk95   loss that is exceeded in 5 % of markets (value at risk)
    /// @param atRisk99   loss that is exceeded in 1 % of markets
    /// @param shortfall  average loss in the worst 2.5 % of markets (expected shortfall), with its standard error
    /// @param worst      largest loss drawn
    /// @param worstMoves relative moves of the factors in that market
    public record Losses(
            String id,
            double mean,
            double deviation,
            double atRisk95,
            double atRisk99,
            Estimate shortfall,
            double worst,
            List<Double> worstMoves) {
        /// Copies the list.
        public Losses {
            worstMoves = List.copyOf(worstMoves);
        }
    }
}
