package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.AccountCharge;

/// The single numbers of some sections of the rule file looked at: edited where they are read.
public final class ParametersViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "parameter";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String SHIPPED = "shipped";

    private static final int LEAST_IN_TWO = 6;
    private static final Pattern CHARGE = Pattern.compile("charges/(.+)/(initial|maintenance)");

    private final RulesViewModel rules;
    private final Set<RuleParameter.Section> sections;
    private final Half half;
    private final Subscription subscription;

    /// Which of the numbers are listed: long lists stand in two columns.
    public enum Half {
        ALL,
        FIRST,
        SECOND
    }

    /// Follows the rule file looked at until closed.
    private ParametersViewModel(RulesViewModel rules, String name, Set<RuleParameter.Section> sections, Half half) {
        super(
                name,
                List.of(
                        Column.text(NAME, Texts.of("rules.parameters.name"), 180),
                        Column.number(VALUE, Texts.of("rules.parameters.value"), "", 78),
                        Column.text(UNIT, "", 34),
                        Column.text(SHIPPED, "", 100)));
        this.rules = rules;
        this.sections = sections;
        this.half = half;
        this.subscription = Changes.follow(
                this::refresh, rules.ruleProperty(), rules.session().problemsProperty());
        refresh();
    }

    /// Returns the margins of single positions, without their tier tables.
    public static ParametersViewModel margins(RulesViewModel rules, Half half) {
        return new ParametersViewModel(rules, "rule_margins", Set.of(RuleParameter.Section.MARGINS), half);
    }

    /// Returns the numbers of scans.
    public static ParametersViewModel scans(RulesViewModel rules, Half half) {
        return new ParametersViewModel(rules, "rule_scans", Set.of(RuleParameter.Section.SCANS), half);
    }

    /// Returns the numbers that concern the whole account: assembly, charges, ladder, index and settlement.
    public static ParametersViewModel account(RulesViewModel rules, Half half) {
        return new ParametersViewModel(
                rules,
                "rule_account",
                Set.of(
                        RuleParameter.Section.ASSEMBLY,
                        RuleParameter.Section.CHARGES,
                        RuleParameter.Section.LADDER,
                        RuleParameter.Section.PROCESS),
                half);
    }

    private List<RuleParameter> listed() {
        List<RuleParameter> all = rules.parameters().stream()
                .filter(parameter -> sections.contains(parameter.section()))
                .toList();
        int cut = all.size() <= LEAST_IN_TWO ? all.size() : (all.size() + 1) / 2;
        return switch (half) {
            case ALL -> all;
            case FIRST -> all.subList(0, cut);
            case SECOND -> all.subList(cut, all.size());
        };
    }

    private Map<String, List<RuleParameter>> groups() {
        Map<String, List<RuleParameter>> groups = new LinkedHashMap<>();
        for (RuleParameter parameter : listed()) {
            groups.computeIfAbsent(parameter.group(), ignored -> new ArrayList<>())
                    .add(parameter);
        }
        return groups;
    }

    private void refresh() {
        Map<String, List<RuleParameter>> groups = groups();
        List<Key> keys = new ArrayList<>();
        groups.forEach((group, parameters) -> {
            keys.add(new Key(Row.Kind.GROUP, group));
            parameters.forEach(parameter -> keys.add(new Key(Row.Kind.ITEM, parameter.path())));
        });
        arrange(keys);
        ParameterCells cells = ParameterCells.of(rules);
        groups.forEach((group, parameters) -> {
            row(Row.Kind.GROUP, group).ifPresent(row -> row.show(NAME, CellValue.text(group)));
            parameters.forEach(
                    parameter -> row(Row.Kind.ITEM, parameter.path()).ifPresent(row -> fill(row, parameter, cells)));
        });
    }

    private static void fill(Row row, RuleParameter parameter, ParameterCells cells) {
        row.show(NAME, CellValue.text(parameter.label()));
        row.show(UNIT, CellValue.text(parameter.unit().text(), CellState.MUTED));
        row.show(VALUE, cells.value(parameter));
        row.show(SHIPPED, cells.note(parameter));
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!column.equals(VALUE)) {
            return Optional.of(Texts.of("rules.readOnly"));
        }
        return rules.edits().number(row.id(), text);
    }

    /// Adds a move after the one selected.
    @Override
    public Optional<String> add(Optional<Row> after) {
        Optional<ScanMove> move = after.flatMap(row -> ScanMove.at(row.id()));
        if (move.isEmpty()) {
            return Optional.empty();
        }
        move.get().addAfter(rules.edits());
        return Optional.of(after.get().id());
    }

    /// Adds a charge on borrowing or a fixed one; it is 0 until its numbers are set.
    void addCharge(boolean borrowing) {
        Set<String> taken = rules.ruleProperty().get().stream()
                .flatMap(found -> found.file().charges().stream())
                .map(AccountCharge::id)
                .collect(Collectors.toSet());
        String wanted = Texts.of(borrowing ? "rules.charge.borrowing" : "rules.charge.fixed");
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " " + i;
        }
        AccountCharge charge = borrowing
                ? new AccountCharge.Borrowing(name, BigDecimal.ZERO, BigDecimal.ZERO)
                : new AccountCharge.Fixed(name, BigDecimal.ZERO, BigDecimal.ZERO);
        rules.edits().rows(Texts.of("rules.edit.add", name), file -> RuleRows.withCharge(file, charge));
    }

    /// Removes the scan move or the account charge of a row.
    @Override
    public void remove(List<Row> selected) {
        for (Row row : selected) {
            Optional<ScanMove> move = ScanMove.at(row.id());
            Matcher charge = CHARGE.matcher(row.id());
            if (move.isPresent()) {
                move.get().remove(rules.edits());
                return;
            }
            if (charge.matches()) {
                String id = charge.group(1);
                rules.edits().rows(Texts.of("rules.edit.remove", id), file -> RuleRows.withoutCharge(file, id));
                return;
            }
        }
        rules.say(Texts.of("rules.parameters.cannotRemove"));
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.RULE ? row(Row.Kind.ITEM, place.field()) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            rules.ruleProperty().get().ifPresent(draft.draft()::rules);
            return draft.build();
        });
    }
}
