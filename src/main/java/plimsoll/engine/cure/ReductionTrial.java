package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;

/// Tries to close a part of one leg.
final class ReductionTrial {
    private final Snapshot snapshot;
    private final Worlds worlds;
    private final CureTerms terms;
    private final PoolSnapshot pool;
    private final Holding leg;

    ReductionTrial(Snapshot snapshot, Worlds worlds, CureTerms terms, PoolSnapshot pool, Holding leg) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.pool = pool;
        this.leg = leg;
    }

    Trial run() {
        String what = "reduction of " + leg.instrument().symbol();
        double whole = StrictMath.abs(leg.quantity());
        Snapshot alone = Worlds.only(snapshot, pool.id());
        Worlds.Check check = worlds.check(pool.id());
        Optional<BigDecimal> smallest = SmallestAmount.of(whole, quantity -> check.slackUsd(reduced(alone, quantity)));
        if (smallest.isEmpty()) {
            return Trial.refused(pool.id(), what, "closing all of it is not enough");
        }
        double quantity = smallest.get().doubleValue();
        return Trial.of(new Trial.Found(
                new CureAction.Reduction(pool.id(), leg.position().id(), smallest.get()),
                what,
                cost(quantity),
                0,
                OptionalDouble.of(0),
                reduced(snapshot, quantity)));
    }

    private Snapshot reduced(Snapshot book, double quantity) {
        double share = quantity / StrictMath.abs(leg.quantity());
        return new BookEdits(book).reduction(pool.id(), leg.position().id(), share, cost(quantity));
    }

    private double cost(double quantity) {
        return TradeCost.usd(leg, quantity, snapshot, terms);
    }
}
