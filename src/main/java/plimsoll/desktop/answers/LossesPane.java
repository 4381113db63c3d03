package plimsoll.desktop.answers;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.LossChart;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;

/// Settings, run, table and chart of what pools and the book may lose, in one panel.
final class LossesPane {
    private static final double TABLE_SHARE = 0.46;

    private final LossesViewModel model;
    private final LossChart chart = new LossChart();
    private final ComboBox<String> shown = new ComboBox<>();
    private final Button start = Buttons.primary(Icons.RUN, Texts.of("losses.run"), "Ctrl+Enter");
    private final Button cancel = Buttons.normal(Icons.CLOSE, Texts.of("losses.cancel"), "");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label state = new Label();
    private final Panel panel;

    LossesPane(LossesViewModel model, Exports exports) {
        this.model = model;
        panel = new ChartPanel(Texts.of("losses.title"), Texts.of("losses.hint"), "losses", chart, exports).panel();
        DataTable table = new DataTable(model.rows(), Texts.of("losses.table"));
        table.setEmpty(Texts.of("losses.empty"));
        table.setMessages(exports);
        Button export = Icons.EXPORT.keyed(Texts.of("losses.export"), "file.exportTable");
        export.setOnAction(event -> exports.table(model.rows()));
        shown.setAccessibleText(Texts.of("losses.shown"));
        shown.getStyleClass().add("short-choice");
        shown.setOnAction(event -> Optional.ofNullable(shown.getValue())
                .filter(name -> !name.equals(model.shownProperty().get()))
                .ifPresent(model::choose));
        panel.actions().addAll(0, List.of(shown, export));
        VBox head = head();
        VBox body = new VBox(head, table, chart);
        table.prefHeightProperty()
                .bind(body.heightProperty().subtract(head.heightProperty()).multiply(TABLE_SHARE));
        table.setMinHeight(96);
        VBox.setVgrow(chart, Priority.ALWAYS);
        panel.setBody(body);
    }

    private VBox head() {
        FlowPane fields = new FlowPane();
        fields.getStyleClass().addAll("button-row", "loss-fields");
        field(fields, "losses.count", 74, model.countProperty());
        field(fields, "losses.freedom", 38, model.freedomProperty());
        field(fields, "losses.seed", 46, model.seedProperty());
        field(fields, "losses.horizon", 38, model.factors().horizonProperty());
        field(fields, "losses.vol", 50, model.factors().volProperty());
        field(fields, "losses.correlation", 42, model.factors().correlationProperty());
        field(fields, "losses.levels", 92, model.levelsProperty());
        start.setOnAction(event -> model.start());
        cancel.setOnAction(event -> model.cancel());
        bar.setAccessibleText(Texts.of("losses.progress"));
        bar.setPrefWidth(90);
        CheckBox follow = new CheckBox(Texts.of("losses.follow"));
        follow.selectedProperty().bindBidirectional(model.followingProperty());
        follow.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("panel-hint");
        state.setWrapText(true);
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox buttons = new HBox(start, cancel, follow, bar, state);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("button-row");
        VBox head = new VBox(fields, buttons);
        head.getStyleClass().add("scenario-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                model.start();
                event.consume();
            }
        });
        return head;
    }

    private void field(FlowPane fields, String key, double width, StringProperty value) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        TextField field = new TextField();
        field.setPrefWidth(width);
        field.setMinWidth(width);
        field.setAccessibleText(Texts.of(key));
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.start());
        label.setLabelFor(field);
        HBox pair = new HBox(6, label, field);
        pair.setAlignment(Pos.CENTER_LEFT);
        fields.getChildren().add(pair);
    }

    Panel panel() {
        return panel;
    }

    Subscription follow() {
        return Subscription.combine(
                model.progressProperty().subscribe(this::show),
                model.wrongProperty()
                        .subscribe(text -> show(model.progressProperty().get())),
                model.staleProperty().subscribe(old -> panel.staleProperty().set(old)),
                model.namesProperty().subscribe(names -> showNames()),
                model.shownProperty().subscribe(name -> showNames()),
                model.chartProperty().subscribe(this::draw));
    }

    private void show(RunProgress progress) {
        cancel.setDisable(!progress.isRunning());
        bar.setProgress(progress.share());
        bar.setVisible(progress.isRunning());
        bar.setManaged(progress.isRunning());
        state.setText(model.state());
        panel.showFailure(RunWords.failure(progress));
    }

    private void showNames() {
        List<String> names = model.namesProperty().get();
        if (!shown.getItems().equals(names)) {
            shown.getItems().setAll(names);
        }
        shown.setValue(model.shownProperty().get());
        shown.setDisable(names.isEmpty());
    }

    private void draw(Optional<LossData> data) {
        data.ifPresentOrElse(chart::setData, () -> chart.clear(Texts.of("losses.empty")));
        state.setText(model.state());
    }
}
