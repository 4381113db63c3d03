package plimsoll.engine.result;

import java.util.Optional;
import java.util.OptionalDouble;

/// Where a transfer to a pool must be ordered at the latest, so that it arrives before the liquidation with a wanted
/// probability.
///
/// @param poolId      the pool in danger
/// @param underlying  the asset whose price moves it
/// @param routeId     the route on which the money comes; empty = none is known, and the time is an assumption
/// @param hours       time of the transfer from order to arrival, the median when it is random
/// @param spot        price now, USD
/// @param vol         annual volatility of the price, ratio
/// @param liquidation price at which the pool is liquidated, USD; below the spot on the way down
/// @param act         price at which the order is due, USD; empty = no price is early enough, because the route itself
///                    fails more often than wanted, or is slower than the market can be waited for
/// @param distance    relative distance from `act` to the liquidation, above 0; empty with `act`
/// @param due         whether the price has passed `act` already
/// @param chanceNow   probability that an order given now comes too late
public record ActLevel(
        String poolId,
        String underlying,
        Optional<String> routeId,
        double hours,
        double spot,
        double vol,
        double liquidation,
        OptionalDouble act,
        OptionalDouble distance,
        boolean due,
        double chanceNow) {
    /// Returns whether the liquidation lies below the price.
    public boolean isDown() {
        return liquidation < spot;
    }

    /// Returns how far the price may still move before the order is due, relative; empty without a level.
    public Optional<Double> leeway() {
        return act.isPresent() ? Optional.of(act.getAsDouble() / spot - 1) : Optional.empty();
    }
}
