package plimsoll.engine.liquidation;

import java.util.List;
import java.util.Optional;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;

/// Answers how far the chosen underlying can move before the first pool is liquidated.
public final class Corridors {
    private Corridors() {}

    /// Returns the nearest levels of all pools on both sides of the evaluated move; of two pools at the same price the
    /// first by identifier. Pools that are liquidated already set `broken` and are not an end of the corridor.
    ///
    /// @param underlying the asset that moves
    /// @param reference  its index price without shock, USD
    /// @param evaluated  the relative move that is looked from
    /// @param levels     of all pools and underlyings; others than the chosen one are ignored
    public static Corridor of(String underlying, double reference, double evaluated, List<LiquidationLevels> levels) {
        Optional<Corridor.Side> down = Optional.empty();
        Optional<Corridor.Side> up = Optional.empty();
        boolean broken = false;
        double price = reference * (1 + evaluated);
        for (LiquidationLevels pool : levels) {
            if (!pool.underlying().equals(underlying)) {
                continue;
            }
            broken |= pool.alreadyBelow();
            Optional<Level> below = pool.down(evaluated);
            if (below.isPresent()
                    && (down.isEmpty() || below.get().price() > down.get().price())) {
                down = Optional.of(side(pool, below.get(), price));
            }
            Optional<Level> above = pool.up(evaluated);
            if (above.isPresent()
                    && (up.isEmpty() || above.get().price() < up.get().price())) {
                up = Optional.of(side(pool, above.get(), price));
            }
        }
        return new Corridor(underlying, price, down, up, broken);
    }

    private static Corridor.Side side(LiquidationLevels pool, Level level, double price) {
        return new Corridor.Side(pool.poolId(), level.price(), level.price() / price - 1);
    }
}
