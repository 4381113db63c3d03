package plimsoll.storage;

import java.util.List;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;

/// The rule files that come with the program.
public final class ShippedRules {
    private ShippedRules() {}

    /// Read on first use, then kept.
    private static final class Kept {
        private static final RuleCatalog CATALOG = new RuleCatalog(files().stream()
                .map(file -> "rules/" + file)
                .map(path -> new HashedRule(
                        ShippedFiles.value(path, RuleJson::read), Hashes.sha256(ShippedFiles.bytes(path)), true))
                .toList());
    }

    /// Returns all of them, read once. The hash is that of the file's bytes with line feeds as line ends.
    public static RuleCatalog catalog() {
        return Kept.CATALOG;
    }

    /// Returns an edited rule file with the hash of its canonical bytes, not shipped.
    public static HashedRule edited(RuleFile file) {
        return new HashedRule(file, Hashes.sha256(RuleFiles.bytes(file)), false);
    }

    /// Returns the names of the shipped files.
    static List<String> files() {
        return ShippedFiles.index("rules", "files").stream()
                .map(row -> row.name("file"))
                .toList();
    }
}
