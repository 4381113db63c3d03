package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;

/// What changes from the file compared with to the file looked at, number by number, and what each change does to the
/// buffers of this book: changes are made one after the other, in the order of the rows, so that they add up.
public final class DifferenceViewModel extends TableModel implements AutoCloseable {
    public static final String PARAMETER = "parameter";
    public static final String OLD = "old";
    public static final String NEW = "new";
    public static final String EFFECT = "effect_on_buffer_usd";

    private static final String REST = "rest";
    private static final String SUM = "sum";

    private final RulesViewModel rules;
    private final RuleAnswers answers;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<StepData>> steps = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Follows the answers until closed.
    DifferenceViewModel(RulesViewModel rules, RuleAnswers answers) {
        super(
                "rule_difference",
                List.of(
                        Column.text(PARAMETER, Texts.of("rules.difference.parameter"), 150),
                        Column.number(OLD, Texts.of("rules.difference.old"), "", 76),
                        Column.number(NEW, Texts.of("rules.difference.new"), "", 76),
                        Column.number(EFFECT, Texts.of("rules.difference.effect"), "USD", 128)));
        this.rules = rules;
        this.answers = answers;
        this.subscription = Changes.follow(this::refresh, answers.answerProperty());
        refresh();
    }

    /// Returns what is compared, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Returns how the buffers of this book come from the old rules to the new ones, observable; empty when nothing
    /// changes them.
    public ReadOnlyObjectProperty<Optional<StepData>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Returns whether the answer is older than the files or the book, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return answers.staleProperty();
    }

    private void refresh() {
        Optional<RuleAnswer> answer = answers.answerProperty()
                .get()
                .filter(found -> !found.steps().isEmpty() || found.rest().isPresent());
        hint.set(answer.map(found -> compared(
                        found.question().before().file(),
                        found.question().after().file()))
                .orElse(Texts.of("rules.difference.none")));
        List<Key> keys = new ArrayList<>();
        answer.ifPresent(found -> {
            found.steps()
                    .forEach(
                            step -> keys.add(new Key(Row.Kind.ITEM, step.after().path())));
            if (found.rest().isPresent()) {
                keys.add(new Key(Row.Kind.ITEM, REST));
            }
            keys.add(new Key(Row.Kind.TOTAL, SUM));
        });
        arrange(keys);
        answer.ifPresent(this::fill);
        steps.set(answer.filter(found -> found.start() != found.end() && Double.isFinite(found.start() + found.end()))
                .map(DifferenceViewModel::waterfall));
    }

    private static StepData waterfall(RuleAnswer answer) {
        List<StepData.Step> all = new ArrayList<>();
        answer.steps().stream()
                .filter(step -> Double.isFinite(step.effectUsd()) && step.effectUsd() != 0)
                .forEach(step -> all.add(new StepData.Step(step.after().label(), step.effectUsd())));
        answer.rest()
                .filter(rest -> rest != 0)
                .ifPresent(rest -> all.add(new StepData.Step(Texts.of("rules.difference.others"), rest)));
        RuleFile before = answer.question().before().file();
        RuleFile after = answer.question().after().file();
        boolean edited = before.version().equals(after.version());
        return new StepData(
                Texts.of("rules.difference.buffer"),
                edited ? Texts.of("rules.difference.shipped") : before.version(),
                answer.start(),
                all,
                edited ? Texts.of("rules.difference.edited") : after.version(),
                answer.end());
    }

    private static String compared(RuleFile before, RuleFile after) {
        return before.version().equals(after.version())
                ? Texts.of("rules.difference.order")
                : Texts.of("rules.difference.versions", before.version(), after.version());
    }

    private void fill(RuleAnswer answer) {
        for (RuleAnswer.Step step : answer.steps()) {
            row(Row.Kind.ITEM, step.after().path()).ifPresent(row -> show(row, step));
        }
        row(Row.Kind.ITEM, REST).ifPresent(row -> {
            row.show(
                    PARAMETER,
                    CellValue.text(
                            answer.more() > 0
                                    ? Texts.of("rules.difference.more", NumberText.count(answer.more()))
                                    : Texts.of("rules.difference.rest")));
            row.show(OLD, CellValue.EMPTY);
            row.show(NEW, CellValue.EMPTY);
            row.show(EFFECT, CellValue.signed(answer.rest().orElse(Double.NaN), 2));
        });
        row(Row.Kind.TOTAL, SUM).ifPresent(row -> {
            row.show(PARAMETER, CellValue.text(Texts.of("rules.difference.sum"), CellState.TOTAL));
            row.show(EFFECT, CellValue.signed(answer.end() - answer.start(), 2, CellState.TOTAL));
        });
    }

    private void show(Row row, RuleAnswer.Step step) {
        RuleParameter after = step.after();
        boolean named = after.section() == RuleParameter.Section.MARGINS
                || after.section() == RuleParameter.Section.SCANS
                || after.section() == RuleParameter.Section.PARTS;
        row.show(PARAMETER, CellValue.text(after.label()).withDetail(named ? after.group() : ""));
        row.show(OLD, CellValue.text(step.before().textWithUnit(), CellState.MUTED));
        boolean typed = Optional.ofNullable(rules.shippedParameters().get(after.path()))
                .filter(shipped -> after.differs(shipped.value()))
                .isPresent();
        CellValue next = CellValue.text(after.textWithUnit());
        row.show(NEW, typed ? next.with(CellState.EDITED) : next);
        row.show(
                EFFECT,
                Double.isFinite(step.effectUsd())
                        ? CellValue.signed(step.effectUsd(), 2)
                        : CellValue.notAvailable(Texts.of("rules.difference.refused")));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            answers.answerProperty().get().ifPresent(answer -> {
                if (row.kind() == Row.Kind.TOTAL && column.equals(EFFECT)) {
                    draft.gives(Term.of(Texts.of("why.term.buffersAfter"), answer.end())
                            .minus(Term.of(Texts.of("why.term.buffersBefore"), answer.start())));
                }
                if (!column.equals(NEW)) {
                    draft.draft().rules(answer.question().before());
                }
                if (!column.equals(OLD)) {
                    draft.draft().rules(answer.question().after());
                }
            });
            return draft.build();
        });
    }
}
