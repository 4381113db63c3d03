package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.StandingCell;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.Standing;

/// Every pool under every scenario, the scenario with the smallest buffer first; money in USD.
public final class ResultsViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "scenario";
    public static final String PNL = "pnl_usd";
    public static final String EQUITY = "equity_usd";
    public static final String MAINTENANCE = "maintenance_margin_usd";
    public static final String BUFFER = "buffer_usd";
    public static final String RATIO = "ratio";
    public static final String REACHABLE = "reachable_usd";
    public static final String STATE = "state";

    /// Columns with those of the compared book around them.
    private static final List<String> COMPARED = List.of(BUFFER, PNL, RATIO);

    private final ScenarioAnswers answers;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    /// Follows the answers until closed.
    ResultsViewModel(ScenarioAnswers answers) {
        super(
                "scenario_results",
                Stream.of(
                                List.of(Column.text(NAME, Texts.of("scenarios.results.name"), 258)),
                                compared(BUFFER, "scenarios.results.buffer", "USD", 96),
                                compared(PNL, "scenarios.results.pnl", "USD", 96),
                                List.of(
                                        Column.number(EQUITY, Texts.of("scenarios.results.equity"), "USD", 96),
                                        Column.number(
                                                MAINTENANCE, Texts.of("scenarios.results.maintenance"), "USD", 90)),
                                compared(RATIO, "scenarios.results.ratio", "", 66),
                                List.of(
                                        Column.number(REACHABLE, Texts.of("scenarios.results.reachable"), "USD", 92),
                                        Column.text(STATE, Texts.of("scenarios.results.state"), 122)))
                        .flatMap(List::stream)
                        .toList());
        this.answers = answers;
        subscription = Subscription.combine(
                answers.answerProperty().subscribe(answer -> refresh()),
                answers.progressProperty().subscribe(progress -> say()),
                answers.staleProperty().subscribe(stale -> say()));
        refresh();
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, Texts.of(title), Texts.of("column.before"), unit, width);
    }

    /// Beside a compared book the numbers before are given up before any number of now.
    @Override
    public List<String> leastImportant() {
        return comparedProperty().get()
                ? List.of(Column.before(RATIO), Column.difference(RATIO), Column.before(PNL), Column.difference(PNL))
                : List.of(REACHABLE, MAINTENANCE, EQUITY);
    }

    /// Numbers before and after need their room.
    @Override
    protected Set<String> aloneColumns() {
        return Set.of(EQUITY, MAINTENANCE, REACHABLE);
    }

    /// Returns how many scenarios are shown, and what is going on, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Returns whether the numbers are older than the book or the scenarios, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return answers.staleProperty();
    }

    private void refresh() {
        Optional<ScenarioAnswers.Answer> answer = answers.answerProperty().get();
        List<ScenarioResult> shown = answer.map(ScenarioAnswers.Answer::results).orElse(List.of());
        List<Key> keys = new ArrayList<>();
        for (ScenarioResult result : shown) {
            keys.add(new Key(Row.Kind.GROUP, result.scenario().id()));
            result.pools().forEach(pool -> keys.add(new Key(Row.Kind.ITEM, id(result, pool))));
            answer.flatMap(found -> before(found, result))
                    .ifPresent(before ->
                            gone(result, before).forEach(pool -> keys.add(new Key(Row.Kind.ITEM, id(result, pool)))));
        }
        setCompared(answer.filter(found -> !found.before().isEmpty()).isPresent());
        arrange(keys);
        answer.ifPresent(found -> {
            for (int i = 0; i < shown.size(); i++) {
                ScenarioResult result = shown.get(i);
                fill(found.question().snapshot(), result, i == 0 && shown.size() > 1);
                before(found, result).ifPresent(before -> compare(found.question(), result, before));
            }
        });
        say();
    }

    private static Optional<ScenarioResult> before(ScenarioAnswers.Answer answer, ScenarioResult result) {
        return Optional.ofNullable(answer.before().get(result.scenario().id()));
    }

    /// Returns the pools that only the compared book has.
    private static List<PoolOutcome> gone(ScenarioResult after, ScenarioResult before) {
        return before.pools().stream()
                .filter(known -> find(after, known.result().poolId()).isEmpty())
                .toList();
    }

    private static Optional<PoolOutcome> find(ScenarioResult in, String poolId) {
        return in.pools().stream()
                .filter(pool -> pool.result().poolId().equals(poolId))
                .findFirst();
    }

    private void say() {
        RunProgress progress = answers.progressProperty().get();
        String text =
                answers.answerProperty().get().map(ResultsViewModel::count).orElse("");
        String doing = switch (progress.phase()) {
            case RUNNING -> RunWords.running(progress, "scenarios");
            case CANCELLED -> answers.isWaiting() ? Texts.of("scenarios.results.cancelled") : "";
            case FAILED -> Texts.of("scenarios.results.failed", progress.message());
            default -> answers.isWaiting() && !text.isEmpty() ? Texts.of("scenarios.results.again") : "";
        };
        hint.set(text + (doing.isEmpty() || text.isEmpty() ? doing : ", " + doing));
    }

    private static String count(ScenarioAnswers.Answer answer) {
        int all = answer.done();
        if (all == 0) {
            return Texts.of("scenarios.results.none");
        }
        String count = answer.isComplete()
                ? number(all)
                : Texts.of(
                        "scenarios.results.of",
                        number(all),
                        number(answer.question().total()));
        String lost = all <= ScenarioAnswers.KEPT || answer.lost() == 0
                ? ""
                : Texts.of("scenarios.results.lost", number(answer.lost()));
        return (all == 1 && answer.isComplete()
                        ? Texts.of("scenarios.results.one")
                        : Texts.of("scenarios.results.many", count))
                + lost
                + (all > ScenarioAnswers.KEPT
                        ? Texts.of("scenarios.results.worst", NumberText.count(ScenarioAnswers.KEPT))
                        : "")
                + Texts.of("scenarios.results.order");
    }

    private static String number(int count) {
        return NumberText.screen((double) count, 0);
    }

    private static String id(ScenarioResult result, PoolOutcome pool) {
        return result.scenario().id() + " " + pool.result().poolId();
    }

    private static void forget(Row row) {
        for (String column : COMPARED) {
            row.show(Column.before(column), CellValue.EMPTY);
            row.show(Column.difference(column), CellValue.EMPTY);
        }
    }

    private void fill(Snapshot snapshot, ScenarioResult result, boolean worst) {
        Optional<PoolResult> smallest = result.weakest();
        row(Row.Kind.GROUP, result.scenario().id()).ifPresent(row -> {
            forget(row);
            row.show(NAME, CellValue.text(result.scenario().name()));
            row.show(
                    BUFFER,
                    smallest.map(pool -> money(pool.bufferUsd(), pool.liquidated()))
                            .orElse(CellValue.EMPTY));
            long lost = result.liquidations();
            row.show(
                    STATE,
                    lost == 0
                            ? CellValue.text(worst ? Texts.of("scenarios.results.isWorst") : "", CellState.MUTED)
                            : CellValue.text(
                                    worst
                                            ? Texts.of("scenarios.results.isWorst")
                                            : Texts.of("scenarios.results.lostCount", NumberText.count(lost)),
                                    CellState.BREACH));
        });
        for (PoolOutcome pool : result.pools()) {
            row(Row.Kind.ITEM, id(result, pool)).ifPresent(row -> fill(row, snapshot, pool));
        }
    }

    /// A pool that only one of the books has says so; the scenario's smallest buffers are compared whichever they are
    /// of.
    private void compare(ScenarioAnswers.Question question, ScenarioResult after, ScenarioResult before) {
        after.weakest()
                .ifPresent(now -> before.weakest()
                        .ifPresent(then -> row(Row.Kind.GROUP, after.scenario().id())
                                .ifPresent(row -> {
                                    row.show(Column.before(BUFFER), money(then.bufferUsd(), then.liquidated()));
                                    row.show(
                                            Column.difference(BUFFER),
                                            CellValue.signed(now.bufferUsd() - then.bufferUsd(), 0));
                                })));
        for (PoolOutcome pool : after.pools()) {
            row(Row.Kind.ITEM, id(after, pool))
                    .ifPresent(row -> find(before, pool.result().poolId())
                            .ifPresentOrElse(
                                    known -> compare(row, known, pool),
                                    () -> COMPARED.forEach(
                                            column -> row.show(Column.before(column), quiet("cell.new")))));
        }
        Snapshot compared = question.compared().orElse(question.snapshot());
        gone(after, before)
                .forEach(pool -> row(Row.Kind.ITEM, id(after, pool)).ifPresent(row -> fillGone(row, compared, pool)));
    }

    private static void compare(Row row, PoolOutcome before, PoolOutcome after) {
        showBefore(row, before);
        PoolResult then = before.result();
        PoolResult now = after.result();
        row.show(Column.difference(BUFFER), CellValue.signed(now.bufferUsd() - then.bufferUsd(), 0));
        row.show(
                Column.difference(PNL),
                CellValue.signed(after.pnl() * now.usdPerUnit() - before.pnl() * then.usdPerUnit(), 0));
        row.show(
                Column.difference(RATIO),
                now.ratio().isPresent() && then.ratio().isPresent()
                        ? CellValue.signed(
                                now.ratio().getAsDouble() - then.ratio().getAsDouble(), 2)
                        : CellValue.EMPTY);
    }

    private static void showBefore(Row row, PoolOutcome before) {
        PoolResult pool = before.result();
        row.show(Column.before(BUFFER), money(pool.bufferUsd(), pool.liquidated()));
        row.show(Column.before(PNL), CellValue.signed(before.pnl() * pool.usdPerUnit(), 0));
        row.show(Column.before(RATIO), CellValue.ratio(pool.ratio().orElse(Double.NaN)));
    }

    private static void fillGone(Row row, Snapshot compared, PoolOutcome before) {
        forget(row);
        row.show(NAME, CellValue.text(name(compared, before.result().poolId()), CellState.MUTED));
        showBefore(row, before);
        COMPARED.forEach(column -> row.show(column, quiet("cell.none")));
        row.show(STATE, CellValue.EMPTY);
    }

    private static CellValue quiet(String key) {
        return CellValue.text(Texts.of(key), CellState.MUTED);
    }

    private static void fill(Row row, Snapshot snapshot, PoolOutcome outcome) {
        PoolResult pool = outcome.result();
        String name = name(snapshot, pool.poolId());
        double usd = pool.usdPerUnit();
        forget(row);
        row.show(NAME, CellValue.text(name).withMark(Mark.ofPool(snapshot, pool.poolId())));
        row.show(BUFFER, money(pool.bufferUsd(), pool.liquidated()));
        row.show(PNL, CellValue.signed(outcome.pnl() * usd, 0));
        row.show(EQUITY, CellValue.number(pool.equity() * usd, 0));
        row.show(MAINTENANCE, CellValue.number(pool.maintenanceMargin() * usd, 0));
        row.show(RATIO, CellValue.ratio(pool.ratio().orElse(Double.NaN)));
        row.show(REACHABLE, CellValue.number(outcome.reachableUsd(), 0));
        snapshot.pools().stream()
                .filter(item -> item.id().equals(pool.poolId()))
                .findFirst()
                .ifPresent(item -> row.show(STATE, StandingCell.of(Standing.of(item, pool))));
    }

    private static CellValue money(double usd, boolean breach) {
        CellValue value = CellValue.number(usd, 0);
        return breach ? value.with(CellState.BREACH) : value;
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            answers.answerProperty()
                    .get()
                    .ifPresent(answer -> answer.results().stream()
                            .filter(result -> row.id().equals(result.scenario().id())
                                    || row.id().startsWith(result.scenario().id() + " "))
                            .forEach(result -> explain(draft, answer, result, row, column)));
            return draft.build();
        });
    }

    private static void explain(
            CellDraft draft, ScenarioAnswers.Answer answer, ScenarioResult result, Row row, String column) {
        if (row.kind() == Row.Kind.GROUP && row.id().equals(result.scenario().id())) {
            result.pools()
                    .forEach(pool -> draft.input(
                            name(answer.question().snapshot(), pool.result().poolId()),
                            pool.result().bufferUsd(),
                            "USD"));
        }
        Optional<PoolOutcome> shown = result.pools().stream()
                .filter(pool -> row.id().equals(id(result, pool)))
                .findFirst();
        if (row.kind() == Row.Kind.ITEM && shown.isEmpty()) {
            draft.note(Texts.of("why.cells.onlyBefore"));
        }
        shown.ifPresent(pool -> {
            numbers(draft, pool, column);
            draft.input(Texts.of("scenarios.results.name"), result.scenario().name());
            draft.side(pool.result().liquidated());
            draft.rules(answer.question().snapshot(), pool.result().poolId());
        });
    }

    private static void numbers(CellDraft draft, PoolOutcome outcome, String column) {
        PoolResult pool = outcome.result();
        Term unit = Term.of(Texts.of("why.term.unit"), pool.usdPerUnit());
        switch (column) {
            case BUFFER ->
                draft.gives(Term.of(Texts.of("line.equity"), pool.equity())
                        .minus(Term.of(Texts.of("why.term.required"), pool.required()))
                        .times(unit));
            case RATIO ->
                draft.gives(Term.of(Texts.of("line.equity"), pool.equity())
                        .over(Term.of(Texts.of("line.maintenance"), pool.maintenanceMargin())));
            case PNL ->
                draft.gives(
                        Term.of(Texts.of("why.term.valueChange"), outcome.pnl()).times(unit));
            case EQUITY ->
                draft.gives(Term.of(Texts.of("line.equity"), pool.equity()).times(unit));
            case MAINTENANCE ->
                draft.gives(Term.of(Texts.of("line.maintenance"), pool.maintenanceMargin())
                        .times(unit));
            default -> draft.input(Texts.of("line.equity"), pool.equity() * pool.usdPerUnit(), "USD");
        }
    }

    private static String name(Snapshot snapshot, String poolId) {
        return snapshot.pools().stream()
                .filter(item -> item.id().equals(poolId))
                .findFirst()
                .map(PoolSnapshot::name)
                .orElse(poolId);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
