package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @Test
    void noArgumentOpensTheWindow() {
        assertEquals(new Start.Window(Optional.empty()), Start.of());
    }

    @Test
    void aJsonFileOpensTheWindowWithItWhetherItExistsOrNot() {
        assertEquals(new Start.Window(Optional.of(Path.of("book.json"))), Start.of("book.json"));
    }

    @Test
    void anExistingFileOfAnyNameOpensTheWindow(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("book"));
        assertEquals(new Start.Window(Optional.of(file)), Start.of(file.toString()));
    }

    @Test
    void everythingElseIsACommand() {
        assertEquals(new Start.Command(List.of("--help")), Start.of("--help"));
        assertEquals(new Start.Command(List.of("margin", "book.json")), Start.of("margin", "book.json"));
        assertEquals(new Start.Command(List.of("nonsense")), Start.of("nonsense"));
        assertEquals(new Start.Command(List.of("a\0b")), Start.of("a\0b"));
    }

    @Test
    void withoutADisplayAFileIsStressedAndNoFileShowsTheDemo() {
        assertEquals(
                List.of("stress", "book.json", "--out", "plimsoll-report"),
                new Start.Window(Optional.of(Path.of("book.json"))).withoutDisplay());
        assertEquals(List.of("demo", "--out", "plimsoll-report"), new Start.Window(Optional.empty()).withoutDisplay());
        assertEquals(
                List.of("demo", "--out", "plimsoll-report", "--no-charts"),
                new Start.Window(Optional.empty()).withoutToolkit());
    }

    @Test
    void onlyLinuxWithoutDisplayVariablesHasNoDisplay() {
        String reason = "neither DISPLAY nor WAYLAND_DISPLAY is set";
        assertEquals(Optional.of(reason), Start.missingDisplay("Linux", Map.of(), ""));
        assertEquals(Optional.of(reason), Start.missingDisplay("Linux", Map.of("DISPLAY", ""), ""));
        assertEquals(Optional.empty(), Start.missingDisplay("Linux", Map.of("DISPLAY", ":0"), ""));
        assertEquals(Optional.empty(), Start.missingDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""));
        assertEquals(Optional.empty(), Start.missingDisplay("Linux", Map.of(), "Headless"));
        assertEquals(Optional.empty(), Start.missingDisplay("Mac OS X", Map.of(), ""));
        assertEquals(Optional.empty(), Start.missingDisplay("Windows 11", Map.of(), ""));
    }
}
