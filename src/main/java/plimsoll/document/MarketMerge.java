package plimsoll.document;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Prices of another market where the present one has none; where both have one, the present one wins and a
/// difference is said.
final class MarketMerge {
    private final Market present;
    private final Map<String, String> instruments;
    private final List<String> conflicts;

    /// @param instruments how instruments of the other book are called here
    MarketMerge(Market present, Map<String, String> instruments, List<String> conflicts) {
        this.present = present;
        this.instruments = instruments;
        this.conflicts = conflicts;
    }

    Market with(Market other) {
        Function<String, String> instrument = id -> instruments.getOrDefault(id, id);
        Function<String, String> asset = id -> id;
        return present.withIndex(missing("The index price of", other.index(), asset, key -> key))
                .withMark(missing("The mark of", other.mark(), instrument, key -> key))
                .withForward(missing("The forward of", other.forward(), key -> key, MarketMerge::text))
                .withVol(missing("The volatility of", other.vol(), instrument, key -> key))
                .withRate(missing("The rate of", other.rate(), key -> key, MarketMerge::text))
                .withSettled(missing("The settled part of", other.settled(), key -> key, MarketMerge::text))
                .withConfidence(missing("The confidence in", other.confidence(), key -> key, FeedKey::asset))
                .withFunding(missing("The funding of", other.funding(), instrument, key -> key))
                .withBorrow(missing("The interest on", other.borrow(), asset, key -> key));
    }

    private static String text(ExpiryKey key) {
        return key.underlying() + " " + Snapshots.date(key.expiry());
    }

    private <K> UnaryOperator<SortedMap<K, Quote>> missing(
            String what, SortedMap<K, Quote> other, Function<K, K> here, Function<K, String> name) {
        return map -> {
            SortedMap<K, Quote> all = new TreeMap<>(map);
            other.forEach((key, quote) -> {
                Quote known = all.putIfAbsent(here.apply(key), quote);
                if (known != null && known.value().compareTo(quote.value()) != 0) {
                    conflicts.add(what + " " + name.apply(key) + " is "
                            + quote.value().toPlainString() + " there; "
                            + known.value().toPlainString() + " counts.");
                }
            });
            return all;
        };
    }
}
