package plimsoll.architecture.planted.domain;

import java.time.Instant;

/// Breaks the rule on purpose.
final class CoreReadsClock {
    private CoreReadsClock() {}

    static Instant time() {
        return Instant.now();
    }
}
