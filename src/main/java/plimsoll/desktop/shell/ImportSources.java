package plimsoll.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import plimsoll.desktop.imports.ImportSource;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.storage.Loaded;
import plimsoll.storage.csv.CsvFile;
import plimsoll.storage.csv.TableImport;
import plimsoll.storage.imports.ImportFiles;
import plimsoll.storage.venue.VenueNames;
import plimsoll.storage.venue.VenueReplies;

/// Files and the clipboard as things to import.
public final class ImportSources {
    private static final int HEAD = 64;

    private ImportSources() {}

    /// Returns a file as something to import; one that cannot be read says so when it is read.
    public static ImportSource of(Path file) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        try (InputStream input = Files.newInputStream(file)) {
            if (ImportFiles.isTable(name, input.readNBytes(HEAD))) {
                return new TableSource(CsvFile.of(file));
            }
            long size = Files.size(file);
            return new ReplySource(name, size, kind -> VenueReplies.read(file, kind));
        } catch (IOException failure) {
            return new ReplySource(name, 0, kind -> ImportFiles.unreadable(file, failure));
        }
    }

    /// Returns text from the clipboard as something to import.
    static ImportSource of(String text) {
        return of("clipboard", text.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns bytes as something to import.
    ///
    /// @param name as a file would be called
    public static ImportSource of(String name, byte[] bytes) {
        try {
            return ImportFiles.isTable(name, bytes)
                    ? new TableSource(CsvFile.of(name, bytes))
                    : new ReplySource(name, bytes.length, kind -> VenueReplies.read(name, bytes, kind));
        } catch (IOException failure) {
            throw new IllegalStateException("bytes in memory can be read", failure);
        }
    }

    private interface Reader {
        Loaded<Incoming> read(Optional<ReplyKind> kind);
    }

    private record ReplySource(String name, long size, Reader reader) implements ImportSource {
        @Override
        public String format() {
            return "";
        }

        @Override
        public List<String> header() {
            return List.of();
        }

        @Override
        public Optional<Read> read(
                Optional<ReplyKind> kind,
                Optional<TableMapping> mapping,
                String venue,
                Cancellation cancellation,
                LongConsumer read) {
            Loaded<Incoming> loaded = reader.read(kind.filter(said -> said != ReplyKind.TABLE));
            return Optional.of(new Read(loaded.value(), loaded.problems(), 0));
        }
    }

    private record TableSource(CsvFile file) implements ImportSource {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public String format() {
            return file.format().text();
        }

        @Override
        public List<String> header() {
            return file.header();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public Optional<Read> read(
                Optional<ReplyKind> kind,
                Optional<TableMapping> mapping,
                String venue,
                Cancellation cancellation,
                LongConsumer read) {
            TableMapping columns = mapping.filter(known -> known.header().equals(file.header()))
                    .orElseGet(() -> TableMapping.suggested(file.header()));
            return TableImport.read(file, columns, name -> VenueNames.of(venue, name), cancellation, read)
                    .map(result -> new Read(result.incoming(), result.problems(), result.rows()));
        }
    }
}
