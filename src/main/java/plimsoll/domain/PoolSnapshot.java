package plimsoll.domain;

import java.util.List;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.HashedRule;

/// One collateral pool, complete.
///
/// @param id            the pool's identifier, or `pool/position` for an isolated position
/// @param venue         as shown
/// @param name          as shown
/// @param currency      the asset in which its numbers are stated
/// @param currencyPrice index of that asset, USD per unit
/// @param mode          cross, or isolated for a pool of one position
/// @param rule          the rules it follows
/// @param holdings      in order of position identifier
/// @param collateral    in order of balance identifier
/// @param additions     margin that no position causes, such as that of open orders
public record PoolSnapshot(
        String id,
        String venue,
        String name,
        String currency,
        double currencyPrice,
        MarginMode mode,
        HashedRule rule,
        List<Holding> holdings,
        List<Collateral> collateral,
        List<NamedMargin> additions) {
    /// Copies the lists.
    public PoolSnapshot {
        holdings = List.copyOf(holdings);
        collateral = List.copyOf(collateral);
        additions = List.copyOf(additions);
    }

    /// Returns whether a market can move it: it has a leg, or collateral in another asset than its own currency.
    public boolean moves() {
        return !holdings.isEmpty()
                || collateral.stream().anyMatch(coin -> !coin.asset().equals(currency));
    }

    /// Returns this pool under another rule, with the legs and balances that it gives.
    public PoolSnapshot with(HashedRule other, List<Holding> legs, List<Collateral> balances) {
        return new PoolSnapshot(id, venue, name, currency, currencyPrice, mode, other, legs, balances, additions);
    }

    /// Returns this pool in another market.
    ///
    /// @param price USD per unit of its currency
    public PoolSnapshot after(double price, List<Holding> legs, List<Collateral> balances) {
        return new PoolSnapshot(id, venue, name, currency, price, mode, rule, legs, balances, additions);
    }

    /// Returns the same pool with other positions and balances.
    public PoolSnapshot with(List<Holding> otherHoldings, List<Collateral> otherCollateral) {
        return new PoolSnapshot(
                id, venue, name, currency, currencyPrice, mode, rule, otherHoldings, otherCollateral, additions);
    }
}
