package plimsoll.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.TaskProgressView;
import plimsoll.desktop.task.ListedRun;
import plimsoll.desktop.task.RunList;
import plimsoll.desktop.text.Texts;

/// The long runs with share, time left and cancel, newest start first; a sentence while there is none.
final class RunsView extends VBox implements AutoCloseable {
    private final TaskProgressView<RunTask> view = new TaskProgressView<>();
    private final Label empty = new Label(Texts.of("runs.empty"));
    private final Subscription subscription;
    private List<ListedRun> shown = List.of();

    /// Follows the list until closed.
    RunsView(RunList list) {
        view.setRetainTasks(true);
        view.setAccessibleText(Texts.of("runs.title"));
        empty.getStyleClass().add("hint-text");
        empty.setWrapText(true);
        VBox.setVgrow(view, Priority.ALWAYS);
        getStyleClass().add("runs-view");
        getChildren().addAll(empty, view);
        subscription = list.runsProperty().subscribe(this::show);
    }

    /// A run that is started anew gets a new task; the others keep theirs.
    private void show(List<ListedRun> runs) {
        boolean started = !shown.isEmpty();
        shown = runs;
        view.getTasks()
                .setAll(runs.stream()
                        .map(run -> task(run, started && run.equals(runs.getFirst())))
                        .toList());
        empty.setVisible(runs.isEmpty());
        empty.setManaged(runs.isEmpty());
    }

    private RunTask task(ListedRun run, boolean restarted) {
        Optional<RunTask> known = view.getTasks().stream()
                .filter(task -> task.listed().equals(run))
                .findFirst();
        if (known.isPresent() && !restarted) {
            return known.get();
        }
        known.ifPresent(RunTask::forget);
        RunTask task = new RunTask(run);
        task.follow();
        return task;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        view.getTasks().forEach(RunTask::forget);
    }
}
