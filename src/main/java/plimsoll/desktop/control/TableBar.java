package plimsoll.desktop.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.model.Criterion;
import plimsoll.desktop.model.TableListing;
import plimsoll.desktop.task.Slices;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What stands above a table while it is searched or filtered: the text that is looked for, and one chip per condition.
/// It takes no room while there is neither.
final class TableBar extends VBox {
    private final DataTable table;
    private final TableListing listing;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final HBox finding = new HBox();
    private final FlowPane chips = new FlowPane();
    private final Slices slices = new Slices();

    TableBar(DataTable table, TableListing listing) {
        this.table = table;
        this.listing = listing;
        getStyleClass().add("table-bar");
        field.setPromptText(Texts.of("table.find.prompt"));
        field.setAccessibleText(Texts.of("table.find"));
        field.textProperty().subscribe((before, text) -> {
            listing.setFind(text);
            jump(0);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Button next = Icons.DOWN.button(Texts.of("table.find.next"), "Enter");
        next.setOnAction(event -> jump(1));
        Button before = Icons.UP.button(Texts.of("table.find.previous"), "Shift+Enter");
        before.setOnAction(event -> jump(-1));
        Button done = Icons.CLOSE.button(Texts.of("table.find.close"), "Esc");
        done.setOnAction(event -> closeFind());
        count.getStyleClass().add("hint-text");
        finding.getStyleClass().add("table-find");
        finding.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(240);
        finding.getChildren().addAll(field, before, next, count, done);
        chips.getStyleClass().add("table-chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        listing.changesProperty().subscribe(this::showChips);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Opens the field and takes the focus.
    void find() {
        if (!getChildren().contains(finding)) {
            getChildren().addFirst(finding);
        }
        field.requestFocus();
        field.selectAll();
        listing.setFind(field.getText());
        look(this::showCount);
        table.repaint();
    }

    boolean isFinding() {
        return getChildren().contains(finding);
    }

    TextField field() {
        return field;
    }

    void closeFind() {
        getChildren().remove(finding);
        slices.stop();
        listing.setFind("");
        table.repaint();
        table.requestTableFocus();
    }

    /// Puts the cursor on the next match.
    void jump(int step) {
        look(search -> {
            search.next(table.cursor().map(CellEditor.Target::row), step)
                    .ifPresent(row -> table.columns().stream()
                            .filter(column -> listing.isFound(row, column))
                            .findFirst()
                            .ifPresent(column -> table.select(row, column)));
            showCount(search);
        });
        table.repaint();
    }

    /// Looks through the rows, in pieces when they are many.
    private void look(Consumer<TableListing.Search> then) {
        TableListing.Search search = listing.search(table.columns());
        slices.start(
                search::step,
                () -> then.accept(search),
                failure -> count.setText(Texts.of("table.find.failed", failure)));
        if (slices.isWorking()) {
            count.setText(Texts.of("table.find.working"));
        }
    }

    private void showCount(TableListing.Search search) {
        int at = table.cursor().map(cell -> search.place(cell.row())).orElse(-1);
        String all = NumberText.count(search.count());
        count.setText(
                field.getText().isBlank()
                        ? ""
                        : search.count() == 0
                                ? Texts.of("table.find.none")
                                : at < 0
                                        ? Texts.of("table.rows", all)
                                        : Texts.of("table.find.at", NumberText.count(at + 1), all));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closeFind();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            jump(event.isShiftDown() ? -1 : 1);
        } else {
            return;
        }
        event.consume();
    }

    private void showChips() {
        List<Criterion> criteria = listing.criteria();
        if (criteria.isEmpty()) {
            chips.getChildren().clear();
            getChildren().remove(chips);
            return;
        }
        chips.getChildren().clear();
        for (Criterion criterion : criteria) {
            Button chip = new Button(criterion.text());
            chip.setGraphic(Icons.CLOSE.node());
            chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            chip.getStyleClass().addAll("filter-chip");
            chip.setAccessibleText(Texts.of("table.filter.remove", criterion.text()));
            chip.setOnAction(event -> listing.flip(criterion));
            chips.getChildren().add(chip);
        }
        Label summary = new Label(Texts.of("table.rows", listing.summary()));
        summary.getStyleClass().add("hint-text");
        chips.getChildren().addAll(summary, Buttons.link(Texts.of("table.filter.clear"), listing::clear));
        if (!getChildren().contains(chips)) {
            getChildren().add(chips);
        }
    }
}
