package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.Problem;

/// The single numbers of some sections of the rule file looked at: edited where they are read.
public final class ParametersViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "parameter";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String SHIPPED = "shipped";

    private final RulesViewModel rules;
    private final Set<RuleParameter.Section> sections;
    private final Subscription subscription;

    /// Follows the rule file looked at until closed.
    private ParametersViewModel(RulesViewModel rules, String name, Set<RuleParameter.Section> sections) {
        super(
                name,
                List.of(
                        Column.text(NAME, "Parameter", 250),
                        Column.number(VALUE, "Value", "", 90),
                        Column.text(UNIT, "", 40),
                        Column.text(SHIPPED, "", 170)));
        this.rules = rules;
        this.sections = sections;
        this.subscription = Changes.follow(
                this::refresh, rules.ruleProperty(), rules.session().problemsProperty());
        refresh();
    }

    /// Returns the margins of single positions, without their tier tables.
    public static ParametersViewModel margins(RulesViewModel rules) {
        return new ParametersViewModel(rules, "rule_margins", Set.of(RuleParameter.Section.MARGINS));
    }

    /// Returns the numbers of scans.
    public static ParametersViewModel scans(RulesViewModel rules) {
        return new ParametersViewModel(rules, "rule_scans", Set.of(RuleParameter.Section.SCANS));
    }

    /// Returns the numbers that concern the whole account: assembly, charges, ladder, index and settlement.
    public static ParametersViewModel account(RulesViewModel rules) {
        return new ParametersViewModel(
                rules,
                "rule_account",
                Set.of(
                        RuleParameter.Section.ASSEMBLY,
                        RuleParameter.Section.CHARGES,
                        RuleParameter.Section.LADDER,
                        RuleParameter.Section.PROCESS));
    }

    private Map<String, List<RuleParameter>> groups() {
        Map<String, List<RuleParameter>> groups = new LinkedHashMap<>();
        for (RuleParameter parameter : rules.parameters()) {
            if (sections.contains(parameter.section())) {
                groups.computeIfAbsent(parameter.group(), ignored -> new ArrayList<>())
                        .add(parameter);
            }
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
            return Optional.of("This cell is read only.");
        }
        return rules.parameters().stream()
                .filter(item -> item.path().equals(row.id()))
                .findFirst()
                .map(parameter -> rules.edit(parameter, text))
                .orElse(Optional.of("This parameter no longer exists."));
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.RULE ? row(Row.Kind.ITEM, place.field()) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
