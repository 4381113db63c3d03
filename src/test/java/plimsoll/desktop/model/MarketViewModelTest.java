package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.document.Valuation;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.TileKind;
import plimsoll.storage.PastedTable;

class MarketViewModelTest {
    private final OpenBook book = OpenBook.sample("option-book");
    private final MarketViewModel model = new MarketViewModel(book.session(), text -> {
        PastedTable table = PastedTable.parse(text);
        return new PastedCells(table.header().orElse(List.of()), table.rows());
    });

    private Row option() {
        return model.rows().stream()
                .filter(row -> row.value(MarketViewModel.ITEM).text().endsWith("-C"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void volatilityIsTypedInPointsAndStoredAsARatio() {
        Row row = option();
        assertEquals(Optional.empty(), model.commit(row, MarketViewModel.VOL, "62.5"));
        String id = row.id().substring("instrument/".length());
        assertEquals(
                0,
                new BigDecimal("0.625")
                        .compareTo(
                                book.session().document().market().vol().get(id).value()));
        assertEquals("62.50", row.value(MarketViewModel.VOL).text());
    }

    @Test
    void aQuoteOfTheWhatIfBookSaysWhatItWas() {
        Row row = option();
        String was = row.value(MarketViewModel.VOL).text();
        assertEquals(Optional.empty(), model.commit(row, MarketViewModel.VOL, "62.5"));
        assertFalse(row.value(MarketViewModel.VOL).is(CellState.EDITED), "no book is compared");
        book.session().undo();

        book.session().apply(new WhatIfEdit.Start());
        assertFalse(row.value(MarketViewModel.VOL).is(CellState.EDITED));
        assertEquals(Optional.empty(), model.commit(row, MarketViewModel.VOL, "62.5"));
        assertTrue(row.value(MarketViewModel.VOL).is(CellState.EDITED));
        assertEquals(
                "It was " + was + " before.", row.value(MarketViewModel.VOL).message());
        assertFalse(row.value(MarketViewModel.MARK).is(CellState.EDITED), "the price is the same");
        Row perpetual = model.rows().stream()
                .filter(item -> item.value(MarketViewModel.ITEM).text().endsWith("PERPETUAL"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), model.commit(perpetual, MarketViewModel.FUNDING, "-0.0125"));
        assertEquals(
                "There was none before.",
                perpetual.value(MarketViewModel.FUNDING).message());

        book.session().apply(new WhatIfEdit.Discard());
        assertFalse(row.value(MarketViewModel.VOL).is(CellState.EDITED));
        assertEquals(was, row.value(MarketViewModel.VOL).text());
    }

    @Test
    void fundingAndBorrowRatesAreTypedInPercentAndMayBeNegative() {
        Row perpetual = model.rows().stream()
                .filter(row -> row.value(MarketViewModel.ITEM).text().endsWith("PERPETUAL"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), model.commit(perpetual, MarketViewModel.FUNDING, "-0.0125"));
        String id = perpetual.id().substring("instrument/".length());
        assertEquals(
                new BigDecimal("-0.000125"),
                book.session().document().market().funding().get(id).value());
        assertEquals("\u22120.0125", perpetual.value(MarketViewModel.FUNDING).text());
        assertFalse(option().value(MarketViewModel.FUNDING).is(CellState.EDITABLE), "options pay no funding");
        Row asset = model.rows().getFirst();
        String name = asset.id().substring("asset/".length());
        assertEquals(Optional.empty(), model.commit(asset, MarketViewModel.RATE, "7.5"));
        assertEquals(
                new BigDecimal("0.075"),
                book.session().document().market().borrow().get(name).value());
        book.session().undo();
        assertTrue(book.session().document().market().borrow().isEmpty());
    }

    @Test
    void aPriceOfZeroIsRejectedWithTheReason() {
        assertTrue(model.commit(option(), MarketViewModel.FORWARD, "0")
                .orElseThrow()
                .contains("above 0"));
        assertTrue(option().value(MarketViewModel.FORWARD).is(CellState.INVALID));
    }

    @Test
    void pastedPricesFindTheirRowsByName() {
        String name = option().value(MarketViewModel.ITEM).text();
        String said =
                model.paste("instrument,vol\n" + name + ",70\nNOTHING,1\n").orElseThrow();
        assertEquals("Pasted 1 prices, 1 left out: It names no instrument or asset of this workspace.", said);
        assertEquals("70.00", option().value(MarketViewModel.VOL).text());
    }

    @Test
    void agesAreSaidAsPeopleSayThem() {
        assertEquals("0:42 min", MarkAge.text(Duration.ofSeconds(42)));
        assertEquals("3.5 h", MarkAge.text(Duration.ofMinutes(210)));
        assertEquals("12 d", MarkAge.text(Duration.ofDays(12)));
        assertEquals("ahead", MarkAge.text(Duration.ofDays(-1)));
    }

    @Test
    void anOldQuoteIsSaidBySignWordAndReasonNotByColourAlone() {
        Row row = option();
        assertFalse(row.value(MarketViewModel.AGE).is(CellState.WARN));
        age("2026-11-23T00:00:00Z", "2026-11-22T00:00:00Z");
        CellValue age = row.value(MarketViewModel.AGE);
        CellValue mark = row.value(MarketViewModel.MARK);
        assertEquals("24.0 h", age.text());
        assertEquals("old", age.detail());
        assertTrue(age.is(CellState.WARN));
        assertTrue(mark.is(CellState.WARN));
        assertEquals(Mark.OLD, mark.mark());
        assertTrue(mark.message().startsWith("24.0 h old: older than 24.0 h"), mark.message());
        assertEquals(Mark.OLD, row.value(MarketViewModel.VOL).mark());

        age("2026-11-22T23:59:59Z", "2026-11-22T00:00:00Z");
        assertEquals(Mark.NONE, row.value(MarketViewModel.MARK).mark());
        assertFalse(row.value(MarketViewModel.AGE).is(CellState.WARN));
    }

    @Test
    void whatIsOldIsSetByTheLimitOfTheDataAgeTile() {
        age("2026-11-22T00:31:00Z", "2026-11-22T00:00:00Z");
        assertFalse(option().value(MarketViewModel.MARK).is(CellState.WARN));
        try (TilesViewModel tiles = new TilesViewModel(book.session())) {
            assertEquals(Optional.empty(), tiles.commitWarn(TileKind.DATA_AGE, "30"));
        }
        assertTrue(option().value(MarketViewModel.MARK).is(CellState.WARN));
        Headline tile = tile();
        assertEquals(Headline.Band.WARN, tile.band());
        assertTrue(tile.place().isPresent());
    }

    @Test
    void theDataAgeTileIsOldAfterADayWithoutALimit() {
        age("2026-11-24T00:00:00Z", "2026-11-22T00:00:00Z");
        assertEquals("old", tile().verdict());
        assertEquals(Problem.Kind.MARKET, tile().place().orElseThrow().kind());
        assertTrue(model.find(tile().place().orElseThrow()).isPresent());
    }

    private Headline tile() {
        try (HeadlinesViewModel headlines = new HeadlinesViewModel(book.session())) {
            return headlines.headlinesProperty().get().stream()
                    .filter(item -> item.label().equals("Data age"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Every quote of one time, valued at another.
    private void age(String now, String quoted) {
        Document document = book.session().document();
        Instant time = Instant.parse(quoted);
        Market market = document.market()
                .withIndex(quotes -> at(quotes, time))
                .withMark(quotes -> at(quotes, time))
                .withForward(quotes -> at(quotes, time))
                .withVol(quotes -> at(quotes, time));
        book.session().load(document.withMarket(market).withValuation(new Valuation.Fixed(Instant.parse(now))));
    }

    private static <K extends Comparable<K>> SortedMap<K, Quote> at(SortedMap<K, Quote> quotes, Instant time) {
        SortedMap<K, Quote> moved = new TreeMap<>();
        quotes.forEach((key, quote) -> moved.put(key, new Quote(quote.value(), time)));
        return moved;
    }

    @Test
    void everyRowOfTheSampleHasItsUnit() {
        List<Row> instruments = model.rows().stream()
                .filter(row -> row.id().startsWith("instrument/"))
                .toList();
        assertTrue(instruments.stream()
                .noneMatch(row -> row.value(MarketViewModel.UNIT).text().isEmpty()));
    }
}
