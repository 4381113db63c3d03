package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.domain.Problem.Severity;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFault;
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

    /// Reads a rule file and checks that its numbers fit each other; problems carry line, column and JSON pointer.
    ///
    /// The value is empty when the file must not be used.
    public static Loaded<RuleFile> check(Path file) {
        return trusted(FileBytes.load(file, RuleFiles::checked));
    }

    /// Reads and checks a rule file from its bytes.
    ///
    /// @param name the file's name, for problems
    public static Loaded<RuleFile> check(String name, byte[] bytes) {
        return trusted(FileBytes.load(name, bytes, RuleFiles::checked));
    }

    private static RuleFile checked(Node root, Report report) {
        RuleFile file = RuleJson.read(root, report);
        for (RuleFault fault : RuleCheck.faults(file)) {
            report.error(Node.nearest(root, fault.pointer()).at(), fault.what(), fault.fix());
        }
        return file;
    }

    private static Loaded<RuleFile> trusted(Loaded<RuleFile> loaded) {
        boolean wrong = loaded.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return wrong ? new Loaded<>(Optional.empty(), loaded.problems()) : loaded;
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
