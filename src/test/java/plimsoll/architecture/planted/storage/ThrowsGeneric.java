package plimsoll.architecture.planted.storage;

/// Breaks the rule on purpose.
final class ThrowsGeneric {
    private ThrowsGeneric() {}

    static void refuse() {
        throw new RuntimeException("planted");
    }
}
