package plimsoll.desktop.imports;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.model.ComparedViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What came of an import: every number that the venue reports beside the program's own, with a verdict.
public final class ImportResultCard extends VBox {
    private final ComparedViewModel model;
    private final DataTable table;
    private final Subscription subscription;

    /// Shows the numbers of a pool.
    ///
    /// @param pool    its name
    /// @param unused  how many fields nothing used
    /// @param missing how many lines are not included
    /// @param onClose takes the card away
    public ImportResultCard(ComparedViewModel model, String pool, long unused, long missing, Runnable onClose) {
        this.model = model;
        getStyleClass().addAll("card", "import-card");
        String heading = Texts.of("import.result.title", pool);
        setAccessibleText(heading);
        Label title = new Label(heading);
        title.getStyleClass().add("card-title");
        Label summary = new Label();
        summary.getStyleClass().add("hint-text");
        summary.setWrapText(true);
        Label kept = new Label(unused == 0 ? "" : Texts.of("import.result.unused", NumberText.count(unused)));
        kept.getStyleClass().add("hint-text");
        table = new DataTable(model, Texts.of("import.result.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button close = Buttons.primary(Icons.DONE, Texts.of("import.result.close"), "Esc");
        close.setOnAction(event -> onClose.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                onClose.run();
                event.consume();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(kept, space, close);
        foot.getStyleClass().add("import-lines");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, summary, table, foot);
        String without = missing == 0 ? "" : "\n" + Texts.of("import.result.missing", NumberText.count(missing));
        subscription = model.summaryProperty().subscribe(text -> summary.setText(text + without));
    }

    /// Takes the focus.
    public void open() {
        table.requestFocus();
    }

    /// Ends what it follows.
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
