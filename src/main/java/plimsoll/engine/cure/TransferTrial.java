package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureRoute;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.text.NumberText;

/// Tries to move one asset from one pool to another.
final class TransferTrial {
    private final Snapshot snapshot;
    private final Worlds worlds;
    private final CureTerms terms;
    private final PoolSnapshot from;
    private final PoolSnapshot to;
    private final String asset;
    private final double available;
    private final double fee;
    private final String what;

    /// @param available units of the asset that the giving pool has
    TransferTrial(
            Snapshot snapshot,
            Worlds worlds,
            CureTerms terms,
            PoolSnapshot from,
            PoolSnapshot to,
            String asset,
            double available) {
        this.snapshot = snapshot;
        this.worlds = worlds;
        this.terms = terms;
        this.from = from;
        this.to = to;
        this.asset = asset;
        this.available = available;
        double price = Optional.ofNullable(snapshot.index().get(asset)).orElseThrow();
        fee = terms.transferFee(from.id(), to.id()) / price;
        what = "transfer of " + asset + " from " + from.id();
    }

    Trial run() {
        Optional<CureRoute> route = terms.route(from.id(), to.id());
        if (!terms.routes().isEmpty() && route.isEmpty()) {
            return refused("there is no route from " + from.id() + " to " + to.id());
        }
        if (BookEdits.accepted(to, asset).isEmpty()) {
            return refused(asset + " is no collateral in " + to.id());
        }
        Snapshot both = Worlds.only(snapshot, from.id(), to.id());
        Optional<BigDecimal> smallest = SmallestAmount.of(available, amount -> amount > fee && lives(both, amount, to));
        if (smallest.isEmpty()) {
            return refused("all " + shown(available) + " " + asset + " of " + from.id() + " are not enough");
        }
        double amount = smallest.get().doubleValue();
        if (!lives(both, amount, from)) {
            return refused(shortage(both, amount));
        }
        return Trial.of(new Trial.Found(
                new CureAction.Transfer(from.id(), to.id(), asset, smallest.get()),
                what,
                terms.transferFee(from.id(), to.id()),
                0,
                route.isPresent() ? OptionalDouble.of(route.get().hours()) : OptionalDouble.empty(),
                moved(snapshot, amount)));
    }

    private String shortage(Snapshot both, double needed) {
        if (!worlds.of(both, from.id()).enough()) {
            return from.id() + " misses its own buffer";
        }
        Optional<BigDecimal> tooMuch = SmallestAmount.of(needed, amount -> !lives(both, amount, from));
        return shown(needed) + " " + asset + " are needed and " + from.id() + " can spare "
                + shown(tooMuch.map(BigDecimal::doubleValue).orElse(needed));
    }

    private boolean lives(Snapshot book, double amount, PoolSnapshot pool) {
        return worlds.of(moved(book, amount), pool.id()).enough();
    }

    private Snapshot moved(Snapshot book, double amount) {
        return new BookEdits(book).transfer(from.id(), to.id(), asset, amount, StrictMath.max(0, amount - fee));
    }

    private String shown(double amount) {
        return NumberText.screen(amount, NumberText.decimalsOf(asset));
    }

    private Trial refused(String why) {
        return Trial.refused(to.id(), what, why);
    }
}
