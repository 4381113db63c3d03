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
        window.pressShortcut(KeyCode.Z);
        assertEquals(2, window.session().document().positions().size());
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
