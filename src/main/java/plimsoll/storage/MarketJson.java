package plimsoll.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// The market section of a workspace, both ways.
final class MarketJson {
    private static final String CONFIDENCE = "confidence";

    private MarketJson() {}

    static Node write(Market market) {
        StructBuilder fields = new StructBuilder()
                .put("index", named("asset", "price", market.index()))
                .put("marks", named("instrument", "price", market.mark()))
                .put("forwards", dated("price", market.forward()))
                .put("vols", named("instrument", "vol", market.vol()))
                .put("rates", dated("rate", market.rate()));
        if (!market.settled().isEmpty()) {
            fields.put("settled", dated("price", market.settled()));
        }
        if (!market.confidence().isEmpty()) {
            fields.put("confidence", fed(market.confidence()));
        }
        if (!market.funding().isEmpty()) {
            fields.put("funding", named("instrument", "rate", market.funding()));
        }
        if (!market.borrow().isEmpty()) {
            fields.put("borrow", named("asset", "rate", market.borrow()));
        }
        return fields.build();
    }

    static Market read(Fields fields) {
        return new Market(
                quotes(fields, "index", "price", row -> row.text("asset")),
                quotes(fields, "marks", "price", row -> row.text("instrument")),
                quotes(fields, "forwards", "price", MarketJson::key),
                quotes(fields, "vols", "vol", row -> row.text("instrument")),
                quotes(fields, "rates", "rate", MarketJson::key),
                quotes(fields, "settled", "price", MarketJson::key),
                quotes(fields, "confidence", CONFIDENCE, MarketJson::feed),
                quotes(fields, "funding", "rate", row -> row.text("instrument")),
                quotes(fields, "borrow", "rate", row -> row.text("asset")));
    }

    private static FeedKey feed(Fields row) {
        row.ratio(CONFIDENCE);
        return new FeedKey(
                row.choice("feed", Feed.class),
                row.name("asset"),
                row.find("expiry").map(ignored -> row.time("expiry")));
    }

    private static ExpiryKey key(Fields row) {
        return new ExpiryKey(row.name("underlying"), row.time("expiry"));
    }

    private static Node named(String key, String value, SortedMap<String, Quote> quotes) {
        List<Node> rows = new ArrayList<>();
        quotes.forEach((name, quote) ->
                rows.add(quote(new StructBuilder().put(key, name), value, quote).build()));
        return Node.of(rows);
    }

    private static Node dated(String value, SortedMap<ExpiryKey, Quote> quotes) {
        List<Node> rows = new ArrayList<>();
        quotes.forEach((key, quote) -> {
            StructBuilder row = new StructBuilder()
                    .put("underlying", key.underlying())
                    .put("expiry", key.expiry().toString());
            rows.add(quote(row, value, quote).build());
        });
        return Node.of(rows);
    }

    private static Node fed(SortedMap<FeedKey, Quote> quotes) {
        List<Node> rows = new ArrayList<>();
        quotes.forEach((key, quote) -> {
            StructBuilder row = new StructBuilder().put("feed", key.feed()).put("asset", key.asset());
            row.putText("expiry", key.expiry().map(Instant::toString));
            rows.add(quote(row, CONFIDENCE, quote).build());
        });
        return Node.of(rows);
    }

    private static StructBuilder quote(StructBuilder row, String value, Quote quote) {
        return row.put(value, quote.value()).put("time", quote.time().toString());
    }

    private static <K extends Comparable<K>> SortedMap<K, Quote> quotes(
            Fields fields, String list, String value, Function<Fields, K> key) {
        SortedMap<K, Quote> quotes = new TreeMap<>();
        Set<K> seen = new HashSet<>();
        List<Map.Entry<K, Quote>> rows = fields.rows(list, "The quote", row -> {
            K name = key.apply(row);
            if (!seen.add(name)) {
                throw new Rejected(row.at(), "\"" + list + "\" holds this quote already.", "Keep one of the two.");
            }
            return Map.entry(name, new Quote(row.decimal(value), row.time("time")));
        });
        rows.forEach(row -> quotes.put(row.getKey(), row.getValue()));
        return quotes;
    }
}
