package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.text.NumberText;

/// The head of the file looked at: what it is, since when, when it liquidates, and whether it was confirmed. The dates
/// of a version of the workspace's own can be changed here.
final class RuleHead {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int HASH_SHOWN = 8;
    private static final int TIME_COLUMNS = 11;
    private static final int DAY_COLUMNS = 7;

    private final RulesViewModel rules;
    private final Panel panel = new Panel("", "");
    private final FlowPane facts = new FlowPane();
    private final Chip badge = new Chip(Chip.Kind.WARN, "illustrative");
    private final Button newVersion = Buttons.normal(Icons.ADD, Texts.of("rules.head.newVersion"), "");
    private final Button confirm = Buttons.normal(Texts.of("rules.head.confirm"), "");
    private final Button takeBack = Buttons.normal(Texts.of("rules.head.takeBack"), "");
    private final Button reset = Buttons.normal(Icons.RESET, Texts.of("rules.head.reset"), "");
    private final Button remove = Buttons.normal(Icons.DELETE, Texts.of("rules.head.remove"), "");

    RuleHead(RulesViewModel rules) {
        this.rules = rules;
        facts.getStyleClass().add("fact-row");
        panel.setBody(facts);
        panel.actions().addAll(badge, newVersion, confirm, takeBack, reset, remove);
        newVersion.setTooltip(new Tooltip(Texts.of("rules.head.newVersion.why")));
        newVersion.setOnAction(event -> rules.newVersion());
        confirm.setOnAction(event -> rules.edits().confirm(true));
        takeBack.setOnAction(event -> rules.edits().confirm(false));
        reset.setOnAction(event -> rules.edits().reset());
        remove.setOnAction(event -> rules.edits().reset());
    }

    Panel panel() {
        return panel;
    }

    /// Shows a file.
    ///
    /// @param sound whether nothing keeps it from being confirmed
    void show(HashedRule rule, boolean sound) {
        RuleFile file = rule.file();
        panel.setTitle(file.venue() + ", " + file.model() + " " + file.version());
        panel.hintProperty()
                .set(
                        rules.isOwn()
                                ? Texts.of("rules.head.draft")
                                : rule.shipped() ? "" : Texts.of("rules.head.edited"));
        badge.show(
                file.illustrative() ? Chip.Kind.WARN : Chip.Kind.INFO,
                Texts.of(file.illustrative() ? "rules.head.illustrative" : "rules.head.confirmed"));
        confirm.setDisable(!sound);
        only(confirm, file.illustrative());
        only(takeBack, !file.illustrative());
        only(reset, !rule.shipped() && !rules.isOwn());
        only(remove, rules.isOwn());
        facts.getChildren().setAll(facts(rule));
    }

    private static void only(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private List<Node> facts(HashedRule rule) {
        RuleFile file = rule.file();
        List<Node> all = new ArrayList<>();
        String from = file.effectiveFrom().toString().replace("T", " ").replace(":00Z", "");
        if (rules.isOwn()) {
            all.add(field(Texts.of("rules.head.from"), from, TIME_COLUMNS, rules.edits()::effectiveFrom));
            all.add(field(Texts.of("rules.head.asOf"), file.asOf().toString(), DAY_COLUMNS, rules.edits()::asOf));
        } else {
            all.add(fact(Texts.of("rules.head.from"), from));
            all.add(fact(Texts.of("rules.head.asOf"), file.asOf().toString()));
        }
        all.add(fact(Texts.of("rules.head.trigger"), trigger(file)));
        all.add(fact(Texts.of("rules.head.options"), Words.of(file.equity().optionValue())));
        all.add(fact(
                Texts.of("rules.head.debts"),
                file.equity().debtsCount()
                        ? Texts.of("rules.head.debts.equity")
                        : Texts.of("rules.head.debts.charged")));
        all.add(fact(
                Texts.of("rules.head.netting"),
                file.portfolio().map(RuleHead::netting).orElse(Texts.of("rules.head.netting.positions"))));
        all.add(fact(
                Texts.of("rules.head.prices"),
                file.dollarParity() ? Texts.of("rules.head.prices.parity") : Texts.of("rules.head.prices.index")));
        all.add(fact(
                Texts.of("rules.head.content"),
                rule.sha256().substring(0, Math.min(HASH_SHOWN, rule.sha256().length()))));
        return all;
    }

    private static String trigger(RuleFile file) {
        String multiple = file.liquidation().compareTo(BigDecimal.ONE) == 0
                ? ""
                : NumberText.exact(file.liquidation(), 0) + " \u00d7 ";
        return Texts.of("rules.head.trigger.text", file.trigger() == Trigger.AT_OR_BELOW ? "\u2264" : "<", multiple);
    }

    private static String netting(PortfolioRule portfolio) {
        String sets = switch (portfolio.netting()) {
            case ACCOUNT -> Texts.of("rules.head.netting.account");
            case UNDERLYING -> Texts.of("rules.head.netting.underlying");
            case PAIR -> Texts.of("rules.head.netting.pair");
        };
        return switch (portfolio.discount()) {
            case NONE -> Texts.of("rules.head.netting.notDiscounted", sets);
            case RATE -> sets;
            case POSITIVE_RATE -> Texts.of("rules.head.netting.positiveRate", sets);
        };
    }

    private static Node fact(String name, String value) {
        Label text = new Label(value);
        text.getStyleClass().add("fact-value");
        return named(name, text);
    }

    /// A value that can be typed over; text that is not accepted stays and is marked.
    private static Node field(String name, String value, int columns, Function<String, Optional<String>> commit) {
        TextField field = new TextField(value);
        field.setPrefColumnCount(columns);
        field.setAccessibleText(name);
        Runnable store = () -> {
            Optional<String> refused = field.getText().equals(value) ? Optional.empty() : commit.apply(field.getText());
            field.pseudoClassStateChanged(INVALID, refused.isPresent());
            refused.ifPresent(why -> field.setTooltip(new Tooltip(why)));
        };
        field.setOnAction(event -> store.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                store.run();
            }
        });
        return named(name, field);
    }

    private static Node named(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        VBox fact = new VBox(label, value);
        fact.getStyleClass().add("fact");
        return fact;
    }
}
