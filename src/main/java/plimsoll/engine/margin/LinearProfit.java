package plimsoll.engine.margin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.Collateral;

/// What futures, perpetuals, spot and balances of a pool are worth: sums of products of price factors, so as many legs
/// as
/// there are become four coefficients per pair of underlying and settlement asset.
final class LinearProfit {
    private final int[] underlying;
    private final int[] settlement;

    /// USD per factor of the underlying, of the settlement asset, of their product and of their quotient, `[pair][4]`.
    private final double[][] coefficients;

    private static final int UNDERLYING = 0;
    private static final int SETTLEMENT = 1;
    private static final int PRODUCT = 2;
    private static final int QUOTIENT = 3;

    /// A pair of assets by their slots.
    private record Pair(int underlying, int settlement) {}

    /// Adds up the pool, in order of identifier.
    ///
    /// @param bought whether what an option cost has left the balance, so that its whole value counts
    LinearProfit(PoolKernel kernel, boolean bought) {
        Map<Pair, double[]> sums = new LinkedHashMap<>();
        Legs legs = kernel.legs();
        for (int i = 0; i < legs.count; i++) {
            double[] sum = sums.computeIfAbsent(
                    new Pair(legs.underlying[i], legs.settlement[i]), pair -> new double[QUOTIENT + 1]);
            double usd = legs.units[i] * kernel.assets().price(legs.settlement[i]);
            if (legs.option[i]) {
                sum[SETTLEMENT] -= bought ? 0 : usd * legs.entry[i];
            } else if (legs.inverse[i]) {
                sum[SETTLEMENT] += usd / legs.entry[i];
                sum[QUOTIENT] -= usd / legs.mark[i];
            } else {
                sum[SETTLEMENT] -= usd * legs.entry[i];
                sum[legs.parity ? PRODUCT : UNDERLYING] += usd * legs.mark[i];
            }
        }
        List<Collateral> balances = kernel.pool().collateral();
        for (Collateral balance : balances) {
            int slot = kernel.assets().slot(balance.asset());
            sums.computeIfAbsent(new Pair(slot, slot), pair -> new double[QUOTIENT + 1])[SETTLEMENT] +=
                    balance.amount() * balance.price();
        }
        underlying = sums.keySet().stream().mapToInt(Pair::underlying).toArray();
        settlement = sums.keySet().stream().mapToInt(Pair::settlement).toArray();
        coefficients = sums.values().toArray(double[][]::new);
    }

    /// Returns what they are worth at a point, USD.
    double worth(MarketPoints points, int point) {
        double sum = 0;
        for (int pair = 0; pair < coefficients.length; pair++) {
            double[] c = coefficients[pair];
            double move = points.factor(point, underlying[pair]);
            double settle = points.factor(point, settlement[pair]);
            sum += c[UNDERLYING] * move
                    + c[SETTLEMENT] * settle
                    + c[PRODUCT] * (move * settle)
                    + c[QUOTIENT] * (settle / move);
        }
        return sum;
    }
}
