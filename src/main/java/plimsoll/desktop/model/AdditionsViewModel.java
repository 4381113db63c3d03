package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.text.NumberText;

/// Margin of each pool that no position causes: open orders, protection of market makers.
public final class AdditionsViewModel extends TableModel implements AutoCloseable {
    public static final String POOL = "pool";
    public static final String NAME = "name";
    public static final String INITIAL = "initial_margin";
    public static final String MAINTENANCE = "maintenance_margin";

    private static final String READ_ONLY = Texts.of("cell.readOnly");

    private final WorkspaceSession session;
    private final Subscription subscription;

    private record Place(Pool pool, int index) {
        NamedMargin margin() {
            return pool.additions().get(index);
        }
    }

    /// Follows the session until closed.
    public AdditionsViewModel(WorkspaceSession session) {
        super(
                "additions",
                List.of(
                        Column.text(POOL, Texts.of("column.additions.pool"), 90),
                        Column.text(NAME, Texts.of("column.additions.name"), 100),
                        Column.number(INITIAL, Texts.of("column.additions.initial"), "", 70),
                        Column.number(MAINTENANCE, Texts.of("column.additions.maintenance"), "", 70)));
        this.session = session;
        this.subscription = session.subscribe(session.inTurn(this::refresh));
        refresh();
    }

    private static String id(Pool pool, int index) {
        return index + TreeLevels.SEPARATOR + pool.id();
    }

    private Optional<Place> place(Row row) {
        int end = row.id().indexOf(TreeLevels.SEPARATOR);
        int index = Integer.parseInt(row.id().substring(0, end));
        return session.document()
                .pool(row.id().substring(end + TreeLevels.SEPARATOR.length()))
                .filter(pool -> index < pool.additions().size())
                .map(pool -> new Place(pool, index));
    }

    private void refresh() {
        List<Key> keys = new ArrayList<>();
        for (Pool pool : session.document().pools()) {
            for (int i = 0; i < pool.additions().size(); i++) {
                keys.add(new Key(Row.Kind.ITEM, id(pool, i)));
            }
        }
        arrange(keys);
        rows().forEach(row -> place(row).ifPresent(place -> {
            fill(row, place);
            session.compared().ifPresent(book -> compare(row, place, book.document()));
        }));
    }

    /// Margin has no identifier: it is that at the same place, or of the same name where there are more or fewer.
    private static Optional<Place> before(Place place, Document document) {
        Optional<Pool> was = document.pool(place.pool().id());
        int count = place.pool().additions().size();
        return was.filter(pool -> pool.additions().size() == count)
                .map(pool -> new Place(pool, place.index()))
                .or(() -> was.flatMap(pool -> IntStream.range(
                                0, pool.additions().size())
                        .mapToObj(index -> new Place(pool, index))
                        .filter(known ->
                                known.margin().name().equals(place.margin().name()))
                        .findFirst()));
    }

    private void compare(Row row, Place place, Document document) {
        Row then = new Row(row.id(), row.kind());
        before(place, document).ifPresent(was -> fill(then, was));
        for (String column : List.of(NAME, INITIAL, MAINTENANCE)) {
            row.show(column, EditedCell.beside(row.value(column), then.value(column)));
        }
    }

    private void fill(Row row, Place place) {
        int decimals = NumberText.decimalsOf(place.pool().currency());
        row.show(
                POOL,
                CellValue.text(place.pool().name()).withDetail(place.pool().currency()));
        show(row, NAME, CellValue.text(place.margin().name(), CellState.EDITABLE));
        show(row, INITIAL, CellValue.typed(place.margin().initial(), decimals, CellState.EDITABLE));
        show(row, MAINTENANCE, CellValue.typed(place.margin().maintenance(), decimals, CellState.EDITABLE));
    }

    private void show(Row row, String column, CellValue value) {
        row.show(
                column,
                session.rejection(place(row.id(), column))
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private static Problem.Place place(String id, String column) {
        return new Problem.Place(Problem.Kind.POOL, id, column.replace('_', ' '));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Optional<Place> found = place(row);
        if (found.isEmpty()) {
            return Optional.of(READ_ONLY);
        }
        NamedMargin old = found.get().margin();
        Problem.Place place = place(row.id(), column);
        String label = Texts.of("addition.label", old.name(), found.get().pool().name());
        return switch (column) {
            case NAME ->
                Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> set(found.get(), new NamedMargin(text.strip(), old.initial(), old.maintenance())));
            case INITIAL ->
                Typed.number(
                        session,
                        place,
                        label,
                        text,
                        value -> set(found.get(), new NamedMargin(old.name(), value, old.maintenance())));
            case MAINTENANCE ->
                Typed.number(
                        session,
                        place,
                        label,
                        text,
                        value -> set(found.get(), new NamedMargin(old.name(), old.initial(), value)));
            default -> Optional.of(READ_ONLY);
        };
    }

    private static Edit set(Place place, NamedMargin next) {
        List<NamedMargin> all = new ArrayList<>(place.pool().additions());
        all.set(place.index(), next);
        return new Edit.SetPool(
                Texts.of("undo.marginOf", next.name()), place.pool().withAdditions(all));
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        List<Pool> pools = session.document().pools();
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        Pool pool = after.flatMap(this::place).map(Place::pool).orElse(pools.getFirst());
        List<NamedMargin> all = new ArrayList<>(pool.additions());
        String name = all.isEmpty()
                ? Texts.of("addition.openOrders")
                : Texts.of("addition.numbered", String.valueOf(all.size() + 1));
        all.add(new NamedMargin(name, BigDecimal.ZERO, BigDecimal.ZERO));
        session.apply(new Edit.SetPool(Texts.of("undo.additions"), pool.withAdditions(all)));
        return Optional.of(id(pool, all.size() - 1));
    }

    @Override
    public void remove(List<Row> selected) {
        Map<String, Set<Integer>> gone = new HashMap<>();
        for (Row row : selected) {
            place(row)
                    .ifPresent(place -> gone.computeIfAbsent(place.pool().id(), id -> new HashSet<>())
                            .add(place.index()));
        }
        List<Edit> edits = new ArrayList<>();
        for (Pool pool : session.document().pools()) {
            Set<Integer> indices = gone.getOrDefault(pool.id(), Set.of());
            if (!indices.isEmpty()) {
                List<NamedMargin> kept = new ArrayList<>();
                for (int i = 0; i < pool.additions().size(); i++) {
                    if (!indices.contains(i)) {
                        kept.add(pool.additions().get(i));
                    }
                }
                edits.add(new Edit.SetPool(Texts.of("undo.additions"), pool.withAdditions(kept)));
            }
        }
        if (!edits.isEmpty()) {
            session.apply(new Edit.All(Texts.of("edit.deleteMargin"), edits));
        }
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.POOL ? row(Row.Kind.ITEM, place.id()) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
