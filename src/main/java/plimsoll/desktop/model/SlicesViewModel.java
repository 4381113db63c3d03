package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.StressGrid;
import plimsoll.engine.result.StressRun;

/// The stress grid as rows: one per price move, at the volatility row nearest to the what-if, for one pool or for the
/// weakest pool at each price.
public final class SlicesViewModel extends TableModel implements AutoCloseable {
    public static final String PRICE = "price_usd";
    public static final String MOVE = "move_percent";
    public static final String POOL = "pool";
    public static final String PNL = "pnl_usd";
    public static final String EQUITY = "equity_usd";
    public static final String INITIAL = "initial_margin_usd";
    public static final String MAINTENANCE = "maintenance_margin_usd";
    public static final String BUFFER = "buffer_usd";
    public static final String RATIO = "margin_ratio";

    private static final double PERCENT = 100;

    private final WorkspaceSession session;
    private final ObjectProperty<Optional<String>> pool = new SimpleObjectProperty<>(Optional.empty());
    private final Subscription subscription;

    /// Follows the session until closed.
    public SlicesViewModel(WorkspaceSession session) {
        super("price_slices", listed());
        this.session = session;
        this.subscription = Subscription.combine(
                session.subscribe(this::refresh),
                FirstResult.follow(session, this),
                pool.subscribe((before, after) -> refresh()));
        refresh();
    }

    private static List<Column> listed() {
        List<Column> all = new ArrayList<>();
        all.add(Column.number(PRICE, Texts.of("column.slices.price"), "USD", 90));
        all.add(Column.number(MOVE, Texts.of("column.slices.move"), "%", 66));
        all.add(Column.text(POOL, Texts.of("column.slices.pool"), 110));
        all.addAll(Column.compared(PNL, Texts.of("column.slices.pnl"), Texts.of("column.before"), "USD", 100));
        all.add(Column.number(EQUITY, Texts.of("column.slices.equity"), "USD", 96));
        all.add(Column.number(INITIAL, Texts.of("column.slices.initial"), "USD", 96));
        all.add(Column.number(MAINTENANCE, Texts.of("column.slices.maintenance"), "USD", 96));
        all.addAll(Column.compared(BUFFER, Texts.of("column.slices.buffer"), Texts.of("column.before"), "USD", 96));
        all.add(Column.number(RATIO, Texts.of("column.slices.ratio"), "", 66));
        return all;
    }

    @Override
    public List<String> leastImportant() {
        return List.of(RATIO, POOL, INITIAL, MAINTENANCE, EQUITY);
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(POOL, EQUITY, INITIAL, MAINTENANCE, RATIO);
    }

    /// Returns the pool shown; empty = the weakest at each price.
    public ObjectProperty<Optional<String>> poolProperty() {
        return pool;
    }

    /// Returns the grid row nearest to a volatility shock.
    public static int nearestVol(StressGrid grid, double volShock) {
        int nearest = 0;
        for (int i = 1; i < grid.volShocks().length; i++) {
            if (Math.abs(grid.volShocks()[i] - volShock) < Math.abs(grid.volShocks()[nearest] - volShock)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private void refresh() {
        setCompared(session.beforeProperty().get().isPresent());
        // Without a pool there is nothing to value at any price.
        Optional<StressRun> run = session.runProperty()
                .get()
                .filter(found -> !found.grid().poolIds().isEmpty());
        List<Key> keys = new ArrayList<>();
        run.ifPresent(found -> {
            for (double shock : found.grid().priceShocks()) {
                keys.add(new Key(Row.Kind.ITEM, NumberText.file(shock)));
            }
        });
        arrange(keys);
        setAwaited(FirstResult.isAwaited(session));
        run.ifPresent(this::fill);
    }

    private void fill(StressRun run) {
        StressGrid grid = run.grid();
        int vol = nearestVol(grid, run.whatIf().volShock());
        for (int i = 0; i < grid.priceShocks().length; i++) {
            int price = i;
            row(Row.Kind.ITEM, NumberText.file(grid.priceShocks()[i])).ifPresent(row -> fill(row, run, vol, price));
        }
    }

    private void fill(Row row, StressRun run, int vol, int price) {
        StressGrid grid = run.grid();
        int chosen = chosen(grid, vol, price);
        int cell = grid.cell(chosen, vol, price);
        double usd = grid.usdPerUnit()[cell];
        double bookPnl = bookPnl(grid, vol, price);
        double shock = grid.priceShocks()[price];
        double level = grid.reference() * (1 + shock);
        double maintenance = grid.maintenanceMargin()[cell] * usd;
        double buffer = grid.bufferUsd(cell);
        show(row, PRICE, CellValue.number(level, NumberText.decimalsOfPrice(level)));
        show(row, MOVE, CellValue.plainSigned(shock * 100, 0));
        show(
                row,
                POOL,
                CellValue.text(run.snapshot().pools().get(chosen).name()).withMark(Mark.pool(chosen)));
        show(row, PNL, CellValue.signed(bookPnl, 0));
        show(row, EQUITY, CellValue.number(grid.equity()[cell] * usd, 0));
        show(row, INITIAL, CellValue.number(grid.initialMargin()[cell] * usd, 0));
        show(row, MAINTENANCE, CellValue.number(maintenance, 0));
        show(row, BUFFER, buffer <= 0 ? CellValue.number(buffer, 0, CellState.BREACH) : CellValue.number(buffer, 0));
        double ratio = maintenance > 0 ? grid.equity()[cell] * usd / maintenance : Double.NaN;
        CellState[] breach = buffer <= 0 ? new CellState[] {CellState.BREACH} : new CellState[0];
        show(row, RATIO, CellValue.ratio(ratio, breach));
        session.beforeProperty()
                .get()
                .map(StressRun::grid)
                .filter(before -> Arrays.equals(before.priceShocks(), grid.priceShocks())
                        && Arrays.equals(before.volShocks(), grid.volShocks())
                        && !before.poolIds().isEmpty())
                .ifPresent(before -> compare(row, before, vol, price, buffer, bookPnl));
    }

    /// The compared book at the same cell: the same pool, or the weakest of its own pools.
    private void compare(Row row, StressGrid before, int vol, int price, double buffer, double pnl) {
        int pool = chosen(before, vol, price);
        double known = before.bufferUsd(before.cell(pool, vol, price));
        double knownPnl = bookPnl(before, vol, price);
        CellState[] breach = known <= 0 ? new CellState[] {CellState.BREACH} : new CellState[0];
        show(row, Column.before(BUFFER), CellValue.number(known, 0, breach));
        show(row, Column.difference(BUFFER), CellValue.signed(buffer - known, 0));
        show(row, Column.before(PNL), CellValue.plainSigned(knownPnl, 0));
        show(row, Column.difference(PNL), CellValue.signed(pnl - knownPnl, 0));
    }

    private static double bookPnl(StressGrid grid, int vol, int price) {
        double sum = 0;
        for (int pool = 0; pool < grid.poolIds().size(); pool++) {
            int at = grid.cell(pool, vol, price);
            sum += grid.pnl()[at] * grid.usdPerUnit()[at];
        }
        return sum;
    }

    private int chosen(StressGrid grid, int vol, int price) {
        return pool.get().map(grid.poolIds()::indexOf).filter(at -> at >= 0).orElseGet(() -> grid.weakest(vol, price));
    }

    private void show(Row row, String column, CellValue value) {
        row.show(column, session.staleProperty().get() ? value.with(CellState.STALE) : value);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        Term equity = Term.of(Texts.of("why.term.equity"), CellWhy.number(row, EQUITY));
        Term maintenance = Term.of(Texts.of("why.term.maintenance"), CellWhy.number(row, MAINTENANCE));

        return switch (column) {
            case BUFFER ->
                CellWhy.formula(this, row, column, Texts.of("why.slice.buffer.is"), equity.minus(maintenance));
            case RATIO -> CellWhy.formula(this, row, column, Texts.of("why.slice.ratio.is"), equity.over(maintenance));
            case PRICE ->
                session.runProperty()
                        .get()
                        .flatMap(run -> CellWhy.formula(
                                this,
                                row,
                                column,
                                Texts.of("why.slice.price.is"),
                                Term.of(
                                                Texts.of("why.term.indexBasis"),
                                                run.grid().reference())
                                        .times(Term.of("1", 1)
                                                .plus(Term.of(
                                                        Texts.of("why.term.move"),
                                                        CellWhy.number(row, MOVE) / PERCENT)))));
            case MOVE -> CellWhy.words(this, row, column, "", Texts.of("why.slice.move"));
            case PNL -> CellWhy.words(this, row, column, Texts.of("why.slice.pnl.is"), Texts.of("why.slice.pnl"));
            case EQUITY, INITIAL, MAINTENANCE ->
                CellWhy.words(this, row, column, Texts.of("why.slice.usd.is"), Texts.of("why.slice.usd"));
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
