package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;

/// The instruments of a workspace and where legs hold them, found by name without a search: thousands of pasted rows
/// ask it.
final class KnownInstruments {
    private final List<Instrument> all = new ArrayList<>();
    private final Map<String, Instrument> byId = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Instrument>> bySymbol = new HashMap<>();
    private final Map<String, Set<String>> heldAt = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    /// Knows those of a document.
    KnownInstruments(Document document) {
        document.instruments().forEach(this::add);
        for (Position leg : document.positions()) {
            held.add(leg.instrumentId());
            document.pool(leg.poolId())
                    .map(Pool::venue)
                    .ifPresent(venue -> heldAt.computeIfAbsent(venue, ignored -> new HashSet<>())
                            .add(leg.instrumentId()));
        }
    }

    /// Knows one more, behind all others.
    void add(Instrument instrument) {
        all.add(instrument);
        places.putIfAbsent(instrument.id(), places.size());
        byId.putIfAbsent(instrument.id(), instrument);
        bySymbol.computeIfAbsent(key(instrument.symbol()), ignored -> new ArrayList<>())
                .add(instrument);
    }

    private static String key(String symbol) {
        return symbol.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Returns all, in the order of the workspace.
    List<Instrument> all() {
        return all;
    }

    /// Returns the instrument with the identifier.
    Optional<Instrument> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Returns those with the symbol, in the order of the workspace.
    List<Instrument> withSymbol(String symbol) {
        return List.copyOf(bySymbol.getOrDefault(key(symbol), List.of()));
    }

    /// Returns those with the text as symbol or identifier, in the order of the workspace.
    List<Instrument> named(String text) {
        List<Instrument> found = new ArrayList<>(withSymbol(text));
        withId(text).filter(item -> !found.contains(item)).ifPresent(found::add);
        found.sort(Comparator.comparing(item -> places.getOrDefault(item.id(), Integer.MAX_VALUE)));
        return found;
    }

    /// Returns the identifiers of those that legs in pools of a venue hold; of the empty name, of pools without one.
    Set<String> heldAt(String venue) {
        return heldAt.getOrDefault(venue, Set.of());
    }

    /// Returns the identifiers of those that any leg holds.
    Set<String> held() {
        return held;
    }
}
