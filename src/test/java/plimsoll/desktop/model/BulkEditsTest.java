package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.MarketEdit;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.market.Carry;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Quote;
import plimsoll.storage.WorkspaceFiles;

/// Steps over many rows do what the same steps do row by row.
class BulkEditsTest {
    private static final String SAMPLE = "cross-venue-options";

    private static PositionsViewModel legs(WorkspaceSession session) {
        return new PositionsViewModel(session, text -> new PastedCells(List.of(), List.of()));
    }

    private static List<Row> items(TableModel model) {
        return model.rows().stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
    }

    /// Types the text into every editable cell of a column, one after the other.
    private static void oneByOne(TableModel model, String column, String text) {
        items(model).stream()
                .filter(row -> row.value(column).is(CellState.EDITABLE))
                .toList()
                .forEach(row -> model.commit(row, column, text));
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 7",
        "quantity, ten",
        "entry_price, 100500.25",
        "entry_price, ''",
        "entry_price, -1",
        "leverage, 5",
        "leverage, 0",
        "isolated_margin, 300",
        "mode, isolated",
        "mode, both",
        "pool, Derive BTC",
        "pool, nowhere",
        "pool, Bybit",
        "instrument, BTCUSDT",
        "instrument, nothing",
        "mark_price, 0.05",
        "mark_price, -2",
        "vol_percent, 61.5",
        "included, no",
        "delta, 1"
    })
    void oneTextForAllLegsDoesWhatItDoesLegByLeg(String column, String text) {
        WorkspaceSession single = OpenBook.sample(SAMPLE).session();
        WorkspaceSession many = OpenBook.sample(SAMPLE).session();
        byte[] before = WorkspaceFiles.bytes(many.document());
        PositionsViewModel model = legs(many);

        oneByOne(legs(single), column, text);
        model.commitAll(items(model), column, text);

        assertEquals(single.document(), many.document());
        assertEquals(single.problemsProperty().get(), many.problemsProperty().get());
        byte[] after = WorkspaceFiles.bytes(many.document());
        many.undo();
        assertArrayEquals(before, WorkspaceFiles.bytes(many.document()));
        many.redo();
        assertArrayEquals(after, WorkspaceFiles.bytes(many.document()));
    }

    @Test
    void aVenueTypedOverAllLegsMakesOnePoolForThem() {
        WorkspaceSession session = OpenBook.sample(SAMPLE).session();
        PositionsViewModel model = legs(session);
        int pools = session.document().pools().size();

        model.commitAll(items(model), PositionsViewModel.POOL, "Aev");

        assertEquals(pools + 1, session.document().pools().size());
        Pool made = session.document().pools().getLast();
        assertEquals(
                List.of(made.id()),
                session.document().positions().stream()
                        .map(Position::poolId)
                        .distinct()
                        .toList());
    }

    @Test
    void aNewInstrumentTypedOverAllLegsIsMadeOnceAndRefusedWhereTheVenueHasNoneOfThatName() {
        WorkspaceSession session = OpenBook.sample(SAMPLE).session();
        PositionsViewModel model = legs(session);
        int known = session.document().instruments().size();

        assertTrue(model.commitAll(items(model), PositionsViewModel.INSTRUMENT, "SOLUSDT")
                .isPresent());

        Document document = session.document();
        assertEquals(known + 1, document.instruments().size());
        String made = document.instruments().getLast().id();
        assertEquals(
                List.of("Bybit"),
                document.positions().stream()
                        .filter(leg -> leg.instrumentId().equals(made))
                        .map(leg -> document.pool(leg.poolId()).orElseThrow().venue())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"mark_price, 0.0625", "mark_price, x", "vol_percent, 55", "funding_percent, -0.01", "index_usd, 0"})
    void aNumberForAllPricesDoesWhatItDoesPriceByPrice(String column, String text) {
        WorkspaceSession single = OpenBook.sample(SAMPLE).session();
        WorkspaceSession many = OpenBook.sample(SAMPLE).session();
        MarketViewModel model = new MarketViewModel(many, typed -> new PastedCells(List.of(), List.of()));

        oneByOne(new MarketViewModel(single, typed -> new PastedCells(List.of(), List.of())), column, text);
        model.commitAll(items(model), column, text);

        assertEquals(single.document(), many.document());
        assertEquals(single.problemsProperty().get(), many.problemsProperty().get());
    }

    @Test
    void pricesChangedTogetherAreThoseChangedOneByOne() {
        Document document = OpenBook.sample(SAMPLE).session().document();
        Quote quote = new Quote(new BigDecimal("0.5"), Instant.EPOCH);
        ExpiryKey expiry = new ExpiryKey("BTC", Instant.EPOCH);
        List<MarketEdit> edits = List.of(
                new MarketEdit.SetIndex("BTC", quote),
                new MarketEdit.SetMark("one", quote),
                new MarketEdit.SetForward(expiry, quote),
                new MarketEdit.SetVol("one", quote),
                new MarketEdit.SetRate(expiry, quote),
                new MarketEdit.SetCarry(Carry.FUNDING, "one", quote),
                new MarketEdit.SetCarry(Carry.BORROW, "USDT", quote));

        Document changed = new MarketEdit.SetAll("Edit prices", edits).apply(document);

        assertNotEquals(document, changed);
        assertEquals(new Edit.All("Edit prices", new ArrayList<>(edits)).apply(document), changed);
        assertEquals(quote, changed.market().borrow().get("USDT"));
        assertEquals(document.market().settled(), changed.market().settled());
    }

    @Test
    void pricesArePastedByNameOrAssetAndUndoneToTheSameBytes() {
        WorkspaceSession session = OpenBook.sample(SAMPLE).session();
        MarketViewModel model = new MarketViewModel(session, text -> {
            List<List<String>> rows =
                    text.lines().map(line -> List.of(line.split(","))).toList();
            return new PastedCells(List.of(), rows);
        });
        String names = items(model).stream()
                .map(row -> row.value(MarketViewModel.ITEM).text())
                .distinct()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT) + ",0.25")
                .collect(Collectors.joining("\n"));
        byte[] before = WorkspaceFiles.bytes(session.document());

        model.paste(names + "\nbtc,120000\nBTC,125000");

        assertEquals(
                new BigDecimal("125000"),
                session.document().market().index().get("BTC").value());
        assertEquals(Optional.of("Paste " + (names.lines().count() + 2) + " prices"), session.undoName());
        assertEquals(
                new BigDecimal("0.25"),
                session.document().market().mark().lastEntry().getValue().value());
        session.undo();
        assertArrayEquals(before, WorkspaceFiles.bytes(session.document()));
    }
}
