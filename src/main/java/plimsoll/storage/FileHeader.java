package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;

/// The two fields that open every file: what it is, and the version of its schema.
final class FileHeader {
    /// The only schema so far.
    private static final BigDecimal SCHEMA = BigDecimal.ONE;

    private static final String WHAT = "plimsoll";
    private static final String VERSION = "schemaVersion";

    private FileHeader() {}

    /// Puts the header into a file to be written.
    static StructBuilder of(String what) {
        return new StructBuilder().put(WHAT, what).put(VERSION, SCHEMA);
    }

    /// Checks that the file is what is expected, in a schema that this program reads.
    ///
    /// @throws Rejected otherwise
    static void check(Fields fields, String what) {
        String expected = "The file is not a Plimsoll " + what + " file";
        if (fields.find(WHAT).isEmpty()) {
            throw new Rejected(
                    fields.at(),
                    expected + ": it does not begin with \"" + WHAT + "\": \"" + what + "\".",
                    "Open another file, or add the field.");
        }
        String found = fields.text(WHAT);
        if (!found.equals(what)) {
            String known =
                    List.of("workspace", "rules", "scenarios").contains(found) ? " It is a " + found + " file." : "";
            throw new Rejected(fields.at(WHAT), expected + "." + known, "Open another file.");
        }
        BigDecimal version = fields.decimal(VERSION);
        if (version.compareTo(SCHEMA) > 0) {
            throw new Rejected(
                    fields.at(VERSION),
                    "The file has schema version " + version.toPlainString() + "; this program reads version 1.",
                    "Open it with a newer Plimsoll.");
        }
        if (version.compareTo(SCHEMA) != 0) {
            throw new Rejected(
                    fields.at(VERSION),
                    "There is no schema version " + version.toPlainString() + ".",
                    "Write \"" + VERSION + "\": 1.");
        }
    }
}
