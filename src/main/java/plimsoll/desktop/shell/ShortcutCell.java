package plimsoll.desktop.shell;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.keys.ShortcutsViewModel.Line;
import plimsoll.desktop.text.Texts;

/// An action with its keys: menu, name, a cap for every key, and the keys of the program where the user has others.
final class ShortcutCell extends ListCell<Line> {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Predicate<Line> waits;
    private final Label menu = column("shortcuts-menu");
    private final Label name = column("shortcuts-name");
    private final HBox keys = new HBox();
    private final Label builtIn = column("shortcuts-built-in");
    private final HBox row = row(menu, name, keys, builtIn);

    /// Shows a line.
    ///
    /// @param waits  whether keys are awaited for it
    /// @param change waits for its keys
    ShortcutCell(Predicate<Line> waits, Runnable change) {
        this.waits = waits;
        keys.getStyleClass().add("shortcuts-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getClickCount() == 2) {
                change.run();
            }
        });
    }

    /// Returns what stands above the columns.
    static HBox columns() {
        HBox keys = new HBox(new Label(Texts.of("shortcuts.head.keys")));
        keys.getStyleClass().add("shortcuts-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = row(
                named("shortcuts-menu", "shortcuts.head.menu"),
                named("shortcuts-name", "shortcuts.head.action"),
                keys,
                named("shortcuts-built-in", "shortcuts.head.builtIn"));
        head.getStyleClass().add("shortcuts-head");
        return head;
    }

    private static HBox row(Label menu, Label name, HBox keys, Label builtIn) {
        HBox row = new HBox(menu, name, keys, builtIn);
        row.getStyleClass().add("palette-row");
        HBox.setHgrow(builtIn, Priority.ALWAYS);
        builtIn.setMinWidth(0);
        builtIn.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private static Label named(String style, String key) {
        Label label = column(style);
        label.setText(Texts.of(key));
        return label;
    }

    private static Label column(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        menu.setText(line.action().menuTitle());
        name.setText(line.action().title());
        builtIn.setText(line.builtIn());
        keys.getChildren().clear();
        boolean waiting = waits.test(line);
        if (waiting) {
            keys.getChildren().add(cap(Texts.of("shortcuts.waiting"), true));
        } else if (!line.keys().isEmpty()) {
            for (String key : line.keys().split(", ", -1)) {
                keys.getChildren().add(cap(key, false));
            }
        }
        setGraphic(row);
        String said = line.keys().isEmpty() ? Texts.of("shortcuts.none") : line.keys();
        setAccessibleText(
                line.isChanged()
                        ? Texts.of(
                                "shortcuts.lineChanged",
                                line.action().menuTitle(),
                                line.action().title(),
                                said,
                                line.builtIn())
                        : Texts.of(
                                "shortcuts.line",
                                line.action().menuTitle(),
                                line.action().title(),
                                said));
    }

    private static Label cap(String text, boolean waiting) {
        Label cap = new Label(text);
        cap.getStyleClass().add("key-cap");
        cap.pseudoClassStateChanged(WAITING, waiting);
        return cap;
    }
}
