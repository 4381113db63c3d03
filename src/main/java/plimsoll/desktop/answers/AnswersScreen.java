package plimsoll.desktop.answers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import plimsoll.desktop.chart.WaterfallChart;
import plimsoll.desktop.chart.data.WaterfallData;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;

/// The question, the fatal shocks, why a number differs, and the cures.
public final class AnswersScreen implements Screen {
    private final AnswersViewModel model;
    private final Exports exports;
    private final WaterfallChart chart = new WaterfallChart();
    private final ComboBox<String> against = new ComboBox<>();
    private final ComboBox<String> number = new ComboBox<>();
    private final ComboBox<String> pool = new ComboBox<>();
    private final ModelPanel reverse;
    private final ModelPanel cures;
    private final ChartPanel explain;
    private final QuestionPane question;
    private final LossesViewModel lossModel;
    private final LossesPane losses;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;
    private Runnable onTried = () -> {};

    /// Makes the screen; it follows its model while attached.
    public AnswersScreen(AnswersViewModel model, LossesViewModel lossModel, Exports exports) {
        this.model = model;
        this.lossModel = lossModel;
        losses = new LossesPane(lossModel, exports);
        this.exports = exports;
        question = new QuestionPane(model);
        reverse = new ModelPanel(Texts.of("answers.fatal.title"), "", model.reverse(), exports);
        cures = new ModelPanel(Texts.of("answers.cures.title"), "", model.cures(), exports);
        Button apply = Buttons.normal(Texts.of("answers.cures.apply"), "Ctrl+Enter");
        apply.setOnAction(event -> doThis());
        Button trial = Buttons.normal(Texts.of("answers.cures.trial"), "Ctrl+Shift+Enter");
        trial.setOnAction(event -> tryOut());
        cures.panel().actions().addAll(0, List.of(trial, apply));
        cures.table().setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                if (event.isShiftDown()) {
                    tryOut();
                } else {
                    doThis();
                }
                event.consume();
            }
        });
        explain =
                new ChartPanel(Texts.of("answers.why.title"), Texts.of("answers.why.hint"), "explain", chart, exports);
        choice(against, Texts.of("answers.why.against"));
        choice(number, Texts.of("answers.why.number"));
        choice(pool, Texts.of("answers.why.pool"));
        number.getItems().setAll(model.explain().numbers());
        against.setOnAction(event -> chosen(against, this::compare));
        number.setOnAction(event -> chosen(number, model.explain().numberProperty()::set));
        pool.setOnAction(event -> chosen(pool, model.explain().poolProperty()::set));
        explain.panel().actions().addAll(0, List.of(against, pool, number));
        panels = List.of(
                Dockable.of(
                        "answers.question",
                        new Panel(Texts.of("answers.question.title"), Texts.of("answers.question.hint"), question)),
                Dockable.of("answers.fatal", reverse.panel()),
                Dockable.of("answers.why", explain.panel()),
                Dockable.of("answers.losses", losses.panel()),
                Dockable.of("answers.cures", cures.panel()));
    }

    private static void choice(ComboBox<String> box, String name) {
        box.setAccessibleText(name);
        box.getStyleClass().add("short-choice");
    }

    private void chosen(ComboBox<String> box, Consumer<String> action) {
        String value = box.getValue();
        if (!showing && value != null) {
            action.accept(value);
        }
    }

    /// What is chosen stands there once it counts: a workspace has to be read first.
    private void compare(String choice) {
        ExplainViewModel why = model.explain();
        why.compare(choice);
        show(against, why.comparisonsProperty().get(), why.againstProperty());
    }

    private void doThis() {
        Optional<Row> row = cures.table().selected().stream().findFirst();
        exports.say(row.map(model::apply).orElse(Texts.of("answers.cures.choose")));
    }

    private void tryOut() {
        Optional<Row> row = cures.table().selected().stream().findFirst();
        exports.say(row.map(model::tryOut).orElse(Texts.of("answers.cures.choose")));
        if (row.isPresent()) {
            onTried.run();
        }
    }

    /// Says what happens when an action was tried in the what-if book.
    public void setOnTried(Runnable action) {
        onTried = action;
    }

    /// Explains how the shown book came from what it is compared with.
    public void why() {
        model.explain().why();
    }

    /// Searches fatal shocks and cures as asked on the screen.
    public void start() {
        model.start();
    }

    /// Searches what restores the buffer of one pool.
    public void cures(String poolId) {
        model.start(poolId);
        cures.panel().want();
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        ExplainViewModel why = model.explain();
        subscription = Subscription.combine(
                question.follow(),
                losses.follow(),
                model.progressProperty().subscribe(progress -> {
                    reverse.panel().showFailure(RunWords.failure(progress));
                    cures.panel().showFailure(RunWords.failure(progress));
                    boolean found = progress.phase() == RunProgress.Phase.COMPLETE;
                    reverse.table().setEmpty(Texts.of(found ? "empty.shocks.none" : "empty.shocks"));
                    cures.table().setEmpty(Texts.of(found ? "empty.cures.none" : "empty.cures"));
                }),
                why.progressProperty().subscribe(progress -> explain.panel().showFailure(RunWords.failure(progress))),
                model.reverseHintProperty()
                        .subscribe(text -> reverse.panel().hintProperty().set(text)),
                model.cureHintProperty()
                        .subscribe(text -> cures.panel().hintProperty().set(text)),
                model.staleProperty().subscribe(this::dim),
                why.comparisonsProperty().subscribe(items -> show(against, items, why.againstProperty())),
                why.againstProperty()
                        .subscribe(
                                value -> show(against, why.comparisonsProperty().get(), why.againstProperty())),
                why.poolsProperty().subscribe(items -> show(pool, items, why.poolProperty())),
                why.numberProperty().subscribe(value -> show(number, why.numbers(), why.numberProperty())),
                why.waterfallProperty().subscribe(this::draw));
    }

    private void show(ComboBox<String> box, List<String> items, StringProperty value) {
        showing = true;
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value.get());
        showing = false;
    }

    private void draw(Optional<WaterfallData> waterfall) {
        waterfall.ifPresentOrElse(chart::setData, () -> chart.clear(Texts.of("answers.why.empty")));
    }

    private void dim(boolean stale) {
        reverse.panel().staleProperty().set(stale);
        cures.panel().staleProperty().set(stale);
        explain.panel().staleProperty().set(stale);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void close() {
        detach();
        lossModel.close();
        model.close();
    }
}
