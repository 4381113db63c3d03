package plimsoll.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Keeps two windows from writing the same workspace. The system holds the lock and frees it when the process ends,
/// also
/// by a kill, so there is no stale lock. It reaches as far as one user on one machine.
public final class WorkspaceLocks {
    /// A byte far behind the text, so that others can read the text where a lock forbids reading.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path folder;

    /// What asking for a lock gave.
    public sealed interface Answer {
        /// The workspace is ours until the lock is closed.
        record Held(Lock lock) implements Answer {}

        /// Another window has it; the text says which.
        record Taken(String owner) implements Answer {}

        /// The system gives no lock here.
        record Unavailable(String reason) implements Answer {}
    }

    /// A lock that is held.
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        /// Frees the workspace. The lock's file stays: removing it could take away a lock that another window just got.
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// Works on a folder, which need not exist.
    public WorkspaceLocks(Path folder) {
        this.folder = folder;
    }

    /// Asks for a workspace.
    ///
    /// @param now     the current time, shown to others
    /// @param process this process's number, shown to others
    public Answer acquire(WorkspaceKey key, Instant now, long process) {
        Path file = folder.resolve(key.text() + ".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return answer(channel, file, "process " + process + ", since " + now);
        } catch (IOException | UnsupportedOperationException refused) {
            return new Answer.Unavailable(String.valueOf(refused.getMessage()));
        }
    }

    private static Answer answer(FileChannel channel, Path file, String owner) throws IOException {
        boolean held = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            held = lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            return new Answer.Taken(Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
        return new Answer.Held(new Lock(channel));
    }
}
