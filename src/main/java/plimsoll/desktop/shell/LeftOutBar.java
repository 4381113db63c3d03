package plimsoll.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
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
import plimsoll.desktop.model.LeftOutViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// The bar below the toolbar while something is in no number: what, why, and the way to mend it. It stands on every
/// screen and can not be dismissed; it opens to the whole list.
final class LeftOutBar extends VBox {
    /// So many stand in the bar; the others in the list below it.
    private static final int SHORT = 2;

    private final LeftOutViewModel model;
    private final Consumer<Problem.Place> go;
    private final Label count = new Label();
    private final HBox first = new HBox();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Button more = Buttons.normal("", "");
    private final Subscription subscription;
    private boolean open;

    /// @param go shows the place that mends something
    LeftOutBar(LeftOutViewModel model, Consumer<Problem.Place> go) {
        this.model = model;
        this.go = go;
        getStyleClass().add("left-out-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("left-out-count");
        first.getStyleClass().add("left-out-first");
        first.setAlignment(Pos.CENTER_LEFT);
        first.setMinWidth(0);
        HBox.setHgrow(first, Priority.ALWAYS);
        more.setOnAction(event -> {
            open = !open;
            show(model.itemsProperty().get());
        });
        HBox line = new HBox(Icons.WARNING.node(), count, first, more);
        line.getStyleClass().add("left-out-line");
        line.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("left-out-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("left-out-scroll");
        scroll.setFocusTraversable(false);
        getChildren().addAll(line, scroll);
        subscription = model.itemsProperty().subscribe(this::show);
    }

    private void show(List<LeftOutViewModel.Item> items) {
        boolean many = items.size() > SHORT;
        open = open && many;
        shown(this, !items.isEmpty());
        shown(more, many);
        shown(scroll, open);
        shown(first, !open);
        count.setText(model.count());
        setAccessibleText(Texts.of("leftout.name"));
        Buttons.rename(
                more, open ? Texts.of("leftout.fewer") : Texts.of("leftout.all", Integer.toString(items.size())));
        first.getChildren()
                .setAll(items.stream().limit(SHORT).map(this::link).toList());
        list.getChildren()
                .setAll(open ? items.stream().<Node>map(this::row).toList() : List.of());
    }

    private Hyperlink link(LeftOutViewModel.Item item) {
        Hyperlink link = Buttons.link(item.text(), () -> go.accept(item.place()));
        link.setMinWidth(0);
        if (!item.fix().isEmpty()) {
            link.setTooltip(new Tooltip(item.fix()));
        }
        link.setAccessibleText(item.text() + ". " + item.fix());
        return link;
    }

    private HBox row(LeftOutViewModel.Item item) {
        Label fix = new Label(item.fix());
        fix.getStyleClass().add("hint-text");
        HBox row = new HBox(link(item), fix);
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
        List<Node> links =
                open ? List.copyOf(list.lookupAll(".hyperlink")) : List.copyOf(first.getChildren());
        links.stream().findFirst().ifPresent(Node::requestFocus);
        return !links.isEmpty();
    }

    /// Returns what the bar says, the whole list when it is open.
    String text() {
        return model.count() + " "
                + String.join(
                        "; ",
                        model.itemsProperty().get().stream()
                                .limit(open ? Integer.MAX_VALUE : SHORT)
                                .map(LeftOutViewModel.Item::text)
                                .toList());
    }

    void close() {
        subscription.unsubscribe();
        model.close();
    }
}
