package plimsoll.desktop.session;

/// What the calculation is doing.
///
/// @param phase   where it is
/// @param message why it failed; empty otherwise
public record RunState(Phase phase, String message) {
    /// Where a calculation is.
    public enum Phase {
        WAITING,
        RUNNING,
        COMPLETE,
        CANCELLED,
        FAILED
    }

    /// Returns a state without a message.
    public static RunState of(Phase phase) {
        return new RunState(phase, "");
    }
}
