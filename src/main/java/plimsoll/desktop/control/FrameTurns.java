package plimsoll.desktop.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import plimsoll.desktop.task.FxThread;

/// What a scene shows for the first time comes one a frame: panels, then their tables, then some rows of a table at a
/// time. Making and dressing controls that were never made takes long, and the window answers between two frames.
public final class FrameTurns implements Executor {
    /// Rows that a table shows at first.
    static final int FIRST_ROWS = 2;

    /// Rows that a table shows more in its turn.
    static final int MORE_ROWS = 6;

    private static final String KEY = "plimsoll.frameTurns";

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean called;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            call();
        }
    };

    private FrameTurns() {}

    /// Lets what a scene shows take turns from now on.
    public static FrameTurns install(Scene scene) {
        return (FrameTurns) scene.getProperties().computeIfAbsent(KEY, key -> new FrameTurns());
    }

    /// Returns the turns of a scene; empty where everything is shown at once.
    public static Optional<FrameTurns> of(Scene scene) {
        return Optional.ofNullable((FrameTurns) scene.getProperties().get(KEY));
    }

    /// Does something when everything before it has had its frame.
    @Override
    public void execute(Runnable action) {
        waiting.add(action);
        frames.start();
    }

    /// What is done is laid out with the next frame: doing it within a frame would add both.
    private void call() {
        if (!called) {
            called = true;
            FxThread.executor().execute(this::next);
        }
    }

    private void next() {
        called = false;
        Optional.ofNullable(waiting.poll()).ifPresent(Runnable::run);
        if (waiting.isEmpty()) {
            frames.stop();
        }
    }
}
