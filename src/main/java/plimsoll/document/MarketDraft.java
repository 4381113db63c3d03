package plimsoll.document;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// A market while quotes are put into it: maps that nobody asks for stay as they are, each other one is copied once.
public final class MarketDraft {
    private final Market market;
    private final Map<String, SortedMap<String, Quote>> byName = new HashMap<>();
    private final Map<String, SortedMap<ExpiryKey, Quote>> byExpiry = new HashMap<>();

    /// Starts with a market.
    MarketDraft(Market market) {
        this.market = market;
    }

    private SortedMap<String, Quote> named(String what, SortedMap<String, Quote> now) {
        return byName.computeIfAbsent(what, ignored -> new TreeMap<>(now));
    }

    private SortedMap<ExpiryKey, Quote> dated(String what, SortedMap<ExpiryKey, Quote> now) {
        return byExpiry.computeIfAbsent(what, ignored -> new TreeMap<>(now));
    }

    /// Returns the index prices, to change them.
    SortedMap<String, Quote> index() {
        return named("index", market.index());
    }

    /// Returns the marks, to change them.
    SortedMap<String, Quote> mark() {
        return named("mark", market.mark());
    }

    /// Returns the volatilities, to change them.
    SortedMap<String, Quote> vol() {
        return named("vol", market.vol());
    }

    /// Returns the funding rates, to change them.
    SortedMap<String, Quote> funding() {
        return named("funding", market.funding());
    }

    /// Returns the borrow rates, to change them.
    SortedMap<String, Quote> borrow() {
        return named("borrow", market.borrow());
    }

    /// Returns the forwards, to change them.
    SortedMap<ExpiryKey, Quote> forward() {
        return dated("forward", market.forward());
    }

    /// Returns the interest rates, to change them.
    SortedMap<ExpiryKey, Quote> rate() {
        return dated("rate", market.rate());
    }

    /// Returns the market with all that was put.
    Market done() {
        return new Market(
                byName.getOrDefault("index", market.index()),
                byName.getOrDefault("mark", market.mark()),
                byExpiry.getOrDefault("forward", market.forward()),
                byName.getOrDefault("vol", market.vol()),
                byExpiry.getOrDefault("rate", market.rate()),
                market.settled(),
                market.confidence(),
                byName.getOrDefault("funding", market.funding()),
                byName.getOrDefault("borrow", market.borrow()));
    }
}
