package plimsoll.engine.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.result.ChangePart;

/// Makes snapshots between two others: each part of the world comes from the first or from the second. Every one is a
/// complete snapshot that the margin engine evaluates like any other.
///
/// With all parts of one side it gives that side's numbers. What only one side knows, such as the market of a leg that
/// was opened in between, comes from that side in both. How legs are put together stands at [LegBlend].
public final class SnapshotBlend {
    private final Snapshot first;
    private final Snapshot second;
    private final Set<String> underlyings;
    private final Map<String, Holding> marketFirst;
    private final Map<String, Holding> marketSecond;

    /// Takes the two sides.
    public SnapshotBlend(Snapshot first, Snapshot second) {
        this.first = first;
        this.second = second;
        underlyings = new TreeSet<>(first.underlyings());
        underlyings.addAll(second.underlyings());
        marketFirst = markets(first);
        marketSecond = markets(second);
    }

    /// Returns the snapshot with these parts of the second side and the others of the first.
    public Snapshot at(Set<ChangePart> ofSecond) {
        SortedMap<String, Double> index = index(ofSecond);
        NavigableSet<String> ids = new TreeSet<>();
        first.pools().forEach(pool -> ids.add(pool.id()));
        second.pools().forEach(pool -> ids.add(pool.id()));
        List<PoolSnapshot> pools = new ArrayList<>();
        for (String id : ids) {
            pools.add(pool(id, ofSecond, index));
        }
        Snapshot time = ofSecond.contains(ChangePart.TIME) ? second : first;
        return new Snapshot(first.revision(), time.valuationTime(), pools, index, first.stress());
    }

    private SortedMap<String, Double> index(Set<ChangePart> ofSecond) {
        SortedMap<String, Double> index = new TreeMap<>(first.index());
        second.index().forEach((asset, price) -> {
            ChangePart part = underlyings.contains(asset) ? ChangePart.PRICES : ChangePart.COLLATERAL_MARKS;
            if (ofSecond.contains(part) || !index.containsKey(asset)) {
                index.put(asset, price);
            }
        });
        return index;
    }

    private PoolSnapshot pool(String id, Set<ChangePart> ofSecond, SortedMap<String, Double> index) {
        Optional<PoolSnapshot> old = pool(first, id);
        Optional<PoolSnapshot> changed = pool(second, id);
        Optional<PoolSnapshot> positions = side(ofSecond, ChangePart.POSITIONS, old, changed);
        PoolSnapshot terms = positions.or(() -> old).or(() -> changed).orElseThrow();
        HashedRule rule = side(ofSecond, ChangePart.RULES, old, changed)
                .or(() -> old)
                .or(() -> changed)
                .orElseThrow()
                .rule();
        List<Holding> holdings = new ArrayList<>();
        LegBlend legs = new LegBlend(first, second, index, ofSecond);
        for (Holding holding : positions.map(PoolSnapshot::holdings).orElse(List.of())) {
            String key = holding.instrument().id();
            holdings.add(legs.blend(
                    holding,
                    terms.rule(),
                    rule,
                    Optional.ofNullable(marketFirst.get(key)).orElse(holding),
                    Optional.ofNullable(marketSecond.get(key)).orElse(holding)));
        }
        List<Collateral> collateral = new ArrayList<>();
        side(ofSecond, ChangePart.BALANCES, old, changed)
                .map(PoolSnapshot::collateral)
                .orElse(List.of())
                .forEach(balance ->
                        collateral(balance, terms, rule, ofSecond, index).ifPresent(collateral::add));
        return new PoolSnapshot(
                id,
                terms.venue(),
                terms.name(),
                terms.currency(),
                Optional.ofNullable(index.get(terms.currency())).orElse(terms.currencyPrice()),
                terms.mode(),
                rule,
                holdings,
                collateral,
                positions.map(PoolSnapshot::additions).orElse(List.of()));
    }

    /// A balance under the rules of one side; empty when it is no collateral there.
    private Optional<Collateral> collateral(
            Collateral balance,
            PoolSnapshot pool,
            HashedRule rule,
            Set<ChangePart> ofSecond,
            SortedMap<String, Double> index) {
        Optional<Haircut> haircut = pool.mode() == MarginMode.ISOLATED
                ? Optional.of(balance.haircut())
                : haircut(ofSecond.contains(ChangePart.RULES) ? second : first, pool.id(), balance)
                        .or(() -> rule.file().equity().haircut(balance.asset(), pool.currency()));
        Snapshot marks = ofSecond.contains(ChangePart.COLLATERAL_MARKS) ? second : first;
        Collateral marked = same(marks, pool.id(), balance).orElse(balance);
        double common = Optional.ofNullable(marks.index().get(balance.asset())).orElse(marked.price());
        double price = Optional.ofNullable(index.get(balance.asset())).orElse(balance.price());
        double local = marked.price() == common ? price : price * (marked.price() / common);
        return haircut.map(value ->
                new Collateral(balance.id(), balance.asset(), balance.amount(), local, value, marked.confidence()));
    }

    private static Optional<Haircut> haircut(Snapshot side, String poolId, Collateral balance) {
        return same(side, poolId, balance).map(Collateral::haircut);
    }

    private static Optional<Collateral> same(Snapshot side, String poolId, Collateral balance) {
        return pool(side, poolId).stream()
                .map(PoolSnapshot::collateral)
                .flatMap(Collection::stream)
                .filter(other ->
                        other.id().equals(balance.id()) && other.asset().equals(balance.asset()))
                .findFirst();
    }

    private static <T> T side(Set<ChangePart> ofSecond, ChangePart part, T old, T changed) {
        return ofSecond.contains(part) ? changed : old;
    }

    private static Optional<PoolSnapshot> pool(Snapshot side, String id) {
        return side.pools().stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /// What each instrument costs on one side, by identifier; legs in one instrument see one market.
    private static Map<String, Holding> markets(Snapshot side) {
        Map<String, Holding> markets = new HashMap<>();
        side.pools().stream()
                .map(PoolSnapshot::holdings)
                .flatMap(Collection::stream)
                .forEach(holding -> markets.putIfAbsent(holding.instrument().id(), holding));
        return markets;
    }
}
