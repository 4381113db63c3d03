package plimsoll.desktop.whatif;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Adds a book to the what-if book or subtracts one, as a card.
public final class AddBookForm extends VBox {
    private static final int CONFLICTS_SHOWN = 8;

    private final AddBookViewModel model;
    private final ComboBox<String> source = new ComboBox<>();
    private final SegmentedBar sign = new SegmentedBar(
            Texts.of("whatif.add.sign"), List.of(Texts.of("whatif.add.add"), Texts.of("whatif.add.subtract")));
    private final SegmentedBar pools = new SegmentedBar(
            Texts.of("whatif.add.pools"), List.of(Texts.of("whatif.add.merge"), Texts.of("whatif.add.apart")));
    private final Label summary = new Label();
    private final VBox conflicts = new VBox();
    private final Button act = Buttons.primary(Icons.ADD, Texts.of("whatif.add.act"), "Enter");

    /// Shows the model.
    ///
    /// @param say   shows one sentence
    /// @param close takes the card away
    public AddBookForm(AddBookViewModel model, Consumer<String> say, Runnable close) {
        this.model = model;
        getStyleClass().addAll("card", "settings-form");
        Label title = new Label(Texts.of("whatif.add.title"));
        title.getStyleClass().add("card-title");
        source.getItems().setAll(model.sources());
        source.setPromptText(Texts.of("whatif.add.choose"));
        source.setAccessibleText(Texts.of("whatif.add.book"));
        source.setOnAction(event -> {
            int index = source.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                model.choose(index);
            }
        });
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        row(grid, Texts.of("whatif.add.book"), source);
        row(grid, Texts.of("whatif.add.entries"), sign);
        row(grid, Texts.of("whatif.add.same"), pools);
        summary.getStyleClass().add("hint-text");
        summary.setWrapText(true);
        conflicts.setAccessibleText(Texts.of("whatif.add.conflicts"));
        act.setDefaultButton(true);
        act.setOnAction(event -> {
            close.run();
            say.accept(model.apply());
        });
        Button cancel = Buttons.normal(Texts.of("whatif.add.cancel"), "Esc");
        cancel.setOnAction(event -> close.run());
        HBox foot = new HBox(cancel, act);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, summary, conflicts, foot);
        sign.selectedProperty().subscribe(index -> {
            model.subtractedProperty().set(index.intValue() == 1);
            show(model.previewProperty().get());
        });
        pools.selectedProperty().subscribe(index -> model.apartProperty().set(index.intValue() == 1));
        model.previewProperty().subscribe(this::show);
    }

    private static void row(GridPane grid, String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void show(AddBookViewModel.Preview preview) {
        Buttons.rename(
                act,
                model.subtractedProperty().get() ? Texts.of("whatif.add.actSubtract") : Texts.of("whatif.add.act"));
        act.setDisable(preview.book().isEmpty());
        summary.setText(
                preview.book().isEmpty()
                        ? preview.summary()
                        : Texts.of("whatif.add.summary", preview.book(), preview.summary()));
        conflicts.getChildren().clear();
        List<String> all = preview.conflicts();
        if (!all.isEmpty()) {
            line(
                    all.size() == 1
                            ? Texts.of("whatif.add.conflict")
                            : Texts.of("whatif.add.conflictsOf", NumberText.count(all.size())),
                    "field-label");
        }
        all.stream().limit(CONFLICTS_SHOWN).forEach(text -> line(text, "hint-text"));
        if (all.size() > CONFLICTS_SHOWN) {
            line(Texts.of("whatif.add.more", NumberText.count(all.size() - CONFLICTS_SHOWN)), "hint-text");
        }
    }

    private void line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        conflicts.getChildren().add(label);
    }

    /// Takes the focus.
    public void open() {
        source.requestFocus();
    }
}
