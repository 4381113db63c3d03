package plimsoll.desktop.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SideSplit;
import plimsoll.desktop.model.Exports;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Trigger;

/// Venues and versions at the left, parameters and tiers in the middle, sources and effect at the right.
public final class RulesScreen implements Screen {
    private static final double LEFT_PX = 344;
    private static final double RIGHT_PX = 470;
    private static final double UPPER = 0.45;
    private static final int HASH_SHOWN = 8;

    private final RulesViewModel rules;
    private final ParametersViewModel parameters;
    private final TiersViewModel tiers;
    private final EffectViewModel effect;
    private final VersionList versions;
    private final Panel head = new Panel("", "");
    private final FlowPane facts = new FlowPane();
    private final Chip badge = new Chip(Chip.Kind.WARN, "illustrative");
    private final Chip hash = new Chip(Chip.Kind.NEUTRAL, "");
    private final Button confirm = Buttons.normal("Confirm values", "");
    private final Button reset = Buttons.normal(Icons.RESET, "Reset to shipped", "");
    private final ComboBox<String> symbols = new ComboBox<>();
    private final ModelPanel tierPanel;
    private final VBox sources = new VBox();
    private final SplitPane tables;
    private final SplitPane node;
    private final ModelPanel parameterPanel;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /// Makes the screen; it follows its models while attached.
    public RulesScreen(RulesViewModel rules, Exports exports) {
        this.rules = rules;
        this.parameters = new ParametersViewModel(rules);
        this.tiers = new TiersViewModel(rules);
        this.effect = new EffectViewModel(rules);
        versions = new VersionList(rules::choose);
        parameterPanel = new ModelPanel("Parameters", "edited where they are read", parameters, exports);
        tierPanel = new ModelPanel("Tiers", "", tiers, exports);
        tierPanel.panel().actions().addFirst(symbols);
        symbols.setAccessibleText("Symbol");
        symbols.setOnAction(event -> {
            if (!showing) {
                rules.symbolProperty().set(Optional.ofNullable(symbols.getValue()));
            }
        });
        facts.getStyleClass().add("fact-row");
        head.setBody(facts);
        head.actions().addAll(badge, hash, confirm, reset);
        confirm.setOnAction(event -> rules.confirm(rules.ruleProperty()
                .get()
                .map(found -> found.file().illustrative())
                .orElse(false)));
        reset.setOnAction(event -> rules.reset());
        tables = new SplitPane(parameterPanel.panel(), tierPanel.panel());
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(UPPER);
        VBox middle = new VBox(head, tables);
        middle.getStyleClass().add("panel-column");
        VBox.setVgrow(tables, Priority.ALWAYS);
        sources.getStyleClass().add("source-list");
        ModelPanel effectPanel =
                new ModelPanel("Effect on this book", "edited against shipped values", effect, exports);
        ScrollPane scroll = new ScrollPane(sources);
        scroll.setFitToWidth(true);
        Panel sourcePanel = new Panel("Sources", "opened only by you", scroll);
        VBox right = new VBox(effectPanel.panel(), sourcePanel);
        right.getStyleClass().add("panel-column");
        VBox.setVgrow(sourcePanel, Priority.ALWAYS);
        node = new SideSplit(
                new Panel("Venues", "rule files and versions", versions), LEFT_PX, middle, right, RIGHT_PX);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                rules.entriesProperty()
                        .subscribe(entries ->
                                versions.show(entries, rules.ruleProperty().get())),
                rules.ruleProperty().subscribe(this::show),
                rules.symbolProperty().subscribe(this::showSymbol));
    }

    private void show(Optional<HashedRule> rule) {
        versions.show(rules.entriesProperty().get(), rule);
        rule.ifPresent(this::showRule);
    }

    private void showRule(HashedRule rule) {
        RuleFile file = rule.file();
        head.setTitle(file.venue() + ", " + file.model() + " " + file.version());
        head.hintProperty().set(rule.shipped() ? "shipped" : "edited in this workspace");
        badge.show(
                file.illustrative() ? Chip.Kind.WARN : Chip.Kind.INFO,
                (file.illustrative() ? "illustrative, as of " : "confirmed, as of ") + file.asOf());
        hash.setText("content "
                + rule.sha256().substring(0, Math.min(HASH_SHOWN, rule.sha256().length())));
        Buttons.rename(confirm, file.illustrative() ? "Confirm values" : "Take confirmation back");
        reset.setDisable(rule.shipped());
        facts.getChildren()
                .setAll(
                        fact(
                                "Effective from",
                                file.effectiveFrom()
                                        .toString()
                                        .replace("T", " ")
                                        .replace("Z", " UTC")),
                        fact("As of", file.asOf().toString()),
                        fact(
                                "Liquidates when",
                                file.trigger() == Trigger.AT_OR_BELOW
                                        ? "equity \u2264 maintenance"
                                        : "equity < maintenance"),
                        fact(
                                "Options in equity",
                                file.equity()
                                        .optionValue()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')));
        showSymbols();
        showSources(file);
    }

    private void showSymbols() {
        showing = true;
        List<String> all = rules.symbols();
        symbols.getItems().setAll(all);
        rules.symbolProperty().get().ifPresent(symbols::setValue);
        showing = false;
        if (all.isEmpty()) {
            tables.getItems().setAll(parameterPanel.panel());
        } else if (tables.getItems().size() == 1) {
            tables.getItems().setAll(parameterPanel.panel(), tierPanel.panel());
            tables.setDividerPositions(UPPER);
        }
    }

    private void showSymbol(Optional<String> symbol) {
        showing = true;
        symbol.ifPresent(symbols::setValue);
        showing = false;
        tierPanel.panel().hintProperty().set("a tier includes its bound; deductions are derived");
    }

    private void showSources(RuleFile file) {
        sources.getChildren().clear();
        if (!file.note().isEmpty()) {
            Label note = new Label(file.note());
            note.setWrapText(true);
            note.getStyleClass().add("rule-note");
            sources.getChildren().add(note);
        }
        file.sources().forEach(source -> {
            Label title = new Label(source.title());
            title.setWrapText(true);
            Label url = new Label(source.url());
            url.getStyleClass().add("source-url");
            url.setWrapText(true);
            Label read = new Label("read " + source.read());
            read.getStyleClass().add("source-url");
            VBox text = new VBox(title, url, read);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(Icons.LINK.node(), text);
            row.getStyleClass().add("source-row");
            sources.getChildren().add(row);
        });
    }

    private static Node fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        Label text = new Label(value);
        text.getStyleClass().add("fact-value");
        return new VBox(label, text);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        // No chart here: tables follow the style sheet.
    }

    /// Ends its own view models.
    @Override
    public void close() {
        detach();
        parameters.close();
        tiers.close();
        effect.close();
        rules.close();
    }
}
