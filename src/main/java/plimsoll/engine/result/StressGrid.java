package plimsoll.engine.result;

import java.util.List;

/// Pools over a grid of price and volatility shocks. Arrays are flat with shape `[pool][vol][price]`; money is in each
/// pool's currency.
///
/// @param underlying        the asset that moves
/// @param reference         its index price without shock, USD
/// @param poolIds           in order of identifier
/// @param priceShocks       relative moves, ascending
/// @param volShocks         relative moves, ascending
/// @param pnl               change of total value against the zero-shock point
/// @param equity            against margin
/// @param initialMargin     positive = needed
/// @param maintenanceMargin positive = needed
/// @param required          the equity that liquidates: maintenance margin times the venue's multiple
/// @param usdPerUnit        USD per unit of the pool's currency
@SuppressWarnings(
        "ArrayRecordComponent") // Numeric result planes; written once by the engine, read by charts and files.
public record StressGrid(
        String underlying,
        double reference,
        List<String> poolIds,
        double[] priceShocks,
        double[] volShocks,
        double[] pnl,
        double[] equity,
        double[] initialMargin,
        double[] maintenanceMargin,
        double[] required,
        double[] usdPerUnit) {
    /// Returns the position of a cell in the flat arrays.
    public int cell(int pool, int vol, int price) {
        return (pool * volShocks.length + vol) * priceShocks.length + price;
    }

    /// Returns equity - the equity that liquidates of a cell, pool currency.
    public double buffer(int cell) {
        return equity[cell] - required[cell];
    }

    /// Returns equity - the equity that liquidates of a cell, USD.
    public double bufferUsd(int cell) {
        return buffer(cell) * usdPerUnit[cell];
    }

    /// Returns the pool with the smallest buffer in USD at one point, as [PoolResult#weakest] has it; -1 without pools.
    public int weakest(int vol, int price) {
        int weakest = -1;
        for (int pool = 0; pool < poolIds.size(); pool++) {
            if (weakest < 0 || isWeaker(cell(pool, vol, price), cell(weakest, vol, price))) {
                weakest = pool;
            }
        }
        return weakest;
    }

    private boolean isWeaker(int cell, int other) {
        return isUnused(cell) == isUnused(other) ? bufferUsd(cell) < bufferUsd(other) : isUnused(other);
    }

    private boolean isUnused(int cell) {
        return equity[cell] == 0 && required[cell] == 0;
    }

    /// Returns the smallest buffer over all pools at one point, USD; infinite without pools.
    public double minimumBufferUsd(int vol, int price) {
        int weakest = weakest(vol, price);
        return weakest < 0 ? Double.POSITIVE_INFINITY : bufferUsd(cell(weakest, vol, price));
    }
}
