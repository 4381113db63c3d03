package plimsoll.engine.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.OptionValue;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.result.PnlExplain.Kind;
import plimsoll.engine.result.PnlExplain.Line;
import plimsoll.engine.result.PnlPart;
import plimsoll.engine.result.PnlSplit;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Answers where the profit or loss between two snapshots comes from, leg by leg and balance by balance, in USD.
///
/// The totals are the margin engine's own values at both snapshots. Positions and balances are matched by pool and
/// identifier; one that only one snapshot has, or whose instrument or asset changed, is a trade or a cash movement. The
/// parts and their order are those of [LegPnl]; `src/doc/explain.md` has the formulas.
public final class PnlExplainer {
    private static final double HOURS_PER_SETTLEMENT = 8;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final Snapshot before;
    private final Snapshot after;
    private final SortedMap<String, Double> fundingRates;
    private final Map<String, Double> worthBefore;
    private final Map<String, Double> worthAfter;
    private final List<Line> lines = new ArrayList<>();

    private PnlExplainer(Snapshot before, Snapshot after, SortedMap<String, Double> fundingRates) {
        this.before = before;
        this.after = after;
        this.fundingRates = fundingRates;
        worthBefore = worths(before);
        worthAfter = worths(after);
    }

    /// Returns the split without funding rates: funding is part of cash then.
    public static PnlExplain of(Snapshot before, Snapshot after) {
        return of(before, after, new TreeMap<>());
    }

    /// Returns the split.
    ///
    /// @param before       the earlier snapshot
    /// @param after        the later one
    /// @param fundingRates per eight hours by underlying, ratio, positive = longs pay; what legs pay at these rates
    ///     on their marks in `before` is shown apart from other cash
    public static PnlExplain of(Snapshot before, Snapshot after, SortedMap<String, Double> fundingRates) {
        PnlExplainer explainer = new PnlExplainer(before, after, fundingRates);
        SortedMap<String, PoolSnapshot> first = pools(before);
        SortedMap<String, PoolSnapshot> second = pools(after);
        NavigableSet<String> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        for (String id : ids) {
            explainer.pool(id, Optional.ofNullable(first.get(id)), Optional.ofNullable(second.get(id)));
        }
        return new PnlExplain(explainer.lines);
    }

    private void pool(String id, Optional<PoolSnapshot> first, Optional<PoolSnapshot> second) {
        Map<String, Holding> held = byId(
                first.map(PoolSnapshot::holdings), holding -> holding.position().id());
        Map<String, Holding> holds = byId(
                second.map(PoolSnapshot::holdings),
                holding -> holding.position().id());
        double funding = 0;
        for (String position : union(held, holds)) {
            Optional<Holding> from = Optional.ofNullable(held.get(position));
            Optional<Holding> to = Optional.ofNullable(holds.get(position));
            double paid = from.map(this::funding).orElse(0.0);
            funding += paid;
            position(id, first, from, to, paid);
        }
        Map<String, Collateral> had = byId(first.map(PoolSnapshot::collateral), Collateral::id);
        Map<String, Collateral> has = byId(second.map(PoolSnapshot::collateral), Collateral::id);
        for (String balance : union(had, has)) {
            balance(id, Optional.ofNullable(had.get(balance)), Optional.ofNullable(has.get(balance)));
        }
        if (funding != 0) {
            lines.add(new Line(
                    Kind.FUNDING, id, "funding", "funding", new PnlSplit(Map.of(PnlPart.CASH, -funding), -funding)));
        }
    }

    private void position(
            String poolId, Optional<PoolSnapshot> pool, Optional<Holding> from, Optional<Holding> to, double funding) {
        Map<PnlPart, Double> parts = new EnumMap<>(PnlPart.class);
        double total = funding;
        Holding shown = to.or(() -> from).orElseThrow();
        String key = key(poolId, shown);
        double start = from.isPresent() ? worthBefore.getOrDefault(key, 0.0) : 0;
        double end = to.isPresent() ? worthAfter.getOrDefault(key, 0.0) : 0;
        total += end - start;
        if (from.isPresent()
                && to.isPresent()
                && from.get().instrument().equals(to.get().instrument())) {
            var rules = pool.orElseThrow().rule().file();
            double settleBefore = settlement(before, from.get());
            double settleAfter = settlement(after, to.get());
            parts.putAll(LegPnl.of(from.get(), settleBefore, to.get(), settleAfter, rules));
            boolean traded = from.get().quantity() != to.get().quantity()
                    || from.get().entryPrice() != to.get().entryPrice();
            if (traded) {
                parts.put(PnlPart.TRADES, end - LegPnl.worthAfter(from.get(), to.get(), settleAfter, rules));
            }
        } else if (end - start != 0) {
            parts.put(PnlPart.TRADES, end - start);
        }
        if (funding != 0) {
            parts.put(PnlPart.FUNDING, funding);
        }
        lines.add(new Line(
                Kind.POSITION, poolId, shown.position().id(), shown.instrument().symbol(), new PnlSplit(parts, total)));
    }

    private void balance(String poolId, Optional<Collateral> from, Optional<Collateral> to) {
        Collateral shown = to.or(() -> from).orElseThrow();
        boolean same = from.isPresent()
                && to.isPresent()
                && from.get().asset().equals(to.get().asset());
        double start = from.map(balance -> balance.amount() * balance.price()).orElse(0.0);
        double end = to.map(balance -> balance.amount() * balance.price()).orElse(0.0);
        Map<PnlPart, Double> parts = new EnumMap<>(PnlPart.class);
        double marked = same ? from.orElseThrow().amount() * to.orElseThrow().price() : start;
        if (marked != start) {
            parts.put(PnlPart.COLLATERAL, marked - start);
        }
        if (end != marked) {
            parts.put(PnlPart.CASH, end - marked);
        }
        lines.add(new Line(Kind.BALANCE, poolId, shown.id(), shown.asset(), new PnlSplit(parts, end - start)));
    }

    /// What a perpetual pays between the snapshots, USD; negative = it pays.
    private double funding(Holding holding) {
        Double rate = fundingRates.get(holding.instrument().underlying());
        if (rate == null || holding.instrument().kind() != InstrumentKind.PERPETUAL) {
            return 0;
        }
        double hours =
                (after.valuationTime().toEpochMilli() - before.valuationTime().toEpochMilli()) / MILLIS_PER_HOUR;
        double units =
                holding.quantity() * holding.instrument().contract().size().doubleValue();
        double notional =
                holding.instrument().isInverse() ? units : units * holding.mark() * settlement(before, holding);
        return -notional * rate * hours / HOURS_PER_SETTLEMENT;
    }

    /// The worth of every position in the margin engine's total value, USD, by pool and identifier.
    private static Map<String, Double> worths(Snapshot snapshot) {
        var book = BookReport.at(new BookKernel(snapshot), 0, 0);
        Map<String, PoolResult> results =
                book.pools().stream().collect(Collectors.toMap(PoolResult::poolId, Function.identity()));
        Map<String, PositionResult> positions = book.positions().stream()
                .collect(Collectors.toMap(result -> result.poolId() + "\n" + result.positionId(), Function.identity()));
        Map<String, Double> worths = new HashMap<>();
        for (PoolSnapshot pool : snapshot.pools()) {
            boolean profits = pool.rule().file().equity().optionValue() == OptionValue.UNREALISED_PNL;
            for (Holding holding : pool.holdings()) {
                PositionResult result = Optional.ofNullable(positions.get(key(pool.id(), holding)))
                        .orElseThrow();
                double unit = Optional.ofNullable(results.get(pool.id()))
                        .orElseThrow()
                        .usdPerUnit();
                worths.put(key(pool.id(), holding), (profits ? result.unrealisedPnl() : result.value()) * unit);
            }
        }
        return worths;
    }

    private static String key(String poolId, Holding holding) {
        return poolId + "\n" + holding.position().id();
    }

    private static double settlement(Snapshot snapshot, Holding holding) {
        String asset = holding.instrument().contract().settlementAsset();
        return Optional.ofNullable(snapshot.index().get(asset)).orElseThrow();
    }

    private static SortedMap<String, PoolSnapshot> pools(Snapshot snapshot) {
        SortedMap<String, PoolSnapshot> pools = new TreeMap<>();
        snapshot.pools().forEach(pool -> pools.put(pool.id(), pool));
        return pools;
    }

    private static <T> Map<String, T> byId(Optional<List<T>> items, Function<T, String> id) {
        Map<String, T> map = new TreeMap<>();
        items.ifPresent(list -> list.forEach(item -> map.put(id.apply(item), item)));
        return map;
    }

    private static NavigableSet<String> union(Map<String, ?> one, Map<String, ?> other) {
        NavigableSet<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
