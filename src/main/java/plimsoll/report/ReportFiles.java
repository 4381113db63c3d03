package plimsoll.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Writes files into one folder, each complete or not at all.
public final class ReportFiles {
    private ReportFiles() {}

    /// Writes the files in order, creating the folder when needed. A reader sees the earlier file or the new one, never
    /// a part. Names are plain ([OutputFile]), so nothing is written outside the folder.
    ///
    /// @throws IOException when the folder or a file cannot be written; files written before it stay
    public static void writeAll(Path folder, List<OutputFile> files) throws IOException {
        Files.createDirectories(folder);
        for (OutputFile file : files) {
            write(folder.resolve(file.name()), file.content());
        }
    }

    /// Writes one file: temporary file beside it, flush to disk, move.
    ///
    /// @throws IOException when it cannot be written; an earlier file stays as it was
    public static void write(Path target, byte[] content) throws IOException {
        Path temporary = temporary(target);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Returns where a file is written before it is moved to its place: beside it, hidden, one per program. A symbolic
    /// link at the target is replaced, not followed.
    ///
    /// @throws IOException when the target is no file
    static Path temporary(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        return folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /// Brings a written file to the disk.
    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Puts a temporary file in its place.
    static void move(Path from, Path target) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
