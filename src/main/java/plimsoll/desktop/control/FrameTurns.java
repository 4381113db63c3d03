package plimsoll.desktop.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// What a scene shows for the first time comes one a frame: panels, then their tables, then some rows of a table at a
/// time. Making and dressing controls that were never made takes long, and the window answers between two frames.
public final class FrameTurns {
    /// Rows that a table shows at first.
    static final int FIRST_ROWS = 2;

    /// Rows that a table shows more in its turn.
    static final int MORE_ROWS = 6;

    private static final String KEY = "plimsoll.frameTurns";

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean changed;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    private FrameTurns() {}

    /// Lets what a scene shows take turns from now on.
    public static void install(Scene scene) {
        scene.getProperties().putIfAbsent(KEY, new FrameTurns());
    }

    /// Returns the turns of a scene; empty where everything is shown at once.
    public static Optional<FrameTurns> of(Scene scene) {
        return Optional.ofNullable((FrameTurns) scene.getProperties().get(KEY));
    }

    /// Does something when everything before it had its frame. The next frame is that of what was just done.
    public void after(Runnable action) {
        changed |= waiting.isEmpty();
        waiting.add(action);
        frames.start();
    }

    private void next() {
        if (changed) {
            changed = false;
            return;
        }
        Optional.ofNullable(waiting.poll()).ifPresent(Runnable::run);
        if (waiting.isEmpty()) {
            frames.stop();
        }
    }
}
