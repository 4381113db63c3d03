package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import plimsoll.desktop.text.Words;
import plimsoll.desktop.why.Why;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PartResult;

/// The components of a netting set: what each needs in this book, and its numbers below it, edited where they are
/// read.
public final class ComponentsViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "component";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String INITIAL = "initial_usd";
    public static final String MAINTENANCE = "maintenance_usd";
    public static final String NOTE = "note";

    private final RulesViewModel rules;
    private final Subscription subscription;

    /// Follows the rule file looked at and the newest run until closed.
    public ComponentsViewModel(RulesViewModel rules) {
        super(
                "rule_components",
                List.of(
                        Column.text(NAME, Texts.of("rules.components.name"), 220),
                        Column.number(VALUE, Texts.of("rules.components.value"), "", 84),
                        Column.text(UNIT, "", 48),
                        Column.number(INITIAL, Texts.of("rules.components.initial"), "USD", 130),
                        Column.number(MAINTENANCE, Texts.of("rules.components.maintenance"), "USD", 130),
                        Column.text(NOTE, "", 150)));
        this.rules = rules;
        this.subscription = Changes.follow(
                this::refresh,
                rules.ruleProperty(),
                rules.session().runProperty(),
                rules.session().problemsProperty());
        refresh();
    }

    private List<Component> components() {
        return rules.ruleProperty()
                .get()
                .flatMap(found -> found.file().portfolio())
                .map(PortfolioRule::components)
                .orElse(List.of());
    }

    private List<RuleParameter> parameters(Component component) {
        return component instanceof Component.Scan
                ? List.of()
                : rules.parameters().stream()
                        .filter(item -> item.section() == RuleParameter.Section.PARTS
                                && item.group().equals(component.id()))
                        .toList();
    }

    private void refresh() {
        List<Key> keys = new ArrayList<>();
        for (Component component : components()) {
            keys.add(new Key(Row.Kind.GROUP, component.id()));
            parameters(component).forEach(item -> keys.add(new Key(Row.Kind.ITEM, item.path())));
        }
        arrange(keys);
        ParameterCells cells = ParameterCells.of(rules);
        for (Component component : components()) {
            row(Row.Kind.GROUP, component.id()).ifPresent(row -> fill(row, component));
            for (RuleParameter parameter : parameters(component)) {
                row(Row.Kind.ITEM, parameter.path()).ifPresent(row -> {
                    row.show(NAME, CellValue.text(parameter.label()));
                    row.show(VALUE, cells.value(parameter));
                    row.show(UNIT, CellValue.text(parameter.unit().text(), CellState.MUTED));
                    row.show(NOTE, cells.note(parameter));
                });
            }
        }
    }

    private void fill(Row row, Component component) {
        row.show(NAME, CellValue.text(component.id()).withDetail(kind(component)));
        row.show(NOTE, CellValue.text(SelectorText.of(component.selector()), CellState.MUTED));
        List<RulesViewModel.BookSet> sets = rules.sets();
        if (sets.isEmpty()) {
            CellValue reason = CellValue.notAvailable(Texts.of("rules.components.noPool"));
            row.show(INITIAL, reason);
            row.show(MAINTENANCE, reason);
            return;
        }
        double initial = 0;
        double maintenance = 0;
        for (RulesViewModel.BookSet set : sets) {
            double unit = set.pool().currencyPrice();
            Optional<PartResult> part = set.result().parts().stream()
                    .filter(item -> item.id().equals(component.id()))
                    .findFirst();
            initial += part.map(item -> item.initial() * unit).orElse(0.0);
            maintenance += part.map(item -> item.maintenance() * unit).orElse(0.0);
        }
        row.show(INITIAL, CellValue.number(initial, NumberText.decimalsOf("USD")));
        row.show(MAINTENANCE, CellValue.number(maintenance, NumberText.decimalsOf("USD")));
    }

    /// Returns the form of a component in words.
    static String kind(Component component) {
        return switch (component) {
            case Component.Scan scan -> Texts.of("rules.kind.scan", Words.of(scan.reduction()));
            case Component.Basis ignored -> Texts.of("rules.kind.basis");
            case Component.Roll ignored -> Texts.of("rules.kind.roll");
            case Component.Liquidity ignored -> Texts.of("rules.kind.liquidity");
            case Component.Size ignored -> Texts.of("rules.kind.size");
            case Component.CollateralShare ignored -> Texts.of("rules.kind.collateralShare");
            case Component.NakedShort naked -> Texts.of("rules.kind.nakedShort", Words.of(naked.netting()));
            case Component.DeltaShare ignored -> Texts.of("rules.kind.deltaShare");
            case Component.MinimumDelta ignored -> Texts.of("rules.kind.minimumDelta");
            case Component.Decay ignored -> Texts.of("rules.kind.decay");
            case Component.MaximumLoss ignored -> Texts.of("rules.kind.maximumLoss");
            case Component.Confidence confidence -> Texts.of("rules.kind.confidence", Words.of(confidence.subject()));
            case Component.Peg ignored -> Texts.of("rules.kind.peg");
        };
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!column.equals(VALUE)) {
            return Optional.of(Texts.of("rules.readOnly"));
        }
        return rules.edits().number(row.id(), text);
    }

    /// Adds a component to the file and to both requirements.
    void add(NewComponent form) {
        Set<String> taken = components().stream().map(Component::id).collect(Collectors.toSet());
        Component added = form.named(taken);
        rules.edits()
                .rows(Texts.of("rules.edit.addComponent", added.id()), file -> RuleRows.withComponent(file, added));
    }

    /// Removes the components of the rows, from the file and from both requirements.
    @Override
    public void remove(List<Row> selected) {
        List<String> ids = selected.stream()
                .filter(row -> row.kind() == Row.Kind.GROUP)
                .map(Row::id)
                .toList();
        if (ids.isEmpty()) {
            rules.say(Texts.of("rules.components.select"));
            return;
        }
        rules.edits().rows(Texts.of("rules.edit.removeComponent", String.join(", ", ids)), file -> {
            RuleFile changed = file;
            for (String id : ids) {
                changed = RuleRows.withoutComponent(changed, id);
            }
            return changed;
        });
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
