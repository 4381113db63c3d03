package plimsoll.architecture.planted.engine;

/// Breaks the rule on purpose.
final class CoreTimesItself {
    private CoreTimesItself() {}

    static long started() {
        return System.nanoTime();
    }
}
