package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.PortfolioRule;

/// The part of a pool's requirement that looks at positions together, netting set by netting set; immutable and shared
/// by all threads.
final class PortfolioKernel {
    private final List<NettingSet> sets;

    /// Compiles the portfolio rule of the pool.
    ///
    /// @param legs   the pool's positions
    /// @param assets the prices they depend on
    PortfolioKernel(PoolSnapshot pool, PortfolioRule rule, Legs legs, Assets assets) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < legs.count; i++) {
            Holding holding = pool.holdings().get(i);
            members.computeIfAbsent(key(rule, holding.instrument()), name -> new ArrayList<>())
                    .add(i);
        }
        for (Collateral balance : pool.collateral()) {
            members.computeIfAbsent(collateralKey(rule, balance), name -> new ArrayList<>());
        }
        List<NettingSet> compiled = new ArrayList<>();
        members.forEach((name, legsOfSet) -> {
            List<Collateral> balances = pool.collateral().stream()
                    .filter(balance -> collateralKey(rule, balance).equals(name))
                    .toList();
            compiled.add(new NettingSet(
                    name,
                    pool,
                    rule,
                    legsOfSet.stream().mapToInt(Integer::intValue).toArray(),
                    balances,
                    legs,
                    assets));
        });
        sets = List.copyOf(compiled);
    }

    /// Returns the sets in order of name.
    List<NettingSet> sets() {
        return sets;
    }

    /// Adds the requirement of every set to the point.
    void apply(SetMarket market) {
        for (int s = 0; s < sets.size(); s++) {
            NettingSet set = sets.get(s);
            PartValues[] values = market.point.parts(s, set.size());
            set.evaluate(market, values);
            market.point.initial += set.initial(market, values);
            market.point.maintenance += set.maintenance(market, values);
        }
    }

    private static String key(PortfolioRule rule, Instrument instrument) {
        return switch (rule.netting()) {
            case ACCOUNT -> "";
            case UNDERLYING -> instrument.underlying();
            case PAIR -> instrument.underlying() + "/" + instrument.contract().settlementAsset();
        };
    }

    /// The set whose scans a balance takes part in; a set of its own when there are no positions on its bucket.
    private static String collateralKey(PortfolioRule rule, Collateral balance) {
        String bucket = balance.haircut().bucket().orElse(balance.asset());
        return switch (rule.netting()) {
            case ACCOUNT -> "";
            case UNDERLYING -> bucket;
            case PAIR -> bucket + "/" + balance.asset();
        };
    }
}
