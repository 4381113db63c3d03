package plimsoll.architecture.planted.engine;

/// Breaks the rule on purpose.
final class CoreUsesFastMath {
    private CoreUsesFastMath() {}

    static double grown(double rate) {
        return Math.exp(rate);
    }
}
