package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an axis of the heat map moves. Amounts are ratios but for time, which is in days.
public enum HeatFactor {
    /// The index price of the stressed underlying; its range is that of the run.
    PRICE,
    /// Implied volatility; its range is that of the run.
    VOL,
    /// Days that pass while prices stay.
    TIME,
    /// What perpetuals of the underlying pay per eight hours.
    FUNDING,
    /// Forwards of the underlying against its index.
    FORWARD_BASIS,
    /// Perpetuals of the underlying against its index.
    PERPETUAL_BASIS,
    /// How venues mark one collateral asset against its index.
    MARK;

    private static final int STEPS = 20;

    /// Returns the amounts that an axis has until somebody chooses others; those of price and volatility belong to the
    /// run.
    public List<Double> usual() {
        return switch (this) {
            case PRICE, VOL -> List.of();
            case TIME -> steps(0, 2);
            case FUNDING -> steps(-STEPS / 2, 0.0002);
            case FORWARD_BASIS, PERPETUAL_BASIS -> steps(-STEPS / 2, 0.01);
            case MARK -> steps(-STEPS + 4, 0.05);
        };
    }

    /// Returns the shock of this factor as a grid takes it; its own amount does not count.
    ///
    /// @param stress      the underlying, and how volatility scales
    /// @param markAsset   the collateral asset that [#MARK] moves
    /// @param fundingDays for how long [#FUNDING] is paid
    Shock shock(StressSettings stress, String markAsset, double fundingDays) {
        String underlying = stress.underlying();
        return switch (this) {
            case PRICE -> new MarketShock.PriceMove(underlying, new PriceAmount.Relative(0), new Follow.Workspace());
            case VOL -> new MarketShock.VolMove(Optional.empty(), MarketShock.VolUnit.RELATIVE, 0, stress.term());
            case TIME -> new CarryShock.TimeRoll(0);
            case FUNDING -> new CarryShock.Funding(Scope.EVERYWHERE, Optional.of(underlying), 0, fundingDays);
            case FORWARD_BASIS ->
                new MarketShock.ForwardBasis(
                        Scope.EVERYWHERE, underlying, Optional.empty(), MarketShock.BasisUnit.RELATIVE, 0);
            case PERPETUAL_BASIS -> new MarketShock.PerpetualBasis(Scope.EVERYWHERE, underlying, 0);
            case MARK -> new VenueShock.LocalMark(Scope.EVERYWHERE, markAsset, 0);
        };
    }

    private static List<Double> steps(int first, double step) {
        List<Double> amounts = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            amounts.add(StrictMath.rint((first + i) * step * 1e6) / 1e6);
        }
        return amounts;
    }
}
