package plimsoll.desktop.whatif;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;

/// What was changed in the what-if book, as a card; any earlier state can be gone back to.
public final class ChangesCard extends VBox {
    private final ChangesViewModel model;
    private final Consumer<String> say;
    private final DataTable table;

    /// Shows the model.
    ///
    /// @param say   shows one sentence
    /// @param close takes the card away
    public ChangesCard(ChangesViewModel model, Consumer<String> say, Runnable close) {
        this.model = model;
        this.say = say;
        getStyleClass().addAll("card", "changes-card");
        Label title = new Label(Texts.of("whatif.changes.title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(Texts.of("whatif.changes.hint"));
        hint.getStyleClass().add("hint-text");
        table = new DataTable(model, Texts.of("whatif.changes.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button back = Buttons.normal(Texts.of("whatif.changes.back"), "Ctrl+Enter");
        back.setOnAction(event -> goBack());
        Button done = Buttons.normal(Texts.of("whatif.changes.close"), "Esc");
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(back, done);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        table.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                goBack();
                event.consume();
            }
        });
        getChildren().addAll(title, hint, table, foot);
    }

    private void goBack() {
        Optional<Row> row = table.selected().stream().findFirst();
        say.accept(row.map(model::goBack).orElse(Texts.of("whatif.changes.choose")));
    }

    /// Takes the focus, with the cursor on the newest change.
    public void open() {
        if (!model.rows().isEmpty()) {
            table.select(model.rows().getLast(), table.columns().getFirst());
        }
        table.requestFocus();
    }
}
