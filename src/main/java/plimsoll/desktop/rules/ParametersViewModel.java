package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.Rejection;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;

/// The single numbers of the rule file looked at: edited where they are read.
public final class ParametersViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "parameter";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String SHIPPED = "shipped";

    private final RulesViewModel rules;
    private final Subscription subscription;

    /// Follows the rule file looked at until closed.
    public ParametersViewModel(RulesViewModel rules) {
        super(
                "rule_parameters",
                List.of(
                        Column.text(NAME, "Parameter", 250),
                        Column.number(VALUE, "Value", "", 90),
                        Column.text(UNIT, "", 30),
                        Column.text(SHIPPED, "", 170)));
        this.rules = rules;
        this.subscription = Subscription.combine(
                rules.ruleProperty().subscribe(this::refresh),
                rules.session().problemsProperty().subscribe(this::refresh));
        refresh();
    }

    private List<RuleParameters.Parameter> parameters() {
        return rules.ruleProperty()
                .get()
                .map(found -> RuleParameters.of(found.file()))
                .orElse(List.of());
    }

    private void refresh() {
        List<Key> keys = new ArrayList<>();
        String group = "";
        for (RuleParameters.Parameter parameter : parameters()) {
            if (!parameter.group().equals(group)) {
                group = parameter.group();
                keys.add(new Key(Row.Kind.GROUP, group));
            }
            keys.add(new Key(Row.Kind.ITEM, parameter.id()));
        }
        arrange(keys);
        Map<String, BigDecimal> shipped = new HashMap<>();
        rules.shipped()
                .ifPresent(file -> RuleParameters.of(file).forEach(item -> shipped.put(item.id(), item.value())));
        for (RuleParameters.Parameter parameter : parameters()) {
            row(Row.Kind.GROUP, parameter.group()).ifPresent(row -> row.show(NAME, CellValue.text(parameter.group())));
            row(Row.Kind.ITEM, parameter.id()).ifPresent(row -> fill(row, parameter, shipped));
        }
    }

    private void fill(Row row, RuleParameters.Parameter parameter, Map<String, BigDecimal> shipped) {
        row.show(NAME, CellValue.text(parameter.label()));
        row.show(UNIT, CellValue.text(parameter.percent() ? "%" : "", CellState.MUTED));
        BigDecimal original = shipped.getOrDefault(parameter.id(), parameter.value());
        boolean edited = original.compareTo(parameter.value()) != 0;
        CellValue value = shown(parameter);
        if (edited) {
            value = value.with(CellState.EDITED);
        }
        Optional<Rejection> rejection = rules.session().rejection(place(parameter.id()));
        row.show(
                VALUE,
                rejection.isPresent()
                        ? value.rejected(rejection.get().text(), rejection.get().message())
                        : value);
        row.show(
                SHIPPED,
                rejection.isPresent()
                        ? new CellValue(
                                rejection.get().message(),
                                "",
                                Set.of(CellState.INVALID),
                                rejection.get().message())
                        : edited
                                ? CellValue.text("shipped " + scaled(parameter, original), CellState.MUTED)
                                : CellValue.EMPTY);
    }

    private static CellValue shown(RuleParameters.Parameter parameter) {
        BigDecimal value = parameter.percent() ? parameter.value().movePointRight(2) : parameter.value();
        return CellValue.typed(value, parameter.percent() ? 2 : 0, CellState.EDITABLE);
    }

    private static String scaled(RuleParameters.Parameter parameter, BigDecimal value) {
        return NumberText.exact(parameter.percent() ? value.movePointRight(2) : value, parameter.percent() ? 2 : 0);
    }

    private Problem.Place place(String id) {
        String file = rules.ruleProperty()
                .get()
                .map(found -> found.file().id() + " " + found.file().version())
                .orElse("");
        return new Problem.Place(Problem.Kind.RULE, file, id);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!column.equals(VALUE)) {
            return Optional.of("This cell is read only.");
        }
        return parameters().stream()
                .filter(item -> item.id().equals(row.id()))
                .findFirst()
                .map(parameter -> switch (NumberText.parse(text.replace("%", ""))) {
                    case NumberText.Parsed.Wrong wrong ->
                        rules.store(place(row.id()), parameter.label(), text, refuse(wrong.message()));
                    case NumberText.Parsed.Value number ->
                        rules.store(
                                place(row.id()),
                                parameter.label(),
                                text,
                                ignored -> parameter
                                        .with()
                                        .apply(
                                                parameter.percent()
                                                        ? number.value().movePointLeft(2)
                                                        : number.value()));
                })
                .orElse(Optional.of("This parameter no longer exists."));
    }

    private static java.util.function.UnaryOperator<RuleFile> refuse(String message) {
        return ignored -> {
            throw new IllegalArgumentException(message.substring(0, message.length() - 1));
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
