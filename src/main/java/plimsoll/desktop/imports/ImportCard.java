package plimsoll.desktop.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.imports.ImportRowsViewModel.Filter;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;

/// What an import would do, as a card: files, pool, rules, columns, and every line of it.
public final class ImportCard extends VBox {
    private static final List<Filter> FILTERS = List.of(Filter.values());

    private final ImportViewModel model;
    private final Label files = new Label();
    private final Label summary = new Label();
    private final Label warning = new Label("", Icons.WARNING.node());
    private final Label waiting = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final ComboBox<String> pool = new ComboBox<>();
    private final ComboBox<String> rule = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final Label ruleName = name(Texts.of("import.rules"));
    private final SegmentedBar filter = new SegmentedBar(
            Texts.of("import.shown"),
            Stream.of(Filter.values()).map(Filter::text).toList());
    private final MappingPane mapping;
    private final Button done;
    private final Subscription subscription;
    private boolean filling;

    /// Shows an import.
    ///
    /// @param onDone hears whether it was done, and takes the card away
    public ImportCard(ImportViewModel model, Consumer<Boolean> onDone) {
        this.model = model;
        getStyleClass().addAll("card", "import-card");
        setAccessibleText(Texts.of("import.title"));
        Label title = new Label(Texts.of("import.title"));
        title.getStyleClass().add("card-title");
        files.getStyleClass().add("hint-text");
        files.setWrapText(true);
        warning.getStyleClass().add("warn-text");
        warning.setWrapText(true);
        mapping = new MappingPane(model);
        DataTable table = new DataTable(model.rows(), Texts.of("import.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        done = Buttons.primary(Icons.DONE, Texts.of("import.title"), "Ctrl+Enter");
        done.setOnAction(event -> finish(onDone));
        Button cancel = Buttons.normal(Texts.of("import.cancel"), "Esc");
        cancel.setOnAction(event -> onDone.accept(false));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                finish(onDone);
                event.consume();
            }
        });
        getChildren().addAll(title, files, choices(), mapping, lines(), warning, table, foot(cancel));
        subscription = Subscription.combine(
                model.changesProperty().subscribe(change -> show()),
                model.progressProperty().subscribe(state -> show(state)),
                model.readyProperty().subscribe(ready -> done.setDisable(!ready)),
                filter.selectedProperty()
                        .subscribe((before, index) -> model.chooseFilter(FILTERS.get(index.intValue()))));
    }

    private void finish(Consumer<Boolean> onDone) {
        if (model.apply()) {
            onDone.accept(true);
        }
    }

    private Node choices() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("import-choices");
        pool.setEditable(true);
        choice(pool, Texts.of("import.pool"), model::choosePool);
        choice(rule, Texts.of("import.rules"), model::chooseRule);
        choice(kind, Texts.of("import.kind"), model::chooseKind);
        grid.addRow(
                0, name(Texts.of("import.intoPool")), pool, ruleName, rule, name(Texts.of("import.filesAre")), kind);
        return grid;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void choice(ComboBox<String> box, String name, Consumer<String> action) {
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe((before, text) -> {
            if (!filling && text != null) {
                action.accept(text);
            }
        });
    }

    private Node lines() {
        summary.getStyleClass().add("hint-text");
        summary.setMinWidth(0);
        HBox line = new HBox(filter, summary);
        line.getStyleClass().add("import-lines");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node foot(Button cancel) {
        progress.setAccessibleText(Texts.of("import.progress"));
        waiting.getStyleClass().add("hint-text");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(progress, waiting, space, cancel, done);
        foot.getStyleClass().add("import-lines");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show() {
        filling = true;
        files.setText(String.join("\n", model.files()));
        summary.setText(model.summary());
        warning.setText(model.warning().orElse(""));
        warning.setVisible(model.warning().isPresent());
        warning.setManaged(model.warning().isPresent());
        fill(pool, model.pools(), model.pool());
        fill(rule, model.rules(), model.rule());
        fill(kind, model.kinds(), model.kind());
        Stream.of(ruleName, rule).forEach(node -> {
            node.setVisible(model.isNewPool());
            node.setManaged(model.isNewPool());
        });
        filter.select(FILTERS.indexOf(model.filter()));
        mapping.show();
        filling = false;
    }

    private static void fill(ComboBox<String> box, List<String> items, String value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    private void show(RunProgress state) {
        boolean visible = state.isRunning();
        progress.setVisible(visible);
        progress.setProgress(state.share());
        Optional<String> failure = Optional.of(state.message()).filter(text -> !text.isEmpty());
        waiting.setText(failure.orElse(visible ? Texts.of("import.readingStops") : ""));
    }

    /// Takes the focus.
    public void open() {
        pool.requestFocus();
    }

    /// Ends what it follows, and reading.
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
