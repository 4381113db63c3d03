package plimsoll.storage.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.Progress;
import plimsoll.storage.Loaded;
import plimsoll.storage.csv.CsvFile;
import plimsoll.storage.csv.TableImport;
import plimsoll.storage.venue.VenueNames;
import plimsoll.storage.venue.VenueReplies;

/// Opens a file to be imported: a reply of a venue when it begins as JSON does, otherwise a table.
public final class ImportFiles {
    private ImportFiles() {}

    /// Reads a file as a whole.
    ///
    /// @param kind   what the user says it is; empty = recognised
    /// @param titles of a table: which title means which field, in place of what the titles suggest
    /// @param venue  whose names a table uses; empty = those of any
    public static Loaded<Incoming> read(
            Path file, Optional<ReplyKind> kind, Map<TableField, String> titles, String venue) {
        return read(file, kind, titles, venue, Progress.NONE);
    }

    /// Reads a file as a whole and tells how much of a table has been read.
    public static Loaded<Incoming> read(
            Path file, Optional<ReplyKind> kind, Map<TableField, String> titles, String venue, Progress progress) {
        try {
            if (!isTable(file, kind)) {
                return VenueReplies.read(file, kind.filter(said -> said != ReplyKind.TABLE));
            }
            CsvFile table = CsvFile.of(file);
            long size = Math.max(1, Files.size(file));
            return TableImport.read(
                            table,
                            mapping(table.header(), titles),
                            name -> VenueNames.of(venue, name),
                            Cancellation.NONE,
                            count -> progress.at(Math.min(1, (double) count / size)))
                    .orElseThrow(() -> new IllegalStateException("an import that nobody cancels has a result"))
                    .loaded();
        } catch (IOException e) {
            return unreadable(file, e);
        } catch (IllegalArgumentException e) {
            return new Loaded<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            Kind.FILE, name(file), "line 1", e.getMessage() + ".", "Name each field once.")));
        }
    }

    /// Returns the problem that a file cannot be read.
    public static Loaded<Incoming> unreadable(Path file, IOException failure) {
        boolean missing = failure instanceof java.nio.file.NoSuchFileException;
        return new Loaded<>(
                Optional.empty(),
                List.of(Problem.error(
                        Kind.FILE,
                        name(file),
                        "",
                        missing
                                ? "There is no file " + file + "."
                                : "The file could not be read: " + failure.getMessage() + ".",
                        "Check its name, folder and permissions.")));
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }

    private static TableMapping mapping(List<String> header, Map<TableField, String> titles) {
        TableMapping mapping = TableMapping.suggested(header);
        for (Map.Entry<TableField, String> title : titles.entrySet()) {
            int column = header.indexOf(title.getValue());
            if (column < 0) {
                throw new IllegalArgumentException("there is no column \u201c" + title.getValue() + "\u201d");
            }
            mapping = mapping.with(column, Optional.of(title.getKey()));
        }
        return mapping;
    }

    /// Returns whether a file is a table: said so, named so, or not beginning as JSON or an archive does.
    ///
    /// @throws IOException when it cannot be read
    public static boolean isTable(Path file, Optional<ReplyKind> kind) throws IOException {
        if (kind.isPresent()) {
            return kind.get() == ReplyKind.TABLE;
        }
        byte[] head;
        try (InputStream input = Files.newInputStream(file)) {
            head = input.readNBytes(64);
        }
        return isTable(name(file), head);
    }

    /// Returns whether a file or the clipboard holds a table.
    ///
    /// @param head its first bytes
    public static boolean isTable(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (List.of("csv", "tsv", "txt").contains(ending)) {
            return !startsAsJson(head) || ending.equals("csv");
        }
        if (ending.equals("json")) {
            return false;
        }
        boolean archive = head.length >= 2 && ((head[0] == 'P' && head[1] == 'K') || (head[0] & 0xff) == 0x1f);
        return !startsAsJson(head) && !archive;
    }

    private static boolean startsAsJson(byte[] head) {
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        return text.startsWith("{") || text.startsWith("[");
    }
}
