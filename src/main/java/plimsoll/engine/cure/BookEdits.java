package plimsoll.engine.cure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.engine.margin.OptionMarks;

/// The book after an action: quantities, balances and what trades pay and cost. Money goes through the pool's balance
/// of
/// the asset concerned.
final class BookEdits {
    private final Snapshot snapshot;

    BookEdits(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Moves collateral.
    ///
    /// @param sent    units of the asset that leave
    /// @param arrived units that arrive
    Snapshot transfer(String from, String to, String asset, double sent, double arrived) {
        return changed(from, pool -> paid(pool, asset, -sent)).changed(to, pool -> paid(pool, asset, arrived)).snapshot;
    }

    /// Sells collateral of a pool for another asset.
    ///
    /// @param sold   units that leave
    /// @param bought units that come instead
    Snapshot swap(String poolId, String asset, double sold, String into, double bought) {
        return changed(poolId, pool -> paid(paid(pool, asset, -sold), into, bought)).snapshot;
    }

    /// Closes a part of a leg at its mark: what it had gained, or what the option is worth, is paid out.
    ///
    /// @param share   of the leg, in [0, 1]
    /// @param costUsd of the trade
    Snapshot reduction(String poolId, String positionId, double share, double costUsd) {
        return changed(poolId, pool -> {
                    Holding leg = leg(pool, positionId);
                    String asset = leg.instrument().contract().settlementAsset();
                    double units =
                            leg.quantity() * leg.instrument().contract().size().doubleValue();
                    double paid = share * units * perUnit(pool, leg, leg.mark()) - costUsd / price(asset);
                    List<Holding> legs = new ArrayList<>(pool.holdings());
                    int row = legs.indexOf(leg);
                    if (share >= 1) {
                        legs.remove(row);
                    } else {
                        legs.set(row, leg.withQuantity(leg.quantity() * (1 - share)));
                    }
                    return paid(pool.with(pool.rule(), legs, pool.collateral()), asset, paid);
                })
                .snapshot;
    }

    /// Adds a leg at its mark: an option is paid for, anything else costs nothing but the trade.
    ///
    /// @param leg      what is added, its entry being its mark
    /// @param quantity signed, in units of the contract size
    /// @param costUsd  of the trade
    Snapshot hedge(String poolId, Holding leg, double quantity, double costUsd) {
        return changed(poolId, pool -> {
                    String asset = leg.instrument().contract().settlementAsset();
                    double units = quantity * leg.instrument().contract().size().doubleValue();
                    boolean premium = leg.instrument().kind() == InstrumentKind.OPTION && !settlesLikeFuture(pool);
                    double paid = -(premium ? units * leg.mark() : 0) - costUsd / price(asset);
                    List<Holding> legs = new ArrayList<>(pool.holdings());
                    legs.add(leg.withQuantity(quantity));
                    legs.sort(Comparator.comparing(holding -> holding.position().id()));
                    return paid(pool.with(pool.rule(), legs, pool.collateral()), asset, paid);
                })
                .snapshot;
    }

    /// What closing pays per unit: the option's value, or the profit against entry.
    private static double perUnit(PoolSnapshot pool, Holding leg, double price) {
        boolean premium = leg.instrument().kind() == InstrumentKind.OPTION && !settlesLikeFuture(pool);
        return premium ? price : OptionMarks.profit(leg, price);
    }

    private static boolean settlesLikeFuture(PoolSnapshot pool) {
        return pool.rule().file().equity().optionValue() == OptionValue.UNREALISED_PNL;
    }

    private BookEdits changed(String poolId, UnaryOperator<PoolSnapshot> change) {
        List<PoolSnapshot> pools = snapshot.pools().stream()
                .map(pool -> pool.id().equals(poolId) ? change.apply(pool) : pool)
                .toList();
        return new BookEdits(new Snapshot(
                snapshot.revision(), snapshot.valuationTime(), pools, snapshot.index(), snapshot.stress()));
    }

    /// The pool with an amount paid in, or out when negative: out of its balances of the asset in order of identifier,
    /// the last of which may become a debt; into the first of them, or a new one.
    private PoolSnapshot paid(PoolSnapshot pool, String asset, double amount) {
        List<Collateral> balances = new ArrayList<>(pool.collateral());
        double left = amount;
        int last = -1;
        for (int i = 0; i < balances.size() && left != 0; i++) {
            Collateral balance = balances.get(i);
            if (balance.asset().equals(asset)) {
                double part = left > 0 ? left : StrictMath.max(left, -StrictMath.max(balance.amount(), 0));
                balances.set(i, balance.withAmount(balance.amount() + part));
                left -= part;
                last = i;
            }
        }
        if (left != 0 && last >= 0) {
            balances.set(last, balances.get(last).withAmount(balances.get(last).amount() + left));
        } else if (left != 0) {
            balances.add(
                    new Collateral("cash/" + asset, asset, left, price(asset), haircut(pool, asset), BigDecimal.ONE));
            balances.sort(Comparator.comparing(Collateral::id));
        }
        return pool.with(pool.rule(), pool.holdings(), balances);
    }

    private static Haircut haircut(PoolSnapshot pool, String asset) {
        return accepted(pool, asset).orElse(new Haircut(asset, BigDecimal.ZERO));
    }

    /// Returns how a pool counts an asset; empty when it is no collateral there.
    static Optional<Haircut> accepted(PoolSnapshot pool, String asset) {
        if (pool.mode() == MarginMode.ISOLATED) {
            return pool.currency().equals(asset) ? Optional.of(new Haircut(asset, BigDecimal.ZERO)) : Optional.empty();
        }
        return pool.rule().file().equity().haircut(asset, pool.currency());
    }

    private static Holding leg(PoolSnapshot pool, String positionId) {
        return pool.holdings().stream()
                .filter(holding -> holding.position().id().equals(positionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no position " + positionId));
    }

    private double price(String asset) {
        Double price = snapshot.index().get(asset);
        if (price == null) {
            throw new IllegalArgumentException("snapshot has no index price for asset " + asset);
        }
        return price;
    }
}
