package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.imports.ImportRowsViewModel;
import plimsoll.desktop.model.ComparedViewModel;
import plimsoll.desktop.model.ImportsViewModel;
import plimsoll.storage.venue.ImportSamples;

/// Files of venues come into the real window.
@SuppressWarnings("NullAway.Init")
class ImportJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @TempDir
    Path folder;

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private List<String> lines(String column) {
        DataTable table = window.table("What would change");
        return table.model().rows().stream()
                .map(row -> row.value(column).text())
                .toList();
    }

    @Test
    void aReplyIsChosenLookedAtAndImportedByKeys() throws IOException {
        Path file = folder.resolve("positions.json");
        Files.write(file, ImportSamples.bytes("deribit-positions"));
        window.answers().choose(file);
        window.pressShortcut(KeyCode.I);
        assertTrue(window.answers().heard().contains("import"));
        assertTrue(lines(ImportRowsViewModel.NAME).contains("BTC-26MAR27-120000-C"));
        window.pressShortcut(KeyCode.ENTER);
        assertEquals(4, window.session().document().positions().size());
        window.press(KeyCode.ESCAPE);
        window.pressShortcut(KeyCode.Z);
        assertEquals(2, window.session().document().positions().size());
    }

    @Test
    void afterTheImportTheVenuesNumbersStandBesideOursAndUnusedFieldsInAPanel() throws IOException {
        Path positions = folder.resolve("okx-positions.json");
        Files.write(positions, ImportSamples.bytes("okx-positions"));
        Fx.run(() -> window.window().imports().files(List.of(positions)));
        Fx.settle();
        window.pressShortcut(KeyCode.ENTER);
        Fx.settle();
        DataTable compared = window.table("What the venue reports, beside ours");
        List<String> numbers = compared.model().rows().stream()
                .map(row -> row.value(ComparedViewModel.ITEM).text().strip() + " "
                        + row.value(ComparedViewModel.NUMBER).text())
                .toList();
        assertTrue(numbers.contains("BTC-USDT-SWAP initial margin"), numbers.toString());
        assertTrue(
                compared.model().rows().stream()
                        .noneMatch(row ->
                                row.value(ComparedViewModel.VERDICT).text().isEmpty()),
                numbers.toString());
        window.press(KeyCode.ESCAPE);
        assertTrue(window.ask(() -> window.content().lookupAll(".import-card").isEmpty()));
        Fx.run(() -> window.window().docks().reveal("book.imports"));
        Fx.settle();
        List<String> kept = window.table("Imports").model().rows().stream()
                .map(row -> row.value(ImportsViewModel.ROW).text() + " "
                        + row.value(ImportsViewModel.FIELD).text() + " "
                        + row.value(ImportsViewModel.VALUE).text())
                .toList();
        assertTrue(kept.contains("BTC-USDT-SWAP last 100001"), kept.toString());
        window.pressShortcut(KeyCode.Z);
        Fx.settle();
        assertEquals(0, window.table("Imports").model().rows().size());
    }

    @Test
    void escapeLeavesTheWorkspaceAsItWas() {
        Fx.run(() -> window.window()
                .imports()
                .pasted(new String(ImportSamples.bytes("hyperliquid-state"), StandardCharsets.UTF_8)));
        Fx.settle();
        assertTrue(lines(ImportRowsViewModel.NAME).contains("ETH"));
        window.press(KeyCode.ESCAPE);
        assertEquals(2, window.session().document().positions().size());
        assertTrue(window.ask(() -> window.content().lookupAll(".import-card").isEmpty()));
    }

    @Test
    void theColumnsOfATableHaveNamesAndAreReachable() throws IOException {
        Path file = folder.resolve("legs.csv");
        Files.writeString(file, "symbol;qty;paid\nETHUSDT;1,5;3500\n");
        Fx.run(() -> window.window().imports().files(List.of(file)));
        Fx.settle();
        List<String> names = window.ask(() -> window.content().lookupAll(".combo-box").stream()
                .map(ComboBox.class::cast)
                .filter(box -> box.isFocusTraversable())
                .map(box -> box.getAccessibleText())
                .toList());
        assertTrue(names.contains("Meaning of column paid"), names.toString());
        assertFalse(names.contains(null));
        assertTrue(names.contains("Pool"));
    }
}
