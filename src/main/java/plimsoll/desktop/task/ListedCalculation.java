package plimsoll.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A calculation that follows edits, on the list of runs. It has no share of progress, only a beginning and an end.
public final class ListedCalculation implements ListedRun {
    private final String title;
    private final Runnable stop;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(RunProgress.NOTHING);
    private Instant start = Instant.EPOCH;

    /// Makes an entry that has not been started.
    ///
    /// @param stop stops what runs
    public ListedCalculation(String title, Runnable stop, InstantSource clock) {
        this.title = title;
        this.stop = stop;
        this.clock = clock;
    }

    /// It works now.
    public void started() {
        start = clock.instant();
        progress.set(new RunProgress(RunProgress.Phase.RUNNING, 0, 1, 0, ""));
    }

    /// It has ended; nothing happens when it did not work.
    public void ended(RunProgress.Phase phase, String message) {
        if (progress.get().isRunning()) {
            double seconds = Duration.between(start, clock.instant()).toNanos() / 1e9;
            long done = phase == RunProgress.Phase.COMPLETE ? 1 : 0;
            progress.set(new RunProgress(phase, done, 1, seconds, message));
        }
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
        stop.run();
    }
}
