package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;

/// What typing into, adding to and pasting over the positions table does to the document.
final class PositionEdits {
    private final WorkspaceSession session;

    PositionEdits(WorkspaceSession session) {
        this.session = session;
    }

    static Problem.Place place(String positionId, String column) {
        return new Problem.Place(Problem.Kind.POSITION, positionId, column.replace('_', ' '));
    }

    Optional<String> commit(String id, String column, String text) {
        Optional<Position> found = session.document().position(id);
        if (found.isEmpty()) {
            return Optional.of(Texts.of("edit.legGone"));
        }
        if (column.equals(PositionsViewModel.POOL)) {
            Optional<Edit> named = namedAt(found.get(), text);
            if (named.isPresent()) {
                session.together(Texts.of("edit.pool"), () -> {
                    session.accept(place(id, PositionsViewModel.INSTRUMENT));
                    session.apply(named.get());
                    session.document().position(id).ifPresent(leg -> set(leg, column, text));
                });
                return Optional.empty();
            }
        }
        return set(found.get(), column, text);
    }

    /// What gives a leg the instrument whose name was refused at its pool and is one at the venue of another pool: who
    /// types a row says the name before the venue.
    private Optional<Edit> namedAt(Position leg, String pool) {
        Document document = session.document();
        return session.rejection(place(leg.id(), PositionsViewModel.INSTRUMENT))
                .flatMap(refused -> PoolEntry.of(session, document.instrument(leg.instrumentId()))
                        .find(pool, "USDT", Optional.empty())
                        .flatMap(at -> new InstrumentEntry(
                                                        new KnownInstruments(document),
                                                        at.pool().venue())
                                                .find(refused.text())
                                        instanceof InstrumentEntry.Found.One one
                                ? Optional.of(LegTexts.held(leg, one))
                                : Optional.empty()));
    }

    private Optional<String> set(Position leg, String column, String text) {
        Problem.Place place = place(leg.id(), column);
        String label = label(leg);
        LegTexts texts = new LegTexts(session, column, text, () -> {});
        try {
            return texts.of(leg)
                    .map(outcome -> outcome instanceof LegTexts.Outcome.Refused refused
                            ? Typed.reject(session, place, label, text, refused.message())
                            : Typed.apply(session, place, label, text, () -> LegTexts.edit(outcome)))
                    .orElseGet(() -> Optional.of(Texts.of("cell.readOnly")));
        } catch (IllegalArgumentException wrong) {
            return Typed.reject(session, place, label, text, Typed.sentence(wrong));
        }
    }

    /// Takes one text for many legs, within one step; returns the last reason why one did not accept it.
    Optional<String> commitAll(List<String> ids, String column, String text) {
        return new LegBatch(session, column, text).commit(ids);
    }

    private static Edit set(String field, Position position) {
        return new Edit.SetPosition(field, position);
    }

    boolean nudge(String id, String column, double ticks) {
        Optional<Position> position = session.document().position(id);
        if (position.isEmpty()) {
            return false;
        }
        BigDecimal steps = BigDecimal.valueOf(ticks);
        if (column.equals(PositionsViewModel.QUANTITY)) {
            BigDecimal tick = TableModel.tick(position.get().quantity());
            return session.apply(set(
                    Texts.of("edit.quantity"),
                    position.get().withQuantity(position.get().quantity().add(tick.multiply(steps)))));
        }
        if (column.equals(PositionsViewModel.ENTRY)
                && position.get().entryPrice().isPresent()) {
            BigDecimal price = position.get().entryPrice().get();
            BigDecimal moved = price.add(TableModel.tick(price).multiply(steps));
            return moved.signum() > 0
                    && session.apply(set(Texts.of("edit.entry"), position.get().withEntryPrice(Optional.of(moved))));
        }
        return false;
    }

    Optional<String> add(Optional<Row> after, Optional<String> groupPool) {
        Document document = session.document();
        Optional<Pool> first = document.pools().isEmpty() ? Optional.of(NewPool.in(session)) : Optional.empty();
        Optional<Position> anchor =
                after.filter(row -> row.kind() == Row.Kind.ITEM).flatMap(row -> document.position(row.id()));
        String poolId = anchor.map(Position::poolId)
                .or(() -> groupPool)
                .or(() -> first.map(Pool::id))
                .orElseGet(() -> document.pools().getLast().id());
        String id = Names.fresh("leg", ids(document));
        Position blank = new Position(
                id,
                poolId,
                "",
                BigDecimal.ZERO,
                Optional.empty(),
                true,
                MarginMode.CROSS,
                Optional.empty(),
                Optional.empty());
        int index = anchor.map(item -> document.positions().indexOf(item) + 1)
                .orElse(document.positions().size());
        Edit insert = new Edit.InsertPositions(Texts.of("edit.addLeg"), index, List.of(blank));
        session.apply(first.<Edit>map(
                        pool -> new Edit.All(Texts.of("edit.addLeg"), List.of(NewPool.added(pool), insert)))
                .orElse(insert));
        return Optional.of(id);
    }

    void duplicate(List<String> ids) {
        Document document = session.document();
        Set<String> chosen = Set.copyOf(ids);
        Set<String> taken = new HashSet<>(ids(document));
        Map<String, Position> copies = new HashMap<>();
        int number = 1;
        for (Position position : document.positions()) {
            if (chosen.contains(position.id())) {
                while (!taken.add("leg" + number)) {
                    number++;
                }
                copies.put(position.id(), position.withId("leg" + number));
            }
        }
        if (!copies.isEmpty()) {
            session.apply(new Edit.InsertAfter(
                    copies.size() == 1
                            ? Texts.of("edit.duplicateLeg")
                            : Texts.of("edit.duplicateLegs", NumberText.count(copies.size())),
                    copies));
        }
    }

    private String label(Position position) {
        return session.document()
                .instrument(position.instrumentId())
                .map(Instrument::symbol)
                .orElse(position.id());
    }

    /// Returns the pool that a typed or pasted text means: by its name, or the only one at the venue it names.
    static Optional<Pool> poolNamed(Document document, String text) {
        String wanted = text.strip();
        return document.pools().stream()
                .filter(pool ->
                        pool.name().equalsIgnoreCase(wanted) || pool.id().equals(wanted))
                .findFirst()
                .or(() -> PoolEntry.onlyOneAt(document, wanted));
    }

    /// Returns where a problem of a leg can be mended.
    Problem.Place mendedAt(Problem.Place place) {
        if (place.kind() != Problem.Kind.POSITION) {
            return place;
        }
        Optional<Instrument> held = session.document()
                .position(place.id())
                .flatMap(leg -> session.document().instrument(leg.instrumentId()));
        if (held.isEmpty()) {
            return place;
        }
        return switch (place.field()) {
            case "mark", "volatility", "forward", "rate" ->
                new Problem.Place(Problem.Kind.MARKET, held.get().id(), place.field());
            case "index" -> {
                boolean known = session.document()
                        .market()
                        .index()
                        .containsKey(held.get().underlying());
                yield new Problem.Place(
                        Problem.Kind.MARKET,
                        known
                                ? held.get().contract().settlementAsset()
                                : held.get().underlying(),
                        "index");
            }
            default -> place;
        };
    }

    static List<String> ids(Document document) {
        return document.positions().stream().map(Position::id).toList();
    }
}
