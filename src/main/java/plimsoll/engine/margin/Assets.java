package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import plimsoll.domain.Snapshot;

/// The assets of a book, their index prices, and how far each moves when one of them is shocked.
///
/// Shocks are factors on the index price, `[asset]`, in order of name; 1 = unchanged.
public final class Assets {
    /// Lowest factor: a beta above 1 must not take a price to zero or below.
    static final double LEAST_FACTOR = 1e-6;

    private final List<String> names;
    private final double[] prices;
    private final double[] betas;
    private final int chosen;

    /// Reads the index prices and betas of the snapshot.
    public Assets(Snapshot snapshot) {
        names = List.copyOf(snapshot.index().keySet());
        prices = new double[names.size()];
        betas = new double[names.size()];
        SortedMap<String, Double> given = snapshot.stress().betas();
        for (int asset = 0; asset < prices.length; asset++) {
            prices[asset] = price(snapshot, names.get(asset));
            betas[asset] = given.getOrDefault(names.get(asset), 0.0);
        }
        chosen = slot(snapshot.stress().underlying());
        betas[chosen] = 1;
    }

    /// Returns how many assets there are.
    public int size() {
        return prices.length;
    }

    /// Returns the names, in the order of the arrays.
    List<String> names() {
        return names;
    }

    /// Returns the names of assets whose price follows the chosen underlying, itself included.
    public List<String> moving() {
        List<String> moving = new ArrayList<>();
        for (int asset = 0; asset < betas.length; asset++) {
            if (betas[asset] != 0) {
                moving.add(names.get(asset));
            }
        }
        return moving;
    }

    /// Returns the position of an asset in the arrays.
    ///
    /// @throws IllegalArgumentException when the snapshot has no index price for it
    public int slot(String asset) {
        int slot = names.indexOf(asset);
        if (slot < 0) {
            throw new IllegalArgumentException("snapshot has no index price for asset " + asset);
        }
        return slot;
    }

    /// Returns the unshocked index price, USD per unit.
    public double price(int slot) {
        return prices[slot];
    }

    /// Writes the factors for a relative move of the chosen underlying; others follow by beta.
    public void shock(double move, double[] factors) {
        for (int asset = 0; asset < betas.length; asset++) {
            factors[asset] = betas[asset] == 0 ? 1 : StrictMath.max(LEAST_FACTOR, 1 + betas[asset] * move);
        }
    }

    /// Returns the relative move that an asset makes when the chosen underlying makes the given one.
    public double follow(int slot, double move) {
        return betas[slot] == 0 ? 0 : StrictMath.max(LEAST_FACTOR, 1 + betas[slot] * move) - 1;
    }

    /// Returns whether the asset is the chosen underlying.
    public boolean isChosen(int slot) {
        return slot == chosen;
    }

    private static double price(Snapshot snapshot, String name) {
        Double price = snapshot.index().get(name);
        if (price == null || !(price > 0)) {
            throw new IllegalArgumentException("index price of " + name + " must be above 0, not " + price);
        }
        return price;
    }
}
