package plimsoll.domain;

/// Answers whether a running calculation should stop; asked once per scenario.
@FunctionalInterface
public interface Cancellation {
    /// Never asks to stop.
    Cancellation NONE = () -> false;

    /// Returns whether the calculation should stop now.
    boolean isCancelled();
}
