package plimsoll.desktop.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.desktop.text.Texts;

/// The head of a panel: its name or its tabs, a hint, chips and buttons. The hint is cut first, then the badge says
/// less; where buttons do not stand beside the whole name, they have a line of their own below it.
final class PanelHead extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LEAST_TITLE_PX = 40;
    private static final double LEAST_HINT_EM = 4;

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Chip badge = new Chip(Chip.Kind.WARN, "");
    private final Chip briefBadge = new Chip(Chip.Kind.WARN, "");
    private final HBox actions = new HBox();
    private final Button menu = Icons.MORE.button(Texts.of("panel.menu"), "");
    /// As high as one line; never seen.
    private final Region line = new Region();
    private Node name = title;

    PanelHead(String text, String soft) {
        title.setText(text);
        hint.setText(soft);
        title.getStyleClass().add("panel-title");
        hint.getStyleClass().add("panel-hint");
        actions.getStyleClass().add("panel-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        line.getStyleClass().add("panel-head-line");
        line.setManaged(false);
        line.setVisible(false);
        getStyleClass().add("panel-head");
        getChildren().addAll(title, hint, actions, line);
    }

    Label title() {
        return title;
    }

    Label hint() {
        return hint;
    }

    ObservableList<Node> actions() {
        return actions.getChildren();
    }

    void showBadge(String text, String brief, String sentence) {
        badge.setText(text);
        briefBadge.setText(brief);
        for (Chip chip : List.of(badge, briefBadge)) {
            chip.setTooltip(new Tooltip(sentence));
            chip.setAccessibleText(sentence);
            getChildren().remove(chip);
            if (!sentence.isEmpty()) {
                getChildren().add(getChildren().indexOf(actions), chip);
            }
        }
    }

    /// Shows a name in place of the title, such as tabs.
    void showName(Node next) {
        name = next;
        getChildren().set(0, next);
    }

    void setOnMenu(Consumer<Node> action) {
        menu.setOnAction(event -> action.accept(menu));
        if (menu.getParent() == null) {
            menu.getStyleClass().add("panel-menu");
            menu.setFocusTraversable(false);
            menu.accessibleTextProperty().bind(title.textProperty().map(text -> Texts.of("panel.menu.of", text)));
            getChildren().add(menu);
        }
    }

    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    private boolean isShown(Node node) {
        return node.getParent() == this;
    }

    private double gapAnd(Node node) {
        return isShown(node) ? getSpacing() + snapSizeX(node.prefWidth(-1)) : 0;
    }

    private double gapAndActions() {
        return actions.getChildren().stream().anyMatch(Node::isManaged) ? gapAnd(actions) : 0;
    }

    /// The room that the name needs before buttons go to the next line; tabs that do not fit have a menu.
    private double leastName() {
        return snapSizeX(name.equals(title) ? title.prefWidth(-1) : name.minWidth(-1));
    }

    private boolean isFolded(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return width > 0 && gapAndActions() > 0 && leastName() + gapAndActions() + gapAnd(menu) > room;
    }

    private double lineHeight() {
        return line.minHeight(-1) - snappedBottomInset();
    }

    private double height(double width) {
        return snapSizeY((isFolded(width < 0 ? getWidth() : width) ? 2 : 1) * lineHeight() + snappedBottomInset());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        double named = Math.min(leastName(), name.equals(title) ? LEAST_TITLE_PX : Double.MAX_VALUE) + gapAnd(menu);
        double used = gapAndActions() > 0 ? actions.minWidth(-1) : 0;
        return snappedLeftInset() + snappedRightInset() + Math.max(named, used);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + snapSizeX(name.prefWidth(-1))
                + gapAnd(hint)
                + gapAnd(badge)
                + gapAndActions()
                + gapAnd(menu);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double end = getWidth() - snappedRightInset();
        if (isShown(menu)) {
            end = fromRight(menu, end, snapSizeX(menu.prefWidth(-1)));
        }
        double wanted = Math.max(0, gapAndActions() - getSpacing());
        if (isFolded(getWidth())) {
            double right = getWidth() - snappedRightInset();
            double wide = Math.min(wanted, right - left);
            place(actions, right - wide, lineHeight(), wide);
        } else if (wanted > 0) {
            end = fromRight(actions, end, wanted);
        }
        double named = Math.clamp(snapSizeX(name.prefWidth(-1)), 0, Math.max(0, end - left));
        place(name, left, 0, named);
        softer(left + named + getSpacing(), end);
    }

    /// Places the badge and the hint, which take what is left. A hint of which nothing but dots is left says nothing.
    private void softer(double start, double limit) {
        double end = limit;
        boolean whole = true;
        if (isShown(badge)) {
            double room = Math.max(0, end - start);
            whole = snapSizeX(badge.prefWidth(-1)) <= room;
            Chip shown = whole ? badge : briefBadge;
            badge.setVisible(whole);
            briefBadge.setVisible(!whole);
            end = fromRight(shown, end, Math.min(room, snapSizeX(shown.prefWidth(-1))));
        }
        double wanted = snapSizeX(hint.prefWidth(-1));
        double wide = Math.clamp(wanted, 0, Math.max(0, end - start));
        place(hint, start, 0, wide);
        hint.setVisible(whole && wide >= Math.min(LEAST_HINT_EM * hint.getFont().getSize(), wanted));
    }

    private double fromRight(Node node, double end, double width) {
        place(node, end - width, 0, width);
        return end - width - getSpacing();
    }

    private void place(Node node, double x, double y, double width) {
        layoutInArea(node, x, y, width, lineHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
