package plimsoll.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.desktop.task.Aside;

/// Work with files beside the window's thread, one piece after the other: the window answers meanwhile and says what
/// goes on. Confined to the window's thread, but for the work itself.
final class FileWork {
    private final Executor disk;
    private final Executor window;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /// @param disk   does the work
    /// @param window the window's thread
    FileWork(Executor disk, Executor window) {
        this.disk = disk;
        this.window = window;
    }

    /// Returns what goes on, observable; empty when nothing does.
    ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Does a piece of work when those before it are done.
    ///
    /// @param what    goes on, as shown
    /// @param prepare takes what the work needs from the window just before it begins; returns the work
    /// @param then    takes what the work gave
    <T> void run(String what, Supplier<Supplier<T>> prepare, Consumer<T> then) {
        waiting.add(() -> start(what, prepare.get(), then));
        if (busy.get().isEmpty()) {
            next();
        }
    }

    /// Does something once no work goes on or waits: at once when there is none.
    void afterAll(Runnable then) {
        if (busy.get().isEmpty() && waiting.isEmpty()) {
            then.run();
        } else {
            waiting.add(() -> {
                then.run();
                if (busy.get().isEmpty()) {
                    next();
                }
            });
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        if (first != null) {
            first.run();
        }
    }

    private <T> void start(String what, Supplier<T> work, Consumer<T> then) {
        busy.set(what);
        disk.execute(() -> {
            Runnable end = Aside.ended(work, then);
            window.execute(() -> {
                busy.set("");
                try {
                    end.run();
                } finally {
                    if (busy.get().isEmpty()) {
                        next();
                    }
                }
            });
        });
    }
}
