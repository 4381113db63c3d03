package plimsoll.desktop.paths;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.FitRow;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;

/// Starts and stops the run and says how far it is.
final class RunPane extends VBox {
    private static final String PATHS = "paths";

    private final PathsViewModel model;
    private final Button start = Buttons.primary(Icons.RUN, Texts.of("paths.run.start"), "Ctrl+Enter");
    private final Button cancel = Buttons.normal(Icons.CLOSE, Texts.of("paths.run.cancel"), "Esc");
    private final ProgressBar bar = new ProgressBar(0);
    private final ComboBox<String> replay = new ComboBox<>();
    private final NumberField late = new NumberField(Texts.of("paths.late.name"));
    private final Label state = new Label();
    private boolean showing;

    RunPane(PathsViewModel model) {
        this.model = model;
        start.setOnAction(event -> model.start());
        cancel.setOnAction(event -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.of("paths.run.progress"));
        state.getStyleClass().add("panel-hint");
        state.setWrapText(true);
        replay.setAccessibleText(Texts.of("paths.replay.name"));
        replay.setMaxWidth(Double.MAX_VALUE);
        replay.setOnAction(event -> choose());
        late.setOnCommit(model::commitLate);
        Label name = new Label(Texts.of("paths.late"));
        name.getStyleClass().add("field-label");
        name.setMinWidth(USE_PREF_SIZE);
        HBox accepted = new HBox(name, late);
        accepted.getStyleClass().add("run-draws");
        FitRow buttons = new FitRow();
        buttons.getChildren().addAll(start, cancel);
        buttons.setMinWidth(0);
        Stream.of(cancel, start)
                .flatMap(button -> Buttons.keys(button).stream())
                .forEach(buttons::giveUp);
        replay.setMinWidth(0);
        buttons.getStyleClass().add("run-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-pane");
        getChildren().addAll(buttons, replay, accepted, bar, state);
        showChoices();
    }

    private void choose() {
        String value = replay.getValue();
        if (!showing && value != null) {
            model.chooseReplay(value);
            showChoices();
        }
    }

    private void showChoices() {
        showing = true;
        if (!replay.getItems().equals(model.replays())) {
            replay.getItems().setAll(model.replays());
        }
        replay.setValue(model.replayProperty().get());
        late.show(model.late());
        showing = false;
    }

    Subscription follow() {
        return model.progressProperty()
                .subscribe(this::show)
                .and(model.replayProperty().subscribe(name -> showChoices()))
                .and(model.unansweredProperty()
                        .subscribe(sentence -> show(model.progressProperty().get())));
    }

    private void show(RunProgress progress) {
        cancel.setDisable(!progress.isRunning());
        bar.setProgress(progress.share());
        bar.setVisible(progress.phase() != RunProgress.Phase.IDLE);
        String unanswered = model.unansweredProperty().get();
        String text = text(progress, model.headline());
        state.setText(unanswered.isEmpty() || progress.isRunning() ? text : text + " " + unanswered);
    }

    /// Returns the state of a run in words.
    static String text(RunProgress progress, String headline) {
        String done = RunWords.done(progress, PATHS);
        return switch (progress.phase()) {
            case IDLE -> Texts.of("paths.run.idle");
            case RUNNING -> RunWords.running(progress, PATHS);
            case COMPLETE -> Texts.of("paths.run.complete", headline, RunWords.seconds(progress.seconds()));
            case CANCELLED -> Texts.of("paths.run.cancelled", done);
            case FAILED -> Texts.of("paths.run.failed", progress.message());
        };
    }
}
