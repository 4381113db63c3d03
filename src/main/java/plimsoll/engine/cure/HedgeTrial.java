package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;

/// Tries to buy or sell one instrument.
final class HedgeTrial {
    /// The largest hedge, as a multiple of the notional of the pool's legs.
    private static final double LARGEST = 2;

    private final Snapshot snapshot;
    private final Worlds worlds;
    private final CureTerms terms;
    private final PoolSnapshot pool;
    private final Holding leg;
    private final boolean sale;

    HedgeTrial(Snapshot snapshot, Worlds worlds, CureTerms terms, PoolSnapshot pool, Holding leg, boolean sale) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.pool = pool;
        this.leg = leg;
        this.sale = sale;
    }

    Trial run() {
        String what = (sale ? "sale of " : "purchase of ") + leg.instrument().symbol();
        double notional = 0;
        for (Holding held : pool.holdings()) {
            notional += TradeCost.notionalUsd(held, StrictMath.abs(held.quantity()), snapshot);
        }
        double largest = LARGEST * notional / TradeCost.notionalUsd(leg, 1, snapshot);
        Snapshot alone = Worlds.only(snapshot, pool.id());
        Worlds.Check check = worlds.check(pool.id());
        Optional<BigDecimal> smallest = largest > 0
                ? SmallestAmount.of(largest, quantity -> check.slackUsd(hedged(alone, quantity)))
                : Optional.empty();
        if (smallest.isEmpty()) {
            return Trial.refused(pool.id(), what, "no quantity up to twice the notional of the pool's legs is enough");
        }
        double quantity = smallest.get().doubleValue();
        double funding = TradeCost.fundingUsd(leg, sale ? -quantity : quantity, snapshot, terms);
        return Trial.of(new Trial.Found(
                new CureAction.Hedge(pool.id(), leg.instrument().id(), sale, smallest.get()),
                what,
                TradeCost.usd(leg, quantity, snapshot, terms) + funding,
                funding,
                OptionalDouble.of(0),
                hedged(snapshot, quantity)));
    }

    private Snapshot hedged(Snapshot book, double quantity) {
        return new BookEdits(book)
                .hedge(pool.id(), leg, sale ? -quantity : quantity, TradeCost.usd(leg, quantity, snapshot, terms));
    }
}
