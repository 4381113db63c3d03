package plimsoll.desktop.task;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// The long runs of a window: those that work and the last ones that ended, newest start first. A run has one place,
/// however often it is started. Confined to the user interface thread.
public final class RunList {
    private final ReadOnlyObjectWrapper<List<ListedRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(Texts.of("runs.none"));

    /// Returns the runs that have been started, newest start first, observable.
    public ReadOnlyObjectProperty<List<ListedRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// Returns what goes on in a few words, observable, for example `Paths 42 %, 3.1 s left`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Lists a run from its first start on.
    public void add(ListedRun run) {
        run.progressProperty().subscribe((before, now) -> {
            if (now.isRunning() && !before.isRunning()) {
                started(run);
            }
            summarise();
        });
    }

    private void started(ListedRun run) {
        List<ListedRun> changed = new ArrayList<>(runs.get());
        changed.remove(run);
        changed.addFirst(run);
        runs.set(List.copyOf(changed));
    }

    /// Stops every run that works; returns whether there was one.
    public boolean cancelAll() {
        List<ListedRun> working = working();
        working.forEach(ListedRun::cancel);
        return !working.isEmpty();
    }

    private List<ListedRun> working() {
        return runs.get().stream()
                .filter(run -> run.progressProperty().get().isRunning())
                .toList();
    }

    private void summarise() {
        List<ListedRun> working = working();
        if (working.isEmpty()) {
            int ended = runs.get().size();
            summary.set(
                    ended == 0
                            ? Texts.of("runs.none")
                            : ended == 1 ? Texts.of("runs.oneEnded") : Texts.of("runs.ended", NumberText.count(ended)));
        } else if (working.size() == 1) {
            ListedRun run = working.getFirst();
            summary.set(
                    run.title() + " " + RunWords.brief(run.progressProperty().get()));
        } else {
            summary.set(Texts.of(
                    "runs.several",
                    NumberText.count(working.size()),
                    working.getFirst().title(),
                    RunWords.brief(working.getFirst().progressProperty().get())));
        }
    }
}
