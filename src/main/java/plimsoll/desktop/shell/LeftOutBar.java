package plimsoll.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.model.LeftOutViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// The bar below the toolbar while something is in no number: what, why, and the way to mend it. It stands on every
/// screen and can not be dismissed; a small card below it lists all.
final class LeftOutBar extends HBox {
    /// So many stand in the bar; all in the card.
    private static final int SHORT = 2;

    private final LeftOutViewModel model;
    private final Consumer<Problem.Place> go;
    private final Label count = new Label();
    private final HBox first = new HBox();
    private final Button more = Buttons.normal("", "");
    private final Subscription subscription;

    /// @param go shows the place that mends something
    LeftOutBar(LeftOutViewModel model, Consumer<Problem.Place> go) {
        this.model = model;
        this.go = go;
        getStyleClass().add("left-out-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(Texts.of("leftout.name"));
        setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("left-out-count");
        first.getStyleClass().add("left-out-first");
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        HBox.setHgrow(first, Priority.ALWAYS);
        more.setOnAction(event -> Overlay.above(this).ifPresent(this::listAll));
        getChildren().addAll(Icons.WARNING.node(), count, first, more);
        subscription = model.itemsProperty().subscribe(this::show);
    }

    private void show(List<LeftOutViewModel.Item> items) {
        shown(this, !items.isEmpty());
        shown(more, items.size() > SHORT);
        count.setText(model.count());
        Buttons.rename(more, Texts.of("leftout.all", NumberText.count(items.size())));
        first.getChildren()
                .setAll(items.stream()
                        .limit(SHORT)
                        .map(item -> link(item, () -> go.accept(item.place())))
                        .toList());
    }

    private void listAll(Overlay overlay) {
        List<HBox> rows = model.itemsProperty().get().stream()
                .map(item -> row(item, () -> {
                    overlay.close();
                    go.accept(item.place());
                }))
                .toList();
        VBox list = new VBox();
        list.getChildren().addAll(rows);
        list.getStyleClass().add("left-out-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("why-scroll");
        scroll.setFocusTraversable(false);
        Label title = new Label(model.count());
        title.getStyleClass().add("why-title");
        VBox card = new VBox(title, scroll);
        card.getStyleClass().addAll("why-card", "left-out-card");
        card.setAccessibleRole(AccessibleRole.PARENT);
        card.setAccessibleText(Texts.of("leftout.name"));
        overlay.showBeside(card, localToScene(getBoundsInLocal()), () -> {});
        // What scrolls joins the scene with its skin, and can have the focus from then on.
        card.applyCss();
        card.layout();
        rows.getFirst().getChildren().getFirst().requestFocus();
    }

    private static Hyperlink link(LeftOutViewModel.Item item, Runnable action) {
        Hyperlink link = Buttons.link(item.text(), action);
        link.setMinWidth(0);
        if (!item.fix().isEmpty()) {
            link.setTooltip(new Tooltip(item.fix()));
        }
        link.setAccessibleText(item.text() + ". " + item.fix());
        return link;
    }

    private static HBox row(LeftOutViewModel.Item item, Runnable action) {
        Label fix = new Label(item.fix());
        fix.getStyleClass().add("hint-text");
        fix.setMinWidth(0);
        HBox row = new HBox(link(item, action), fix);
        row.getStyleClass().add("left-out-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void shown(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    /// Puts the focus on the first way to mend something; returns whether anything is left out.
    boolean focusFirst() {
        first.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        return !first.getChildren().isEmpty();
    }

    /// Returns what the bar says.
    String text() {
        return model.count() + " "
                + model.itemsProperty().get().stream()
                        .limit(SHORT)
                        .map(LeftOutViewModel.Item::text)
                        .collect(Collectors.joining("; "));
    }

    void close() {
        subscription.unsubscribe();
        model.close();
    }
}
