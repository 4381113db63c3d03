package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.time.Instant;
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
import plimsoll.document.MarketEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Quote;

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
        Position position = found.get();
        Problem.Place place = place(id, column);
        String label = label(position);
        return switch (column) {
            case PositionsViewModel.INCLUDED ->
                Typed.apply(
                        session, place, label, text, () -> new Edit.IncludePositions(Set.of(id), text.equals("yes")));
            case PositionsViewModel.INSTRUMENT -> instrument(position, place, label, text);
            case PositionsViewModel.POOL -> pool(position, place, label, text);
            case PositionsViewModel.QUANTITY ->
                Typed.number(session, place, label, text, value -> set("quantity", position.withQuantity(value)));
            case PositionsViewModel.ENTRY ->
                Typed.optionalNumber(
                        session,
                        place,
                        label,
                        text,
                        value -> set(Texts.of("edit.entry"), position.withEntryPrice(value)));
            case PositionsViewModel.LEVERAGE ->
                Typed.optionalNumber(
                        session, place, label, text, value -> set("leverage", position.withLeverage(value)));
            case PositionsViewModel.ISOLATED ->
                Typed.optionalNumber(
                        session,
                        place,
                        label,
                        text,
                        value -> set(Texts.of("edit.isolated"), position.withMode(position.mode(), value)));
            case PositionsViewModel.MODE -> mode(position, place, label, text);
            case PositionsViewModel.MARK, PositionsViewModel.VOL -> market(position, column, place, label, text);
            default -> Optional.of(Texts.of("cell.readOnly"));
        };
    }

    private static Edit set(String field, Position position) {
        return new Edit.SetPosition(field, position);
    }

    private Optional<String> mode(Position position, Problem.Place place, String label, String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (!wanted.equals("cross") && !wanted.equals("isolated")) {
            return Typed.reject(session, place, label, text, Texts.of("edit.chooseMode"));
        }
        MarginMode mode = wanted.equals("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS;
        return Typed.apply(
                session, place, label, text, () -> set("mode", position.withMode(mode, position.isolatedMargin())));
    }

    /// A new pool is stated in what the leg settles in.
    private Optional<String> pool(Position position, Problem.Place place, String label, String text) {
        Document document = session.document();
        Optional<Instrument> instrument = document.instrument(position.instrumentId());
        PoolEntry entry = PoolEntry.of(session, instrument);
        String currency = instrument
                .map(held -> held.contract().settlementAsset())
                .or(() -> document.pool(position.poolId()).map(Pool::currency))
                .orElse("USDT");
        return entry.find(text, currency, entry.spare(position.poolId()))
                .map(found -> Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> found.then(
                                Texts.of("edit.pool"),
                                set("pool", position.withPoolId(found.pool().id())))))
                .orElseGet(() -> Typed.reject(session, place, label, text, Texts.of("cell.choosePool")));
    }

    private Optional<String> instrument(Position position, Problem.Place place, String label, String text) {
        InstrumentEntry entry = InstrumentEntry.of(session.document(), position);
        return switch (entry.find(text)) {
            case InstrumentEntry.Found.Refused refused -> Typed.reject(session, place, label, text, refused.message());
            case InstrumentEntry.Found.One one ->
                Typed.apply(session, place, label, text, () -> {
                    Edit held = set(
                            "instrument",
                            position.withInstrumentId(one.instrument().id()));
                    return one.define()
                            .<Edit>map(define -> new Edit.All(Texts.of("edit.instrument"), List.of(define, held)))
                            .orElse(held);
                });
        };
    }

    /// A mark or volatility typed at a leg is the market's, of its instrument.
    private Optional<String> market(Position position, String column, Problem.Place place, String label, String text) {
        Optional<Instrument> held = session.document().instrument(position.instrumentId());
        if (held.isEmpty()) {
            return Typed.reject(session, place, label, text, Texts.of("cell.chooseInstrument"));
        }
        return Typed.number(session, place, label, text, value -> {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("the value must be above 0");
            }
            Instant time = session.document().valuation().at(session.now());
            return column.equals(PositionsViewModel.MARK)
                    ? new MarketEdit.SetMark(held.get().id(), new Quote(value, time))
                    : new MarketEdit.SetVol(held.get().id(), new Quote(value.movePointLeft(2), time));
        });
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
                    "quantity",
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
                            : Texts.of("edit.duplicateLegs", String.valueOf(copies.size())),
                    copies));
        }
    }

    private String label(Position position) {
        return session.document()
                .instrument(position.instrumentId())
                .map(Instrument::symbol)
                .orElse(position.id());
    }

    static Optional<Pool> poolNamed(Document document, String text) {
        String wanted = text.strip();
        return document.pools().stream()
                .filter(pool ->
                        pool.name().equalsIgnoreCase(wanted) || pool.id().equals(wanted))
                .findFirst();
    }

    static List<String> ids(Document document) {
        return document.positions().stream().map(Position::id).toList();
    }
}
