package plimsoll.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.scenario.Step;

/// Reads and writes files of scenarios: JSON with grids and random scenarios, CSV with one line per shock, and CSV of
/// price bars, which is a replay.
public final class ScenarioFiles {
    private static final int JSON_START = '{';

    private ScenarioFiles() {}

    /// Reads scenarios from a JSON file, a table of shocks or a table of price bars; problems carry line and column. A
    /// scenario with anything wrong is left out as a whole.
    public static Loaded<ScenarioBook> read(Path file) {
        return FileBytes.loadBytes(file, (bytes, report) -> book(name(file), bytes, report));
    }

    /// Reads scenarios from the bytes of a file.
    ///
    /// @param name the file's name, for problems and for the name of a table
    public static Loaded<ScenarioBook> read(String name, byte[] bytes) {
        return FileBytes.loadBytes(name, bytes, (content, report) -> book(name, content, report));
    }

    /// Reads a table of price bars: time, open, high, low, close and, for more than one asset, asset.
    public static Loaded<PricePath> readBars(String name, byte[] bytes) {
        return FileBytes.loadBytes(name, bytes, (content, report) -> PriceBars.read(name, new CsvRows(text(content))));
    }

    /// Writes scenarios atomically, as a table when the file's name ends with `.csv`, else as JSON.
    ///
    /// @throws IOException when it could not be written; an older file is then untouched
    public static void write(Path file, ScenarioBook book) throws IOException {
        AtomicFile.write(file, isTable(name(file)) ? csv(book.set().scenarios()) : bytes(book));
    }

    /// Returns the canonical bytes of a JSON file.
    public static byte[] bytes(ScenarioBook book) {
        return JsonLayout.bytes(ScenarioJson.write(book));
    }

    /// Returns the table with one line per shock.
    public static byte[] csv(List<Scenario> scenarios) {
        return ScenarioCsv.bytes(scenarios);
    }

    /// Returns each shock of a step as one line for reading, for example `priceMove: asset BTC, unit relative, amount
    /// -0.1`.
    public static List<String> shocks(Step step) {
        return step.shocks().stream().map(ScenarioCsv::line).toList();
    }

    private static ScenarioBook book(String name, byte[] bytes, Report report) {
        String text = text(bytes);
        if (!text.isBlank() && text.stripLeading().charAt(0) == JSON_START) {
            return ScenarioJson.read(JsonText.parse(bytes), report);
        }
        CsvRows rows = new CsvRows(text);
        if (rows.has("kind")) {
            return ScenarioCsv.read(name, rows, report);
        }
        if (rows.has("close")) {
            return new ScenarioBook(
                    name, PriceBars.read(name, rows).scenarios(stem(name)), List.of(), Optional.empty());
        }
        throw new Rejected(
                Location.NOWHERE,
                "The file holds neither shocks nor price bars.",
                "Give it the columns scenario and kind, or time, open, high, low and close.");
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }

    private static String stem(String name) {
        return isTable(name) ? name.substring(0, name.length() - 4) : name;
    }

    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
