package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.storage.WorkspaceLocks.Answer;

@SuppressWarnings("NullAway.Init")
class WorkspaceLocksTest {
    private static final Instant TIME = Instant.parse("2026-11-29T05:20:00Z");
    private static final WorkspaceKey KEY = WorkspaceKey.untitled(1);

    @TempDir
    Path folder;

    @Test
    void aWorkspaceHasOneOwnerUntilItIsFreed() throws IOException {
        WorkspaceLocks locks = new WorkspaceLocks(folder);
        Answer.Held first = assertInstanceOf(Answer.Held.class, locks.acquire(KEY, TIME, 17));
        assertEquals(new Answer.Taken("process 17, since 2026-11-29T05:20:00Z"), locks.acquire(KEY, TIME, 18));
        Answer.Held other = assertInstanceOf(Answer.Held.class, locks.acquire(WorkspaceKey.untitled(2), TIME, 18));
        other.lock().close();

        first.lock().close();
        Answer.Held next = assertInstanceOf(Answer.Held.class, locks.acquire(KEY, TIME, 18));
        next.lock().close();
    }

    @Test
    void withoutAFolderThereIsNoLockAndAReason() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertInstanceOf(Answer.Unavailable.class, new WorkspaceLocks(file).acquire(KEY, TIME, 17));
    }

    @Test
    void aKilledOwnerFreesTheWorkspace() throws Exception {
        try (OtherProcess other = OtherProcess.start(SaveLoop.class, "lock", folder.toString())) {
            assertEquals("locked", other.nextLine());
            assertInstanceOf(Answer.Taken.class, new WorkspaceLocks(folder).acquire(KEY, TIME, 17));
            other.kill();
        }
        Answer.Held held = assertInstanceOf(Answer.Held.class, new WorkspaceLocks(folder).acquire(KEY, TIME, 17));
        held.lock().close();
    }
}
