package plimsoll.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.text.Texts;

/// All shortcuts on one card, in columns of about the same height.
final class KeysCard extends VBox {
    private static final int COLUMNS = 3;
    private static final double KEYS_SHARE = 36;

    private final Button done = Buttons.normal(Texts.of("card.close"), "Esc");

    /// Makes the card.
    ///
    /// @param close takes it away
    KeysCard(Runnable close) {
        getStyleClass().addAll("card", "keys-card");
        Label title = new Label(Texts.of("keys.title"));
        title.getStyleClass().add("card-title");
        HBox columns = columns(KeySheet.groups());
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Texts.of("keys.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(done);
        foot.getStyleClass().add("run-buttons");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, scroll, foot);
    }

    /// Takes the focus.
    void open() {
        done.requestFocus();
    }

    private static HBox columns(List<KeySheet.Group> groups) {
        HBox columns = new HBox();
        columns.getStyleClass().add("keys-columns");
        int all = groups.stream().mapToInt(KeysCard::height).sum();
        int from = 0;
        for (int column = 1; column <= COLUMNS; column++) {
            VBox stack = new VBox();
            stack.getStyleClass().add("keys-column");
            stack.setMinWidth(0);
            stack.setPrefWidth(0);
            HBox.setHgrow(stack, Priority.ALWAYS);
            int filled = 0;
            while (from < groups.size()
                    && (column == COLUMNS || filled + height(groups.get(from)) / 2 <= all / COLUMNS)) {
                filled += height(groups.get(from));
                stack.getChildren().add(group(groups.get(from)));
                from++;
            }
            columns.getChildren().add(stack);
        }
        return columns;
    }

    private static int height(KeySheet.Group group) {
        return group.lines().size() + 2;
    }

    private static Node group(KeySheet.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("keys-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("keys-lines");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setPercentWidth(KEYS_SHARE);
        ColumnConstraints meaning = new ColumnConstraints();
        meaning.setPercentWidth(100 - KEYS_SHARE);
        lines.getColumnConstraints().addAll(keys, meaning);
        for (KeySheet.Line line : group.lines()) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("keys-key");
            key.setMinWidth(0);
            Label what = new Label(line.meaning());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), key, what);
        }
        return new VBox(title, lines);
    }
}
