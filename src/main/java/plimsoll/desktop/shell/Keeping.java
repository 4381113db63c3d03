package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import plimsoll.storage.UserFolders;

/// Where and on which threads the window keeps what is not saved yet.
///
/// @param folders the user's folders; empty = nothing is kept
/// @param soon    runs a task after a second or less, on the window's thread
/// @param disk    reads and writes, one task after the other
/// @param window  the window's thread
public record Keeping(Optional<UserFolders> folders, Consumer<Runnable> soon, Executor disk, Executor window) {
    /// Keeps nothing.
    public static Keeping nothing() {
        return new Keeping(Optional.empty(), task -> {}, Runnable::run, Runnable::run);
    }
}
