package plimsoll.desktop.scenarios;

import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.task.RunProgress;
import plimsoll.domain.text.NumberText;

/// Starts and stops the scenarios, says how far they are, and how random ones are drawn.
final class ScenarioRunBar extends HBox {
    private final ScenarioAnswers answers;
    private final Button start = Buttons.normal(Icons.RUN, "Run scenarios", "Shift+F5");
    private final Button cancel = Buttons.normal(Icons.CLOSE, "Cancel", "Esc");
    private final ProgressBar bar = new ProgressBar(0);
    private final NumberField seed = new NumberField("Seed of random scenarios");
    private final NumberField count = new NumberField("How many random scenarios");
    private final HBox random = new HBox(label("Draw"), count, label("with seed"), seed);

    ScenarioRunBar(ScenarioAnswers answers) {
        this.answers = answers;
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        random.getStyleClass().add("run-draws");
        start.setOnAction(event -> answers.start());
        cancel.setOnAction(event -> answers.cancel());
        seed.setOnCommit(answers::commitSeed);
        count.setOnCommit(answers::commitCount);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the scenarios");
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(start, cancel, random, bar);
    }

    Subscription follow() {
        return Subscription.combine(
                answers.progressProperty().subscribe(progress -> show(progress)),
                answers.drawsProperty().subscribe(draws -> show()),
                answers.staleProperty().subscribe(old -> show()));
    }

    private void show() {
        show(answers.progressProperty().get());
    }

    private void show(RunProgress progress) {
        cancel.setDisable(!progress.isRunning());
        bar.setProgress(progress.share());
        bar.setVisible(progress.phase() != RunProgress.Phase.IDLE);
        OptionalInt drawn = answers.randomCount();
        random.setVisible(drawn.isPresent());
        random.setManaged(drawn.isPresent());
        drawn.ifPresent(many -> count.show(NumberText.screen((double) many, 0)));
        seed.show(Long.toString(answers.drawsProperty().get().seed()));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
