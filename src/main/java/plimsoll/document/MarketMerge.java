package plimsoll.document;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plimsoll.document.text.Texts;
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
        return present.withIndex(missing("book.index", other.index(), asset, key -> key))
                .withMark(missing("book.mark", other.mark(), instrument, key -> key))
                .withForward(missing("book.forward", other.forward(), key -> key, MarketMerge::text))
                .withVol(missing("book.volatility", other.vol(), instrument, key -> key))
                .withRate(missing("book.rate", other.rate(), key -> key, MarketMerge::text))
                .withSettled(missing("book.settled", other.settled(), key -> key, MarketMerge::text))
                .withConfidence(missing("book.confidence", other.confidence(), key -> key, FeedKey::asset))
                .withFunding(missing("book.funding", other.funding(), instrument, key -> key))
                .withBorrow(missing("book.interest", other.borrow(), asset, key -> key));
    }

    private static String text(ExpiryKey key) {
        return key.underlying() + " " + Snapshots.date(key.expiry());
    }

    /// @param text key of what is said about a difference
    private <K> UnaryOperator<SortedMap<K, Quote>> missing(
            String text, SortedMap<K, Quote> other, Function<K, K> here, Function<K, String> name) {
        return map -> {
            SortedMap<K, Quote> all = new TreeMap<>(map);
            other.forEach((key, quote) -> {
                Quote known = all.putIfAbsent(here.apply(key), quote);
                if (known != null && known.value().compareTo(quote.value()) != 0) {
                    conflicts.add(Texts.of(
                            text,
                            name.apply(key),
                            quote.value().toPlainString(),
                            known.value().toPlainString()));
                }
            });
            return all;
        };
    }
}
