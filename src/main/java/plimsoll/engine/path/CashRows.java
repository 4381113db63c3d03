package plimsoll.engine.path;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.scenario.TransferRoute;

/// Gives every pool the balances that paths pay into: its own currency, for funding and settlements, and the assets of
/// the routes that touch it. Balances that were missing start at 0, which changes no number.
final class CashRows {
    /// Sorts behind the identifiers that people give.
    private static final String PREFIX = "~";

    private CashRows() {}

    static Snapshot added(Snapshot snapshot, List<TransferRoute> routes) {
        List<PoolSnapshot> pools = snapshot.pools().stream()
                .map(pool -> withRows(pool, snapshot, routes))
                .toList();
        return new Snapshot(snapshot.revision(), snapshot.valuationTime(), pools, snapshot.index(), snapshot.stress());
    }

    /// Returns the balance of an asset, by its place in the pool.
    static OptionalInt row(PoolSnapshot pool, String asset) {
        for (int row = 0; row < pool.collateral().size(); row++) {
            if (pool.collateral().get(row).asset().equals(asset)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /// Returns how an asset that is moved counts in a pool; empty when it is no collateral there, or when the
    /// requirement of the pool depends on it, so that moving it is not a matter of equity alone.
    static Optional<Haircut> haircut(PoolSnapshot pool, String asset) {
        boolean currency = asset.equals(pool.currency());
        boolean portfolio = pool.rule().file().portfolio().isPresent();
        return pool.rule()
                .file()
                .equity()
                .haircut(asset, pool.currency())
                .filter(haircut -> haircut.scan() == Haircut.ScanPart.NONE && (currency || !portfolio));
    }

    private static PoolSnapshot withRows(PoolSnapshot pool, Snapshot snapshot, List<TransferRoute> routes) {
        Set<String> assets = new TreeSet<>();
        assets.add(pool.currency());
        for (TransferRoute route : routes) {
            if (route.from().equals(pool.id()) || route.to().equals(pool.id())) {
                assets.add(route.asset());
            }
        }
        List<Collateral> rows = new ArrayList<>(pool.collateral());
        for (String asset : assets) {
            Optional<Haircut> haircut = haircut(pool, asset);
            Double price = snapshot.index().get(asset);
            if (row(pool, asset).isEmpty() && haircut.isPresent() && price != null) {
                rows.add(new Collateral(PREFIX + asset, asset, 0, price, haircut.get(), BigDecimal.ONE));
            }
        }
        return new PoolSnapshot(
                pool.id(),
                pool.venue(),
                pool.name(),
                pool.currency(),
                pool.currencyPrice(),
                pool.mode(),
                pool.rule(),
                pool.holdings(),
                rows,
                pool.additions());
    }
}
