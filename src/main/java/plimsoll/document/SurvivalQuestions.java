package plimsoll.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.WhatIf;

/// The one way from a document to the question how a book survives.
public final class SurvivalQuestions {
    private static final double MILLIS_PER_DAY = 86_400_000;

    private SurvivalQuestions() {}

    /// Returns the question about a snapshot of the document. Quotes later than the valuation time have age 0.
    ///
    /// @param document the editable state
    /// @param snapshot made of it
    /// @param whatIf   the market point that is looked from
    public static SurvivalQuestion of(Document document, Snapshot snapshot, WhatIf whatIf) {
        Market market = document.market();
        return new SurvivalQuestion(
                snapshot,
                whatIf,
                snapshot.stress().survival(),
                ages(market.index(), snapshot.valuationTime()),
                values(market.funding()),
                values(market.borrow()));
    }

    private static SortedMap<String, Double> ages(Map<String, Quote> quotes, Instant now) {
        SortedMap<String, Double> ages = new TreeMap<>();
        quotes.forEach((asset, quote) -> ages.put(
                asset, StrictMath.max(0, Duration.between(quote.time(), now).toMillis() / MILLIS_PER_DAY)));
        return ages;
    }

    private static SortedMap<String, Double> values(Map<String, Quote> quotes) {
        SortedMap<String, Double> values = new TreeMap<>();
        quotes.forEach((name, quote) -> values.put(name, quote.value().doubleValue()));
        return values;
    }
}
