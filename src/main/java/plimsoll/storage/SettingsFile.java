package plimsoll.storage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.domain.Problem;
import plimsoll.domain.UserSettings;
import plimsoll.domain.text.NumberStyle;

/// Reads and writes the user's settings.
public final class SettingsFile {
    private static final String WHAT = "settings";
    private static final String NAME = "settings.json";

    private final Path folder;

    /// Works in a folder, which need not exist.
    public SettingsFile(Path folder) {
        this.folder = folder;
    }

    /// Reads the settings. Without a file the defaults hold; a file that cannot be read gives the defaults too, is
    /// copied
    /// aside and reported.
    public Loaded<UserSettings> read(Instant now) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Loaded<>(Optional.of(UserSettings.DEFAULTS), List.of());
        }
        Loaded<UserSettings> loaded = FileBytes.load(file, SettingsFile::settings);
        if (loaded.value().isPresent()) {
            return loaded;
        }
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.add(aside(file, problems.getFirst(), now));
        return new Loaded<>(Optional.of(UserSettings.DEFAULTS), problems);
    }

    /// Writes the settings as a whole.
    ///
    /// @throws IOException when they could not be written; the old file is then untouched
    public void write(UserSettings settings) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(
                folder.resolve(NAME),
                JsonLayout.bytes(FileHeader.of(WHAT)
                        .put("theme", settings.look())
                        .put("colors", settings.colors())
                        .put("numbers", settings.numbers())
                        .put("fontPercent", BigDecimal.valueOf(settings.fontPercent()))
                        .put("threads", BigDecimal.valueOf(settings.threads()))
                        .put("autosave", settings.autosave())
                        .put("guide", settings.guide())
                        .putIfAny(
                                "window",
                                settings.window(),
                                window -> LayoutJson.put(new StructBuilder(), window)
                                        .build())
                        .putRowsIfAny(
                                "hiddenColumns",
                                List.copyOf(settings.hiddenColumns().entrySet()),
                                table -> new StructBuilder()
                                        .put("table", table.getKey())
                                        .put(
                                                "columns",
                                                Node.of(table.getValue().stream()
                                                        .map(Node::of)
                                                        .toList()))
                                        .build())
                        .build()));
    }

    private static UserSettings settings(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WHAT);
        UserSettings absent = UserSettings.DEFAULTS;
        UserSettings read = new UserSettings(
                fields.choiceOr("theme", UserSettings.Look.class, absent.look()),
                fields.choiceOr("colors", UserSettings.Colors.class, absent.colors()),
                fields.choiceOr("numbers", NumberStyle.class, absent.numbers()),
                fields.find("fontPercent").isEmpty()
                        ? absent.fontPercent()
                        : fields.whole("fontPercent", UserSettings.SMALLEST_FONT, UserSettings.LARGEST_FONT),
                fields.find("threads").isEmpty()
                        ? absent.threads()
                        : fields.whole("threads", 0, UserSettings.MOST_THREADS),
                fields.flagOr("autosave", absent.autosave()),
                fields.flagOr("guide", absent.guide()),
                fields.structIfAny("window", LayoutJson::bounds),
                hiddenColumns(fields));
        fields.done();
        return read;
    }

    /// Names of tables and columns that the program does not know any more are kept; nothing follows from them.
    private static SortedMap<String, SortedSet<String>> hiddenColumns(Fields fields) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        fields.rows("hiddenColumns", "The table", row -> Map.entry(row.text("table"), row.names("columns")))
                .forEach(table -> all.computeIfAbsent(table.getKey(), ignored -> new TreeSet<>())
                        .addAll(table.getValue()));
        return all;
    }

    private Problem aside(Path file, Problem error, Instant now) {
        try {
            Path copy = new Quarantine(folder.resolve("damaged")).keep(file, error, now);
            return Problem.note(
                    Problem.Kind.FILE,
                    NAME,
                    "",
                    "The settings were not read, so the defaults hold; a copy of the file was put aside: " + copy,
                    "Choose your settings again, or mend the copy and put it in the place of " + file + ".");
        } catch (IOException failure) {
            return Problem.note(
                    Problem.Kind.FILE,
                    NAME,
                    "",
                    "The settings were not read, so the defaults hold; no copy could be kept: " + failure.getMessage()
                            + ".",
                    "Mend the file before you change a setting.");
        }
    }
}
