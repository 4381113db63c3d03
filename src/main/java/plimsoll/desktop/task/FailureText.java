package plimsoll.desktop.task;

/// How a calculation that failed is named in a sentence.
public final class FailureText {
    private FailureText() {}

    /// Returns what the failure says, or its kind when it says nothing.
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
