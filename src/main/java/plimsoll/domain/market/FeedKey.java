package plimsoll.domain.market;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One price feed.
///
/// @param feed   what it prices
/// @param asset  the underlying or collateral asset
/// @param expiry for feeds of an expiry
public record FeedKey(Feed feed, String asset, Optional<Instant> expiry) implements Comparable<FeedKey> {
    private static final Comparator<FeedKey> ORDER = Comparator.comparing(FeedKey::asset)
            .thenComparing(FeedKey::feed)
            .thenComparing(key -> key.expiry().orElse(Instant.EPOCH));

    /// Returns the feed of an asset as a whole.
    public static FeedKey of(Feed feed, String asset) {
        return new FeedKey(feed, asset, Optional.empty());
    }

    /// Returns the feed of an expiry.
    public static FeedKey of(Feed feed, ExpiryKey expiry) {
        return new FeedKey(feed, expiry.underlying(), Optional.of(expiry.expiry()));
    }

    @Override
    public int compareTo(FeedKey other) {
        return ORDER.compare(this, other);
    }
}
