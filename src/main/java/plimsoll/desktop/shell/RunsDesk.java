package plimsoll.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.TaskProgressView;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.task.ListedRun;
import plimsoll.desktop.task.RunList;
import plimsoll.desktop.text.Texts;

/// The long runs of the window: a button in the status line that says what goes on, and a card with all of them.
final class RunsDesk implements AutoCloseable {
    static final String KEYS = "Shortcut+J";

    private final RunList list = new RunList();
    private final Button button = new Button(Texts.of("runs.none"));
    private final TaskProgressView<RunTask> view = new TaskProgressView<>();
    private final Label empty = new Label(Texts.of("runs.empty"));
    private final Subscription subscription;

    RunsDesk() {
        button.getStyleClass().addAll("flat", "status-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of("runs.button")));
        view.setRetainTasks(true);
        view.setAccessibleText(Texts.of("runs.title"));
        empty.getStyleClass().add("hint-text");
        VBox.setVgrow(view, Priority.ALWAYS);
        subscription = Subscription.combine(
                list.runsProperty().subscribe(this::show),
                list.summaryProperty().subscribe(text -> {
                    button.setText(text);
                    button.setAccessibleText(Texts.of("runs.button.name", text));
                }));
    }

    RunList list() {
        return list;
    }

    /// Returns the button of the status line.
    Button button() {
        return button;
    }

    /// A run that is started anew gets a new task; the others keep theirs.
    private void show(List<ListedRun> runs) {
        List<RunTask> tasks = new ArrayList<>();
        for (ListedRun run : runs) {
            Optional<RunTask> known = view.getTasks().stream()
                    .filter(task -> task.listed().equals(run))
                    .findFirst();
            boolean restarted = run.equals(runs.getFirst());
            if (restarted) {
                known.ifPresent(RunTask::forget);
                RunTask task = new RunTask(run);
                task.follow();
                tasks.add(task);
            } else {
                known.ifPresent(tasks::add);
            }
        }
        view.getTasks().setAll(tasks);
        empty.setVisible(tasks.isEmpty());
        empty.setManaged(tasks.isEmpty());
    }

    /// Opens the card when the button is pressed, and lets Escape stop what runs unless somebody else takes it.
    void watch(Scene scene, Overlay overlay) {
        button.setOnAction(event -> open(overlay));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!overlay.isOpen() && isClosedMenu(event.getTarget())) {
                escape(event);
            }
        });
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && list.cancelAll()) {
            event.consume();
        }
    }

    /// A button with a menu takes Escape even while its menu is closed, and it is what has the focus after a screen was
    /// chosen.
    private static boolean isClosedMenu(EventTarget target) {
        return target instanceof MenuButton menu && !menu.isShowing();
    }

    /// Shows the card with all runs.
    void open(Overlay overlay) {
        Label title = new Label(Texts.of("runs.title"));
        title.getStyleClass().add("card-title");
        Button cancel = Buttons.normal(Texts.of("runs.cancelAll"), "");
        cancel.setOnAction(event -> list.cancelAll());
        Button done = Buttons.normal(Texts.of("runs.close"), "Esc");
        done.setOnAction(event -> overlay.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(cancel, space, done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, empty, view, foot);
        card.getStyleClass().addAll("card", "runs-card");
        overlay.show(card);
        done.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        list.cancelAll();
        view.getTasks().forEach(RunTask::forget);
    }
}
