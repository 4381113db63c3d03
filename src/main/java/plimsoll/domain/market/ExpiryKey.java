package plimsoll.domain.market;

import java.time.Instant;
import java.util.Comparator;
import plimsoll.domain.Decimals;

/// One expiry of one underlying.
public record ExpiryKey(String underlying, Instant expiry) implements Comparable<ExpiryKey> {
    private static final Comparator<ExpiryKey> ORDER =
            Comparator.comparing(ExpiryKey::underlying).thenComparing(ExpiryKey::expiry);

    /// Checks that the underlying is named.
    public ExpiryKey {
        Decimals.named("underlying", underlying);
    }

    @Override
    public int compareTo(ExpiryKey other) {
        return ORDER.compare(this, other);
    }
}
