package plimsoll.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.imports.ImportRowsViewModel.Filter;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.shell.ImportSources;
import plimsoll.desktop.task.Background;
import plimsoll.document.Edit;
import plimsoll.document.MarketEdit;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.market.Quote;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.venue.ImportSamples;

class ImportViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final List<TableMapping> kept = new ArrayList<>();

    private final ImportMemory memory = new ImportMemory() {
        @Override
        public Optional<TableMapping> find(List<String> header) {
            return kept.stream()
                    .filter(mapping -> mapping.header().equals(header))
                    .findFirst();
        }

        @Override
        public void keep(TableMapping mapping) {
            kept.add(mapping);
        }
    };

    private static ImportSource table(String text) {
        return ImportSources.of("legs.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportViewModel model(ImportSource... sources) {
        return new ImportViewModel(book.session(), List.of(sources), ShippedRules::edited, memory, Background.DIRECT);
    }

    private ImportViewModel replies(String... samples) {
        return model(Stream.of(samples)
                .map(name -> ImportSources.of(name + ".json", ImportSamples.bytes(name)))
                .toArray(ImportSource[]::new));
    }

    private static List<String> column(ImportViewModel model, String column) {
        return model.rows().rows().stream().map(row -> row.value(column).text()).toList();
    }

    @Test
    void aRepliesPoolIsSuggestedAndNothingChangesBeforeTheUserSaysSo() {
        ImportViewModel model = replies("deribit-account", "deribit-positions");
        assertEquals("Deribit", model.pool());
        assertTrue(model.isNewPool());
        assertTrue(
                model.files()
                        .getFirst()
                        .startsWith("deribit-account.json: Deribit get_account_summary, 2026-11-29 10:00 UTC"),
                model.files().toString());
        assertTrue(column(model, ImportRowsViewModel.NAME).contains("BTC-PERPETUAL"));
        assertEquals(2, book.session().document().positions().size());
        assertTrue(model.apply());
        assertEquals(4, book.session().document().positions().size());
        assertEquals(Optional.of("Import 2 files"), book.session().undoName());
        book.session().undo();
        assertEquals(2, book.session().document().positions().size());
    }

    @Test
    void theSameFilesAgainGoToTheSamePoolAndHaveNothingToDo() {
        replies("hyperliquid-state").apply();
        ImportViewModel again = replies("hyperliquid-state");
        assertFalse(again.isNewPool());
        assertFalse(again.readyProperty().get());
        assertTrue(again.summary().contains("in the workspace already"), again.summary());
        assertFalse(again.apply());
    }

    @Test
    void poolRulesAndKindCanBeChosen() {
        ImportViewModel model = replies("binance-usdm-account");
        model.choosePool("Prime");
        model.chooseRule("binance.portfolio");
        assertTrue(model.apply());
        assertEquals(
                "binance.portfolio",
                book.session().document().pool("prime").orElseThrow().rule().id());
        ImportViewModel wrong = replies("okx-balance");
        wrong.chooseKind(ReplyKind.BYBIT_WALLET.text());
        assertFalse(wrong.readyProperty().get());
        wrong.chooseKind(ImportViewModel.RECOGNISED);
        assertTrue(wrong.readyProperty().get());
    }

    @Test
    void whatIsNotIncludedAndWhichFieldsWereNotUsedCanBeSeen() {
        ImportViewModel model = replies("binance-usdm-account");
        model.chooseFilter(Filter.NOT_INCLUDED);
        assertTrue(column(model, ImportRowsViewModel.NAME).contains("PEPE_UNKNOWN"));
        model.chooseFilter(Filter.UNUSED);
        assertEquals(model.count(Filter.UNUSED), model.rows().rows().size());
        assertTrue(column(model, ImportRowsViewModel.CHANGE).stream().allMatch("not used"::equals));
    }

    @Test
    void aFileThatCannotBeReadSaysWhereAndHowToMendIt() {
        ImportViewModel model =
                model(ImportSources.of("broken.json", "{\"result\": [1,\n2".getBytes(StandardCharsets.UTF_8)));
        assertFalse(model.readyProperty().get());
        assertEquals(Filter.NOT_INCLUDED, model.filter());
        assertTrue(column(model, ImportRowsViewModel.NAME).getFirst().startsWith("broken.json, line 2"));
        assertTrue(column(model, ImportRowsViewModel.NOTE).getFirst().contains("ends in the middle"));
    }

    @Test
    void theColumnsOfATableAreMappedOnceAndRemembered() {
        ImportViewModel model = model(table("Coin pair;How much;Paid\nETHUSDT;1,5;3500,25\n"));
        assertFalse(model.readyProperty().get());
        model.chooseField(0, Optional.of(TableField.SYMBOL.text()));
        model.chooseField(1, Optional.of(TableField.QUANTITY.text()));
        model.chooseField(2, Optional.of(TableField.ENTRY.text()));
        model.choosePool("Mine");
        assertTrue(model.readyProperty().get(), model.summary());
        assertTrue(
                model.files().getFirst().contains("separator semicolon, decimal comma"),
                model.files().toString());
        assertTrue(model.apply());
        ImportViewModel next = model(table("Coin pair;How much;Paid\nSOLUSDT;2;150\n"));
        assertEquals(Optional.of(TableField.QUANTITY.text()), next.field(1));
        assertTrue(next.readyProperty().get());
    }

    @Test
    void anEditWhileTheCardIsOpenIsNotLost() {
        ImportViewModel model = replies("hyperliquid-state");
        book.session().apply(new Edit.Rename("Renamed"));
        assertFalse(model.apply());
        assertTrue(model.apply());
        assertEquals("Renamed", book.session().document().name());
    }

    /// The reply is of 29 November 2026; the mark was typed 417 days later.
    @Test
    void aPriceThatReplacesANewerOneIsWarnedOfInItsLineAndOnce() {
        assertEquals(Optional.empty(), replies("deribit-positions").warning());
        replies("deribit-positions").apply();
        Quote before = book.session().document().market().mark().get("BTC-PERPETUAL");
        Quote typed = new Quote(new BigDecimal("98000"), before.time().plus(Duration.ofDays(417)));
        book.session().apply(new MarketEdit.SetMark("BTC-PERPETUAL", typed));

        ImportViewModel model = replies("deribit-positions");

        List<Row> warned = model.rows().rows().stream()
                .filter(row -> row.value(ImportRowsViewModel.NOTE).mark() == Mark.OLD)
                .toList();
        assertEquals(
                List.of("BTC-PERPETUAL mark"),
                warned.stream()
                        .map(row -> row.value(ImportRowsViewModel.NAME).text())
                        .toList());
        CellValue note = warned.getFirst().value(ImportRowsViewModel.NOTE);
        assertEquals("older than the one it replaces, 417 d", note.text());
        assertTrue(note.is(CellState.WARN));
        assertEquals(
                Optional.of("Prices older than the ones they replace: 1, by up to 417 d."
                        + " Importing puts them in place of the newer ones."),
                model.warning());
        assertTrue(model.apply(), "it is a warning, and the files count");
        assertEquals(before, book.session().document().market().mark().get("BTC-PERPETUAL"));
    }

    @Test
    void aPriceThatReplacesAnOlderOneIsNotWarnedOf() {
        replies("deribit-positions").apply();
        Quote before = book.session().document().market().mark().get("BTC-PERPETUAL");
        Quote older = new Quote(new BigDecimal("98000"), before.time().minus(Duration.ofDays(417)));
        book.session().apply(new MarketEdit.SetMark("BTC-PERPETUAL", older));
        ImportViewModel model = replies("deribit-positions");
        assertTrue(column(model, ImportRowsViewModel.NAME).contains("BTC-PERPETUAL mark"));
        assertEquals(Optional.empty(), model.warning());
        assertTrue(model.rows().rows().stream()
                .noneMatch(row -> row.value(ImportRowsViewModel.NOTE).is(CellState.WARN)));
    }

    @Test
    void filesOfTwoVenuesAreNotImportedTogether() {
        ImportViewModel model = replies("okx-balance", "bybit-wallet");
        assertFalse(model.readyProperty().get());
        assertTrue(column(model, ImportRowsViewModel.NOTE).getFirst().contains("OKX and Bybit"));
    }
}
