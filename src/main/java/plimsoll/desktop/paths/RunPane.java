package plimsoll.desktop.paths;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.task.RunProgress;
import plimsoll.domain.text.NumberText;

/// Starts and stops the run and says how far it is.
final class RunPane extends VBox {
    private final PathsViewModel model;
    private final Button start = Buttons.primary(Icons.RUN, "Run paths", "Ctrl+Enter");
    private final Button cancel = Buttons.normal(Icons.CLOSE, "Cancel", "Esc");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label state = new Label();

    RunPane(PathsViewModel model) {
        this.model = model;
        start.setOnAction(event -> model.start());
        cancel.setOnAction(event -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the paths");
        state.getStyleClass().add("panel-hint");
        state.setWrapText(true);
        HBox buttons = new HBox(start, cancel);
        buttons.getStyleClass().add("run-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-pane");
        getChildren().addAll(buttons, bar, state);
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
        String done = NumberText.screen((double) progress.done(), 0) + " of "
                + NumberText.screen((double) progress.total(), 0) + " paths";
        return switch (progress.phase()) {
            case IDLE -> "Nothing has been run yet.";
            case RUNNING ->
                progress.secondsLeft().isPresent()
                        ? done + ", about " + seconds(progress.secondsLeft().getAsDouble()) + " left"
                        : done;
            case COMPLETE -> headline + ", in " + seconds(progress.seconds()) + ".";
            case CANCELLED -> "Cancelled after " + done + "; the last result stays.";
            case FAILED -> "The paths cannot be run: " + progress.message();
        };
    }

    private static String seconds(double seconds) {
        return seconds < 60
                ? NumberText.screen(seconds, seconds < 10 ? 1 : 0) + " s"
                : NumberText.screen(seconds / 60, 1) + " min";
    }
}
