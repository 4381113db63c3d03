package plimsoll.desktop.model;

import java.util.ArrayList;
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
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;

/// The legs that only the compared book has: rows that cannot be edited and count nowhere, until the what-if book is
/// applied or discarded.
///
/// @param before the compared book; empty = none is compared
/// @param legs   of it that the shown book has not got, in its order
record RemovedLegs(Optional<Document> before, List<Position> legs) {
    /// Begins the identifiers of rows of what was removed.
    private static final String PREFIX = "removed/";

    static RemovedLegs of(Document document, Optional<Document> before) {
        List<Position> legs = before.stream()
                .filter(book -> !isSame(book.positions(), document.positions()))
                .flatMap(book -> book.positions().stream())
                .filter(leg -> document.position(leg.id()).isEmpty())
                .toList();
        return new RemovedLegs(before, legs);
    }

    /// Returns whether they are those of the same compared book.
    boolean isBeside(Optional<Document> other) {
        return before.isPresent() == other.isPresent()
                && (other.isEmpty()
                        || isSame(other.get().positions(), before.orElseThrow().positions()));
    }

    @SuppressWarnings("ReferenceEquality") // Another list of equal legs is looked at again, which is only slower.
    private static boolean isSame(List<Position> one, List<Position> other) {
        return one == other;
    }

    static boolean isRemoved(Row row) {
        return row.kind() == Row.Kind.ITEM && row.id().startsWith(PREFIX);
    }

    static String rowId(String id) {
        return PREFIX + id;
    }

    /// Returns the identifiers of what selected rows say was removed.
    static Set<String> removed(List<Row> selected) {
        Set<String> ids = new HashSet<>();
        selected.stream()
                .filter(RemovedLegs::isRemoved)
                .forEach(row -> ids.add(row.id().substring(PREFIX.length())));
        return ids;
    }

    static CellValue word() {
        String word = Texts.of("cell.removed");
        return new CellValue(word, word, Set.of(CellState.MUTED), Texts.of("cell.removed.how"));
    }

    private List<PositionGrouping.Group> groups(PositionGrouping grouping) {
        return before.filter(book -> !legs.isEmpty()).stream()
                .flatMap(book -> grouping.of(book.withPositions(legs), book::instrument).stream())
                .filter(group -> !group.legs().isEmpty())
                .toList();
    }

    /// Returns the order of rows with the removed legs below those of their groups, and groups of them alone last.
    List<TableModel.Key> in(List<TableModel.Key> keys, PositionGrouping grouping) {
        if (legs.isEmpty()) {
            return keys;
        }
        Map<String, PositionGrouping.Group> left = new HashMap<>();
        List<PositionGrouping.Group> groups = groups(grouping);
        groups.forEach(group -> left.put(group.id(), group));
        List<TableModel.Key> all = new ArrayList<>();
        Optional<PositionGrouping.Group> open = Optional.empty();
        for (TableModel.Key key : keys) {
            if (key.kind() != Row.Kind.ITEM) {
                open.ifPresent(group -> addLegs(group, all));
                open = key.kind() == Row.Kind.GROUP ? Optional.ofNullable(left.remove(key.id())) : Optional.empty();
            }
            if (key.kind() == Row.Kind.TOTAL) {
                addGroups(groups, left, all);
            }
            all.add(key);
        }
        open.ifPresent(group -> addLegs(group, all));
        addGroups(groups, left, all);
        return all;
    }

    private static void addLegs(PositionGrouping.Group group, List<TableModel.Key> all) {
        group.legs().forEach(leg -> all.add(new TableModel.Key(Row.Kind.ITEM, rowId(leg.id()))));
    }

    private static void addGroups(
            List<PositionGrouping.Group> groups, Map<String, PositionGrouping.Group> left, List<TableModel.Key> all) {
        groups.stream().filter(group -> left.remove(group.id()) != null).forEach(group -> {
            all.add(new TableModel.Key(Row.Kind.GROUP, group.id()));
            addLegs(group, all);
        });
    }

    /// Fills the heads of groups that the shown book has not got.
    void fillHeads(TableModel table, PositionGrouping grouping, List<PositionGrouping.Group> shown) {
        for (PositionGrouping.Group group : groups(grouping)) {
            if (shown.stream().noneMatch(known -> known.id().equals(group.id()))) {
                table.row(Row.Kind.GROUP, group.id()).ifPresent(row -> {
                    table.columns().forEach(column -> row.show(column.id(), CellValue.EMPTY));
                    row.show(PositionsViewModel.INSTRUMENT, CellValue.text(group.name(), CellState.MUTED));
                });
            }
        }
    }

    /// Returns what rows show: those of the shown book what a source makes.
    Row.Source over(Row.Source source) {
        return legs.isEmpty()
                ? source
                : (row, column) -> isRemoved(row)
                        ? leg(row).map(leg -> value(leg, column)).orElse(CellValue.EMPTY)
                        : source.value(row, column);
    }

    private Optional<Position> leg(Row row) {
        return before.flatMap(book -> book.position(row.id().substring(PREFIX.length())));
    }

    private CellValue value(Position leg, String column) {
        Optional<Instrument> instrument = before.flatMap(book -> book.instrument(leg.instrumentId()));
        return switch (column) {
            case PositionsViewModel.INSTRUMENT ->
                CellValue.text(instrument.map(Instrument::symbol).orElse(leg.instrumentId()), CellState.MUTED);
            case PositionsViewModel.POOL ->
                CellValue.text(
                        before.flatMap(book -> book.pool(leg.poolId()))
                                .map(Pool::name)
                                .orElse(""),
                        CellState.MUTED);
            case PositionsViewModel.QUANTITY -> word();
            default ->
                column.equals(Column.before(PositionsViewModel.QUANTITY))
                        ? PositionRows.was(leg, instrument)
                        : CellValue.EMPTY;
        };
    }

    /// Returns what a removed leg has in a facet; empty for a leg that is there.
    Optional<String> facet(Row row, String facet) {
        return isRemoved(row)
                ? before.flatMap(book -> PositionFacets.of(book, row.id().substring(PREFIX.length()), facet))
                : Optional.empty();
    }

    /// Inserts removed legs again, each behind the one that it stood behind, as one undo step; returns whether rows of
    /// some are selected.
    boolean bringBack(WorkspaceSession session, List<Row> selected) {
        Set<String> ids = removed(selected);
        if (ids.isEmpty() || before.isEmpty()) {
            return false;
        }
        String name = Texts.of(ids.size() == 1 ? "edit.bringBackLeg" : "edit.bringBackLegs");
        Document document = session.document();
        List<Edit> edits = new ArrayList<>();
        before.get().pools().stream()
                .filter(pool -> document.pool(pool.id()).isEmpty()
                        && legs.stream()
                                .anyMatch(leg ->
                                        ids.contains(leg.id()) && leg.poolId().equals(pool.id())))
                .forEach(pool -> edits.add(NewPool.added(pool)));
        List<String> order = new ArrayList<>(PositionEdits.ids(document));
        List<Position> run = new ArrayList<>();
        Optional<String> front = Optional.empty();
        for (Position leg : before.get().positions()) {
            if (ids.contains(leg.id())) {
                run.add(leg);
            } else if (document.position(leg.id()).isPresent()) {
                insert(name, run, front, order).ifPresent(edits::add);
                front = Optional.of(leg.id());
            }
        }
        insert(name, run, front, order).ifPresent(edits::add);
        return session.apply(new Edit.All(name, edits));
    }

    /// Inserts a run of legs behind the one in front, and empties the run.
    private static Optional<Edit> insert(String name, List<Position> run, Optional<String> front, List<String> order) {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        int index = front.map(id -> order.indexOf(id) + 1).orElse(0);
        order.addAll(index, run.stream().map(Position::id).toList());
        Edit edit = new Edit.InsertPositions(name, index, List.copyOf(run));
        run.clear();
        return Optional.of(edit);
    }
}
