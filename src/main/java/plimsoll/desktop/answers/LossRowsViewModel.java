package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Estimate;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.stress.LossRun;

/// What pools and the book may lose: a group per pool with its buffer, in it a row per level.
public final class LossRowsViewModel extends TableModel {
    public static final String ITEM = "item";
    public static final String RISK = "loss_at_risk_usd";
    public static final String RISK_ERROR = "loss_at_risk_error_usd";
    public static final String SHORTFALL = "shortfall_usd";
    public static final String SHORTFALL_ERROR = "shortfall_error_usd";
    public static final String BUFFER = "buffer_usd";
    public static final String EXCEEDED = "buffer_exceeded_percent";
    public static final String MOVES = "mean_moves";

    private Optional<LossRun> shown = Optional.empty();
    private Optional<Snapshot> market = Optional.empty();

    LossRowsViewModel() {
        super(
                "losses",
                Stream.of(
                                List.of(Column.text(ITEM, Texts.of("losses.item"), 118)),
                                compared(RISK, "losses.risk", "USD", 84),
                                List.of(Column.number(RISK_ERROR, Texts.of("losses.riskError"), "", 56)),
                                compared(SHORTFALL, "losses.shortfall", "USD", 84),
                                List.of(
                                        Column.number(SHORTFALL_ERROR, Texts.of("losses.shortfallError"), "", 56),
                                        Column.number(BUFFER, Texts.of("losses.buffer"), "USD", 84)),
                                compared(EXCEEDED, "losses.exceeded", "%", 68),
                                List.of(Column.text(MOVES, Texts.of("losses.moves"), 190)))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, Texts.of(title), Texts.of("column.before"), unit, width);
    }

    /// Numbers before and after need their room.
    @Override
    protected Set<String> aloneColumns() {
        return Set.of(RISK_ERROR, SHORTFALL_ERROR, MOVES);
    }

    /// A run, and the book that it is of.
    record Found(LossRun run, Snapshot snapshot) {}

    /// @param before the run of the compared book under the same markets; empty = none is compared
    void show(Optional<LossRun> found, Optional<Found> before, Snapshot snapshot, boolean stale) {
        shown = found;
        setCompared(before.isPresent());
        market = Optional.of(snapshot);
        List<LossTail> gone = found.map(run -> gone(run, before)).orElse(List.of());
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> Stream.of(run.pools(), gone, List.of(run.book()))
                .flatMap(List::stream)
                .forEach(tail -> {
                    keys.add(new Key(Row.Kind.GROUP, tail.id()));
                    tail.levels().forEach(level -> keys.add(new Key(Row.Kind.ITEM, id(tail, level))));
                }));
        arrange(keys);
        found.ifPresent(run -> tails(run).forEach(tail -> {
            fill(run, tail, snapshot, stale);
            before.ifPresent(other -> compare(tail, other.run(), stale));
        }));
        gone.forEach(tail -> fillGone(tail, before.orElseThrow().snapshot(), stale));
    }

    /// Returns what pools lost that only the compared book has.
    private static List<LossTail> gone(LossRun run, Optional<Found> before) {
        return before.stream()
                .flatMap(other -> other.run().pools().stream())
                .filter(tail -> run.pools().stream().noneMatch(pool -> pool.id().equals(tail.id())))
                .toList();
    }

    private void fillGone(LossTail tail, Snapshot snapshot, boolean stale) {
        CellState[] state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        CellValue none = quiet("cell.none", state);
        row(Row.Kind.GROUP, tail.id()).ifPresent(row -> {
            row.show(ITEM, CellValue.text(name(tail, snapshot), CellState.MUTED));
            row.show(MOVES, CellValue.EMPTY);
            row.show(BUFFER, none);
            row.show(Column.before(EXCEEDED), exceeded(tail, state));
            row.show(EXCEEDED, none);
            row.show(Column.difference(EXCEEDED), CellValue.EMPTY);
        });
        for (LossTail.Level level : tail.levels()) {
            row(Row.Kind.ITEM, id(tail, level)).ifPresent(row -> {
                row.show(ITEM, CellValue.text(percent(level.level())));
                row.show(Column.before(RISK), CellValue.number(level.atRisk().value(), 0, state));
                row.show(
                        Column.before(SHORTFALL),
                        CellValue.number(level.shortfall().value(), 0, state));
                for (String column : List.of(RISK, SHORTFALL)) {
                    row.show(column, none);
                    row.show(Column.difference(column), CellValue.EMPTY);
                }
            });
        }
    }

    private static CellValue quiet(String key, CellState... state) {
        return CellValue.text(Texts.of(key), state).with(CellState.MUTED);
    }

    /// A pool that the compared book does not have is new.
    private void compare(LossTail tail, LossRun other, boolean stale) {
        CellState[] state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        Optional<LossTail> known = tails(other).stream()
                .filter(found -> found.id().equals(tail.id()))
                .findFirst();
        row(Row.Kind.GROUP, tail.id()).ifPresent(row -> {
            Optional<LossTail.Breach> was = known.flatMap(LossTail::breach);
            row.show(
                    Column.before(EXCEEDED),
                    known.map(found -> exceeded(found, state)).orElseGet(() -> quiet("cell.new", state)));
            row.show(
                    Column.difference(EXCEEDED),
                    tail.breach()
                            .flatMap(now -> was.map(then -> CellValue.plainSigned(
                                    100
                                            * (now.probability().value()
                                                    - then.probability().value()),
                                    2,
                                    state)))
                            .orElse(CellValue.EMPTY));
        });
        for (LossTail.Level level : tail.levels()) {
            Optional<LossTail.Level> was = known.stream()
                    .flatMap(found -> found.levels().stream())
                    .filter(found -> found.level() == level.level())
                    .findFirst();
            row(Row.Kind.ITEM, id(tail, level)).ifPresent(row -> {
                compare(row, RISK, was.map(LossTail.Level::atRisk), level.atRisk(), state);
                compare(row, SHORTFALL, was.map(LossTail.Level::shortfall), level.shortfall(), state);
            });
        }
    }

    private static void compare(Row row, String column, Optional<Estimate> was, Estimate now, CellState... state) {
        row.show(
                Column.before(column),
                was.map(then -> CellValue.number(then.value(), 0, state)).orElseGet(() -> quiet("cell.new", state)));
        row.show(
                Column.difference(column),
                was.map(then -> CellValue.plainSigned(now.value() - then.value(), 0, state))
                        .orElse(CellValue.EMPTY));
    }

    /// Returns all tails, the book last.
    static List<LossTail> tails(LossRun run) {
        List<LossTail> all = new ArrayList<>(run.pools());
        all.add(run.book());
        return all;
    }

    static String name(LossTail tail, Snapshot snapshot) {
        return tail.id().isEmpty() ? Texts.of("loss.book") : ReverseViewModel.name(snapshot, tail.id());
    }

    static String percent(double level) {
        return NumberText.exact(java.math.BigDecimal.valueOf(Math.rint(level * 1e5) / 1e3), 0) + " %";
    }

    private static String id(LossTail tail, LossTail.Level level) {
        return tail.id() + "/" + level.level();
    }

    private void fill(LossRun run, LossTail tail, Snapshot snapshot, boolean stale) {
        CellState[] state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        row(Row.Kind.GROUP, tail.id()).ifPresent(row -> {
            CellValue name = CellValue.text(name(tail, snapshot));
            row.show(ITEM, tail.id().isEmpty() ? name : name.withMark(Mark.ofPool(snapshot, tail.id())));
            row.show(MOVES, CellValue.text(moves(run, tail), state));
            row.show(BUFFER, buffer(tail, state));
            row.show(EXCEEDED, exceeded(tail, state));
        });
        for (LossTail.Level level : tail.levels()) {
            row(Row.Kind.ITEM, id(tail, level)).ifPresent(row -> {
                row.show(ITEM, CellValue.text(percent(level.level())));
                show(row, RISK, RISK_ERROR, level.atRisk(), state);
                show(row, SHORTFALL, SHORTFALL_ERROR, level.shortfall(), state);
            });
        }
    }

    private static void show(Row row, String value, String error, Estimate estimate, CellState... state) {
        row.show(value, CellValue.number(estimate.value(), 0, state));
        row.show(error, CellValue.number(estimate.standardError(), 0, state));
    }

    private static CellValue buffer(LossTail tail, CellState... state) {
        return tail.breach()
                .map(breach -> CellValue.number(breach.bufferUsd(), 0, state))
                .orElse(CellValue.notAvailable(Texts.of("loss.noSharing")));
    }

    private static CellValue exceeded(LossTail tail, CellState... state) {
        return tail.breach()
                .map(breach -> new CellValue(
                        chance(breach.probability()),
                        NumberText.file(100 * breach.probability().value()),
                        Set.of(state),
                        ""))
                .orElse(CellValue.notAvailable(Texts.of("loss.noSharing")));
    }

    /// Returns a probability in percent; where no market was drawn, what can be said with 95 % confidence.
    static String chance(Estimate probability) {
        return probability.hasNoHit()
                ? "< " + NumberText.screen(300.0 / probability.count(), 3)
                : NumberText.screen(100 * probability.value(), 2);
    }

    private static String moves(LossRun run, LossTail tail) {
        List<String> all = new ArrayList<>();
        List<ReverseStress.Factor> factors = run.report().factors();
        for (int i = 0; i < factors.size(); i++) {
            all.add(factors.get(i).name() + " "
                    + NumberText.percent(tail.meanMoves().get(i), 1));
        }
        return String.join(", ", all);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            shown.ifPresent(run -> tails(run).stream()
                    .filter(tail -> row.id().equals(tail.id())
                            || tail.levels().stream().anyMatch(level -> row.id().equals(id(tail, level))))
                    .findFirst()
                    .ifPresentOrElse(
                            tail -> explain(draft, run, tail, row, column),
                            () -> draft.note(Texts.of("why.cells.onlyBefore"))));
            return draft.build();
        });
    }

    private void explain(CellDraft draft, LossRun run, LossTail tail, Row row, String column) {
        double count = run.report().count();
        Term markets = Term.of(Texts.of("why.term.markets"), count);
        if (column.equals(EXCEEDED)) {
            tail.breach().ifPresent(breach -> {
                draft.gives(
                        Term.of(
                                        Texts.of("why.term.marketsBeyond"),
                                        Math.rint(breach.probability().value() * count))
                                .over(markets)
                                .times(Term.of("100", 100)),
                        100 * breach.probability().value(),
                        "%");
                draft.input(Texts.of("why.term.buffer"), breach.bufferUsd(), "USD");
                draft.input(
                        Texts.of("why.term.error"), 100 * breach.probability().standardError(), "%");
                draft.note(Texts.of("why.losses.noLiquidation"));
            });
        }
        tail.levels().stream()
                .filter(level -> row.id().equals(id(tail, level)))
                .findFirst()
                .ifPresent(level -> {
                    draft.input(Texts.of("why.term.lossLevel"), percent(level.level()));
                    boolean risk = column.equals(RISK) || column.equals(RISK_ERROR);
                    Estimate shownHere = risk ? level.atRisk() : level.shortfall();
                    draft.input(Texts.of("why.term.error"), shownHere.standardError(), "USD");
                });
        draft.input(markets.words(), count, "");
        draft.input(Texts.of("why.term.horizon"), run.report().horizonDays(), "d");
        draft.input(Texts.of("why.term.freedom"), run.report().freedom(), "");
        run.report()
                .factors()
                .forEach(factor -> draft.input(
                        Texts.of("why.term.deviationOf", factor.name()), NumberText.percent(factor.deviation(), 2)));
        if (!tail.id().isEmpty()) {
            market.ifPresent(snapshot -> draft.rules(snapshot, tail.id()));
        }
    }
}
