package plimsoll.desktop.rules;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Panel;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.text.NumberText;

/// The head of the file looked at: what it is, since when, when it liquidates, and whether it was confirmed.
final class RuleHead {
    private static final int HASH_SHOWN = 8;

    private final Panel panel = new Panel("", "");
    private final FlowPane facts = new FlowPane();
    private final Chip badge = new Chip(Chip.Kind.WARN, "illustrative");
    private final Chip hash = new Chip(Chip.Kind.NEUTRAL, "");
    private final Button confirm = Buttons.normal("Confirm values", "");
    private final Button takeBack = Buttons.normal("Take confirmation back", "");
    private final Button reset = Buttons.normal(Icons.RESET, "Reset to shipped", "");

    RuleHead(RulesViewModel rules) {
        facts.getStyleClass().add("fact-row");
        panel.setBody(facts);
        panel.actions().addAll(badge, hash, confirm, takeBack, reset);
        confirm.setOnAction(event -> rules.confirm(true));
        takeBack.setOnAction(event -> rules.confirm(false));
        reset.setOnAction(event -> rules.reset());
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
        panel.hintProperty().set(rule.shipped() ? "shipped" : "edited in this workspace");
        badge.show(
                file.illustrative() ? Chip.Kind.WARN : Chip.Kind.INFO,
                (file.illustrative() ? "illustrative, as of " : "confirmed, as of ") + file.asOf());
        hash.setText("content "
                + rule.sha256().substring(0, Math.min(HASH_SHOWN, rule.sha256().length())));
        confirm.setDisable(!sound);
        only(confirm, file.illustrative());
        only(takeBack, !file.illustrative());
        reset.setDisable(rule.shipped());
        facts.getChildren().setAll(facts(file));
    }

    private static void only(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private static List<Node> facts(RuleFile file) {
        return List.of(
                fact(
                        "Effective from",
                        file.effectiveFrom().toString().replace("T", " ").replace("Z", " UTC")),
                fact("As of", file.asOf().toString()),
                fact("Liquidates when", trigger(file)),
                fact("Options in equity", words(file.equity().optionValue())),
                fact("Debts", file.equity().debtsCount() ? "lower equity" : "charged in the requirement"),
                fact("Netting", file.portfolio().map(RuleHead::netting).orElse("none, position by position")),
                fact("Prices", file.dollarParity() ? "USD taken as settlement asset" : "converted at the index"));
    }

    private static String trigger(RuleFile file) {
        String multiple = file.liquidation().compareTo(java.math.BigDecimal.ONE) == 0
                ? ""
                : NumberText.exact(file.liquidation(), 0) + " \u00d7 ";
        return "equity " + (file.trigger() == Trigger.AT_OR_BELOW ? "\u2264 " : "< ") + multiple + "maintenance";
    }

    private static String netting(PortfolioRule portfolio) {
        String sets = switch (portfolio.netting()) {
            case ACCOUNT -> "whole account";
            case UNDERLYING -> "by underlying";
            case PAIR -> "by underlying and settlement";
        };
        return switch (portfolio.discount()) {
            case NONE -> sets + ", options not discounted";
            case RATE -> sets;
            case POSITIVE_RATE -> sets + ", rates at least 0";
        };
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Node fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        Label text = new Label(value);
        text.getStyleClass().add("fact-value");
        VBox fact = new VBox(label, text);
        fact.getStyleClass().add("fact");
        return fact;
    }
}
