package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;

/// What is asked: the buffer to keep and where, and how prices usually move; starts and stops the search.
final class QuestionPane extends VBox {
    private final AnswersViewModel model;
    private final GridPane fields = new GridPane();
    private final Button start = Buttons.primary(Icons.RUN, Texts.of("answers.find"), "");
    private final Button cancel = Buttons.normal(Icons.CLOSE, Texts.of("answers.cancel"), "");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label state = new Label();
    private final ComboBox<HelpedPool> pool = new ComboBox<>();
    private boolean showing;

    QuestionPane(AnswersViewModel model) {
        this.model = model;
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(List.of(names, values));
        fields.getStyleClass().add("answer-fields");
        field(Texts.of("answers.buffer"), Texts.of("answers.buffer.example"), model.bufferProperty());
        pools();
        field(Texts.of("answers.shocks"), Texts.of("answers.shocks.example"), model.shocksProperty());
        field(Texts.of("answers.vol"), "80%", model.factors().volProperty());
        field(Texts.of("answers.correlation"), "0.8", model.factors().correlationProperty());
        field(Texts.of("answers.horizon"), "1", model.factors().horizonProperty());
        start.setOnAction(event -> model.start());
        cancel.setOnAction(event -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.of("answers.progress"));
        state.getStyleClass().add("panel-hint");
        state.setWrapText(true);
        HBox buttons = new HBox(start, cancel, bar);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("button-row");
        HBox.setHgrow(bar, Priority.ALWAYS);
        getStyleClass().add("answer-question");
        getChildren().addAll(fields, buttons, state);
    }

    private void field(String name, String example, StringProperty value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(USE_PREF_SIZE);
        TextField field = new TextField();
        field.setPromptText(example);
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.start());
        label.setLabelFor(field);
        fields.addRow(fields.getRowCount(), label, field);
    }

    /// Which pool is to be helped; all of them at first.
    private void pools() {
        Label label = new Label(Texts.of("cures.pool"));
        label.getStyleClass().add("field-label");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(pool);
        pool.setAccessibleText(Texts.of("cures.pool.name"));
        pool.setMaxWidth(Double.MAX_VALUE);
        pool.setOnShowing(event -> fillPools());
        pool.setOnAction(event -> {
            Optional<HelpedPool> value = Optional.ofNullable(pool.getValue());
            if (!showing && value.isPresent()) {
                model.help(value.map(HelpedPool::id).filter(id -> !id.isEmpty()));
            }
        });
        fields.addRow(fields.getRowCount(), label, pool);
    }

    private void fillPools() {
        showing = true;
        List<HelpedPool> all = new ArrayList<>();
        all.add(new HelpedPool("", Texts.of("cures.pool.all")));
        all.addAll(model.pools());
        pool.getItems().setAll(all);
        String helped = model.helpedProperty().get().orElse("");
        pool.setValue(all.stream()
                .filter(choice -> choice.id().equals(helped))
                .findFirst()
                .orElse(all.getFirst()));
        showing = false;
    }

    Subscription follow() {
        return Subscription.combine(
                model.helpedProperty().subscribe(id -> fillPools()),
                model.progressProperty().subscribe(this::show),
                model.wrongProperty()
                        .subscribe(text -> show(model.progressProperty().get())));
    }

    private void show(RunProgress progress) {
        cancel.setDisable(!progress.isRunning());
        bar.setProgress(progress.share());
        bar.setVisible(progress.phase() != RunProgress.Phase.IDLE);
        state.setText(text(progress, model.wrongProperty().get()));
    }

    /// Returns the state of the search in words.
    static String text(RunProgress progress, String wrong) {
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return switch (progress.phase()) {
            case IDLE -> Texts.of("answers.idle");
            case RUNNING ->
                progress.done() == 0 ? Texts.of("answers.searching.shocks") : Texts.of("answers.searching.cures");
            case COMPLETE -> Texts.of("answers.found", RunWords.seconds(progress.seconds()));
            case CANCELLED -> Texts.of("answers.cancelled");
            case FAILED -> Texts.of("answers.failed", progress.message());
        };
    }
}
