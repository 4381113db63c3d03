package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.Keymap;

/// All shortcuts on one card, in columns of about the same height.
final class KeysCard extends VBox {
    private static final int COLUMNS = 3;
    private static final double KEYS_SHARE = 0.38;
    /// What a title and the space before it are high, in lines.
    private static final int TITLE_LINES = 2;
    /// About as many letters stand on one line of a column.
    private static final int LETTERS = 36;

    /// The scroll bar, and both borders of what scrolls.
    private static final double BAR = 12;

    private static final double EDGE = 4;

    /// Of the window that stays seen around the card, px.
    private static final double AROUND = 24;

    private final GridPane columns;
    private final ScrollPane scroll;
    private final Button done = Buttons.normal(Texts.of("card.close"), "Esc");

    /// Makes the card.
    ///
    /// @param keymap the keys it says
    /// @param change shows where they are changed
    /// @param close  takes it away
    KeysCard(Keymap keymap, Runnable change, Runnable close) {
        columns = columns(KeySheet.groups(keymap));
        scroll = new ScrollPane(columns);
        getStyleClass().addAll("card", "keys-card");
        Label title = new Label(Texts.of("keys.title"));
        title.getStyleClass().add("card-title");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(Texts.of("keys.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.setOnAction(event -> close.run());
        Button own = Buttons.normal(Texts.of("keys.change"), "");
        own.setOnAction(event -> change.run());
        HBox foot = new HBox(own, done);
        foot.getStyleClass().add("run-buttons");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, scroll, foot);
        StackPane.setMargin(this, new Insets(AROUND));
    }

    /// Takes the focus.
    void open() {
        done.requestFocus();
    }

    /// The tallest groups are placed first, each into the shortest column; a column then keeps their order.
    static List<List<KeySheet.Group>> columnsOf(List<KeySheet.Group> groups) {
        List<List<KeySheet.Group>> columns = Stream.generate(
                        () -> (List<KeySheet.Group>) new ArrayList<KeySheet.Group>())
                .limit(COLUMNS)
                .toList();
        groups.stream()
                .sorted(Comparator.comparingInt(KeysCard::height).reversed())
                .forEach(group -> columns.stream()
                        .min(Comparator.comparingInt(KeysCard::rows))
                        .orElseThrow()
                        .add(group));
        columns.forEach(column -> column.sort(Comparator.comparingInt(groups::indexOf)));
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> groups.indexOf(column.getFirst())))
                .toList();
    }

    /// Returns how many lines a column is high.
    static int rows(List<KeySheet.Group> column) {
        return column.stream().mapToInt(KeysCard::height).sum();
    }

    private static int height(KeySheet.Group group) {
        return TITLE_LINES
                + group.lines().stream()
                        .mapToInt(line -> 1 + line.meaning().length() / LETTERS)
                        .sum();
    }

    private static GridPane columns(List<KeySheet.Group> groups) {
        GridPane columns = new GridPane();
        columns.getStyleClass().add("keys-columns");
        for (List<KeySheet.Group> column : columnsOf(groups)) {
            VBox stack = new VBox();
            stack.getStyleClass().add("keys-column");
            stack.setMinWidth(0);
            column.forEach(group -> stack.getChildren().add(group(group)));
            columns.addColumn(columns.getChildren().size(), stack);
            columns.getColumnConstraints().add(share(1.0 / COLUMNS));
        }
        return columns;
    }

    private static ColumnConstraints share(double part) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100 * part);
        return column;
    }

    /// As high as its columns; they scroll where the window has no room for all of them.
    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        scroll.setPrefHeight(columns.prefHeight(room - BAR) + EDGE);
        return super.computePrefHeight(width);
    }

    private static Node group(KeySheet.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("keys-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("keys-lines");
        lines.getColumnConstraints().addAll(share(KEYS_SHARE), share(1 - KEYS_SHARE));
        for (KeySheet.Line line : group.lines()) {
            Label key = new Label(line.keys());
            key.getStyleClass().add("keys-key");
            key.setMinWidth(0);
            GridPane.setValignment(key, VPos.TOP);
            Label what = new Label(line.meaning());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), key, what);
        }
        return new VBox(title, lines);
    }
}
