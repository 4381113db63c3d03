package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final CureTerms terms;
    private final PoolSnapshot from;
    private final PoolSnapshot to;
    private final String asset;
    private final Optional<CureRoute> route;
    private final double held;
    private final double available;
    private final double fee;
    private final String what;
    private final Snapshot giver;
    private final Snapshot receiver;
    private final Worlds.Check gives;
    private final Worlds.Check receives;

    /// @param held units of the asset that the giving pool has
    TransferTrial(
            Snapshot snapshot,
            Worlds worlds,
            CureTerms terms,
            PoolSnapshot from,
            PoolSnapshot to,
            String asset,
            double held) {
        this.snapshot = snapshot;
        this.terms = terms;
        this.from = from;
        this.to = to;
        this.asset = asset;
        this.held = held;
        double price = Optional.ofNullable(snapshot.index().get(asset)).orElseThrow();
        route = terms.route(from.id(), to.id(), asset);
        available = StrictMath.min(
                held,
                route.map(CureRoute::capUsd).orElse(OptionalDouble.empty()).orElse(Double.POSITIVE_INFINITY) / price);
        fee = terms.transferFee(from.id(), to.id(), asset) / price;
        what = "transfer of " + asset + " from " + from.id();
        giver = Worlds.only(snapshot, from.id());
        receiver = Worlds.only(snapshot, to.id());
        gives = worlds.check(from.id());
        receives = worlds.check(to.id());
    }

    /// The smallest amount that is enough by itself.
    Trial run() {
        Optional<String> impossible = impossible();
        if (impossible.isPresent()) {
            return refused(impossible.get());
        }
        Optional<BigDecimal> smallest = SmallestAmount.of(available, this::receivedSlack);
        if (smallest.isEmpty()) {
            return refused(
                    available < held
                            ? shown(available) + " " + asset + ", all that the route takes, are not enough"
                            : "all " + shown(available) + " " + asset + " of " + from.id() + " are not enough");
        }
        double amount = smallest.get().doubleValue();
        if (givenSlack(amount) < 0) {
            return refused(shortage(amount));
        }
        return Trial.of(found(smallest.get()));
    }

    /// The largest amount that the giving pool can spare, whether it is enough or not; empty when none can be moved.
    Optional<Trial.Found> most() {
        if (impossible().isPresent() || givenSlack(0) < 0) {
            return Optional.empty();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(SmallestAmount.scale(available));
        BigDecimal most = tooMuch(available)
                .map(amount -> amount.setScale(step.scale(), RoundingMode.FLOOR).subtract(step))
                .orElse(new BigDecimal(available).setScale(step.scale(), RoundingMode.FLOOR));
        return most.doubleValue() > fee && givenSlack(most.doubleValue()) >= 0
                ? Optional.of(found(most.stripTrailingZeros()))
                : Optional.empty();
    }

    private Optional<String> impossible() {
        if (!terms.routes().isEmpty() && route.isEmpty()) {
            return Optional.of("there is no route from " + from.id() + " to " + to.id()
                    + (terms.routes().stream().anyMatch(way -> way.asset().isPresent()) ? " for " + asset : ""));
        }
        return BookEdits.accepted(to, asset).isEmpty()
                ? Optional.of(asset + " is no collateral in " + to.id())
                : Optional.empty();
    }

    private Trial.Found found(BigDecimal amount) {
        return new Trial.Found(
                new CureAction.Transfer(
                        from.id(),
                        to.id(),
                        asset,
                        amount.scale() < 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount),
                what,
                terms.transferFee(from.id(), to.id(), asset),
                0,
                route.isPresent() ? OptionalDouble.of(route.get().hours()) : OptionalDouble.empty(),
                moved(snapshot, amount.doubleValue()));
    }

    private String shortage(double needed) {
        if (givenSlack(0) < 0) {
            return from.id() + " misses its own buffer";
        }
        return shown(needed) + " " + asset + " are needed and " + from.id() + " can spare "
                + shown(tooMuch(needed).map(BigDecimal::doubleValue).orElse(needed));
    }

    /// The smallest amount that the giving pool cannot spare.
    private Optional<BigDecimal> tooMuch(double largest) {
        return SmallestAmount.of(largest, amount -> {
            double slack = givenSlack(amount);
            return slack < 0 ? -slack : -StrictMath.max(slack, Double.MIN_NORMAL);
        });
    }

    private double givenSlack(double amount) {
        return gives.slackUsd(moved(giver, amount));
    }

    private double receivedSlack(double amount) {
        return amount > fee ? receives.slackUsd(moved(receiver, amount)) : -Double.MIN_NORMAL;
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
