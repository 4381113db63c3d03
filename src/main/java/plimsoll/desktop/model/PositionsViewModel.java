package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.LeftOut;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
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
    private final PastedCells.Parser parser;
    private final ReadOnlyObjectWrapper<PositionGrouping> grouping = new ReadOnlyObjectWrapper<>(PositionGrouping.POOL);
    private @Nullable PositionRows source;
    private @Nullable Document listed;
    private @Nullable PositionGrouping listedBy;
    private final Runnable showing;
    private List<PositionGrouping.Group> groups = List.of();
    private List<Key> order = List.of();
    private int legs;
    private RemovedLegs removed = new RemovedLegs(Optional.empty(), List.of());
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
        this.showing = session.inTurn(this::show);
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
                        Texts.of("column.positions.instrument"),
                        150,
                        () -> session.document().instruments().stream()
                                .map(Instrument::symbol)
                                .distinct()
                                .toList()),
                Column.choice(
                        POOL,
                        Texts.of("column.positions.pool"),
                        110,
                        () -> session.document().pools().stream()
                                .map(Pool::name)
                                .toList()),
                Column.number(Column.before(QUANTITY), Texts.of("column.was"), "", 84),
                Column.number(QUANTITY, Texts.of("column.positions.quantity"), "", 84),
                Column.number(ENTRY, Texts.of("column.positions.entry"), "", 84),
                Column.number(MARK, Texts.of("column.positions.mark"), "", 84),
                Column.number(VOL, Texts.of("column.positions.vol"), "%", 56),
                Column.number(NOTIONAL, Texts.of("column.positions.notional"), "USD", 96),
                Column.number(PNL, Texts.of("column.positions.pnl"), "", 84),
                Column.text(CURRENCY, Texts.of("column.positions.currency"), 52),
                Column.number(DELTA, Texts.of("column.positions.delta"), "coins", 76),
                Column.number(VEGA, Texts.of("column.positions.vega"), "USD/pt", 70),
                Column.number(INITIAL, Texts.of("column.positions.initial"), "", 84),
                Column.number(MAINTENANCE, Texts.of("column.positions.maintenance"), "", 90),
                Column.choice(MODE, Texts.of("column.positions.mode"), 72, () -> List.of("cross", "isolated")),
                Column.number(LEVERAGE, Texts.of("column.positions.leverage"), "\u00d7", 66),
                Column.number(ISOLATED, Texts.of("column.positions.isolated"), "", 100));
    }

    /// Returns what legs stand together, observable.
    public ReadOnlyObjectProperty<PositionGrouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    /// Chooses what legs stand together.
    public void groupBy(PositionGrouping choice) {
        grouping.set(choice);
        refresh();
    }

    /// A result moves no row: the thousands of a long book are not looked at again for it, and show it in their turn.
    @SuppressWarnings("ReferenceEquality") // Another document with equal rows is looked at again, which is only slower.
    private void refresh() {
        Document document = session.document();
        Optional<Document> before = session.compared().map(Compared::document);
        setCompared(before.isPresent());
        if (document == listed && grouping.get() == listedBy && removed.isBeside(before)) {
            showing.run();
            return;
        }
        listed = document;
        listedBy = grouping.get();
        groups = listedBy.of(document, document::instrument);
        removed = RemovedLegs.of(document, before);
        order = removed.in(LegOrder.keys(document, groups, TOTAL), listedBy);
        boolean moved = legs == document.positions().size()
                && document.positions().stream()
                        .allMatch(leg -> row(Row.Kind.ITEM, leg.id()).isPresent());
        legs = document.positions().size();
        if (!moved || isArranged(order)) {
            show();
        } else {
            // A view forgets thousands of selected rows slowly: they move after what they say is shown.
            fill(document, groups);
            filled();
            showing.run();
        }
    }

    private void show() {
        arrange(order);
        fill(session.document(), groups);
        filled();
    }

    private PositionTotals totals() {
        return new PositionTotals(
                session.document()::instrument, session.runProperty().get().map(StressRun::now));
    }

    private void fill(Document document, List<PositionGrouping.Group> groups) {
        Map<String, String> reasons = new HashMap<>();
        for (LeftOut leftOut : session.preparedProperty().get().leftOut()) {
            reasons.put(leftOut.positionId(), leftOut.reason());
        }
        PositionTotals totals = totals();
        source = new PositionRows(session, totals, reasons);
        follow(removed.over(source));
        removed.fillHeads(this, grouping.get(), groups);
        for (PositionGrouping.Group group : groups) {
            Mark mark = group.pool()
                    .map(pool -> Mark.ofPool(session.preparedProperty().get().snapshot(), pool.id()))
                    .orElse(Mark.NONE);
            row(Row.Kind.GROUP, group.id()).ifPresent(row -> totals.fillGroup(row, group, mark));
        }
        int count = document.positions().size();
        row(Row.Kind.TOTAL, TOTAL)
                .ifPresent(row -> totals.fillTotal(row, Texts.of("positions.book", legs(count)), document.positions()));
        long included = document.positions().stream().filter(Position::included).count();
        hint.set(
                reasons.isEmpty()
                        ? count == 0
                                ? Texts.of("positions.none")
                                : included == count
                                        ? Texts.of("positions.allIncluded", legs(count))
                                        : Texts.of(
                                                "positions.excluded", legs(count), NumberText.count(count - included))
                        : Texts.of("positions.leftOut", legs(count), NumberText.count(reasons.size())));
    }

    static String legs(int count) {
        return Texts.of(count == 1 ? "positions.leg" : "positions.legs", NumberText.count(count));
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        if (RemovedLegs.isRemoved(row)) {
            return CellWhy.onlyBefore(this, row, column);
        }
        List<PositionGrouping.Group> groups = grouping.get().of(session.document(), session.document()::instrument);
        return PositionWhy.of(session, row, column, groups).or(() -> PositionWhy.atPoint(this, session, row, column));
    }

    @Override
    public boolean fillTotal(Row total, List<Row> part) {
        Set<String> ids = new HashSet<>(ids(part));
        List<Position> legs = session.document().positions().stream()
                .filter(position -> ids.contains(position.id()))
                .toList();
        totals().fillTotal(
                        total,
                        Texts.of(
                                "positions.filtered",
                                NumberText.count(legs.size()),
                                legs(session.document().positions().size())),
                        legs);
        return true;
    }

    @Override
    public List<Criterion.Facet> facets() {
        List<Criterion.Facet> all = new ArrayList<>(PositionFacets.ALL);
        super.facets().stream()
                .filter(facet -> facet.id().equals("problems") || facet.id().equals(INCLUDED))
                .forEach(all::add);
        return all;
    }

    @Override
    public String facet(Row row, String facet) {
        return removed.facet(row, facet)
                .or(() -> PositionFacets.of(session.document(), row.id(), facet))
                .orElseGet(() -> super.facet(row, facet));
    }

    @Override
    protected boolean hasProblem(Row row) {
        PositionRows rows = source;
        if (rows == null || row.kind() != Row.Kind.ITEM) {
            return super.hasProblem(row);
        }
        return rows.hasProblem(row.id(), columns());
    }

    @Override
    public List<String> leastImportant() {
        // A leg without an entry price counts nowhere, while marks stand in the market too.
        return List.of(ISOLATED, LEVERAGE, MODE, VEGA, INITIAL, POOL, VOL, NOTIONAL, CURRENCY, MARK, ENTRY);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        return row.kind() == Row.Kind.ITEM
                ? edits.commit(row.id(), column, text)
                : Optional.of(Texts.of("cell.readOnly"));
    }

    @Override
    protected Optional<String> commitEach(List<Row> takers, String column, String text) {
        return edits.commitAll(ids(takers), column, text);
    }

    @Override
    public boolean nudge(Row row, String column, double ticks) {
        return row.kind() == Row.Kind.ITEM && edits.nudge(row.id(), column, ticks);
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        return edits.add(after, after.flatMap(this::poolOfGroup));
    }

    /// A leg added at a group goes to its pool, or to the pool of the group's first leg.
    private Optional<String> poolOfGroup(Row row) {
        return row.kind() != Row.Kind.GROUP
                ? Optional.empty()
                : grouping.get().of(session.document(), session.document()::instrument).stream()
                        .filter(group -> group.id().equals(row.id()))
                        .findFirst()
                        .map(group -> group.pool()
                                .map(Pool::id)
                                .orElseGet(() -> group.legs().getFirst().poolId()));
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

    /// Includes or excludes legs; what the what-if book removed comes back.
    @Override
    public void toggle(List<Row> selected) {
        if (removed.bringBack(session, selected)) {
            return;
        }
        Set<String> ids = new HashSet<>(ids(selected));
        boolean anyIncluded = session.document().positions().stream()
                .anyMatch(position -> ids.contains(position.id()) && position.included());
        if (!ids.isEmpty()) {
            session.apply(new Edit.IncludePositions(ids, !anyIncluded));
        }
    }

    @Override
    public Optional<PasteViewModel> unread(String text) {
        return Optional.of(new PasteViewModel(text, parser, new PositionPaste(session, columns())));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public List<Choice> complete(Row row, Column column, String typed) {
        return switch (column.id()) {
            case INSTRUMENT -> entry(row).map(entry -> entry.complete(typed)).orElse(List.of());
            case POOL ->
                PoolEntry.of(
                                session,
                                session.document()
                                        .position(row.id())
                                        .flatMap(leg -> session.document().instrument(leg.instrumentId())))
                        .complete(typed);
            default -> super.complete(row, column, typed);
        };
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
        return edits.mendedAt(place);
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() == Row.Kind.ITEM && !RemovedLegs.isRemoved(row))
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
