package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;

/// What changes from the file compared with to the file looked at, number by number, and what each change does to the
/// buffers of this book: changes are made one after the other, in the order of the rows, so that they add up.
public final class DifferenceViewModel extends TableModel implements AutoCloseable {
    public static final String PARAMETER = "parameter";
    public static final String OLD = "old";
    public static final String NEW = "new";
    public static final String EFFECT = "effect_on_buffer_usd";

    /// Changes beyond these are taken together, so that a new set of tiers does not stop the window.
    static final int MOST_ROWS = 60;

    private static final String REST = "rest";
    private static final String SUM = "sum";

    private final RulesViewModel rules;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    private record Change(RuleParameter before, RuleParameter after) {}

    /// Follows the two files and the book until closed.
    public DifferenceViewModel(RulesViewModel rules) {
        super(
                "rule_difference",
                List.of(
                        Column.text(PARAMETER, "Parameter", 150),
                        Column.number(OLD, "Old", "", 80),
                        Column.number(NEW, "New", "", 80),
                        Column.number(EFFECT, "Effect on buffer", "USD", 120)));
        this.rules = rules;
        this.subscription = Changes.follow(
                this::refresh,
                rules.ruleProperty(),
                rules.baseProperty(),
                rules.session().documentProperty());
        refresh();
    }

    /// Returns what is compared, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<RuleFile> before = rules.baseProperty().get().map(HashedRule::file);
        Optional<RuleFile> after = rules.ruleProperty().get().map(HashedRule::file);
        if (before.isEmpty() || after.isEmpty() || before.get().equals(after.get())) {
            hint.set("nothing differs");
            arrange(List.of());
            return;
        }
        List<Change> changes = changes(before.get(), after.get());
        List<Change> single = changes.subList(0, Math.min(MOST_ROWS, changes.size()));
        hint.set(
                before.get().version().equals(after.get().version())
                        ? "shipped to edited, in this order"
                        : before.get().version() + " to " + after.get().version() + ", in this order");
        List<Key> keys = new ArrayList<>();
        single.forEach(change -> keys.add(new Key(Row.Kind.ITEM, change.after().path())));
        boolean rest = changes.size() > single.size()
                || !withoutHeader(applied(before.get(), after.get(), changes), after.get());
        if (rest) {
            keys.add(new Key(Row.Kind.ITEM, REST));
        }
        keys.add(new Key(Row.Kind.TOTAL, SUM));
        arrange(keys);
        fill(before.get(), after.get(), single, changes.size() - single.size());
    }

    /// Numbers that both files have and that differ; printed deductions decide nothing.
    private List<Change> changes(RuleFile before, RuleFile after) {
        Map<String, RuleParameter> old = new HashMap<>();
        RuleParameters.of(before).forEach(item -> old.put(item.path(), item));
        List<Change> changes = new ArrayList<>();
        for (RuleParameter parameter : RuleParameters.of(after)) {
            RuleParameter was = old.get(parameter.path());
            if (was != null
                    && parameter.differs(was.value())
                    && !parameter.path().endsWith("/deduction")) {
                changes.add(new Change(was, parameter));
            }
        }
        return changes;
    }

    private static RuleFile applied(RuleFile before, RuleFile after, List<Change> changes) {
        RuleFile file = before;
        for (Change change : changes) {
            file = with(file, change).orElse(after);
        }
        return file;
    }

    /// The file with one number changed; empty when it refuses the number without the others.
    private static Optional<RuleFile> with(RuleFile file, Change change) {
        try {
            return RuleParameters.of(file).stream()
                    .filter(item -> item.path().equals(change.after().path()))
                    .findFirst()
                    .map(item -> item.with().apply(change.after().value()));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// Whether two files need the same of every book: names, dates and sources aside.
    private static boolean withoutHeader(RuleFile one, RuleFile other) {
        return one.trigger() == other.trigger()
                && one.dollarParity() == other.dollarParity()
                && same(RuleParameters.of(one), RuleParameters.of(other));
    }

    private static boolean same(List<RuleParameter> one, List<RuleParameter> other) {
        Set<String> paths = Set.copyOf(one.stream().map(RuleParameter::path).toList());
        return one.size() == other.size() && other.stream().allMatch(item -> paths.contains(item.path()));
    }

    private void fill(RuleFile before, RuleFile after, List<Change> changes, int more) {
        double start = buffer(before);
        double end = buffer(after);
        double last = start;
        RuleFile file = before;
        for (Change change : changes) {
            Optional<RuleFile> next = with(file, change);
            double now = next.map(this::buffer).orElse(Double.NaN);
            double effect = now - last;
            row(Row.Kind.ITEM, change.after().path()).ifPresent(row -> show(row, change, effect));
            if (Double.isFinite(now)) {
                last = now;
                file = next.orElseThrow();
            }
        }
        double rest = end - last;
        row(Row.Kind.ITEM, REST).ifPresent(row -> {
            row.show(PARAMETER, CellValue.text(more > 0 ? more + " more, and other changes" : "Other changes"));
            row.show(EFFECT, CellValue.signed(rest, 2));
        });
        row(Row.Kind.TOTAL, SUM).ifPresent(row -> {
            row.show(PARAMETER, CellValue.text("Sum", CellState.TOTAL));
            row.show(EFFECT, CellValue.signed(end - start, 2, CellState.TOTAL));
        });
    }

    private void show(Row row, Change change, double effect) {
        String group = change.after().section() == RuleParameter.Section.MARGINS
                        || change.after().section() == RuleParameter.Section.SCANS
                        || change.after().section() == RuleParameter.Section.PARTS
                ? change.after().group()
                : "";
        row.show(PARAMETER, CellValue.text(change.after().label()).withDetail(group));
        row.show(OLD, CellValue.text(change.before().textWithUnit(), CellState.MUTED));
        boolean typed = Optional.ofNullable(
                        rules.shippedParameters().get(change.after().path()))
                .filter(shipped -> change.after().differs(shipped.value()))
                .isPresent();
        CellValue next = CellValue.text(change.after().textWithUnit());
        row.show(NEW, typed ? next.with(CellState.EDITED) : next);
        row.show(EFFECT, CellValue.signed(effect, 2));
    }

    private double buffer(RuleFile file) {
        try {
            return BookTrial.of(rules.session(), new HashedRule(file, "", false))
                    .bufferUsd();
        } catch (IllegalArgumentException impossible) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
