package plimsoll.desktop.guide;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.text.Texts;

/// The guide as one strip above the status line. It covers nothing, takes no focus by itself and is left with Tab.
public final class GuideStrip extends HBox implements AutoCloseable {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label place = new Label();
    private final Label sentence = new Label();
    private final Map<GuideStep, Label> marks = new EnumMap<>(GuideStep.class);
    private final Button show = Buttons.normal(Texts.of("guide.show"), "");
    private final Button skip = Buttons.normal(Texts.of("guide.next"), "");
    private final Subscription subscription;

    /// Shows a guide.
    ///
    /// @param showMe brings the place of a step on the screen and puts the focus there
    public GuideStrip(GuideViewModel model, Consumer<GuideStep> showMe) {
        getStyleClass().add("guide-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        Label title = new Label(Texts.of("guide.title"));
        title.getStyleClass().add("guide-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("hint-text");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox();
        bar.getStyleClass().add("guide-marks");
        bar.setAlignment(Pos.CENTER_LEFT);
        for (GuideStep step : GuideStep.values()) {
            Label mark = new Label();
            mark.getStyleClass().add("guide-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            marks.put(step, mark);
            bar.getChildren().add(mark);
        }
        bar.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("guide-sentence");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        show.getStyleClass().add("accent");
        show.setOnAction(event -> model.stateProperty().get().current().ifPresent(showMe));
        skip.getStyleClass().add("flat");
        skip.setOnAction(event -> model.skip());
        Button dismiss = Icons.CLOSE.button(Texts.of("guide.dismiss"), "");
        dismiss.setOnAction(event -> model.dismiss());
        getChildren().addAll(title, bar, place, sentence, show, skip, dismiss);
        subscription = model.stateProperty().subscribe(this::show);
        KeyHints.follow(this, keymap -> show(model.stateProperty().get()));
    }

    private void show(GuideViewModel.State state) {
        setVisible(state.shown());
        setManaged(state.shown());
        place.setText(state.place());
        String said = state.sentence(KeyHints.at(this));
        sentence.setText(said);
        sentence.setTooltip(new Tooltip(said));
        setAccessibleText(Texts.of("guide.title") + ". " + state.place() + ". " + said);
        marks.forEach((step, mark) -> mark(step, mark, state));
        boolean more = state.current().isPresent();
        show.setVisible(more);
        show.setManaged(more);
        skip.setVisible(more);
        skip.setManaged(more);
    }

    private static void mark(GuideStep step, Label mark, GuideViewModel.State state) {
        boolean done = state.done().contains(step);
        String number = Integer.toString(step.number());
        mark.setText(done ? "" : number);
        mark.setGraphic(done ? Icons.DONE.node() : null);
        mark.pseudoClassStateChanged(DONE, done);
        mark.pseudoClassStateChanged(
                CURRENT, state.current().filter(step::equals).isPresent());
        mark.setAccessibleText(done ? Texts.of("guide.done", number) : number);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
