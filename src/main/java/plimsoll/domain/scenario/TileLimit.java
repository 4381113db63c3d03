package plimsoll.domain.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// One number of the tile wall with the limits it is held against. A limit that is just reached is passed.
///
/// @param kind  the number
/// @param warn  from where on it is a warning; empty = never
/// @param alert from where on it is an alert; empty = never
public record TileLimit(TileKind kind, Optional<BigDecimal> warn, Optional<BigDecimal> alert) {
    /// How a number stands to its limits.
    public enum Verdict {
        FINE,
        WARN,
        ALERT
    }

    /// Checks that the alert is the worse one.
    public TileLimit {
        if (kind == TileKind.RUN && (warn.isPresent() || alert.isPresent())) {
            throw new IllegalArgumentException("the run has no limit");
        }
        if (Stream.of(warn, alert).flatMap(Optional::stream).anyMatch(limit -> limit.signum() < 0)) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
        if (warn.isPresent() && alert.isPresent()) {
            int order = warn.get().compareTo(alert.get());
            if (kind.lowIsBad() ? order < 0 : order > 0) {
                throw new IllegalArgumentException(
                        kind.lowIsBad()
                                ? "the alert must not lie above the warning"
                                : "the alert must not lie below the warning");
            }
        }
    }

    /// Returns a number without limits.
    public static TileLimit none(TileKind kind) {
        return new TileLimit(kind, Optional.empty(), Optional.empty());
    }

    /// Returns how a value stands to the limits; of delta and vega the size counts.
    public Verdict of(double value) {
        double size = kind.lowIsBad() ? value : Math.abs(value);
        if (passed(alert, size)) {
            return Verdict.ALERT;
        }
        return passed(warn, size) ? Verdict.WARN : Verdict.FINE;
    }

    private boolean passed(Optional<BigDecimal> limit, double size) {
        return limit.map(BigDecimal::doubleValue)
                .filter(bound -> kind.lowIsBad() ? size <= bound : size >= bound)
                .isPresent();
    }

    /// Returns whether there is a limit.
    public boolean isLimited() {
        return warn.isPresent() || alert.isPresent();
    }
}
