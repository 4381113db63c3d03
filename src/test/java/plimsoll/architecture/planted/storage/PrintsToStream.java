package plimsoll.architecture.planted.storage;

/// Breaks the rule on purpose.
final class PrintsToStream {
    private PrintsToStream() {}

    static void print() {
        System.out.println("planted");
    }
}
