package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;

/// What legs stand together below one head.
public enum PositionGrouping {
    POOL(Texts.of("grouping.pool")),
    VENUE(Texts.of("grouping.venue")),
    EXPIRY(Texts.of("grouping.expiry")),
    VENUE_AND_EXPIRY(Texts.of("grouping.venueAndExpiry")),
    UNDERLYING(Texts.of("grouping.underlying"));

    private final String title;

    PositionGrouping(String title) {
        this.title = title;
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    /// Some legs with a head.
    ///
    /// @param id    of the head's row
    /// @param name  as shown
    /// @param pool  the pool, when the legs are those of one
    /// @param legs  in the order of the document
    record Group(String id, String name, Optional<Pool> pool, List<Position> legs) {}

    /// Returns the groups in order: pools as in the document, all else by name, perpetuals and spot before expiries.
    List<Group> of(Document document, Function<String, Optional<Instrument>> instruments) {
        if (this == POOL) {
            return pools(document);
        }
        TreeMap<String, List<Position>> groups = new TreeMap<>();
        for (Position leg : document.positions()) {
            groups.computeIfAbsent(key(leg, document, instruments), ignored -> new ArrayList<>())
                    .add(leg);
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((key, legs) -> all.add(new Group(
                title + "/" + key,
                key.isEmpty() ? Texts.of("grouping.without", title) : key,
                Optional.empty(),
                List.copyOf(legs))));
        return all;
    }

    private static List<Group> pools(Document document) {
        Map<String, List<Position>> legs = new HashMap<>();
        for (Position leg : document.positions()) {
            legs.computeIfAbsent(leg.poolId(), ignored -> new ArrayList<>()).add(leg);
        }
        List<Group> all = new ArrayList<>();
        for (Pool pool : document.pools()) {
            all.add(new Group(
                    pool.id(), pool.name(), Optional.of(pool), List.copyOf(legs.getOrDefault(pool.id(), List.of()))));
        }
        return all;
    }

    private String key(Position leg, Document document, Function<String, Optional<Instrument>> instruments) {
        return switch (this) {
            case POOL, VENUE -> document.pool(leg.poolId()).map(Pool::venue).orElse("");
            case EXPIRY ->
                instruments
                        .apply(leg.instrumentId())
                        .map(PositionGrouping::expiry)
                        .orElse("");
            case VENUE_AND_EXPIRY ->
                Stream.of(VENUE, EXPIRY)
                        .map(one -> one.key(leg, document, instruments))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
            case UNDERLYING ->
                instruments
                        .apply(leg.instrumentId())
                        .map(Instrument::underlying)
                        .orElse("");
        };
    }

    /// Returns the day of expiry, such as `2027-03-26`; `(no expiry)` sorts before all days.
    static String expiry(Instrument instrument) {
        return instrument.expiry().map(time -> time.toString().substring(0, 10)).orElse(Texts.of("grouping.noExpiry"));
    }
}
