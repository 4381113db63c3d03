package plimsoll.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The name under which the user's state folder knows a workspace; fit for a file name on every system.
///
/// @param text letters, digits, `-`
public record WorkspaceKey(String text) {
    private static final int HASH_DIGITS = 16;
    private static final int NAME_LETTERS = 40;

    /// Checks the letters.
    public WorkspaceKey {
        if (!text.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a key has letters, digits and -, was " + text);
        }
    }

    /// Returns the key of a workspace file: the same for every way to write its path.
    public static WorkspaceKey of(Path file) {
        Path known = file.toAbsolutePath().normalize();
        try {
            known = known.toRealPath();
        } catch (java.io.IOException absent) {
            // Not saved yet: its path as written is all there is.
        }
        String hash = Hashes.sha256(known.toString().getBytes(StandardCharsets.UTF_8));
        String name = String.valueOf(known.getFileName())
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = name.substring(0, Math.min(name.length(), NAME_LETTERS));
        return new WorkspaceKey((stem.isEmpty() ? "" : stem + "-") + hash.substring(0, HASH_DIGITS));
    }

    /// Returns the key of a workspace that has no file.
    ///
    /// @param place which of the windows without a file, from 1
    public static WorkspaceKey untitled(int place) {
        return new WorkspaceKey("untitled-" + place);
    }
}
