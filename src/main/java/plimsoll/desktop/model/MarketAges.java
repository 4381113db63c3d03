package plimsoll.desktop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.Problem;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Answers which quote of a market is the oldest.
final class MarketAges {
    private record Aged(Problem.Place place, Instant time) {}

    private MarketAges() {}

    /// Returns where the oldest price or volatility stands; empty without any. A forward has no row of its own and is
    /// found at the index of its underlying.
    static Optional<Problem.Place> oldest(Market market) {
        List<Aged> all = new ArrayList<>();
        market.index().forEach((id, quote) -> all.add(aged(id, "index", quote)));
        market.mark().forEach((id, quote) -> all.add(aged(id, "mark", quote)));
        market.vol().forEach((id, quote) -> all.add(aged(id, "volatility", quote)));
        for (Map.Entry<ExpiryKey, Quote> forward : market.forward().entrySet()) {
            all.add(aged(forward.getKey().underlying(), "index", forward.getValue()));
        }
        return all.stream().min(Comparator.comparing(Aged::time)).map(Aged::place);
    }

    private static Aged aged(String id, String field, Quote quote) {
        return new Aged(new Problem.Place(Problem.Kind.MARKET, id, field), quote.time());
    }
}
