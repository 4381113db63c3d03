package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.domain.Problem;

/// Copies of files that could not be read completely. The file itself stays where it is and as it is.
public final class Quarantine {
    private static final Pattern LINE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /// Works on a folder, which need not exist.
    public Quarantine(Path folder) {
        this.folder = folder;
    }

    /// Copies a damaged file aside and returns the copy; its name tells the time and the line and column of the error.
    ///
    /// @throws IOException when it could not be copied
    public Path keep(Path damaged, Problem error, Instant now) throws IOException {
        Files.createDirectories(folder);
        String name = String.valueOf(damaged.getFileName());
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        Matcher at = LINE.matcher(error.place().field());
        String place = at.find() ? "-line-" + at.group(1) + "-column-" + at.group(2) : "";
        Path copy = folder.resolve(stem + "-" + STAMP.format(now) + place + ".json");
        AtomicFile.write(copy, Files.readAllBytes(damaged));
        return copy;
    }
}
