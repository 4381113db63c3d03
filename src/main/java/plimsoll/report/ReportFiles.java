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
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        // A symbolic link at the target is replaced, not followed.
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
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

    private static void move(Path from, Path target) throws IOException {
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
