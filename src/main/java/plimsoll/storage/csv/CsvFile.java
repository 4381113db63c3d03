package plimsoll.storage.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.text.FormulaGuard;

/// A table in a file or on the clipboard: how it is written, its header, and its text to be streamed.
public final class CsvFile {
    private final String name;
    private final Source source;
    private final long size;
    private final CsvFormat format;
    private final List<String> header;

    /// Opens the bytes of a table anew.
    @FunctionalInterface
    public interface Source {
        /// Returns a stream from the first byte.
        ///
        /// @throws IOException when there is none
        InputStream open() throws IOException;
    }

    private CsvFile(String name, Source source, long size, CsvFormat format, List<String> header) {
        this.name = name;
        this.source = source;
        this.size = size;
        this.format = format;
        this.header = List.copyOf(header);
    }

    /// Looks at the beginning of a file.
    ///
    /// @throws IOException when it cannot be read
    public static CsvFile of(Path file) throws IOException {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        return of(name, () -> Files.newInputStream(file), Files.size(file));
    }

    /// Looks at the beginning of bytes.
    ///
    /// @throws IOException never
    public static CsvFile of(String name, byte[] bytes) throws IOException {
        return of(name, () -> new ByteArrayInputStream(bytes), bytes.length);
    }

    /// Looks at the beginning of a table.
    ///
    /// @param size about how many bytes there are, for progress
    /// @throws IOException when it cannot be read
    public static CsvFile of(String name, Source source, long size) throws IOException {
        byte[] head;
        boolean all;
        try (InputStream input = source.open()) {
            head = input.readNBytes(CsvSniffer.HEAD);
            all = input.read() < 0;
        }
        CsvFormat format = CsvSniffer.of(head, all);
        CsvFile unread = new CsvFile(name, source, size, format, List.of());
        try (Reader reader = unread.reader()) {
            List<String> header = unread.stream(reader).next().orElse(List.of());
            return new CsvFile(
                    name,
                    source,
                    size,
                    format,
                    header.stream()
                            .map(FormulaGuard::unguard)
                            .map(String::strip)
                            .toList());
        }
    }

    /// Returns the file's name, for messages.
    public String name() {
        return name;
    }

    /// Returns about how many bytes there are.
    public long size() {
        return size;
    }

    /// Returns how the table is written.
    public CsvFormat format() {
        return format;
    }

    /// Returns the titles of the columns, without guards and blanks; empty when the file is empty.
    public List<String> header() {
        return header;
    }

    /// Returns the text from the first character. A byte that its encoding does not have comes out as U+FFFD.
    ///
    /// @throws IOException when the file cannot be read
    public Reader reader() throws IOException {
        InputStream input = new BufferedInputStream(source.open());
        input.skipNBytes(format.mark());
        return new InputStreamReader(
                input,
                format.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /// Returns the rows of a text opened by [#reader()], the header first.
    public CsvStream stream(Reader reader) {
        return new CsvStream(reader, format.separator(), format.quote());
    }
}
