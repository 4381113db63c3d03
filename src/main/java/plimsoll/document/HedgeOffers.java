package plimsoll.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.domain.Holding;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Quote;
import plimsoll.domain.rule.RuleCatalog;

/// The legs that can be added to each pool: one unit of each instrument, entered at its mark, under the pool's rules.
public final class HedgeOffers {
    private static final String PREFIX = "hedge/";

    private HedgeOffers() {}

    /// Returns the legs by pool: the instruments that the pool's cross legs are held in, and the named ones for every
    /// pool. One that lacks a mark, or that the pool's rules do not know, is not on offer.
    ///
    /// @param instrumentIds further instruments
    public static SortedMap<String, List<Holding>> of(
            Document document, RuleCatalog shipped, Instant now, Set<String> instrumentIds) {
        List<Position> offers = new ArrayList<>();
        for (Pool pool : document.pools()) {
            Set<String> ids = new TreeSet<>(instrumentIds);
            document.positions().stream()
                    .filter(position -> position.poolId().equals(pool.id()) && position.mode() == MarginMode.CROSS)
                    .forEach(position -> ids.add(position.instrumentId()));
            for (String id : ids) {
                offer(document, pool.id(), id).ifPresent(offers::add);
            }
        }
        SortedMap<String, List<Holding>> legs = new TreeMap<>();
        Snapshots.of(document.withPositions(offers), shipped, now, 0)
                .snapshot()
                .pools()
                .forEach(pool -> legs.put(pool.id(), pool.holdings()));
        return legs;
    }

    private static Optional<Position> offer(Document document, String poolId, String instrumentId) {
        Optional<BigDecimal> mark = Optional.ofNullable(document.market().mark().get(instrumentId))
                .map(Quote::value)
                .filter(value -> value.signum() > 0);
        Optional<Instrument> instrument = document.instrument(instrumentId);
        return instrument.isEmpty()
                ? Optional.empty()
                : mark.map(price -> Position.cross(
                        PREFIX + poolId + "/" + instrumentId, poolId, instrumentId, BigDecimal.ONE, price));
    }
}
