package plimsoll.desktop.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A short piece of work beside the window's thread that nobody stops, such as the reading of a long text.
public final class Aside {
    private Aside() {}

    /// Does the work on a thread of its own and hands its result to the window's thread; what breaks is thrown there.
    public static <T> void run(Supplier<T> work, Consumer<T> then) {
        Thread thread = new Thread(() -> FxThread.executor().execute(ended(work, then)), "aside");
        thread.setDaemon(true);
        thread.start();
    }

    /// Does the work at once, and returns what hands its result on; what broke is thrown by that, where it is reported.
    public static <T> Runnable ended(Supplier<T> work, Consumer<T> then) {
        try {
            T found = work.get();
            return () -> then.accept(found);
        } catch (RuntimeException broken) {
            return () -> {
                throw broken;
            };
        }
    }
}
