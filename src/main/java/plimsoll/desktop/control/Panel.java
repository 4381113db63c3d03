package plimsoll.desktop.control;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A framed part of a screen: a head with title, hint and actions, and one body.
///
/// A stale panel dims its body, never its head, so that the chip and the way to recompute stay readable.
public final class Panel extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label failure = new Label();
    private final PanelHead head;
    private final VBox body = new VBox();
    private OptionalDouble leastHeight = OptionalDouble.empty();
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
    private Runnable onWanted = () -> {};
    private final BooleanProperty idle = new SimpleBooleanProperty(this, "idle");

    /// Makes an empty panel.
    ///
    /// @param title what it shows
    /// @param hint  the question it answers, or a count; may be empty
    public Panel(String title, String hint) {
        head = new PanelHead(title, hint);
        getStyleClass().add("panel");
        failure.getStyleClass().add("panel-failure");
        failure.setGraphic(Icons.ERROR.node());
        failure.setWrapText(true);
        failure.setMinHeight(Region.USE_PREF_SIZE);
        failure.setMaxWidth(Double.MAX_VALUE);
        body.getStyleClass().add("panel-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(head.title().textProperty());
        stale.subscribe(dimmed -> body.pseudoClassStateChanged(STALE, dimmed));
    }

    /// Makes a panel around a body.
    public Panel(String title, String hint, Node body) {
        this(title, hint);
        setBody(body);
    }

    /// Returns what it shows.
    public ReadOnlyStringProperty titleProperty() {
        return head.title().textProperty();
    }

    /// Changes what it shows.
    public void setTitle(String text) {
        head.title().setText(text);
    }

    /// Returns the softer text behind the title.
    public StringProperty hintProperty() {
        return head.hint().textProperty();
    }

    /// Returns the chips and buttons at the right end of the head.
    public ObservableList<Node> actions() {
        return head.actions();
    }

    /// Returns whether the body is dimmed because its numbers are older than the document.
    public BooleanProperty staleProperty() {
        return stale;
    }

    /// Says in the head, as a badge, that its numbers are true only with reserve; an empty sentence takes it away.
    ///
    /// @param text     on the badge
    /// @param brief    on the badge where the head has no room for the text
    /// @param sentence with what reserve, for the tooltip and a screen reader
    public void showBadge(String text, String brief, String sentence) {
        head.showBadge(text, brief, sentence);
    }

    /// Says below the head why its numbers cannot be calculated; empty = they can. What was shown before stays, dimmed.
    public void showFailure(String sentence) {
        failure.setText(sentence);
        getChildren().remove(failure);
        if (!sentence.isEmpty()) {
            getChildren().add(1, failure);
        }
    }

    /// Returns whether there is nothing to show now, so that its room goes to its neighbours.
    public BooleanProperty idleProperty() {
        return idle;
    }

    /// Replaces the body; it fills the panel.
    public void setBody(Node... nodes) {
        body.getChildren().setAll(nodes);
        if (nodes.length == 1) {
            VBox.setVgrow(nodes[0], Priority.ALWAYS);
        }
    }

    /// Lets the panel give way when room is short, down to a height or to all it needs, whichever is less.
    ///
    /// @param pixels height of the frame
    public void setLeastHeight(double pixels) {
        leastHeight = OptionalDouble.of(pixels);
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastHeight.isPresent()
                ? Math.min(leastHeight.getAsDouble(), prefHeight(width))
                : super.computeMinHeight(width);
    }

    /// Returns the bar with title and actions, by which the panel is moved.
    public Region head() {
        return head;
    }

    /// Shows the panel as one of several behind each other.
    ///
    /// @param tabs what stands in place of the title; empty = the title
    public void showTabs(Optional<Node> tabs) {
        head.showName(tabs.orElse(head.title()));
    }

    /// Adds a button for what can be done with the panel as a whole.
    ///
    /// @param action gets the button, below which a menu can be shown
    public void setOnMenu(Consumer<Node> action) {
        head.setOnMenu(action);
    }

    /// Sets what brings the panel on the screen.
    public void setOnWanted(Runnable action) {
        onWanted = action;
    }

    /// Brings the panel on the screen, because something in it is to be seen.
    public void want() {
        onWanted.run();
    }

    /// Marks the panel that has the keyboard.
    public void setCurrent(boolean current) {
        head.setCurrent(current);
    }

    /// Returns the nodes below the head, top to bottom.
    public ObservableList<Node> body() {
        return body.getChildren();
    }
}
