package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.text.Texts;

/// A framed part of a screen: a head with title, hint and actions, and one body.
///
/// A stale panel dims its body, never its head, so that the chip and the way to recompute stay readable.
public final class Panel extends VBox {
    private static final double LEAST_TITLE_PX = 40;
    private static final double LEAST_HINT_EM = 4;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Label failure = new Label();
    private final Chip badge = new Chip(Chip.Kind.WARN, "");
    private final Chip briefBadge = new Chip(Chip.Kind.WARN, "");
    private final HBox actions = new HBox();
    private final HBox head;
    private final Button menu = Icons.MORE.button(Texts.of("panel.menu"), "");
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
        this.title.setText(title);
        this.hint.setText(hint);
        getStyleClass().add("panel");
        failure.getStyleClass().add("panel-failure");
        failure.setGraphic(Icons.ERROR.node());
        failure.setWrapText(true);
        failure.setMinHeight(Region.USE_PREF_SIZE);
        failure.setMaxWidth(Double.MAX_VALUE);
        this.title.getStyleClass().add("panel-title");
        this.title.setMinWidth(LEAST_TITLE_PX);
        this.hint.getStyleClass().add("panel-hint");
        this.hint.setMinWidth(0);
        briefBadge.setMinWidth(0); // It is cut rather than the panel made wider than its room.
        badge.setMinWidth(0);
        actions.getStyleClass().add("panel-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        space.setMinWidth(0);
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new Head(this.title, this.hint, space, actions);
        head.getStyleClass().add("panel-head");
        head.widthProperty().subscribe(this::giveTitleRoom);
        actions.widthProperty().subscribe(this::giveTitleRoom);
        this.title.widthProperty().subscribe(this::giveTitleRoom);
        body.getStyleClass().add("panel-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty().bind(this.title.textProperty());
        stale.subscribe(dimmed -> body.pseudoClassStateChanged(STALE, dimmed));
    }

    /// The hint is cut before the title, and the title before the buttons are pushed out of a narrow panel.
    private void giveTitleRoom() {
        double room = head.getWidth()
                - actions.prefWidth(-1)
                - head.snappedLeftInset()
                - head.snappedRightInset()
                - head.getSpacing()
                        * (head.getChildren().stream().filter(Node::isManaged).count() - 1);
        title.setMinWidth(Math.clamp(title.prefWidth(-1), LEAST_TITLE_PX, Math.max(LEAST_TITLE_PX, room)));
    }

    /// Makes a panel around a body.
    public Panel(String title, String hint, Node body) {
        this(title, hint);
        setBody(body);
    }

    /// Returns what it shows.
    public ReadOnlyStringProperty titleProperty() {
        return title.textProperty();
    }

    /// Changes what it shows.
    public void setTitle(String text) {
        title.setText(text);
    }

    /// Returns the softer text behind the title.
    public StringProperty hintProperty() {
        return hint.textProperty();
    }

    /// Returns the chips and buttons at the right end of the head.
    public ObservableList<Node> actions() {
        return actions.getChildren();
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
        badge.setText(text);
        briefBadge.setText(brief);
        for (Chip chip : List.of(badge, briefBadge)) {
            chip.setTooltip(new Tooltip(sentence));
            chip.setAccessibleText(sentence);
            head.getChildren().remove(chip);
            if (!sentence.isEmpty()) {
                head.getChildren().add(head.getChildren().indexOf(actions), chip);
            }
        }
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
    public HBox head() {
        return head;
    }

    /// Shows the panel as one of several behind each other.
    ///
    /// @param tabs what stands in place of the title; empty = the title
    public void showTabs(Optional<Node> tabs) {
        head.getChildren().set(0, tabs.orElse(title));
    }

    /// Adds a button for what can be done with the panel as a whole.
    ///
    /// @param action gets the button, below which a menu can be shown
    public void setOnMenu(Consumer<Node> action) {
        menu.setOnAction(event -> action.accept(menu));
        if (menu.getParent() == null) {
            menu.getStyleClass().add("panel-menu");
            menu.setFocusTraversable(false);
            menu.accessibleTextProperty().bind(title.textProperty().map(text -> Texts.of("panel.menu.of", text)));
            head.getChildren().add(menu);
        }
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
        head.pseudoClassStateChanged(CURRENT, current);
    }

    /// Returns the nodes below the head, top to bottom.
    public ObservableList<Node> body() {
        return body.getChildren();
    }

    /// As narrow as it can be made: the room that the title has now does not count.
    private final class Head extends HBox {
        Head(Node... parts) {
            super(parts);
        }

        @Override
        protected double computeMinWidth(double height) {
            return super.computeMinWidth(height)
                    - Math.max(0, title.minWidth(-1) - LEAST_TITLE_PX)
                    - List.of(badge, briefBadge).stream()
                            .filter(chip -> chip.getParent() == this && chip.isManaged())
                            .mapToDouble(chip -> chip.minWidth(-1))
                            .sum();
        }

        /// The badge stands whole as long as the hint has something to give, then with its brief text. A hint of which
        /// nothing but dots is left says nothing.
        @Override
        protected void layoutChildren() {
            boolean whole = true;
            if (badge.getParent() == this) {
                double room = getWidth() - snappedLeftInset() - snappedRightInset();
                for (Node node : getChildren()) {
                    boolean fixed = node.isManaged()
                            && !List.of(hint, badge, briefBadge).contains(node);
                    room -= fixed ? node.minWidth(-1) + getSpacing() : 0;
                }
                whole = badge.prefWidth(-1) + getSpacing() <= room;
                stand(badge, whole, room);
                stand(briefBadge, !whole, room);
            }
            hint.setManaged(whole);
            super.layoutChildren();
            double least = LEAST_HINT_EM * hint.getFont().getSize();
            hint.setVisible(hint.getWidth() >= Math.min(least, hint.prefWidth(-1)));
        }

        private static void stand(Chip chip, boolean shown, double room) {
            chip.setManaged(shown);
            chip.setVisible(shown);
            chip.setMinWidth(Math.clamp(room, 0, chip.prefWidth(-1)));
        }
    }
}
