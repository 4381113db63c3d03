package plimsoll.desktop.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.LoadLineMark;
import plimsoll.desktop.text.Texts;

/// The top line of the window: mark and menu, the workspace's name, and what is unusual about it.
final class WindowHead {
    private static final double LOGO = 18;

    private final Label title = new Label();
    private final Chip whatIf = new Chip(Chip.Kind.WHAT_IF, Texts.of("window.whatIf"));
    private final Chip readOnly = new Chip(Chip.Kind.WARN, Texts.of("window.readOnly"));

    /// Returns the line with a menu in it.
    Node with(MenuBar menu) {
        title.getStyleClass().add("window-title");
        Label product = new Label(Texts.of("window.product"));
        product.getStyleClass().add("window-product");
        HBox name = new HBox(title, product, whatIf, readOnly);
        name.getStyleClass().add("window-name");
        name.setAlignment(Pos.CENTER);
        LoadLineMark logo = new LoadLineMark(LOGO);
        HBox left = new HBox(logo, menu);
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("window-menu");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Region right = new Region() {
            // As wide as the menu wants to be, which no layout changes, so that the name stands in the middle.
            @Override
            protected double computePrefWidth(double height) {
                return left.prefWidth(height);
            }
        };
        right.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(left, name, right);
        head.getStyleClass().add("window-head");
        return head;
    }

    /// Shows the workspace's name.
    void showTitle(String text) {
        title.setText(text);
    }

    /// Shows whether numbers are those of a what-if point.
    void showWhatIf(boolean on) {
        whatIf.setVisible(on);
        whatIf.setManaged(on);
    }

    /// Shows who else has the workspace open, so that it is read only here.
    void showReadOnly(Optional<String> owner) {
        readOnly.setVisible(owner.isPresent());
        readOnly.setManaged(owner.isPresent());
        readOnly.setTooltip(owner.map(text -> new Tooltip(Texts.of("window.readOnly.why", text)))
                .orElse(null));
    }
}
