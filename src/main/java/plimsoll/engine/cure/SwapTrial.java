package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;

/// Tries to sell collateral of the pool for another asset that it takes: one that counts more, or whose price does not
/// move.
final class SwapTrial {
    private final Snapshot snapshot;
    private final Worlds worlds;
    private final CureTerms terms;
    private final PoolSnapshot pool;
    private final String asset;
    private final String into;
    private final double available;

    /// @param available units of the asset that the pool has
    SwapTrial(
            Snapshot snapshot,
            Worlds worlds,
            CureTerms terms,
            PoolSnapshot pool,
            String asset,
            String into,
            double available) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.pool = pool;
        this.asset = asset;
        this.into = into;
        this.available = available;
    }

    Trial run() {
        String what = "swap of " + asset + " into " + into;
        Snapshot alone = Worlds.only(snapshot, pool.id());
        Worlds.Check check = worlds.check(pool.id());
        Optional<BigDecimal> smallest = SmallestAmount.of(available, amount -> check.slackUsd(swapped(alone, amount)));
        if (smallest.isEmpty()) {
            return Trial.refused(pool.id(), what, "swapping all of it is not enough");
        }
        double amount = smallest.get().doubleValue();
        return Trial.of(new Trial.Found(
                new CureAction.Swap(pool.id(), asset, into, smallest.get()),
                what,
                costUsd(amount),
                0,
                OptionalDouble.of(0),
                swapped(snapshot, amount)));
    }

    private Snapshot swapped(Snapshot book, double amount) {
        double bought = (amount * price(asset) - costUsd(amount)) / price(into);
        return new BookEdits(book).swap(pool.id(), asset, amount, into, bought);
    }

    private double costUsd(double amount) {
        return amount * price(asset) * (terms.feeRate() + terms.halfSpread());
    }

    private double price(String name) {
        return Optional.ofNullable(snapshot.index().get(name)).orElseThrow();
    }
}
