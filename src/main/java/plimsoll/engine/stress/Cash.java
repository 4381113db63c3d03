package plimsoll.engine.stress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.RuleFile;

/// The balances of one pool while a step pays into and out of them.
final class Cash {
    private final PoolSnapshot pool;
    private final RuleFile rule;
    private final SortedMap<String, Double> index;
    private final List<Collateral> balances;
    private final Consumer<Problem> problems;

    Cash(
            PoolSnapshot pool,
            RuleFile rule,
            SortedMap<String, Double> index,
            List<Collateral> balances,
            Consumer<Problem> problems) {
        this.pool = pool;
        this.rule = rule;
        this.index = index;
        this.balances = new ArrayList<>(balances);
        this.problems = problems;
    }

    /// Returns the balances in order of identifier.
    List<Collateral> balances() {
        balances.sort(Comparator.comparing(Collateral::id));
        return balances;
    }

    /// Pays an amount in, or out when negative: into the pool's first balance of the asset, or a new one.
    ///
    /// @param asset  the settlement asset of a leg of the pool
    /// @param amount in units of the asset
    void pay(String asset, double amount) {
        if (amount == 0) {
            return;
        }
        for (int i = 0; i < balances.size(); i++) {
            if (balances.get(i).asset().equals(asset)) {
                balances.set(i, balances.get(i).withAmount(balances.get(i).amount() + amount));
                return;
            }
        }
        Double price = index.get(asset);
        if (price == null) {
            throw new IllegalArgumentException("snapshot has no index price for settlement asset " + asset);
        }
        balances.add(new Collateral("cash/" + asset, asset, amount, price, haircut(asset), BigDecimal.ONE));
    }

    private Haircut haircut(String asset) {
        Optional<Haircut> known = rule.equity().haircut(asset, pool.currency());
        if (known.isEmpty()) {
            problems.accept(Problem.warning(
                    Kind.POOL,
                    pool.id(),
                    "collateral",
                    "The scenario pays " + asset + " into the pool, which is not collateral under " + rule.id()
                            + "; it counts in full, as the profit did.",
                    "Give it a haircut under Rules when the venue takes it."));
        }
        return known.orElse(new Haircut(asset, BigDecimal.ZERO));
    }
}
