package plimsoll.architecture.planted.engine;

/// Breaks the rule on purpose.
final class CoreCounts {
    static int runs;

    private CoreCounts() {}
}
