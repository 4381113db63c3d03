package plimsoll.desktop.monitor;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.model.TilesViewModel;
import plimsoll.desktop.text.Texts;

/// Which tiles the wall shows, as a card; a change holds at once and can be undone.
public final class TilesForm extends VBox {
    private final TilesViewModel model;
    private final GridPane grid = new GridPane();
    private final Subscription subscription;
    private List<TilesViewModel.Line> shown = List.of();

    /// Shows the tiles.
    ///
    /// @param close takes the card away
    public TilesForm(TilesViewModel model, Runnable close) {
        this.model = model;
        getStyleClass().addAll("card", "tiles-form");
        Label title = new Label(Texts.of("tiles.title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(Texts.of("tiles.hint"));
        hint.getStyleClass().add("hint-text");
        hint.setWrapText(true);
        grid.getStyleClass().add("settings-grid");
        Button reset = Buttons.normal(Texts.of("tiles.reset"), "");
        reset.setOnAction(event -> model.reset());
        Button done = Buttons.normal(Texts.of("card.close"), "Esc");
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(reset, done);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, hint, grid, foot);
        subscription = model.linesProperty().subscribe(this::show);
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                close();
            }
        });
    }

    private void show(List<TilesViewModel.Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        boolean same = lines.stream()
                .map(TilesViewModel.Line::kind)
                .toList()
                .equals(shown.stream().map(TilesViewModel.Line::kind).toList());
        shown = lines;
        if (!same || grid.getChildren().isEmpty()) {
            fill(lines);
        } else {
            lines.forEach(this::refresh);
        }
    }

    private void fill(List<TilesViewModel.Line> lines) {
        String focused = getScene() == null || getScene().getFocusOwner() == null
                ? ""
                : String.valueOf(getScene().getFocusOwner().getAccessibleText());
        grid.getChildren().clear();
        grid.addRow(0, head("tiles.tile"), head("tiles.passed"), head("tiles.warn"), head("tiles.alert"));
        for (int i = 0; i < lines.size(); i++) {
            row(i + 1, lines.get(i));
        }
        grid.getChildren().stream()
                .filter(node -> !focused.isEmpty() && focused.equals(node.getAccessibleText()))
                .findFirst()
                .ifPresent(node -> node.requestFocus());
    }

    private static Label head(String key) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private void row(int at, TilesViewModel.Line line) {
        CheckBox box = new CheckBox(line.title());
        box.setSelected(line.shown());
        box.setAccessibleText(line.title());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> model.choose(line.kind(), box.isSelected()));
        grid.add(box, 0, at);
        Button up = Icons.UP.button(Texts.of("tiles.up", line.title()), "");
        up.setOnAction(event -> model.move(line.kind(), -1));
        up.setDisable(!line.shown());
        Button down = Icons.DOWN.button(Texts.of("tiles.down", line.title()), "");
        down.setOnAction(event -> model.move(line.kind(), 1));
        down.setDisable(!line.shown());
        grid.add(up, 5, at);
        grid.add(down, 6, at);
        if (line.side().isEmpty()) {
            return;
        }
        NumberField warn = new NumberField(Texts.of("tiles.warn.of", line.title()));
        warn.setOnCommit(text -> model.commitWarn(line.kind(), text));
        NumberField alert = new NumberField(Texts.of("tiles.alert.of", line.title()));
        alert.setOnCommit(text -> model.commitAlert(line.kind(), text));
        warn.show(line.warn());
        alert.show(line.alert());
        Label side = new Label(line.side());
        side.getStyleClass().add("hint-text");
        Label unit = new Label(line.unit());
        unit.getStyleClass().add("hint-text");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(side, HPos.RIGHT);
        grid.add(side, 1, at);
        grid.add(warn, 2, at);
        grid.add(alert, 3, at);
        grid.add(unit, 4, at);
    }

    private void refresh(TilesViewModel.Line line) {
        grid.getChildren().forEach(node -> {
            if (node instanceof NumberField field) {
                if (Texts.of("tiles.warn.of", line.title()).equals(field.getAccessibleText())) {
                    field.show(line.warn());
                } else if (Texts.of("tiles.alert.of", line.title()).equals(field.getAccessibleText())) {
                    field.show(line.alert());
                }
            } else if (node instanceof CheckBox box && line.title().equals(box.getText())) {
                box.setSelected(line.shown());
            }
        });
    }

    /// Takes the focus.
    public void open() {
        grid.getChildren().stream()
                .filter(CheckBox.class::isInstance)
                .findFirst()
                .ifPresent(box -> box.requestFocus());
    }

    /// Ends what it follows.
    private void close() {
        subscription.unsubscribe();
        model.close();
    }
}
