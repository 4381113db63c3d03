package plimsoll.desktop.paths;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;

/// Starts and stops the run and says how far it is.
final class RunPane extends VBox {
    private static final String PATHS = "paths";

    private final PathsViewModel model;
    private final Button start = Buttons.primary(Icons.RUN, "Run paths", "Ctrl+Enter");
    private final Button cancel = Buttons.normal(Icons.CLOSE, "Cancel", "Esc");
    private final ProgressBar bar = new ProgressBar(0);
    private final ComboBox<String> replay = new ComboBox<>();
    private final NumberField late = new NumberField("Probability of a late transfer");
    private final Label state = new Label();
    private boolean showing;

    RunPane(PathsViewModel model) {
        this.model = model;
        start.setOnAction(event -> model.start());
        cancel.setOnAction(event -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the paths");
        state.getStyleClass().add("panel-hint");
        state.setWrapText(true);
        replay.setAccessibleText("Which paths are followed");
        replay.setMaxWidth(Double.MAX_VALUE);
        replay.setOnAction(event -> choose());
        late.setOnCommit(model::commitLate);
        Label name = new Label("Late at most");
        name.getStyleClass().add("field-label");
        name.setMinWidth(USE_PREF_SIZE);
        HBox accepted = new HBox(name, late);
        accepted.getStyleClass().add("run-draws");
        HBox buttons = new HBox(start, cancel);
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
        replay.setValue(model.replay());
        late.show(model.late());
        showing = false;
    }

    Subscription follow() {
        return model.progressProperty().subscribe(this::show);
    }

    private void show(RunProgress progress) {
        cancel.setDisable(!progress.isRunning());
        bar.setProgress(progress.share());
        bar.setVisible(progress.phase() != RunProgress.Phase.IDLE);
        state.setText(text(progress, model.headline()));
    }

    /// Returns the state of a run in words.
    static String text(RunProgress progress, String headline) {
        String done = RunWords.done(progress, PATHS);
        return switch (progress.phase()) {
            case IDLE -> "Nothing has been run yet.";
            case RUNNING -> RunWords.running(progress, PATHS);
            case COMPLETE -> headline + ", in " + RunWords.seconds(progress.seconds()) + ".";
            case CANCELLED -> "Cancelled after " + done + "; the last result stays.";
            case FAILED -> "The paths cannot be run: " + progress.message();
        };
    }
}
