package plimsoll.document.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;

/// Finds the workspace's instrument for a venue's name, or makes it. Two venues that use one name get two
/// instruments,
/// so that the marks of one do not move the other.
final class InstrumentMatch {
    private final Document document;
    private final Pool pool;
    private final Map<String, Optional<Instrument>> found = new HashMap<>();
    private final List<Instrument> added = new ArrayList<>();

    InstrumentMatch(Document document, Pool pool) {
        this.document = document;
        this.pool = pool;
    }

    /// Returns the instrument of a name; empty when nothing says what it means.
    ///
    /// @param stated its terms as the file states them
    Optional<Instrument> of(String name, Optional<Instrument> stated) {
        return found.computeIfAbsent(name, symbol -> match(symbol, stated));
    }

    private Optional<Instrument> match(String symbol, Optional<Instrument> stated) {
        List<Instrument> same = document.instruments().stream()
                .filter(instrument -> instrument.symbol().equals(symbol))
                .toList();
        Optional<Instrument> held = same.stream().filter(this::heldHere).findFirst();
        if (held.isPresent()) {
            return held;
        }
        Optional<Instrument> free = same.stream()
                .filter(instrument -> !heldElsewhere(instrument)
                        && stated.map(terms -> equal(terms, instrument)).orElse(true))
                .findFirst();
        if (free.isPresent() || stated.isEmpty()) {
            return free;
        }
        Instrument made = renamed(stated.get(), freeId(symbol));
        added.add(made);
        return Optional.of(made);
    }

    private boolean heldHere(Instrument instrument) {
        return document.positions().stream()
                .anyMatch(position -> position.instrumentId().equals(instrument.id())
                        && position.poolId().equals(pool.id()));
    }

    private boolean heldElsewhere(Instrument instrument) {
        return document.positions().stream()
                .filter(position -> position.instrumentId().equals(instrument.id()))
                .map(Position::poolId)
                .flatMap(id -> document.pool(id).stream())
                .anyMatch(other -> !other.venue().equals(pool.venue()));
    }

    private String freeId(String symbol) {
        if (document.instrument(symbol).isEmpty()) {
            return symbol;
        }
        String wanted = pool.venue().toLowerCase(Locale.ROOT) + ":" + symbol;
        String id = wanted;
        for (int i = 2; document.instrument(id).isPresent(); i++) {
            id = wanted + "/" + i;
        }
        return id;
    }

    /// Whether two instruments are the same contract; sizes may be written with other zeros.
    private static boolean equal(Instrument one, Instrument other) {
        Contract terms = one.contract();
        Contract others = other.contract();
        return one.kind() == other.kind()
                && one.expiry().equals(other.expiry())
                && terms.payoff() == others.payoff()
                && terms.underlying().equals(others.underlying())
                && terms.settlementAsset().equals(others.settlementAsset())
                && terms.size().compareTo(others.size()) == 0;
    }

    private static Instrument renamed(Instrument instrument, String id) {
        Contract terms = instrument.contract();
        Contract contract = new Contract(
                id, terms.symbol(), terms.underlying(), terms.settlementAsset(), terms.payoff(), terms.size());
        return switch (instrument) {
            case Spot ignored -> new Spot(contract);
            case Perpetual ignored -> new Perpetual(contract);
            case Future future -> new Future(contract, future.expiryTime());
            case Option option -> new Option(contract, option.expiryTime(), option.strike(), option.type());
        };
    }

    List<Edit> edits() {
        return added.isEmpty() ? List.of() : List.of(new Edit.SetInstruments(Texts.of("edit.import.part"), added));
    }
}
