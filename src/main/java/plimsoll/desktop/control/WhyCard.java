package plimsoll.desktop.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyViewModel;

/// Why a number is what it is, as a small card beside the number. Tab walks its buttons, arrows scroll it, Escape
/// closes
/// it.
public final class WhyCard extends VBox {
    /// A scroll bar and both borders.
    private static final double BAR = 12;

    private static final double EDGE = 6;

    private final WhyViewModel model;
    private final VBox lines = new VBox();
    private final VBox causes = new VBox();
    private final VBox content = new VBox(lines, causes);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Subscription subscription;

    /// What its buttons do.
    ///
    /// @param breakdown opens the margin breakdown
    /// @param rule      opens the rule file
    /// @param copy      puts the text on the clipboard
    /// @param close     takes the card away
    public record Actions(Runnable breakdown, Runnable rule, Runnable copy, Runnable close) {}

    /// Shows an explanation.
    public WhyCard(WhyViewModel model, Actions actions) {
        this.model = model;
        Why why = model.why();
        getStyleClass().add("why-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Texts.of("why.title", why.title()));
        Label title = styled(why.title(), "why-title");
        Label value = styled(why.value(), "why-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, value);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("why-head");
        getChildren().add(head);
        if (!why.meaning().isEmpty()) {
            getChildren().add(styled(why.meaning(), "why-meaning"));
        }
        lines.getStyleClass().add("why-lines");
        causes.getStyleClass().add("why-lines");
        why.parts().forEach(part -> lines.getChildren().add(line(part)));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("why-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(why.text());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot(why, actions));
        subscription = model.causesProperty().subscribe(this::showCauses);
    }

    private HBox foot(Why why, Actions actions) {
        HBox foot = new HBox();
        foot.getStyleClass().add("button-row");
        foot.setAlignment(Pos.CENTER_RIGHT);
        if (why.opens()) {
            foot.getChildren().add(button(Texts.of("why.breakdown"), actions.breakdown()));
        }
        if (why.rule().isPresent()) {
            foot.getChildren().add(button(Texts.of("why.rule"), actions.rule()));
        }
        foot.getChildren().add(button(Texts.of("why.copy"), actions.copy()));
        Button close = Buttons.normal(Texts.of("why.close"), "Esc");
        close.setOnAction(event -> actions.close().run());
        foot.getChildren().add(close);
        return foot;
    }

    private static Button button(String name, Runnable action) {
        Button button = Buttons.normal(name, "");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox line(Why.Part part) {
        String kind = part.kind().name().toLowerCase(java.util.Locale.ROOT);
        Label label = styled(part.label(), "why-label");
        Label text = styled(part.text(), "why-" + kind);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(label, text);
        line.getStyleClass().add("why-line");
        if (part.level() > 0) {
            line.getStyleClass().add("why-level-" + Math.min(2, part.level()));
        }
        return line;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void showCauses(List<String> found) {
        causes.getChildren().clear();
        if (!found.isEmpty()) {
            HBox first = line(new Why.Part(Why.Kind.CHANGE, 0, Texts.of("why.causes"), found.getFirst()));
            causes.getChildren().add(first);
            found.stream()
                    .skip(1)
                    .forEach(text -> causes.getChildren().add(line(new Why.Part(Why.Kind.CHANGE, 0, "", text))));
        }
        scroll.setAccessibleText(model.text());
        requestLayout();
    }

    /// A scroll pane asks for the height of lines that are not wrapped: this asks for that of the wrapped ones.
    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        scroll.setPrefHeight(content.prefHeight(room - BAR) + EDGE);
        return super.computePrefHeight(width);
    }

    /// Returns what it says, line by line.
    public List<String> texts() {
        return model.text().lines().toList();
    }

    /// Takes the focus.
    public void open() {
        scroll.requestFocus();
    }

    /// Ends what it follows.
    public void dispose() {
        subscription.unsubscribe();
        model.close();
    }
}
