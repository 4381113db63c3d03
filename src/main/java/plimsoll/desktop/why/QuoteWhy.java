package plimsoll.desktop.why;

import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Quote;

/// Where a number of the market comes from, how old it is, and who rests on it.
public final class QuoteWhy {
    private QuoteWhy() {}

    /// Returns what is known about a quote.
    ///
    /// @param name  what it is and of what, such as `Mark price of BTCUSDT`
    /// @param value as shown, with its unit
    /// @param quote the quote; empty = none was entered
    /// @param used  who uses it, one sentence; may be empty
    public static Why of(WhyBook book, String name, String value, Optional<Quote> quote, String used) {
        WhyDraft draft = new WhyDraft(name, used);
        draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of("why.quote.entered"));
        draft.add(Why.Kind.SOURCE, Texts.of("why.quote.quote"), book.source(quote));
        draft.explained();
        return draft.build(value);
    }

    /// Returns who rests on the price of an instrument, in a sentence.
    public static String holders(Document document, Instrument instrument) {
        String pools = document.positions().stream()
                .filter(position -> position.instrumentId().equals(instrument.id()))
                .flatMap(position -> document.pool(position.poolId()).stream())
                .map(Pool::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return pools.isEmpty() ? Texts.of("why.quote.noLeg") : Texts.of("why.quote.legs", pools);
    }
}
