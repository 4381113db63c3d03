package plimsoll.desktop.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Problem;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Answers which quote of a market is the oldest, and remembers it as long as the market stays the same. Confined to
/// one thread.
public final class MarketAges {
    private @Nullable Market known;
    private @Nullable Oldest oldest;

    /// The oldest price, forward or volatility. A forward has no row of its own and is found at the index of its
    /// underlying.
    ///
    /// @param place where it is mended
    /// @param time  when it was so
    public record Oldest(Problem.Place place, Instant time) {}

    /// Returns the oldest quote; empty without any.
    @SuppressWarnings("ReferenceEquality") // Another market with equal quotes is asked again, which is only slower.
    public Optional<Oldest> of(Market market) {
        if (market != known) {
            known = market;
            oldest = null;
            market.index().forEach((id, quote) -> look(id, "index", quote));
            market.mark().forEach((id, quote) -> look(id, "mark", quote));
            market.vol().forEach((id, quote) -> look(id, "volatility", quote));
            for (Map.Entry<ExpiryKey, Quote> forward : market.forward().entrySet()) {
                look(forward.getKey().underlying(), "index", forward.getValue());
            }
        }
        return Optional.ofNullable(oldest);
    }

    private void look(String id, String field, Quote quote) {
        Oldest before = oldest;
        if (before == null || quote.time().isBefore(before.time())) {
            oldest = new Oldest(new Problem.Place(Problem.Kind.MARKET, id, field), quote.time());
        }
    }
}
