package plimsoll.desktop.model;

import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.QuoteWhy;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.document.Document;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Explains cells of the market table: where each comes from, how old it is, and who rests on it.
final class MarketWhy {
    private MarketWhy() {}

    static Optional<Why> of(WorkspaceSession session, Row row, String column) {
        Document document = session.document();
        Optional<Quote> quote = quote(document, row, column);
        CellValue cell = row.value(column);
        return WhyBook.of(session)
                .filter(book -> !cell.text().isEmpty() && quote.isPresent())
                .map(book -> QuoteWhy.of(
                        book,
                        Texts.of("why.title.whole", name(column), item(row)),
                        cell.text() + unit(row, column),
                        quote,
                        instrument(document, row)
                                .map(item -> QuoteWhy.holders(document, item))
                                .orElseGet(() -> Texts.of("why.quote.asset"))));
    }

    private static String item(Row row) {
        return row.id().startsWith(MarketViewModel.ASSET)
                ? row.id().substring(MarketViewModel.ASSET.length())
                : row.value(MarketViewModel.ITEM).text();
    }

    private static Optional<Instrument> instrument(Document document, Row row) {
        return row.id().startsWith(MarketViewModel.INSTRUMENT)
                ? document.instrument(row.id().substring(MarketViewModel.INSTRUMENT.length()))
                : Optional.empty();
    }

    private static Optional<Quote> quote(Document document, Row row, String column) {
        Market market = document.market();
        Optional<Instrument> held = instrument(document, row);
        if (held.isEmpty()) {
            String asset = row.id().substring(MarketViewModel.ASSET.length());
            return switch (column) {
                case MarketViewModel.INDEX, MarketViewModel.AGE, MarketViewModel.TIME ->
                    Optional.ofNullable(market.index().get(asset));
                case MarketViewModel.RATE -> Optional.ofNullable(market.borrow().get(asset));
                default -> Optional.empty();
            };
        }
        Instrument item = held.get();
        return switch (column) {
            case MarketViewModel.INDEX -> Optional.ofNullable(market.index().get(item.underlying()));
            case MarketViewModel.MARK, MarketViewModel.AGE, MarketViewModel.TIME ->
                Optional.ofNullable(market.mark().get(item.id()));
            case MarketViewModel.VOL -> Optional.ofNullable(market.vol().get(item.id()));
            case MarketViewModel.FUNDING -> Optional.ofNullable(market.funding().get(item.id()));
            case MarketViewModel.FORWARD ->
                MarketViewModel.key(item)
                        .flatMap(key -> Optional.ofNullable(market.forward().get(key)));
            case MarketViewModel.RATE ->
                MarketViewModel.key(item)
                        .flatMap(key -> Optional.ofNullable(market.rate().get(key)));
            default -> Optional.empty();
        };
    }

    private static String name(String column) {
        return switch (column) {
            case MarketViewModel.INDEX -> Texts.of("why.quote.index");
            case MarketViewModel.MARK -> Texts.of("line.mark");
            case MarketViewModel.FORWARD -> Texts.of("why.quote.forward");
            case MarketViewModel.VOL -> Texts.of("why.quote.vol");
            case MarketViewModel.RATE -> Texts.of("why.quote.rate");
            case MarketViewModel.FUNDING -> Texts.of("why.quote.funding");
            default -> Texts.of("why.quote.quoteAge");
        };
    }

    private static String unit(Row row, String column) {
        return switch (column) {
            case MarketViewModel.INDEX, MarketViewModel.FORWARD -> " USD";
            case MarketViewModel.MARK -> " " + row.value(MarketViewModel.UNIT).text();
            case MarketViewModel.VOL, MarketViewModel.RATE, MarketViewModel.FUNDING -> " %";
            default -> "";
        };
    }
}
