package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.PositionsViewModel;

/// What a user takes out of the window to forward it.
@SuppressWarnings("NullAway.Init")
class ReportJourneyTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "two-venues");

    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void openTheFirstSample() {
        window = OpenWindow.sample("two-venues");
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void theFolderHoldsTheShownNumbersAndThePdf() throws IOException {
        Path report = folder.resolve("report");
        window.answers().choose(report);
        Fx.run(() -> window.window().reports().export(ReportDesk.Shape.FOLDER));

        assertEquals(List.of("folder"), window.answers().heard());
        String levels = Files.readString(report.resolve("levels.csv"));
        assertTrue(levels.contains("94472.36"), levels);
        assertTrue(Files.size(report.resolve("report.pdf")) > 10_000);
        assertTrue(Files.exists(report.resolve("leg-breaks.csv")));
    }

    /// The checked results are what the command line writes.
    @Test
    void theTablesAreThoseOfTheCommandLineByteForByte() throws IOException {
        Path report = folder.resolve("report");
        window.answers().choose(report);
        Fx.run(() -> window.window().reports().export(ReportDesk.Shape.FOLDER));

        List<String> compared = new ArrayList<>();
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(report, "*.csv")) {
            for (Path table : tables) {
                Path checked = GOLDEN.resolve(table.getFileName());
                if (Files.exists(checked)) {
                    assertEquals(Files.readString(checked), Files.readString(table), table.toString());
                    compared.add(table.getFileName().toString());
                }
            }
        }
        assertTrue(
                compared.containsAll(List.of("grid.csv", "levels.csv", "pools.csv", "positions.csv", "ranges.csv")),
                compared.toString());
    }

    @Test
    void ctrlPWritesThePdfWithTheEditedBook() throws IOException {
        window.focus(window.table("Positions"), 0, PositionsViewModel.QUANTITY);
        window.type("8");
        window.press(KeyCode.ENTER);
        window.calculate();
        Path pdf = folder.resolve("report.pdf");
        window.answers().choose(pdf);
        window.pressShortcut(KeyCode.P);

        assertTrue(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    void theArchiveHoldsResultsAndInputs() throws IOException {
        Path zip = folder.resolve("report.zip");
        window.answers().choose(zip);
        Fx.run(() -> window.window().reports().export(ReportDesk.Shape.ARCHIVE));

        try (ZipFile pack = new ZipFile(zip.toFile())) {
            assertTrue(pack.getEntry("report.pdf").getSize() > 10_000);
            assertTrue(pack.getEntry("inputs/workspace.json").getSize() > 100);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldWithTheWayOut() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        window.answers().choose(taken.resolve("report.pdf"));
        Fx.run(() -> window.window().reports().export(ReportDesk.Shape.PDF));

        assertTrue(
                window.answers().heard().getLast().contains("report was not written"),
                window.answers().heard().toString());
        assertFalse(Files.isDirectory(taken));
    }
}
