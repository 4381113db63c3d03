package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentNames;
import plimsoll.domain.market.Quote;
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
            return Optional.of("This leg no longer exists.");
        }
        Position position = found.get();
        Problem.Place place = place(id, column);
        String label = label(position);
        return switch (column) {
            case PositionsViewModel.INCLUDED ->
                Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> new Edit.IncludePositions(java.util.Set.of(id), text.equals("yes")));
            case PositionsViewModel.INSTRUMENT -> instrument(position, place, label, text);
            case PositionsViewModel.POOL -> pool(position, place, label, text);
            case PositionsViewModel.QUANTITY ->
                Typed.number(session, place, label, text, value -> set("quantity", position.withQuantity(value)));
            case PositionsViewModel.ENTRY ->
                Typed.optionalNumber(
                        session, place, label, text, value -> set("entry price", position.withEntryPrice(value)));
            case PositionsViewModel.LEVERAGE ->
                Typed.optionalNumber(
                        session, place, label, text, value -> set("leverage", position.withLeverage(value)));
            case PositionsViewModel.ISOLATED ->
                Typed.optionalNumber(
                        session,
                        place,
                        label,
                        text,
                        value -> set("isolated margin", position.withMode(position.mode(), value)));
            case PositionsViewModel.MODE -> mode(position, place, label, text);
            default -> Optional.of("This cell is read only.");
        };
    }

    private static Edit set(String field, Position position) {
        return new Edit.SetPosition(field, position);
    }

    private Optional<String> mode(Position position, Problem.Place place, String label, String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (!wanted.equals("cross") && !wanted.equals("isolated")) {
            return Typed.reject(session, place, label, text, "Write cross or isolated.");
        }
        MarginMode mode = wanted.equals("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS;
        return Typed.apply(
                session, place, label, text, () -> set("mode", position.withMode(mode, position.isolatedMargin())));
    }

    private Optional<String> pool(Position position, Problem.Place place, String label, String text) {
        Optional<Pool> pool = poolNamed(session.document(), text);
        return pool.isEmpty()
                ? Typed.reject(session, place, label, text, "Choose a pool of this workspace.")
                : Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> set("pool", position.withPoolId(pool.get().id())));
    }

    private Optional<String> instrument(Position position, Problem.Place place, String label, String text) {
        Optional<Edit> edit = instrumentEdit(session.document(), position, text);
        return edit.isEmpty()
                ? Typed.reject(
                        session,
                        place,
                        label,
                        text,
                        "Write a name such as BTC-PERPETUAL, BTC-27DEC24-60000-C, ETHUSDT or BTCUSDT_260327.")
                : Typed.apply(session, place, label, text, edit::get);
    }

    private static Optional<Edit> instrumentEdit(Document document, Position position, String text) {
        Optional<Instrument> known = instrumentNamed(document, text);
        if (known.isPresent()) {
            return Optional.of(
                    set("instrument", position.withInstrumentId(known.get().id())));
        }
        return InstrumentNames.parse(text)
                .map(made -> new Edit.All(
                        "Edit instrument",
                        List.of(
                                new Edit.SetInstruments("Add instrument", List.of(made)),
                                set("instrument", position.withInstrumentId(made.id())))));
    }

    boolean nudge(String id, String column, double ticks) {
        Optional<Position> position = session.document().position(id);
        if (position.isEmpty()) {
            return false;
        }
        BigDecimal steps = BigDecimal.valueOf(ticks);
        if (column.equals(PositionsViewModel.QUANTITY)) {
            BigDecimal tick = tick(position.get().quantity());
            return session.apply(set(
                    "quantity",
                    position.get().withQuantity(position.get().quantity().add(tick.multiply(steps)))));
        }
        if (column.equals(PositionsViewModel.ENTRY)
                && position.get().entryPrice().isPresent()) {
            BigDecimal price = position.get().entryPrice().get();
            BigDecimal moved = price.add(tick(price).multiply(steps));
            return moved.signum() > 0
                    && session.apply(set("entry price", position.get().withEntryPrice(Optional.of(moved))));
        }
        return false;
    }

    /// One unit in the third significant digit, so that a nudge is visible and small.
    private static BigDecimal tick(BigDecimal value) {
        int exponent = value.signum() == 0 ? -2 : value.precision() - value.scale() - 3;
        return BigDecimal.ONE.scaleByPowerOfTen(exponent);
    }

    Optional<String> add(Optional<Row> after) {
        Document document = session.document();
        if (document.pools().isEmpty()) {
            return Optional.empty();
        }
        Optional<Position> anchor =
                after.filter(row -> row.kind() == Row.Kind.ITEM).flatMap(row -> document.position(row.id()));
        String poolId = anchor.map(Position::poolId)
                .or(() -> after.filter(row -> row.kind() == Row.Kind.GROUP).map(Row::id))
                .orElse(document.pools().getLast().id());
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
        session.apply(new Edit.InsertPositions("Add leg", index, List.of(blank)));
        return Optional.of(id);
    }

    void duplicate(List<String> ids) {
        Document document = session.document();
        List<String> taken = new ArrayList<>(ids(document));
        List<Edit> edits = new ArrayList<>();
        int shift = 0;
        for (int i = 0; i < document.positions().size(); i++) {
            Position position = document.positions().get(i);
            if (ids.contains(position.id())) {
                String id = Names.fresh("leg", taken);
                taken.add(id);
                shift++;
                edits.add(new Edit.InsertPositions("Duplicate leg", i + shift, List.of(position.withId(id))));
            }
        }
        if (!edits.isEmpty()) {
            session.apply(
                    new Edit.All(edits.size() == 1 ? "Duplicate leg" : "Duplicate " + edits.size() + " legs", edits));
        }
    }

    /// Adds pasted rows as one step; without a header the columns are instrument, quantity, entry price, pool.
    Optional<String> paste(PastedCells cells, List<Column> columns) {
        Document document = session.document();
        if (document.pools().isEmpty()) {
            return Optional.of("Nothing pasted: add a pool first.");
        }
        List<String> order = cells.header().isEmpty()
                ? List.of(
                        PositionsViewModel.INSTRUMENT,
                        PositionsViewModel.QUANTITY,
                        PositionsViewModel.ENTRY,
                        PositionsViewModel.POOL)
                : cells.header().stream()
                        .map(name -> columnNamed(columns, name))
                        .toList();
        List<String> taken = new ArrayList<>(ids(document));
        List<Edit> edits = new ArrayList<>();
        int refused = 0;
        for (List<String> row : cells.rows()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < Math.min(row.size(), order.size()); i++) {
                values.put(order.get(i), row.get(i));
            }
            String id = Names.fresh("leg", taken);
            Optional<Edit> edit = pastedRow(document, id, values);
            if (edit.isPresent()) {
                taken.add(id);
                edits.add(edit.get());
            } else {
                refused++;
            }
        }
        int added = edits.size();
        if (added > 0) {
            session.apply(new Edit.All("Paste " + added + (added == 1 ? " row" : " rows"), edits));
        }
        return Optional.of("Pasted " + added + (added == 1 ? " row" : " rows")
                + (refused == 0
                        ? "."
                        : ", " + refused + " not understood: each needs an instrument name and a quantity."));
    }

    private static Optional<Edit> pastedRow(Document document, String id, Map<String, String> values) {
        String name = values.getOrDefault(PositionsViewModel.INSTRUMENT, "");
        if (!(NumberText.parse(values.getOrDefault(PositionsViewModel.QUANTITY, ""))
                instanceof NumberText.Parsed.Value quantity)) {
            return Optional.empty();
        }
        Optional<BigDecimal> entry = NumberText.parse(values.getOrDefault(PositionsViewModel.ENTRY, ""))
                        instanceof NumberText.Parsed.Value price
                ? Optional.of(price.value()).filter(value -> value.signum() > 0)
                : Optional.empty();
        Pool pool = poolNamed(document, values.getOrDefault(PositionsViewModel.POOL, ""))
                .orElse(document.pools().getLast());
        Position blank = new Position(
                id, pool.id(), "", quantity.value(), entry, true, MarginMode.CROSS, Optional.empty(), Optional.empty());
        return instrumentEdit(document, blank, name).map(edit -> {
            Position named = edit instanceof Edit.All all && all.edits().getLast() instanceof Edit.SetPosition set
                    ? set.position()
                    : edit instanceof Edit.SetPosition set ? set.position() : blank;
            Optional<Quote> mark = Optional.ofNullable(document.market().mark().get(named.instrumentId()));
            Position priced = named.entryPrice().isPresent()
                    ? named
                    : named.withEntryPrice(mark.map(Quote::value).filter(value -> value.signum() > 0));
            List<Edit> steps = new ArrayList<>();
            if (edit instanceof Edit.All all) {
                steps.add(all.edits().getFirst());
            }
            steps.add(new Edit.InsertPositions("Add leg", Integer.MAX_VALUE, List.of(priced)));
            return new Edit.All("Paste row", steps);
        });
    }

    private static String columnNamed(List<Column> columns, String name) {
        String wanted = name.strip().toLowerCase(java.util.Locale.ROOT);
        for (Column column : columns) {
            String title = column.title().toLowerCase(java.util.Locale.ROOT);
            if (wanted.equals(column.id())
                    || wanted.equals(title)
                    || wanted.equals((title + " " + column.unit()).strip().toLowerCase(java.util.Locale.ROOT))) {
                return column.id();
            }
        }
        return switch (wanted) {
            case "symbol", "instrument_name", "contract" -> PositionsViewModel.INSTRUMENT;
            case "size", "qty", "amount", "position", "positionamt" -> PositionsViewModel.QUANTITY;
            case "entry", "average_price", "avg price", "price", "entryprice" -> PositionsViewModel.ENTRY;
            case "venue", "account" -> PositionsViewModel.POOL;
            default -> "";
        };
    }

    private String label(Position position) {
        return session.document()
                .instrument(position.instrumentId())
                .map(Instrument::symbol)
                .orElse(position.id());
    }

    private static Optional<Pool> poolNamed(Document document, String text) {
        String wanted = text.strip();
        return document.pools().stream()
                .filter(pool ->
                        pool.name().equalsIgnoreCase(wanted) || pool.id().equals(wanted))
                .findFirst();
    }

    private static Optional<Instrument> instrumentNamed(Document document, String text) {
        String wanted = text.strip();
        return document.instruments().stream()
                .filter(item ->
                        item.symbol().equalsIgnoreCase(wanted) || item.id().equals(wanted))
                .findFirst();
    }

    private static List<String> ids(Document document) {
        return document.positions().stream().map(Position::id).toList();
    }
}
