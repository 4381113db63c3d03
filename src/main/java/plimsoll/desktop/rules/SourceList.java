package plimsoll.desktop.rules;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Source;
import plimsoll.domain.text.NumberText;

/// Where the numbers of a file come from, each with its age; an address is copied, never opened.
final class SourceList extends ScrollPane {
    private static final int OLD_DAYS = 90;

    private final VBox rows = new VBox();
    private final Consumer<String> copy;

    /// Makes an empty list.
    ///
    /// @param copy takes an address to the clipboard
    SourceList(Consumer<String> copy) {
        this.copy = copy;
        rows.getStyleClass().add("source-list");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("source-scroll");
        setMinHeight(0);
        setAccessibleText(Texts.of("rules.sources.title"));
    }

    void show(RulesViewModel rules) {
        rows.getChildren().clear();
        rules.ruleProperty().get().ifPresent(found -> {
            if (!found.file().note().isEmpty()) {
                Label note = new Label(found.file().note());
                note.setWrapText(true);
                note.getStyleClass().add("rule-note");
                rows.getChildren().add(note);
            }
            found.file().sources().forEach(source -> rows.getChildren().add(row(source, rules.age(source))));
        });
    }

    private HBox row(Source source, long days) {
        Label title = new Label(source.title());
        title.setWrapText(true);
        Label url = new Label(source.url());
        url.getStyleClass().add("source-url");
        url.setWrapText(true);
        Label read = new Label(Texts.of("rules.sources.read", String.valueOf(source.read())));
        read.getStyleClass().add("source-url");
        VBox text = new VBox(
                title,
                url,
                new HBox(read, Buttons.link(Texts.of("rules.sources.copy"), () -> copy.accept(source.url()))));
        HBox.setHgrow(text, Priority.ALWAYS);
        Chip age = new Chip(days > OLD_DAYS ? Chip.Kind.WARN : Chip.Kind.NEUTRAL, age(days));
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(Icons.LINK.node(), text, age);
        row.getStyleClass().add("source-row");
        return row;
    }

    private static String age(long days) {
        return days <= 0
                ? Texts.of("rules.sources.today")
                : days == 1 ? Texts.of("rules.sources.day") : Texts.of("rules.sources.days", NumberText.count(days));
    }
}
