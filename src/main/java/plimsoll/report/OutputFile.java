package plimsoll.report;

import java.util.Arrays;
import java.util.Objects;

/// A file to be written: its plain name and its bytes.
public final class OutputFile {
    private final String name;
    private final byte[] content;

    /// Copies the bytes.
    ///
    /// @param name a plain file name without any folder
    /// @throws IllegalArgumentException when the name could lead out of the chosen folder
    public OutputFile(String name, byte[] content) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
        this.name = name;
        this.content = content.clone();
    }

    /// Returns the plain file name.
    public String name() {
        return name;
    }

    /// Returns a copy of the bytes.
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
