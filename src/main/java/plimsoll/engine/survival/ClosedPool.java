package plimsoll.engine.survival;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.Haircut;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.BookResult;

/// One pool at one market, whose positions can be closed there: what a position is worth becomes cash in its settlement
/// asset, so that closing at the mark and without a fee changes no total value.
final class ClosedPool {
    private final Snapshot snapshot;
    private final double move;
    private final double volShock;
    private final double[] factors;
    private final PoolSnapshot pool;
    private final BookKernel book;
    private final Assets assets;
    private final PoolKernel kernel;
    private final PoolPoint point;

    /// @param snapshot the book, for prices and settings
    /// @param pool     the pool as it stands
    /// @param move     relative move of the chosen underlying at which everything is closed
    /// @param volShock relative shock of volatility there
    ClosedPool(Snapshot snapshot, PoolSnapshot pool, double move, double volShock) {
        this.snapshot = snapshot;
        this.pool = pool;
        this.move = move;
        this.volShock = volShock;
        book = new BookKernel(snapshot.withPools(List.of(pool)));
        kernel = book.pools().getFirst();
        assets = book.assets();
        factors = new double[assets.size()];
        assets.shock(move, factors);
        point = kernel.point();
        kernel.evaluate(factors, volShock, point);
    }

    PoolSnapshot pool() {
        return pool;
    }

    PoolKernel kernel() {
        return kernel;
    }

    PoolPoint point() {
        return point;
    }

    /// Returns the factor on an asset's index price here.
    double factor(String asset) {
        return factors[assets.slot(asset)];
    }

    /// Returns an asset's unshocked index price, USD.
    double price(String asset) {
        return assets.price(assets.slot(asset));
    }

    /// Returns the number of a position.
    ///
    /// @throws IllegalArgumentException when the pool does not hold it
    int row(String positionId) {
        for (int i = 0; i < pool.holdings().size(); i++) {
            if (pool.holdings().get(i).position().id().equals(positionId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("pool " + pool.id() + " holds no position " + positionId);
    }

    /// Returns the notional of a position here, in the currency of the pool.
    double notional(int row) {
        return kernel.notional(row, factors, point);
    }

    /// Returns everything about the pool here.
    BookResult report() {
        return BookReport.at(book, move, volShock);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /// Returns the pool with a share of some positions closed at their marks.
    ///
    /// @param shares closed of every position, `[position]`, in [0, 1]
    /// @param cost   taken from the cash of every position, `[position]`, in the currency of the pool
    ClosedPool close(double[] shares, double[] cost) {
        List<Holding> holdings = new ArrayList<>();
        Map<String, Double> cash = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            Holding holding = pool.holdings().get(i);
            if (shares[i] > 0) {
                String asset = holding.instrument().contract().settlementAsset();
                cash.merge(asset, units(asset, shares[i] * point.total(i) - cost[i]), Double::sum);
            }
            if (shares[i] < 1) {
                holdings.add(shares[i] > 0 ? holding.withQuantity(holding.quantity() * (1 - shares[i])) : holding);
            }
        }
        return with(holdings, cash);
    }

    /// Returns the pool with one more position and an amount taken from the cash of its settlement asset.
    ///
    /// @param opened a position entered at the mark it has here
    /// @param cost   in the currency of the pool
    ClosedPool open(Holding opened, double cost) {
        List<Holding> holdings = new ArrayList<>(pool.holdings());
        holdings.add(opened);
        holdings.sort(Comparator.comparing(holding -> holding.position().id()));
        String asset = opened.instrument().contract().settlementAsset();
        return with(holdings, Map.of(asset, units(asset, -cost)));
    }

    /// Returns the pool without positions whose whole value is gone or paid for by somebody else.
    ClosedPool emptied() {
        return new ClosedPool(snapshot, pool.with(List.of(), List.of()), move, volShock);
    }

    private ClosedPool with(List<Holding> holdings, Map<String, Double> cash) {
        List<Collateral> balances = new ArrayList<>(pool.collateral());
        cash.forEach((asset, amount) -> add(balances, asset, amount));
        balances.sort(Comparator.comparing(Collateral::id));
        return new ClosedPool(snapshot, pool.with(holdings, balances), move, volShock);
    }

    /// Adds to the first balance of the asset, or makes one.
    private void add(List<Collateral> balances, String asset, double amount) {
        for (int i = 0; i < balances.size(); i++) {
            Collateral old = balances.get(i);
            if (old.asset().equals(asset)) {
                balances.set(
                        i,
                        new Collateral(
                                old.id(), asset, old.amount() + amount, old.price(), old.haircut(), old.confidence()));
                return;
            }
        }
        Haircut haircut =
                pool.rule().file().equity().haircut(asset, pool.currency()).orElse(new Haircut(asset, BigDecimal.ZERO));
        balances.add(new Collateral("realised " + asset, asset, amount, price(asset), haircut, BigDecimal.ONE));
    }

    private double units(String asset, double amount) {
        return amount * point.usdPerUnit() / (price(asset) * factor(asset));
    }
}
