package plimsoll.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.keys.Action;
import plimsoll.desktop.keys.KeyEvents;
import plimsoll.desktop.keys.ShortcutsViewModel;
import plimsoll.desktop.keys.ShortcutsViewModel.Line;
import plimsoll.desktop.text.Texts;

/// Which keys ask for which action, as a card: found by letters, changed by pressing the keys. The field keeps the
/// focus; arrows move the choice.
final class ShortcutsCard extends VBox {
    private static final int PAGE = 10;

    /// Of the window that stays seen around the card, px.
    private static final double AROUND = 24;

    private static final double ABOVE = 48;

    private final ShortcutsDesk desk;
    private final ShortcutsViewModel model;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final Label message = new Label();
    private final Button change = Buttons.normal(Texts.of("shortcuts.change"), "Enter");
    private final Button add = Buttons.normal(Texts.of("shortcuts.add"), "Ins");
    private final Button remove = Buttons.normal(Texts.of("shortcuts.remove"), "");
    private final Button reset = Buttons.normal(Texts.of("shortcuts.reset"), "");
    private final Button resetAll = Buttons.normal(Texts.of("shortcuts.resetAll"), "");
    private final Button again = Buttons.normal("", "");
    private final Subscription subscription;
    private final KeyCapture capture = new KeyCapture(this::pressed);
    private Optional<Action> waiting = Optional.empty();
    private boolean more;

    /// Shows the keys.
    ///
    /// @param close takes the card away
    ShortcutsCard(ShortcutsDesk desk, Runnable close) {
        this.desk = desk;
        model = desk.model();
        getStyleClass().addAll("card", "shortcuts-card");
        StackPane.setMargin(this, new Insets(ABOVE, AROUND, AROUND, AROUND));
        list.getStyleClass().addAll("palette-list", "shortcuts-list");
        list.setAccessibleText(Texts.of("shortcuts.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(
                view -> new ShortcutCell(line -> waiting.equals(Optional.of(line.action())), () -> wait(false)));
        list.setPlaceholder(new Label(Texts.of("shortcuts.nothing")));
        list.getSelectionModel().selectedItemProperty().subscribe((before, line) -> {
            if (line != null && !waiting.equals(Optional.of(line.action()))) {
                stop();
            }
            buttons();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        message.getStyleClass().add("shortcuts-message");
        message.setWrapText(true);
        getChildren().addAll(head(), ShortcutCell.columns(), list, message, tools(), foot(close));
        subscription = Subscription.combine(
                model.keymapProperty().subscribe(this::fill),
                model.queryProperty().subscribe(this::fill),
                model.messageProperty().subscribe(text -> say()),
                desk.writtenProperty()
                        .subscribe(written ->
                                Buttons.rename(again, Texts.of(written ? "shortcuts.readAgain" : "shortcuts.write"))));
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                stop();
                subscription.unsubscribe();
            }
        });
    }

    private HBox head() {
        Label title = new Label(Texts.of("shortcuts.title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(Texts.of("shortcuts.hint"));
        hint.getStyleClass().add("hint-text");
        hint.setMinWidth(0);
        VBox texts = new VBox(title, hint);
        texts.getStyleClass().add("shortcuts-title");
        HBox.setHgrow(texts, Priority.ALWAYS);
        field.setPromptText(Texts.of("shortcuts.search"));
        field.setAccessibleText(Texts.of("shortcuts.search.name"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox searching = new HBox(Icons.SEARCH.node(), field);
        searching.getStyleClass().add("search-field");
        searching.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(texts, searching);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-row");
        return head;
    }

    private HBox tools() {
        change.getStyleClass().add("accent");
        change.setOnAction(event -> wait(false));
        add.setOnAction(event -> wait(true));
        remove.setOnAction(event -> chosen().ifPresent(model::remove));
        reset.setOnAction(event -> chosen().ifPresent(model::reset));
        resetAll.setOnAction(event -> model.resetAll());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(change, add, remove, reset, space, resetAll);
        tools.getStyleClass().add("card-row");
        return tools;
    }

    private HBox foot(Runnable close) {
        Label place = new Label(desk.file()
                .map(file -> Texts.of("shortcuts.kept", String.valueOf(file.path())))
                .orElse(Texts.of("shortcuts.notKept")));
        place.getStyleClass().add("hint-text");
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        Button done = Buttons.normal(Texts.of("card.close"), "Esc");
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(place);
        if (desk.file().isPresent()) {
            again.getStyleClass().add("flat");
            again.setOnAction(event -> desk.readOrWrite());
            foot.getChildren().add(again);
        }
        foot.getChildren().add(done);
        foot.getStyleClass().add("card-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /// Takes the focus.
    void open() {
        model.queryProperty().set("");
        model.say(model.isEditable() ? "" : model.messageProperty().get());
        list.getSelectionModel().selectFirst();
        field.requestFocus();
    }

    private void fill() {
        Optional<Action> before = chosen();
        List<Line> lines = model.lines();
        list.getItems().setAll(lines);
        int at = before.map(action -> lines.stream().map(Line::action).toList().indexOf(action))
                .orElse(-1);
        select(Math.max(0, at));
        boolean any = !model.keymap().chosen().isEmpty();
        resetAll.setDisable(!model.isEditable() || !any);
        buttons();
    }

    private void select(int index) {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel()
                    .clearAndSelect(Math.clamp(index, 0, list.getItems().size() - 1));
        }
    }

    private Optional<Action> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Line::action);
    }

    private void buttons() {
        Optional<Line> line = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        boolean usable = model.isEditable() && line.isPresent();
        Stream.of(change, add).forEach(button -> button.setDisable(!usable));
        remove.setDisable(!usable || line.map(Line::keys).orElse("").isEmpty());
        reset.setDisable(!usable || !line.map(Line::isChanged).orElse(false));
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case UP -> move(at - 1);
            case DOWN -> move(at + 1);
            case PAGE_UP -> move(at - PAGE);
            case PAGE_DOWN -> move(at + PAGE);
            case ENTER -> wait(false);
            case INSERT -> wait(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int index) {
        select(index);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - PAGE));
    }

    /// Waits for the keys of the chosen action; they ask for nothing else meanwhile.
    private void wait(boolean beside) {
        Scene scene = getScene();
        if (scene == null || !model.isEditable() || chosen().isEmpty()) {
            return;
        }
        waiting = chosen();
        more = beside;
        capture.start(scene);
        field.requestFocus();
        model.say("");
        say();
        list.refresh();
    }

    private void stop() {
        if (waiting.isPresent()) {
            waiting = Optional.empty();
            capture.stop();
            say();
            list.refresh();
        }
    }

    private void pressed(KeyEvent event) {
        Optional<Action> action = waiting;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        KeyCode code = event.getCode();
        if (action.isEmpty() || code.isModifierKey()) {
            return;
        }
        if (plain && code == KeyCode.ESCAPE) {
            stop();
        } else if (plain && (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE)) {
            stop();
            model.remove(action.get());
        } else {
            KeyEvents.press(event)
                    .ifPresentOrElse(
                            press -> {
                                if (model.press(action.get(), press, more)) {
                                    stop();
                                }
                            },
                            () -> model.say(Texts.of("shortcuts.unnamed")));
        }
    }

    /// While keys are awaited that is said, unless keys were just refused.
    private void say() {
        String said = model.messageProperty().get();
        message.setText(
                said.isEmpty() && waiting.isPresent()
                        ? Texts.of("shortcuts.capture", waiting.get().title())
                        : said);
    }

    /// Takes all keys of a scene.
    private static final class KeyCapture {
        private final javafx.event.EventHandler<KeyEvent> filter;
        private @Nullable Scene scene;

        KeyCapture(java.util.function.Consumer<KeyEvent> pressed) {
            filter = event -> {
                event.consume();
                if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                    pressed.accept(event);
                }
            };
        }

        void start(Scene from) {
            stop();
            scene = from;
            from.addEventFilter(KeyEvent.ANY, filter);
        }

        void stop() {
            if (scene != null) {
                scene.removeEventFilter(KeyEvent.ANY, filter);
                scene = null;
            }
        }
    }
}
