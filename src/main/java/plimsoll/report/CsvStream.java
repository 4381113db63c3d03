package plimsoll.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// A table that is written row by row, because it may be longer than memory. The bytes are those of [CsvText]. Until
/// it is finished they stand in a temporary file beside the target, so a reader sees the earlier file or the whole new
/// one; a table that is not finished, also when the program is stopped, leaves nothing.
public final class CsvStream implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final List<Column> columns;
    private final MessageDigest digest = WrittenFile.digest();
    private final OutputStream out;
    private long bytes;

    /// Creates the folder when needed and begins the table with its header.
    ///
    /// @param name a plain file name without any folder
    /// @throws IOException when the folder or the file cannot be written
    public CsvStream(Path folder, String name, List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        target = folder.resolve(new OutputFile(name, new byte[0]).name());
        Files.createDirectories(folder);
        temporary = ReportFiles.temporary(target);
        temporary.toFile().deleteOnExit();
        out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(temporary), digest), BUFFER);
        write(CsvText.bytes(new CsvTable(columns, List.of())));
    }

    /// Writes rows.
    ///
    /// @throws IOException when the disk takes no more
    /// @throws IllegalArgumentException when a cell does not fit its column
    public void add(List<List<Cell>> rows) throws IOException {
        write(CsvText.records(new CsvTable(columns, rows)));
    }

    /// Puts the table in its place and returns what is to be said about it.
    ///
    /// @throws IOException when it cannot; an earlier file stays as it was
    public WrittenFile finish() throws IOException {
        out.close();
        ReportFiles.flush(temporary);
        ReportFiles.move(temporary, target);
        return WrittenFile.of(String.valueOf(target.getFileName()), bytes, digest);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(temporary);
    }

    private void write(byte[] content) throws IOException {
        out.write(content);
        bytes += content.length;
    }
}
