package plimsoll.document;

import java.time.Instant;

/// The time that maturities and data ages are measured from.
public sealed interface Valuation {
    /// A fixed time, so that results repeat.
    record Fixed(Instant time) implements Valuation {}

    /// The time of each run.
    record Now() implements Valuation {}

    /// Returns the valuation time, given the current one.
    default Instant at(Instant now) {
        return switch (this) {
            case Fixed fixed -> fixed.time();
            case Now ignored -> now;
        };
    }
}
