package plimsoll.desktop.shell;

import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;
import javafx.util.Subscription;
import plimsoll.desktop.task.ListedRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;

/// One start of a long run in the form that the view of tasks shows. It calculates nothing: it waits on a thread of its
/// own until the run has ended, and hands its cancel button on.
final class RunTask extends Task<Boolean> {
    private final ListedRun run;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Subscription subscription = Subscription.EMPTY;

    /// Mirrors a run from now on.
    RunTask(ListedRun run) {
        this.run = run;
        updateTitle(run.title());
    }

    ListedRun listed() {
        return run;
    }

    /// Begins to follow; the thread ends with the run.
    void follow() {
        subscription = run.progressProperty().subscribe(this::show);
        Thread.ofVirtual().name("run of the list").start(this);
    }

    private void show(RunProgress progress) {
        updateMessage(RunWords.line(progress, run.unit()));
        boolean counts = progress.done() > 0 || !progress.isRunning();
        updateProgress(counts ? progress.share() : -1, 1);
        if (!progress.isRunning()) {
            ended.countDown();
        }
    }

    @Override
    protected Boolean call() throws InterruptedException {
        ended.await();
        return true;
    }

    @Override
    protected void cancelled() {
        run.cancel();
    }

    /// Stops to follow, because the run has been started anew or the window is closed.
    void forget() {
        subscription.unsubscribe();
        ended.countDown();
    }
}
