package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.Collateral;
import plimsoll.domain.rule.Haircut.ScanPart;

/// The collateral that takes part in a scan: balances of the set whose value follows its moves, together with the
/// profit
/// of positions settled in the same asset.
final class ScanCollateral {
    /// No collateral takes part.
    static final ScanCollateral NONE =
            new ScanCollateral(new int[0], new double[0], new double[0], new boolean[0], new int[0][]);

    private final int[] asset;
    private final double[] amount;
    private final double[] price;
    private final boolean[] bothWays;
    private final int[][] settled;

    private ScanCollateral(int[] asset, double[] amount, double[] price, boolean[] bothWays, int[][] settled) {
        this.asset = asset;
        this.amount = amount;
        this.price = price;
        this.bothWays = bothWays;
        this.settled = settled;
    }

    ScanCollateral(List<Collateral> balances, int[] legsOfSet, Legs legs, Assets assets) {
        List<Collateral> moving = balances.stream()
                .filter(balance -> balance.haircut().scan() != ScanPart.NONE)
                .toList();
        asset = new int[moving.size()];
        amount = new double[moving.size()];
        price = new double[moving.size()];
        bothWays = new boolean[moving.size()];
        settled = new int[moving.size()][];
        for (int b = 0; b < asset.length; b++) {
            Collateral balance = moving.get(b);
            int slot = assets.slot(balance.asset());
            boolean repeated = java.util.stream.IntStream.range(0, b).anyMatch(earlier -> asset[earlier] == slot);
            asset[b] = slot;
            amount[b] = balance.amount();
            price[b] = balance.price();
            bothWays[b] = balance.haircut().scan() == ScanPart.BOTH;
            settled[b] = repeated
                    ? new int[0]
                    : java.util.stream.IntStream.of(legsOfSet)
                            .filter(i -> legs.settlement[i] == slot)
                            .toArray();
        }
    }

    /// Returns the change of value at a relative move, in the currency of the pool.
    double result(SetMarket market, double move) {
        double sum = 0;
        for (int b = 0; b < asset.length; b++) {
            double worth = amount[b] * price[b] * market.factors[asset[b]] / market.unit;
            for (int i : settled[b]) {
                worth += market.point.counts[i];
            }
            double change = worth * move;
            sum += bothWays[b] ? change : StrictMath.min(0, change);
        }
        return sum;
    }
}
