package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentNames;
import plimsoll.domain.instrument.InstrumentTerms;
import plimsoll.domain.instrument.NameReading;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;

/// Finds or makes the instrument that a typed name stands for at the venue of a leg.
///
/// An instrument that legs of the venue hold already comes first, then the name as the venue writes it. A name that
/// stands for different things is not guessed.
///
/// @param known    what the workspace has
/// @param venue    of the leg's pool; empty when it has none
record InstrumentEntry(KnownInstruments known, String venue) {
    private static final int MOST = 60;

    /// Returns the entry for a leg.
    static InstrumentEntry of(Document document, Position position) {
        return new InstrumentEntry(
                new KnownInstruments(document),
                document.pool(position.poolId()).map(Pool::venue).orElse(""));
    }

    /// What a text gave.
    sealed interface Found {
        /// An instrument, with the edit that defines it unless it is known.
        record One(Instrument instrument, Optional<Edit> define) implements Found {}

        /// Nothing, and why; candidates when one must be chosen.
        record Refused(String message, List<NameReading.Candidate> candidates) implements Found {}
    }

    /// Returns what the text stands for.
    Found find(String typed) {
        String text = typed.strip();
        List<Instrument> named = known.named(text);
        Set<String> here = known.heldAt(venue);
        Optional<Instrument> held = named.stream()
                .filter(item -> here.contains(item.id()) || !item.symbol().equalsIgnoreCase(text))
                .findFirst();
        if (held.isPresent()) {
            return new Found.One(held.get(), Optional.empty());
        }
        return switch (InstrumentNames.read(text, venue)) {
            case NameReading.Understood one -> made(one.candidate().instrument());
            case NameReading.Ambiguous several -> new Found.Refused(several.message(), several.candidates());
            case NameReading.Wrong wrong ->
                named.isEmpty()
                        ? new Found.Refused(wrong.message(), List.of())
                        : new Found.One(named.getFirst(), Optional.empty());
        };
    }

    /// A known instrument of the same name and terms that no leg of another venue holds, else a new one.
    private Found made(Instrument wanted) {
        Optional<Instrument> free = known.withSymbol(wanted.symbol()).stream()
                .filter(item -> InstrumentTerms.same(item, wanted))
                .filter(item -> !known.held().contains(item.id()) || venue.isEmpty())
                .findFirst();
        if (free.isPresent()) {
            return new Found.One(free.get(), Optional.empty());
        }
        Instrument named = withId(wanted, freeId(wanted.symbol()));
        return new Found.One(
                named, Optional.of(new Edit.SetInstruments(Texts.of("undo.addInstrument"), List.of(named))));
    }

    private String freeId(String symbol) {
        String id = symbol;
        for (int i = 1; known.withId(id).isPresent(); i++) {
            id = symbol + " " + (venue.isEmpty() ? "" : venue) + (i == 1 ? "" : " " + i);
        }
        return id.strip();
    }

    private static Instrument withId(Instrument instrument, String id) {
        Contract old = instrument.contract();
        Contract contract =
                new Contract(id, old.symbol(), old.underlying(), old.settlementAsset(), old.payoff(), old.size());
        return switch (instrument) {
            case Spot spot -> new Spot(contract);
            case Perpetual perpetual -> new Perpetual(contract);
            case Future future -> new Future(contract, future.expiryTime());
            case Option option -> new Option(contract, option.expiryTime(), option.strike(), option.type());
        };
    }

    /// Returns what a text may be completed to: instruments held at the venue, others of the workspace, then names that
    /// would be new.
    List<Choice> complete(String typed) {
        String wanted = typed.strip().toUpperCase(Locale.ROOT);
        Set<String> here = known.heldAt(venue);
        List<Choice> all = new ArrayList<>();
        List<Instrument> fitting = known.all().stream()
                .filter(item -> item.symbol().toUpperCase(Locale.ROOT).contains(wanted))
                .toList();
        fitting.stream().filter(item -> here.contains(item.id())).forEach(item -> add(all, item, false));
        if (!wanted.isEmpty()) {
            switch (InstrumentNames.read(typed, venue)) {
                case NameReading.Understood one -> add(all, one.candidate().instrument(), true);
                case NameReading.Ambiguous several ->
                    several.candidates()
                            .forEach(
                                    item -> all.add(new Choice(item.typed(), InstrumentTerms.text(item.instrument()))));
                case NameReading.Wrong wrong ->
                    InstrumentNames.complete(typed, venue).forEach(item -> add(all, item.instrument(), true));
            }
        }
        fitting.stream().filter(item -> !here.contains(item.id())).forEach(item -> add(all, item, false));
        return all.stream().limit(MOST).toList();
    }

    private static void add(List<Choice> all, Instrument instrument, boolean fresh) {
        if (all.stream().noneMatch(choice -> choice.text().equals(instrument.symbol()))) {
            String terms = InstrumentTerms.text(instrument);
            all.add(new Choice(instrument.symbol(), fresh ? Texts.of("instrument.fresh", terms) : terms));
        }
    }

    /// Returns whether the text stands for different things.
    boolean asks(String typed) {
        return find(typed) instanceof Found.Refused refused
                && !refused.candidates().isEmpty();
    }
}
