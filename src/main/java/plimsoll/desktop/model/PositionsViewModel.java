package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.LeftOut;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressRun;

/// The legs of the book, grouped by pool, with what each is worth and needs.
public final class PositionsViewModel extends TableModel implements AutoCloseable {
    /// Column identifiers, in the order of the full table.
    public static final String INCLUDED = "included";

    public static final String POOL = "pool";
    public static final String INSTRUMENT = "instrument";
    public static final String QUANTITY = "quantity";
    public static final String ENTRY = "entry_price";
    public static final String MARK = "mark_price";
    public static final String VOL = "vol_percent";
    public static final String NOTIONAL = "notional_usd";
    public static final String PNL = "unrealised_pnl";
    public static final String CURRENCY = "currency";
    public static final String DELTA = "delta";
    public static final String VEGA = "vega_usd";
    public static final String INITIAL = "initial_margin";
    public static final String MAINTENANCE = "maintenance_margin";
    public static final String MODE = "mode";
    public static final String LEVERAGE = "leverage";
    public static final String ISOLATED = "isolated_margin";

    private static final String TOTAL = "book";

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final PositionEdits edits;
    private final PositionRows rows;
    private final PastedCells.Parser parser;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// Follows the session until closed.
    ///
    /// @param session the open workspace
    /// @param parser  splits pasted text into cells
    public PositionsViewModel(WorkspaceSession session, PastedCells.Parser parser) {
        super("positions", columns(session));
        this.session = session;
        this.parser = parser;
        this.edits = new PositionEdits(session);
        this.rows = new PositionRows(session);
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    /// Returns how many legs there are and how many are left out, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private static List<Column> columns(WorkspaceSession session) {
        return List.of(
                Column.check(INCLUDED, "", 30),
                Column.choice(
                        INSTRUMENT,
                        "Instrument",
                        150,
                        () -> session.document().instruments().stream()
                                .map(Instrument::symbol)
                                .distinct()
                                .toList()),
                Column.choice(
                        POOL,
                        "Pool",
                        110,
                        () -> session.document().pools().stream()
                                .map(Pool::name)
                                .toList()),
                Column.number(QUANTITY, "Quantity", "", 84),
                Column.number(ENTRY, "Entry", "", 84),
                Column.number(MARK, "Mark", "", 84),
                Column.number(VOL, "Vol", "%", 56),
                Column.number(NOTIONAL, "Notional", "USD", 96),
                Column.number(PNL, "P&L", "", 84),
                Column.text(CURRENCY, "Unit", 52),
                Column.number(DELTA, "Delta", "coins", 76),
                Column.number(VEGA, "Vega", "USD/pt", 70),
                Column.number(INITIAL, "Initial", "", 84),
                Column.number(MAINTENANCE, "Maintenance", "", 90),
                Column.choice(MODE, "Mode", 72, () -> List.of("cross", "isolated")),
                Column.number(LEVERAGE, "Leverage", "\u00d7", 66),
                Column.number(ISOLATED, "Isolated margin", "", 100));
    }

    private void refresh() {
        Document document = session.document();
        List<Key> keys = new ArrayList<>();
        for (Pool pool : document.pools()) {
            keys.add(new Key(Row.Kind.GROUP, pool.id()));
            document.positions().stream()
                    .filter(position -> position.poolId().equals(pool.id()))
                    .forEach(position -> keys.add(new Key(Row.Kind.ITEM, position.id())));
        }
        Set<String> poolIds = new HashSet<>();
        document.pools().forEach(pool -> poolIds.add(pool.id()));
        document.positions().stream()
                .filter(position -> !poolIds.contains(position.poolId()))
                .forEach(position -> keys.add(new Key(Row.Kind.ITEM, position.id())));
        if (!document.positions().isEmpty()) {
            keys.add(new Key(Row.Kind.TOTAL, TOTAL));
        }
        arrange(keys);
        fill(document);
    }

    private void fill(Document document) {
        Map<String, String> reasons = new HashMap<>();
        for (LeftOut leftOut : session.preparedProperty().get().leftOut()) {
            reasons.put(leftOut.positionId(), leftOut.reason());
        }
        Optional<BookResult> book = session.runProperty().get().map(StressRun::now);
        Map<String, PositionResult> results = new HashMap<>();
        book.ifPresent(result -> result.positions().forEach(item -> results.put(item.positionId(), item)));
        Map<String, Instrument> instruments = new HashMap<>();
        document.instruments().forEach(item -> instruments.put(item.id(), item));
        for (Position position : document.positions()) {
            row(Row.Kind.ITEM, position.id())
                    .ifPresent(row -> rows.fillLeg(
                            row,
                            position,
                            Optional.ofNullable(instruments.get(position.instrumentId())),
                            Optional.ofNullable(results.get(position.id())),
                            reasons.getOrDefault(position.id(), "")));
        }
        for (Pool pool : document.pools()) {
            row(Row.Kind.GROUP, pool.id()).ifPresent(row -> rows.fillGroup(row, pool, document, results));
        }
        row(Row.Kind.TOTAL, TOTAL).ifPresent(row -> rows.fillTotal(row, document, book));
        long included = document.positions().stream().filter(Position::included).count();
        hint.set(document.positions().size()
                + (document.positions().size() == 1 ? " leg" : " legs")
                + (reasons.isEmpty()
                        ? (included == document.positions().size()
                                ? ", all included"
                                : ", " + (document.positions().size() - included) + " excluded")
                        : ", " + reasons.size() + " left out"));
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        return row.kind() == Row.Kind.ITEM
                ? edits.commit(row.id(), column, text)
                : Optional.of("This cell is read only.");
    }

    @Override
    public boolean nudge(Row row, String column, double ticks) {
        return row.kind() == Row.Kind.ITEM && edits.nudge(row.id(), column, ticks);
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        return edits.add(after);
    }

    @Override
    public void duplicate(List<Row> selected) {
        edits.duplicate(ids(selected));
    }

    @Override
    public void remove(List<Row> selected) {
        Set<String> ids = new HashSet<>(ids(selected));
        if (!ids.isEmpty()) {
            session.apply(new Edit.RemovePositions(ids));
        }
    }

    @Override
    public void toggle(List<Row> selected) {
        Set<String> ids = new HashSet<>(ids(selected));
        boolean anyIncluded = session.document().positions().stream()
                .anyMatch(position -> ids.contains(position.id()) && position.included());
        if (!ids.isEmpty()) {
            session.apply(new Edit.IncludePositions(ids, !anyIncluded));
        }
    }

    @Override
    public Optional<PasteViewModel> preview(String text) {
        return Optional.of(new PasteViewModel(text, parser, new PositionPaste(session, columns())));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public List<Choice> complete(Row row, Column column, String typed) {
        return column.id().equals(INSTRUMENT)
                ? entry(row).map(entry -> entry.complete(typed)).orElse(List.of())
                : super.complete(row, column, typed);
    }

    @Override
    public boolean asks(Row row, Column column, String typed) {
        return column.id().equals(INSTRUMENT)
                && entry(row).map(entry -> entry.asks(typed)).orElse(false);
    }

    private Optional<InstrumentEntry> entry(Row row) {
        return session.document().position(row.id()).map(leg -> InstrumentEntry.of(session.document(), leg));
    }

    /// Returns where a problem of a leg can be mended: a missing price or volatility in the market, all else at the
    /// place itself.
    public Problem.Place mendedAt(Problem.Place place) {
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

    private static List<String> ids(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .map(Row::id)
                .toList();
    }

    /// Returns the place of a cell in problem lists.
    public static Problem.Place place(String positionId, String column) {
        return PositionEdits.place(positionId, column);
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.POSITION ? row(Row.Kind.ITEM, place.id()) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
