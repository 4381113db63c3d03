package plimsoll.engine.result;

import java.util.List;

/// The most plausible shocks that liquidate a pool.
///
/// @param factors     what can move, with how far each usually does
/// @param horizonDays the time over which plausibility is measured
/// @param answers     from the most plausible on; each is a local minimum of the distance
/// @param alreadyBelow pools that are liquidated without any shock
/// @param outOfReach  pools that no shock in the searched range liquidates
public record ReverseStress(
        List<Factor> factors,
        double horizonDays,
        List<Answer> answers,
        List<String> alreadyBelow,
        List<String> outOfReach) {
    /// The name of the factor that moves all implied volatilities.
    public static final String VOL = "implied vol";

    /// Copies the lists.
    public ReverseStress {
        factors = List.copyOf(factors);
        answers = List.copyOf(answers);
        alreadyBelow = List.copyOf(alreadyBelow);
        outOfReach = List.copyOf(outOfReach);
    }

    /// Something that can move.
    ///
    /// @param name      an asset, or [#VOL]
    /// @param deviation standard deviation of its relative move over the horizon
    public record Factor(String name, double deviation) {}

    /// One shock.
    ///
    /// @param poolId       the pool it liquidates first
    /// @param moves        relative moves, one per factor in their order: of prices (arithmetic), of implied
    ///     volatility at the pivot maturity; factors that the pool does not depend on move by what the others imply
    /// @param distance     Mahalanobis distance from the market as it is, in standard deviations
    /// @param buffer       of the pool at the shock, in its currency; not on the living side of 0
    /// @param bufferBefore of the pool at 99 % of the shock, where it is alive
    /// @param liquidated   all pools that are liquidated at the shock, in order
    public record Answer(
            String poolId,
            List<Double> moves,
            double distance,
            double buffer,
            double bufferBefore,
            List<String> liquidated) {
        /// Copies the lists.
        public Answer {
            moves = List.copyOf(moves);
            liquidated = List.copyOf(liquidated);
        }
    }
}
