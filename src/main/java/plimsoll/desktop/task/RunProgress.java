package plimsoll.desktop.task;

import java.util.OptionalDouble;

/// Where a long run is.
///
/// @param phase   what it is doing
/// @param done    how much is finished
/// @param total   how much there is
/// @param seconds since its start
/// @param message why it failed; empty otherwise
public record RunProgress(Phase phase, long done, long total, double seconds, String message) {
    /// What a run is doing.
    public enum Phase {
        /// Nothing has been started.
        IDLE,
        RUNNING,
        COMPLETE,
        CANCELLED,
        FAILED
    }

    /// Nothing has been started.
    public static final RunProgress NOTHING = new RunProgress(Phase.IDLE, 0, 0, 0, "");

    /// Returns whether it works now.
    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    /// Returns how much is finished, 0 to 1.
    public double share() {
        return total > 0 ? Math.min(1, (double) done / total) : 0;
    }

    /// Returns how many seconds are left if it goes on as until now; empty before anything is finished.
    public OptionalDouble secondsLeft() {
        return isRunning() && done > 0 ? OptionalDouble.of(seconds * (1 / share() - 1)) : OptionalDouble.empty();
    }
}
