package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.PoolWhy;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// Before and after the what-if, pool by pool: never only the new number. Beside a compared book, before is that book
/// in the market as it is, edits only is the shown book there, and after is the shown book at the what-if point.
public final class CompareViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String BEFORE = "before";
    public static final String EDITS = "edits_only";
    public static final String AFTER = "after";
    public static final String DIFFERENCE = "difference";

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// Follows the session until closed.
    public CompareViewModel(WorkspaceSession session) {
        super(
                "before_after",
                List.of(
                        Column.text(ITEM, "", 150),
                        Column.number(BEFORE, Texts.of("column.compare.before"), "", 100),
                        Column.number(EDITS, Texts.of("column.compare.edits"), "", 100),
                        Column.number(AFTER, Texts.of("column.compare.after"), "", 100),
                        Column.number(DIFFERENCE, Texts.of("column.compare.difference"), "", 100)));
        this.session = session;
        this.subscription = session.subscribe(session.inTurn(this::refresh)).and(FirstResult.follow(session, this));
        refresh();
    }

    /// Returns what before and after stand for, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    @Override
    protected Set<String> togetherColumns() {
        return Set.of(EDITS);
    }

    private void refresh() {
        Optional<StressRun> found = session.runProperty().get();
        Optional<StressRun> compared = session.beforeProperty().get();
        setCompared(compared.isPresent());
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> {
            for (PoolSnapshot pool : pools(run, compared)) {
                keys.add(new Key(Row.Kind.GROUP, pool.id()));
                for (PoolLine line : PoolLine.values()) {
                    keys.add(new Key(Row.Kind.ITEM, line.id(pool.id())));
                }
            }
            assets(run, compared).forEach(asset -> keys.add(new Key(Row.Kind.TOTAL, asset)));
        });
        arrange(keys);
        setAwaited(FirstResult.isAwaited(session));
        found.ifPresent(run -> fill(run, compared));
    }

    /// The pools of the shown book, then those that only the compared book has.
    private static List<PoolSnapshot> pools(StressRun run, Optional<StressRun> compared) {
        List<PoolSnapshot> all = new ArrayList<>(run.snapshot().pools());
        compared.ifPresent(before -> before.snapshot().pools().stream()
                .filter(pool -> run.base().pool(pool.id()).isEmpty())
                .forEach(all::add));
        return all;
    }

    private static SortedSet<String> assets(StressRun run, Optional<StressRun> compared) {
        SortedSet<String> all = new TreeSet<>(run.base().netDelta().keySet());
        compared.ifPresent(before -> all.addAll(before.base().netDelta().keySet()));
        return all;
    }

    private void fill(StressRun run, Optional<StressRun> compared) {
        String point = run.whatIf().isNone()
                ? ""
                : Texts.of(
                        "compare.point",
                        run.snapshot().stress().underlying(),
                        NumberText.percent(run.whatIf().priceShock(), 1),
                        NumberText.percent(run.whatIf().volShock(), 1));
        String name = session.compared().map(Compared::name).orElse("");
        hint.set(
                compared.isEmpty()
                        ? point.isEmpty() ? Texts.of("compare.noPoint") : point
                        : Texts.of(point.isEmpty() ? "compare.before" : "compare.beforeAfter", name, point));
        BookResult before = compared.orElse(run).base();
        for (PoolSnapshot pool : pools(run, compared)) {
            boolean here = run.base().pool(pool.id()).isPresent();
            CellValue title = CellValue.text(pool.name()).withDetail(pool.currency());
            row(Row.Kind.GROUP, pool.id())
                    .ifPresent(row ->
                            row.show(ITEM, here ? title.withMark(Mark.ofPool(run.snapshot(), pool.id())) : title));
            for (PoolLine line : PoolLine.values()) {
                row(Row.Kind.ITEM, line.id(pool.id())).ifPresent(row -> fill(row, pool, line, before, run));
            }
        }
        assets(run, compared)
                .forEach(asset -> row(Row.Kind.TOTAL, asset).ifPresent(row -> delta(row, asset, before, run)));
    }

    private void delta(Row row, String asset, BookResult book, StressRun run) {
        double before = book.netDelta().getOrDefault(asset, 0.0);
        double edits = run.base().netDelta().getOrDefault(asset, 0.0);
        double after = run.now().netDelta().getOrDefault(asset, 0.0);
        show(row, ITEM, CellValue.text(Texts.of("compare.netDelta", asset), CellState.TOTAL));
        show(row, BEFORE, CellValue.plainSigned(before, 4, CellState.TOTAL));
        show(row, EDITS, CellValue.plainSigned(edits, 4, CellState.TOTAL));
        show(row, AFTER, CellValue.plainSigned(after, 4, CellState.TOTAL));
        show(row, DIFFERENCE, CellValue.plainSigned(after - before, 4, CellState.TOTAL));
    }

    private void fill(Row row, PoolSnapshot pool, PoolLine line, BookResult before, StressRun run) {
        Optional<PoolResult> known = before.pool(pool.id());
        Optional<PoolResult> edited = run.base().pool(pool.id());
        PoolLine.Cells cells = line.cells(known, run.now().pool(pool.id()), pool.currency());
        show(row, ITEM, CellValue.text(line.title()));
        show(row, BEFORE, known.isPresent() ? cells.before() : CellValue.EMPTY);
        show(
                row,
                EDITS,
                edited.isPresent() ? line.cells(known, edited, pool.currency()).after() : CellValue.EMPTY);
        show(row, AFTER, edited.isPresent() ? cells.after() : CellValue.EMPTY);
        show(row, DIFFERENCE, known.isPresent() && edited.isPresent() ? cells.difference() : CellValue.EMPTY);
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        if (column.equals(DIFFERENCE)) {
            Term after = Term.of(Texts.of("why.term.after"), CellWhy.number(row, AFTER));
            Term difference = after.minus(Term.of(Texts.of("why.term.before"), CellWhy.number(row, BEFORE)));
            return CellWhy.formula(this, row, column, "", difference, pool(row));
        }
        if (column.equals(BEFORE) || column.equals(EDITS)) {
            return CellWhy.words(
                    this,
                    row,
                    column,
                    "",
                    Texts.of(column.equals(BEFORE) ? "why.compare.before" : "why.compare.edits"));
        }
        if (row.kind() == Row.Kind.TOTAL) {
            return CellWhy.words(this, row, column, "", Texts.of("why.compare.delta"));
        }
        return column.equals(AFTER) ? pool(row) : Optional.empty();
    }

    private Optional<Why> pool(Row row) {
        int cut = row.id().lastIndexOf('/');
        return row.kind() == Row.Kind.ITEM
                ? WhyBook.of(session)
                        .flatMap(book -> PoolWhy.of(
                                book,
                                row.id().substring(0, cut),
                                PoolWhy.Figure.valueOf(row.id().substring(cut + 1))))
                : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
