package plimsoll.engine.path;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.margin.Assets;

/// How the index prices of a book follow the underlyings of a path. An asset that no position has as underlying follows
/// the stressed one by the beta of the workspace, or stays.
final class MovedAssets {
    private static final int STAYS = -1;

    private final Assets assets;
    private final int[] own;
    private final int chosen;

    /// @param underlyings that move, in order of name
    /// @param stressed    the underlying that others follow by beta
    MovedAssets(Assets assets, List<String> underlyings, String stressed) {
        this.assets = assets;
        own = new int[assets.size()];
        Arrays.fill(own, STAYS);
        for (int u = 0; u < underlyings.size(); u++) {
            own[assets.slot(underlyings.get(u))] = u;
        }
        chosen = underlyings.indexOf(stressed);
    }

    /// Returns how many assets there are.
    int size() {
        return own.length;
    }

    /// Returns the place of an asset among the factors.
    int slot(String asset) {
        return assets.slot(asset);
    }

    /// Returns whether an asset has a price path of its own.
    boolean isOwn(String asset) {
        return own[assets.slot(asset)] != STAYS;
    }

    /// Returns whether an asset's price never moves.
    boolean stays(String asset) {
        int slot = assets.slot(asset);
        return own[slot] == STAYS && (chosen < 0 || assets.follow(slot, 1) == 0);
    }

    /// Writes the factors on the index prices, `[asset]`.
    ///
    /// @param logs of price over that at the start, `[underlying]`
    void factors(double[] logs, double[] factors) {
        double move = chosen < 0 ? 0 : StrictMath.expm1(logs[chosen]);
        for (int asset = 0; asset < own.length; asset++) {
            factors[asset] = own[asset] == STAYS ? 1 + assets.follow(asset, move) : StrictMath.exp(logs[own[asset]]);
        }
    }

    /// Returns the underlyings whose moves change a pool's numbers, ascending.
    int[] drivers(PoolSnapshot pool) {
        TreeSet<Integer> drivers = new TreeSet<>();
        add(pool.currency(), drivers);
        for (Holding holding : pool.holdings()) {
            add(holding.instrument().underlying(), drivers);
            add(holding.instrument().contract().settlementAsset(), drivers);
        }
        for (Collateral balance : pool.collateral()) {
            add(balance.asset(), drivers);
        }
        return drivers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(String asset, Set<Integer> drivers) {
        int slot = assets.slot(asset);
        if (own[slot] != STAYS) {
            drivers.add(own[slot]);
        } else if (chosen >= 0 && assets.follow(slot, 1) != 0) {
            drivers.add(chosen);
        }
    }
}
