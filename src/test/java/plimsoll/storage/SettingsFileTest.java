package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.UserSettings;
import plimsoll.domain.text.NumberStyle;

@SuppressWarnings("NullAway.Init")
class SettingsFileTest {
    private static final Instant TIME = Instant.parse("2026-11-29T05:20:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(
                new Loaded<>(Optional.of(UserSettings.DEFAULTS), List.of()),
                new SettingsFile(folder.resolve("absent")).read(TIME));
    }

    @Test
    void settingsSurviveTheRoundTrip() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new"));
        UserSettings chosen = new UserSettings(
                UserSettings.Look.HIGH_CONTRAST,
                UserSettings.Colors.RED_UP,
                NumberStyle.COMMA,
                140,
                3,
                false,
                false,
                Optional.of(new plimsoll.domain.layout.Bounds(-1200, 30, 1600, 1000)),
                new TreeMap<>(Map.of(
                        "positions", new TreeSet<>(Set.of("vega_usd", "leverage")),
                        "gone", new TreeSet<>(Set.of("anything")))));
        file.write(UserSettings.DEFAULTS);
        file.write(chosen);
        assertEquals(new Loaded<>(Optional.of(chosen), List.of()), file.read(TIME));
        assertTrue(Files.readString(folder.resolve("new").resolve("settings.json"))
                .contains("\"theme\": \"highContrast\""));
    }

    @Test
    void fieldsThatAreLeftOutKeepTheirDefaults() throws IOException {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"plimsoll\": \"settings\", \"schemaVersion\": 1, \"fontPercent\": 120}");
        assertEquals(
                Optional.of(UserSettings.DEFAULTS.withFontPercent(120)),
                new SettingsFile(folder).read(TIME).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"plimsoll\": \"settings\"",
                "{\"plimsoll\": \"settings\", \"schemaVersion\": 1, \"fontPercent\": 900}",
                "{\"plimsoll\": \"settings\", \"schemaVersion\": 2}",
                "[]"
            })
    void aBrokenFileGivesTheDefaultsAMessageAndACopy(String text) throws IOException {
        Path broken = folder.resolve("settings.json");
        Files.writeString(broken, text);
        Loaded<UserSettings> loaded = new SettingsFile(folder).read(TIME);
        assertEquals(Optional.of(UserSettings.DEFAULTS), loaded.value());
        assertEquals(2, loaded.problems().size(), loaded.problems().toString());
        assertTrue(loaded.problems().getLast().what().contains("the defaults hold"));
        try (var copies = Files.list(folder.resolve("damaged"))) {
            assertArrayEquals(
                    Files.readAllBytes(broken),
                    Files.readAllBytes(copies.findFirst().orElseThrow()));
        }
    }

    @Test
    void pastedNumbersWithADecimalCommaAreRead() {
        PastedTable table = PastedTable.parse("name\tvalue\nBTC\t1.234,56\nETH\t-0,5\n1.2.3\t1.234", NumberStyle.COMMA);
        assertEquals(Optional.of(List.of("name", "value")), table.header());
        assertEquals(
                List.of(List.of("BTC", "1234.56"), List.of("ETH", "-0.5"), List.of("1.2.3", "1234")), table.rows());
        assertEquals(
                List.of(List.of("1234.56", "2")),
                PastedTable.parse("1.234,56;2", NumberStyle.COMMA).rows());
        assertEquals(
                List.of(List.of("1.234", "56")),
                PastedTable.parse("1.234,56", NumberStyle.POINT).rows());
    }
}
