package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.task.Aside;
import plimsoll.desktop.task.Slices;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberStyle;
import plimsoll.domain.text.NumberText;

/// Asks before pasted rows go in: how they were split, how their numbers read, where their columns go, and which of
/// them
/// cannot be taken.
final class PastePreview extends VBox {
    private static final List<Character> SEPARATORS = List.of('\t', ',', ';', '|');
    private static final List<String> SEPARATOR_NAMES =
            List.of(Texts.of("paste.tab"), Texts.of("paste.comma"), Texts.of("paste.semicolon"), Texts.of("paste.bar"));
    private static final String NOWHERE = Texts.of("paste.leaveOut");
    private static final double COLUMN_PX = 132;
    private static final double PROBLEM_PX = 420;
    private static final double TABLE_PX = 300;

    private final PasteViewModel model;
    private final SegmentedBar separators = new SegmentedBar(Texts.of("paste.separator"), SEPARATOR_NAMES);
    private final SegmentedBar styles = new SegmentedBar(Texts.of("paste.numbers"), List.of("1,234.56", "1.234,56"));
    private final Label readings = new Label();
    private final Label state = new Label();
    private final TableView<PasteViewModel.Line> rows = new TableView<>();
    private final Button take = Buttons.primary(Icons.DONE, Texts.of("paste.title"), "Ctrl+Enter");
    private final Slices checking = new Slices();
    private boolean showing;
    private int asked;

    /// Makes the card.
    ///
    /// @param say   hears what was done
    /// @param close takes the card away
    PastePreview(PasteViewModel model, Consumer<String> say, Runnable close) {
        this.model = model;
        getStyleClass().addAll("card", "paste-preview");
        Label title = new Label(Texts.of("paste.title"));
        title.getStyleClass().add("card-title");
        readings.getStyleClass().add("hint-text");
        state.getStyleClass().add("paste-state");
        rows.setAccessibleText(Texts.of("paste.rows"));
        rows.setPrefHeight(TABLE_PX);
        rows.setRowFactory(view -> new LineRow());
        rows.setPlaceholder(new Label(Texts.of("paste.noRows")));
        separators.selectedProperty().subscribe((before, index) -> {
            if (!showing) {
                model.chooseSeparator(SEPARATORS.get(index.intValue()));
                readAgain();
            }
        });
        styles.selectedProperty().subscribe((before, index) -> {
            if (!showing) {
                model.chooseStyle(index.intValue() == 0 ? NumberStyle.POINT : NumberStyle.COMMA);
                readAgain();
            }
        });
        Runnable paste = () -> {
            close.run();
            say.accept(model.apply());
        };
        take.setOnAction(event -> paste.run());
        Button cancel = Buttons.normal(Texts.of("paste.cancel"), "Esc");
        cancel.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(state, space, cancel, take);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        choice(Texts.of("paste.separator"), separators),
                        choice(Texts.of("paste.numbers"), styles, readings),
                        rows,
                        foot);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !take.isDisabled()) {
                paste.run();
                event.consume();
            }
        });
        show();
    }

    /// Takes the focus.
    void open() {
        if (model.isUnsure()) {
            styles.requestFocus();
        } else {
            take.requestFocus();
        }
    }

    /// A long text is read beside the window's thread; of two choices the later one counts.
    private void readAgain() {
        if (!model.isLong()) {
            model.read();
            show();
            return;
        }
        waitForRows();
        asked++;
        int mine = asked;
        Aside.run(model.finding(), found -> {
            if (mine == asked) {
                model.take(found);
                checkAgain();
            }
        });
    }

    private void checkAgain() {
        waitForRows();
        checking.start(model::step, this::show, failure -> state.setText(Texts.of("table.pasteFailed", failure)));
    }

    private void waitForRows() {
        checking.stop();
        take.setDisable(true);
        state.setText(Texts.of("table.pasting"));
    }

    private static HBox choice(String name, javafx.scene.Node... nodes) {
        Label label = new Label(name);
        label.getStyleClass().add("paste-label");
        HBox line = new HBox(label);
        line.getChildren().addAll(nodes);
        line.getStyleClass().add("paste-choice");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show() {
        showing = true;
        separators.select(Math.max(0, SEPARATORS.indexOf(model.separator())));
        styles.select(model.style() == NumberStyle.POINT ? 0 : 1);
        showing = false;
        readings.setText(model.readings()
                .map(read -> Texts.of(
                        model.isUnsure() ? "paste.unsure" : "paste.differs",
                        read.getOrDefault(NumberStyle.POINT, ""),
                        read.getOrDefault(NumberStyle.COMMA, "")))
                .orElse(Texts.of("paste.same")));
        readings.pseudoClassStateChanged(PseudoClass.getPseudoClass("warn"), model.isUnsure());
        int valid = model.valid();
        int all = model.lines().size();
        state.setText(
                valid == all
                        ? Texts.of(all == 1 ? "paste.row" : "paste.all", NumberText.count(all))
                        : Texts.of(
                                "paste.some",
                                NumberText.count(valid),
                                NumberText.count(all),
                                NumberText.count(all - valid)));
        state.pseudoClassStateChanged(PseudoClass.getPseudoClass("warn"), valid < all);
        Buttons.rename(
                take,
                valid == all
                        ? Texts.of(all == 1 ? "paste.do.row" : "paste.do.all", NumberText.count(all))
                        : Texts.of("paste.do.some"));
        take.setDisable(valid == 0);
        showRows();
    }

    private void showRows() {
        List<TableColumn<PasteViewModel.Line, String>> columns = new ArrayList<>();
        for (int i = 0; i < model.order().size(); i++) {
            columns.add(column(i));
        }
        TableColumn<PasteViewModel.Line, String> problem = new TableColumn<>(Texts.of("paste.problem"));
        problem.setPrefWidth(PROBLEM_PX);
        problem.setSortable(false);
        problem.getStyleClass().add("paste-problem");
        problem.setCellValueFactory(
                line -> new ReadOnlyStringWrapper(line.getValue().problem()));
        columns.add(problem);
        rows.getColumns().setAll(columns);
        rows.setItems(FXCollections.observableArrayList(model.lines()));
    }

    private TableColumn<PasteViewModel.Line, String> column(int index) {
        TableColumn<PasteViewModel.Line, String> column = new TableColumn<>();
        column.setPrefWidth(COLUMN_PX);
        column.setSortable(false);
        column.setReorderable(false);
        ComboBox<String> goes = new ComboBox<>();
        goes.getItems().add(NOWHERE);
        model.columns().stream()
                .filter(item -> !item.title().isEmpty())
                .forEach(item -> goes.getItems().add(item.title()));
        goes.setValue(model.columns().stream()
                .filter(item -> item.id().equals(model.order().get(index)))
                .map(Column::title)
                .findFirst()
                .orElse(NOWHERE));
        String head = index < model.header().size()
                ? model.header().get(index)
                : Texts.of("paste.column", String.valueOf(index + 1));
        goes.setAccessibleText(Texts.of("paste.goes", head));
        goes.setMaxWidth(Double.MAX_VALUE);
        goes.setOnAction(event -> {
            Optional<Column> chosen = model.columns().stream()
                    .filter(item -> item.title().equals(goes.getValue()))
                    .findFirst();
            model.chooseColumn(index, chosen.map(Column::id).orElse(""));
            checkAgain();
        });
        Label name = new Label(head);
        name.getStyleClass().add("header-title");
        VBox header = new VBox(name, goes);
        header.getStyleClass().add("paste-head");
        column.setGraphic(header);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
                index < line.getValue().cells().size() ? line.getValue().cells().get(index) : ""));
        return column;
    }

    private static final class LineRow extends TableRow<PasteViewModel.Line> {
        private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

        @Override
        protected void updateItem(PasteViewModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(REFUSED, !empty && line != null && !line.isValid());
        }
    }
}
