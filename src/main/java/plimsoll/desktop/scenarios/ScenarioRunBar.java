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
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Starts and stops the scenarios, says how far they are, and how random ones are drawn.
final class ScenarioRunBar extends HBox {
    private final ScenarioAnswers answers;
    private final Button start =
            Buttons.keyed(Buttons.normal(Icons.RUN, Texts.of("scenarios.run"), ""), "run.scenarios");
    private final Button cancel = Buttons.normal(Icons.CLOSE, Texts.of("scenarios.cancel"), "Esc");
    private final ProgressBar bar = new ProgressBar(0);
    private final NumberField seed = new NumberField(Texts.of("scenarios.seed.name"));
    private final NumberField count = new NumberField(Texts.of("scenarios.count.name"));
    private final HBox random =
            new HBox(label(Texts.of("scenarios.draw")), count, label(Texts.of("scenarios.seed")), seed);

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
        bar.setAccessibleText(Texts.of("scenarios.progress"));
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
