package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.LegWhy;
import plimsoll.desktop.why.PoolWhy;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// What equity and margin of every pool consist of, before and after the what-if, as a tree whose parts add up.
///
/// Rows are listed from the root down; a row's identifier is its path, and every step adds one level.
public final class BreakdownViewModel extends TableModel implements TreeLevels, AutoCloseable {
    public static final String PART = "part";
    public static final String INITIAL_BEFORE = "initial_before";
    public static final String INITIAL = "initial";
    public static final String INITIAL_DIFFERENCE = "initial_difference";
    public static final String BEFORE = "maintenance_before";
    public static final String MAINTENANCE = "maintenance";
    public static final String DIFFERENCE = "maintenance_difference";
    public static final String NOTE = "note";

    /// The columns of initial margin, in order.
    public static final List<String> INITIAL_COLUMNS = List.of(PART, INITIAL_BEFORE, INITIAL, INITIAL_DIFFERENCE);

    /// The columns of maintenance margin, in order.
    public static final List<String> MAINTENANCE_COLUMNS = List.of(PART, BEFORE, MAINTENANCE, DIFFERENCE);

    /// So many parts are written as one sum; more are listed only.
    private static final int MOST_TERMS = 6;

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Runnable refreshing;
    private final Runnable listing;
    private BreakdownTree shown = BreakdownTree.NOTHING;
    private BreakdownTree opened = BreakdownTree.NOTHING;
    private boolean inSight;

    /// Follows the session until closed.
    public BreakdownViewModel(WorkspaceSession session) {
        super(
                "margin_breakdown",
                List.of(
                        Column.text(PART, Texts.of("column.breakdown.part"), 170),
                        Column.number(INITIAL_BEFORE, Texts.of("column.breakdown.initialBefore"), "", 92),
                        Column.number(INITIAL, Texts.of("column.breakdown.initial"), "", 92),
                        Column.number(INITIAL_DIFFERENCE, Texts.of("column.breakdown.initialDifference"), "", 92),
                        Column.number(BEFORE, Texts.of("column.breakdown.before"), "", 92),
                        Column.number(MAINTENANCE, Texts.of("column.breakdown.maintenance"), "", 92),
                        Column.number(DIFFERENCE, Texts.of("column.breakdown.difference"), "", 92),
                        Column.text(NOTE, "", 120)));
        this.session = session;
        setCompared(true);
        this.refreshing = session.inTurn(this::refresh);
        this.listing = session.inTurn(this::list);
        this.subscription = session.subscribe(refreshing).and(FirstResult.follow(session, this));
    }

    /// Says whether anybody can see it; nothing is opened up for what is out of sight, as at first.
    public void setShown(boolean on) {
        inSight = on;
        refreshing.run();
    }

    /// Returns how far the parts are from the totals, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public int level(Row row) {
        return shown.line(row.id()).map(BreakdownTree.Line::level).orElse(0);
    }

    private void refresh() {
        if (!inSight) {
            return;
        }
        Optional<StressRun> run = session.runProperty().get();
        Optional<StressRun> before = session.beforeProperty().get();
        if (!opened.isOf(run, before)) {
            opened = run.map(found -> BreakdownTree.of(found, before)).orElse(BreakdownTree.NOTHING);
        }
        listing.run();
    }

    /// Opening up a large book and listing it are two pieces of work.
    private void list() {
        if (!shown.equals(opened)) {
            shown = opened;
            arrange(shown.paths().stream()
                    .map(path -> new Key(Row.Kind.ITEM, path))
                    .toList());
            hint.set(shown.run()
                    .map(found -> Texts.of("breakdown.residual", NumberText.screen(residual(found.now()), 2)))
                    .orElse(""));
        }
        setAwaited(FirstResult.isAwaited(session));
        BreakdownTree tree = shown;
        boolean stale = session.staleProperty().get();
        follow((row, column) -> {
            CellValue value =
                    tree.line(row.id()).map(line -> value(line, column)).orElse(CellValue.EMPTY);
            return stale ? value.with(CellState.STALE) : value;
        });
    }

    /// The largest difference between the sums of the parts and the totals that everything else uses.
    private static double residual(BookResult result) {
        double largest = 0;
        for (PoolBreakdown item : result.breakdowns()) {
            Optional<PoolResult> pool = result.pool(item.poolId());
            if (pool.isPresent()) {
                largest = Math.max(
                        largest, Math.abs(item.equity().value() - pool.get().equity()));
                largest = Math.max(
                        largest,
                        Math.abs(item.requirement().initial() - pool.get().initialMargin()));
                largest = Math.max(
                        largest,
                        Math.abs(item.requirement().maintenance() - pool.get().maintenanceMargin()));
            }
        }
        return largest;
    }

    private static CellValue value(BreakdownTree.Line line, String column) {
        if (column.equals(PART)) {
            return CellValue.text(line.label()).withDetail(line.note());
        }
        if (column.equals(NOTE)) {
            return CellValue.text(line.note(), CellState.MUTED);
        }
        if (line.level() == 0) {
            return CellValue.EMPTY;
        }
        return switch (column) {
            case INITIAL_BEFORE -> number(line.initial(BreakdownTree.BEFORE), line.decimals());
            case INITIAL -> number(line.initial(BreakdownTree.NOW), line.decimals());
            case INITIAL_DIFFERENCE ->
                difference(
                        line.initial(BreakdownTree.BEFORE),
                        line.initial(BreakdownTree.NOW),
                        line.isRequirement(),
                        line.decimals());
            case BEFORE -> number(line.maintenance(BreakdownTree.BEFORE), line.decimals());
            case MAINTENANCE -> number(line.maintenance(BreakdownTree.NOW), line.decimals());
            case DIFFERENCE ->
                difference(
                        line.maintenance(BreakdownTree.BEFORE),
                        line.maintenance(BreakdownTree.NOW),
                        line.isRequirement(),
                        line.decimals());
            default -> CellValue.EMPTY;
        };
    }

    private static CellValue number(double value, int decimals) {
        return Double.isNaN(value) ? CellValue.EMPTY : CellValue.number(value, decimals);
    }

    /// A part that a point does not have counts 0 there. A rise of a requirement is worse: the colour turns.
    private static CellValue difference(double was, double is, boolean requirement, int decimals) {
        double before = Double.isNaN(was) ? 0 : was;
        double after = Double.isNaN(is) ? 0 : is;
        CellValue shown = CellValue.signed(after - before, decimals);
        if (!requirement) {
            return shown;
        }
        if (shown.is(CellState.GAIN)) {
            return shown.without(CellState.GAIN).with(CellState.LOSS);
        }
        return shown.is(CellState.LOSS) ? shown.without(CellState.LOSS).with(CellState.GAIN) : shown;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return shown.line(row.id()).flatMap(line -> {
            boolean initial = column.startsWith(INITIAL);
            boolean now = column.equals(INITIAL) || column.equals(MAINTENANCE);
            return (now ? whole(row, initial) : Optional.<Why>empty())
                    .or(() -> CellDraft.of(this, row, column).flatMap(draft -> {
                        if (now) {
                            parts(draft, line, initial);
                        } else {
                            differs(draft, line, column, initial);
                        }
                        source(draft, row);
                        return draft.build();
                    }));
        });
    }

    /// Totals of a pool, and legs, are explained as their own tables do, if it is the same number.
    private Optional<Why> whole(Row row, boolean initial) {
        String[] path = row.id().split(TreeLevels.SEPARATOR, -1);
        double number = CellWhy.number(row, initial ? INITIAL : MAINTENANCE);
        return WhyBook.of(session).flatMap(book -> {
            if (path.length == 2) {
                return Optional.of(path[1])
                        .flatMap(key -> key.equals(shown.bufferKey())
                                ? (initial ? Optional.empty() : Optional.of(PoolWhy.Figure.BUFFER))
                                : line(row).isRequirement()
                                        ? Optional.of(initial ? PoolWhy.Figure.INITIAL : PoolWhy.Figure.MAINTENANCE)
                                        : Optional.of(PoolWhy.Figure.EQUITY))
                        .flatMap(figure -> PoolWhy.of(book, path[0], figure));
            }
            LegWhy.Figure figure = initial ? LegWhy.Figure.INITIAL : LegWhy.Figure.MAINTENANCE;
            return path.length > 2 && line(row).isRequirement()
                    ? session.runProperty()
                            .get()
                            .flatMap(run -> run.now().position(path[path.length - 1]))
                            .filter(leg -> figure.of(leg) == number)
                            .flatMap(leg -> LegWhy.of(book, leg.positionId(), figure))
                    : Optional.empty();
        });
    }

    private BreakdownTree.Line line(Row row) {
        return shown.line(row.id()).orElseThrow();
    }

    private static void parts(CellDraft draft, BreakdownTree.Line line, boolean initial) {
        List<Term> terms = line.below().stream()
                .filter(part -> Double.isFinite(part.number(BreakdownTree.NOW, initial)))
                .map(part -> Term.of(part.label(), part.number(BreakdownTree.NOW, initial)))
                .toList();
        double number = line.number(BreakdownTree.NOW, initial);
        if (!terms.isEmpty() && terms.size() <= MOST_TERMS) {
            draft.gives(Term.sum(terms), number, "");
        }
        terms.forEach(term -> draft.input(term.words(), term.numbers()));
        draft.change(Texts.of("why.breakdown.before"), line.number(BreakdownTree.BEFORE, initial), number);
    }

    private static void differs(CellDraft draft, BreakdownTree.Line line, String column, boolean initial) {
        if (column.equals(INITIAL_DIFFERENCE) || column.equals(DIFFERENCE)) {
            draft.gives(Term.of(Texts.of("why.term.now"), zero(line.number(BreakdownTree.NOW, initial)))
                    .minus(Term.of(Texts.of("why.term.before"), zero(line.number(BreakdownTree.BEFORE, initial)))));
        }
    }

    private static double zero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }

    private void source(CellDraft draft, Row row) {
        if (!line(row).note().isEmpty()) {
            draft.input(Texts.of("why.breakdown.how"), line(row).note());
        }
        String pool = row.id().split(TreeLevels.SEPARATOR, -1)[0];
        shown.line(pool).ifPresent(head -> draft.input(Texts.of("why.breakdown.pool"), head.label()));
        session.runProperty().get().ifPresent(run -> draft.rules(run.snapshot(), pool));
    }
}
