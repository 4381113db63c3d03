package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import plimsoll.domain.rule.RuleFile;

/// Reads and writes rule files. A file with any wrong row gives no value: half a rule would give wrong margin.
public final class RuleFiles {
    private RuleFiles() {}

    /// Reads a rule file; problems carry line and column.
    public static Loaded<RuleFile> read(Path file) {
        return FileBytes.load(file, RuleJson::read);
    }

    /// Reads a rule file from its bytes.
    ///
    /// @param name the file's name, for problems
    public static Loaded<RuleFile> read(String name, byte[] bytes) {
        return FileBytes.load(name, bytes, RuleJson::read);
    }

    /// Writes a rule file atomically.
    ///
    /// @throws IOException when it could not be written; an older file is then untouched
    public static void write(Path file, RuleFile rules) throws IOException {
        AtomicFile.write(file, bytes(rules));
    }

    /// Returns the rule file's canonical bytes.
    public static byte[] bytes(RuleFile rules) {
        return JsonLayout.bytes(RuleJson.write(rules));
    }
}
