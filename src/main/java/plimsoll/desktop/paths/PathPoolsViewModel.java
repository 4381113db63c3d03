package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.PathPool;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.result.Quantiles;

/// What happens to each pool on the paths: one row per pool, and one for the book.
public final class PathPoolsViewModel extends TableModel {
    public static final String POOL = "pool";
    public static final String LIQUIDATED = "liquidated_percent";
    public static final String LIQUIDATED_ERROR = "liquidated_se_percent";
    public static final String EXACT = "liquidated_exact_percent";
    public static final String CALLED = "called_percent";
    public static final String CALLED_ERROR = "called_se_percent";
    public static final String EARLY = "hours_to_liquidation_q05";
    public static final String HALF = "hours_to_liquidation_q50";
    public static final String CALL_HALF = "hours_to_call_q50";
    public static final String NEED = "peak_need_usd_q50";
    public static final String NEED_HIGH = "peak_need_usd_q95";
    public static final String LOSS = "loss_at_liquidation_usd";
    public static final String RECEIVED = "received_usd";

    /// Columns with those of the compared book, and the decimals of the difference.
    private static final Map<String, Integer> COMPARED =
            Map.of(LIQUIDATED, 2, EXACT, 2, CALLED, 2, HALF, 1, NEED_HIGH, 0, LOSS, 0, RECEIVED, 0);

    private static final String BOOK = Texts.of("paths.pools.anyPool");

    private Optional<PathRun> shown = Optional.empty();

    /// Makes an empty table.
    public PathPoolsViewModel() {
        super(
                "path-pools",
                Stream.of(
                                List.of(Column.text(POOL, Texts.of("paths.pools.pool"), 96)),
                                compared(LIQUIDATED, "paths.pools.liquidated", "%", 76),
                                List.of(Column.number(
                                        LIQUIDATED_ERROR, Texts.of("paths.pools.liquidatedError"), "", 38)),
                                compared(EXACT, "paths.pools.exact", "%", 60),
                                compared(CALLED, "paths.pools.called", "%", 60),
                                List.of(
                                        Column.number(CALLED_ERROR, Texts.of("paths.pools.calledError"), "", 36),
                                        Column.number(EARLY, Texts.of("paths.pools.early"), "", 52)),
                                compared(HALF, "paths.pools.half", "", 54),
                                List.of(
                                        Column.number(CALL_HALF, Texts.of("paths.pools.callHalf"), "", 72),
                                        Column.number(NEED, Texts.of("paths.pools.need"), "USD", 112)),
                                compared(NEED_HIGH, "paths.pools.needHigh", "USD", 112),
                                compared(LOSS, "paths.pools.loss", "USD", 64),
                                compared(RECEIVED, "paths.pools.received", "USD", 74))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, Texts.of(title), Texts.of("column.before"), unit, width);
    }

    /// Numbers before and after need their room.
    @Override
    protected Set<String> aloneColumns() {
        return Set.of(LIQUIDATED_ERROR, CALLED_ERROR, EARLY, CALL_HALF, NEED);
    }

    /// Shows a run.
    ///
    /// @param before the run of the compared book on the same paths; empty = none is compared
    /// @param stale  whether it is older than the book
    void show(Optional<PathRun> found, Optional<PathRun> before, boolean stale) {
        shown = found;
        setCompared(before.isPresent());
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> {
            run.pools().forEach(pool -> keys.add(new Key(Row.Kind.ITEM, pool.poolId())));
            gone(run, before).forEach(pool -> keys.add(new Key(Row.Kind.ITEM, pool.poolId())));
            keys.add(new Key(Row.Kind.TOTAL, BOOK));
        });
        arrange(keys);
        found.ifPresent(run -> {
            for (PathPool pool : run.pools()) {
                row(Row.Kind.ITEM, pool.poolId()).ifPresent(row -> fill(row, run, pool, stale));
            }
            row(Row.Kind.TOTAL, BOOK).ifPresent(row -> book(row, run, stale));
            before.ifPresent(other -> compare(run, other, stale));
        });
    }

    /// Returns the pools that only the compared book has.
    private static List<PathPool> gone(PathRun run, Optional<PathRun> before) {
        return before.stream()
                .flatMap(other -> other.pools().stream())
                .filter(pool -> run.pool(pool.poolId()).isEmpty())
                .toList();
    }

    /// A pool that the compared book does not have is new; one that only that book has has no number now.
    private void compare(PathRun run, PathRun other, boolean stale) {
        for (PathPool pool : run.pools()) {
            row(Row.Kind.ITEM, pool.poolId()).ifPresent(row -> {
                Row then = new Row(row.id(), row.kind());
                Optional<PathPool> was = other.pool(pool.poolId());
                was.ifPresent(known -> fill(then, other, known, stale));
                COMPARED.forEach((column, decimals) -> compare(row, then, column, decimals, stale));
                if (was.isEmpty()) {
                    COMPARED.keySet().forEach(column -> put(row, Column.before(column), quiet("cell.new"), stale));
                }
            });
        }
        for (PathPool pool : gone(run, Optional.of(other))) {
            row(Row.Kind.ITEM, pool.poolId()).ifPresent(row -> {
                Row then = new Row(row.id(), row.kind());
                fill(then, other, pool, stale);
                put(row, POOL, CellValue.text(then.value(POOL).text(), CellState.MUTED), stale);
                COMPARED.keySet().forEach(column -> {
                    row.show(Column.before(column), then.value(column));
                    put(row, column, quiet("cell.none"), stale);
                    row.show(Column.difference(column), CellValue.EMPTY);
                });
            });
        }
        row(Row.Kind.TOTAL, BOOK).ifPresent(row -> {
            Row then = new Row(row.id(), row.kind());
            book(then, other, stale);
            List.of(LIQUIDATED, EXACT, CALLED).forEach(column -> compare(row, then, column, 2, stale));
        });
    }

    private static CellValue quiet(String key) {
        return CellValue.text(Texts.of(key), CellState.MUTED);
    }

    private static void compare(Row row, Row then, String column, int decimals, boolean stale) {
        CellValue was = then.value(column);
        String now = row.value(column).file();
        row.show(Column.before(column), was);
        put(
                row,
                Column.difference(column),
                was.file().isEmpty() || now.isEmpty()
                        ? CellValue.EMPTY
                        : CellValue.plainSigned(Double.parseDouble(now) - Double.parseDouble(was.file()), decimals),
                stale);
    }

    private static void fill(Row row, PathRun run, PathPool pool, boolean stale) {
        String name = run.snapshot().pools().stream()
                .filter(item -> item.id().equals(pool.poolId()))
                .map(item -> item.name())
                .findFirst()
                .orElse(pool.poolId());
        put(row, POOL, CellValue.text(name).withMark(Mark.ofPool(run.snapshot(), pool.poolId())), stale);
        put(row, LIQUIDATED, share(pool.liquidated()), stale);
        put(row, LIQUIDATED_ERROR, error(pool.liquidated()), stale);
        put(row, EXACT, exact(pool.exact()), stale);
        put(row, CALLED, share(pool.called()), stale);
        put(row, CALLED_ERROR, error(pool.called()), stale);
        put(row, EARLY, time(pool.hoursToLiquidation(), 0), stale);
        put(row, HALF, time(pool.hoursToLiquidation(), 2), stale);
        put(row, CALL_HALF, time(pool.hoursToCall(), 2), stale);
        put(row, NEED, CellValue.number(pool.peakNeedUsd().values().get(2), 0), stale);
        put(row, NEED_HIGH, CellValue.number(pool.peakNeedUsd().values().get(4), 0), stale);
        double loss = pool.lossAtLiquidation().value();
        put(
                row,
                LOSS,
                Double.isFinite(loss)
                        ? CellValue.number(loss, 0)
                        : CellValue.notAvailable(Texts.of("paths.pools.noPath")),
                stale);
        put(row, RECEIVED, CellValue.number(pool.received().value(), 0), stale);
    }

    private static void book(Row row, PathRun run, boolean stale) {
        put(row, POOL, CellValue.text(Texts.of("paths.pools.any")), stale);
        put(row, LIQUIDATED, share(run.anyLiquidated()), stale);
        put(row, LIQUIDATED_ERROR, error(run.anyLiquidated()), stale);
        OptionalDouble exact = run.exactAlive().isPresent()
                ? OptionalDouble.of(1 - run.exactAlive().getAsDouble())
                : OptionalDouble.empty();
        put(row, EXACT, exact(exact), stale);
        put(row, CALLED, share(run.anyCalled()), stale);
        put(row, CALLED_ERROR, error(run.anyCalled()), stale);
    }

    private static CellValue share(Estimate estimate) {
        if (estimate.hasNoHit() && estimate.count() > 1) {
            String bound = "< " + NumberText.screen(Math.min(100, 300.0 / estimate.count()), 2);
            return new CellValue(bound, "0", java.util.Set.of(), Texts.of("paths.pools.noHit"));
        }
        return CellValue.number(100 * estimate.value(), 2);
    }

    private static CellValue error(Estimate estimate) {
        return Double.isFinite(estimate.standardError())
                ? CellValue.number(100 * estimate.standardError(), 2, CellState.MUTED)
                : CellValue.notAvailable(Texts.of("paths.pools.oneError"));
    }

    private static CellValue exact(OptionalDouble value) {
        return value.isPresent()
                ? CellValue.number(100 * value.getAsDouble(), 2)
                : CellValue.notAvailable(Texts.of("paths.pools.noClosedForm"));
    }

    private static CellValue time(Quantiles hours, int share) {
        OptionalDouble value = hours.at(share);
        return value.isPresent()
                ? new CellValue(
                        PathTexts.time(value.getAsDouble()),
                        NumberText.file(value.getAsDouble()),
                        java.util.Set.of(),
                        "")
                : new CellValue(
                        Texts.of("paths.pools.later"),
                        "",
                        java.util.Set.of(CellState.MUTED),
                        Texts.of("paths.pools.later.why"));
    }

    private static void put(Row row, String column, CellValue value, boolean stale) {
        row.show(column, stale ? value.with(CellState.STALE) : value);
    }

    @Override
    public List<String> leastImportant() {
        return comparedProperty().get()
                ? List.of(RECEIVED, NEED_HIGH, LOSS, HALF, EXACT)
                : List.of(RECEIVED, NEED_HIGH, CALL_HALF, CALLED_ERROR, EARLY, HALF);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            shown.ifPresent(run -> {
                Optional<PathPool> pool = row.kind() == Row.Kind.ITEM ? run.pool(row.id()) : Optional.empty();
                if (row.kind() == Row.Kind.ITEM && pool.isEmpty()) {
                    draft.note(Texts.of("why.cells.onlyBefore"));
                    return;
                }
                explain(draft, run, pool, column);
                sample(draft, run);
                pool.ifPresent(found -> draft.rules(run.snapshot(), found.poolId()));
            });
            return draft.build();
        });
    }

    private static void explain(CellDraft draft, PathRun run, Optional<PathPool> pool, String column) {
        Estimate dead = pool.map(PathPool::liquidated).orElse(run.anyLiquidated());
        Estimate called = pool.map(PathPool::called).orElse(run.anyCalled());
        switch (column) {
            case LIQUIDATED -> share(draft, dead, Texts.of("why.term.pathsDead"));
            case CALLED -> share(draft, called, Texts.of("why.term.pathsCalled"));
            case LIQUIDATED_ERROR -> error(draft, dead);
            case CALLED_ERROR -> error(draft, called);
            case LOSS ->
                pool.ifPresent(found -> {
                    draft.input(
                            Texts.of("why.term.paths"),
                            found.lossAtLiquidation().count(),
                            "");
                    standardError(draft, found.lossAtLiquidation(), "USD");
                });
            case RECEIVED -> pool.ifPresent(found -> standardError(draft, found.received(), "USD"));
            case EARLY, HALF -> pool.ifPresent(found -> quantiles(draft, found.hoursToLiquidation(), "h"));
            case CALL_HALF -> pool.ifPresent(found -> quantiles(draft, found.hoursToCall(), "h"));
            case NEED, NEED_HIGH -> pool.ifPresent(found -> quantiles(draft, found.peakNeedUsd(), "USD"));
            default -> draft.note(Texts.of("why.paths.closedForm"));
        }
    }

    private static void share(CellDraft draft, Estimate estimate, String hits) {
        double count = Math.rint(estimate.value() * estimate.count());
        draft.gives(
                Term.of(hits, count)
                        .over(Term.of(Texts.of("why.term.paths"), estimate.count()))
                        .times(Term.of("100", 100)),
                100 * estimate.value(),
                "%");
        standardError(draft, new Estimate(0, 100 * estimate.standardError(), estimate.count()), "%");
        if (estimate.hasNoHit()) {
            draft.note(Texts.of("paths.pools.noHit"));
        }
    }

    private static void standardError(CellDraft draft, Estimate estimate, String unit) {
        if (Double.isFinite(estimate.standardError())) {
            draft.input(Texts.of("why.term.error"), estimate.standardError(), unit);
        }
    }

    /// Independent paths have the error of a binomial share; mirrored ones that of the means of their pairs.
    private static void error(CellDraft draft, Estimate estimate) {
        Term share = Term.of(Texts.of("why.term.share"), estimate.value());
        draft.gives(
                share.times(Term.ONE.minus(share))
                        .over(Term.of(Texts.of("why.term.pathsLess"), estimate.count() - 1))
                        .root()
                        .times(Term.of("100", 100)),
                100 * estimate.standardError(),
                "%");
        draft.input(Texts.of("why.term.paths"), estimate.count(), "");
    }

    private static void quantiles(CellDraft draft, Quantiles found, String unit) {
        for (int i = 0; i < Quantiles.SHARES.size(); i++) {
            OptionalDouble value = found.at(i);
            draft.input(
                    Texts.of("why.term.quantile", NumberText.screen(100 * Quantiles.SHARES.get(i), 0)),
                    value.isPresent() ? Term.plain(value.getAsDouble()) + " " + unit : Texts.of("paths.pools.later"));
        }
    }

    /// Says how the paths were drawn.
    static void sample(CellDraft draft, PathRun run) {
        PathSettings settings = run.settings();
        draft.input(
                Texts.of("why.term.sample"),
                run.replay()
                        .map(name -> Texts.of("why.paths.replay", name))
                        .orElseGet(() -> Texts.of(
                                settings.sampling().antithetic() ? "why.paths.mirrored" : "why.paths.plain",
                                Term.plain(settings.sampling().paths()),
                                Term.plain(settings.horizon().days()),
                                Term.plain(settings.horizon().stepHours()),
                                Long.toString(settings.sampling().seed()))));
        run.vols()
                .forEach(vol ->
                        draft.input(Texts.of("why.term.vol", vol.underlying()), NumberText.percent(vol.vol(), 1)));
    }
}
