package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;

/// The two fields that open every file: what it is, and the version of its schema.
final class FileHeader {
    /// What every kind of file began with.
    private static final int FIRST = 1;

    private static final String WHAT = "plimsoll";
    private static final String VERSION = "schemaVersion";

    private FileHeader() {}

    /// Puts the header into a file to be written in the first schema.
    static StructBuilder of(String what) {
        return of(what, FIRST);
    }

    /// Puts the header into a file to be written.
    static StructBuilder of(String what, int schema) {
        return new StructBuilder().put(WHAT, what).put(VERSION, BigDecimal.valueOf(schema));
    }

    /// Checks that the file is what is expected, in the first schema.
    ///
    /// @throws Rejected otherwise
    static void check(Fields fields, String what) {
        check(fields, what, FIRST);
    }

    /// Checks that the file is what is expected, in a schema that this program reads.
    ///
    /// @param newest the newest schema of such files
    /// @throws Rejected otherwise
    static void check(Fields fields, String what, int newest) {
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
        String read = newest == FIRST ? "version 1" : "versions 1 to " + newest;
        if (version.compareTo(BigDecimal.valueOf(newest)) > 0) {
            throw new Rejected(
                    fields.at(VERSION),
                    "The file has schema version " + version.toPlainString() + "; this program reads " + read + ".",
                    "Open it with a newer Plimsoll.");
        }
        if (version.compareTo(BigDecimal.valueOf(FIRST)) < 0
                || version.stripTrailingZeros().scale() > 0) {
            throw new Rejected(
                    fields.at(VERSION),
                    "There is no schema version " + version.toPlainString() + ".",
                    "Write \"" + VERSION + "\": " + newest + ".");
        }
    }
}
