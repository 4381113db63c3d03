package plimsoll.document;

import java.time.Instant;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// One file that was imported: where numbers of the workspace come from, and what else the file said.
///
/// @param poolId the pool that was filled
/// @param kind   what the file was, as a word such as `okx-positions`
/// @param file   its name
/// @param time   when it was imported
/// @param stated when it was true; empty when the file does not say
/// @param kept   what nothing used
public record ImportRecord(
        String poolId, String kind, String file, Instant time, Optional<Instant> stated, KeptFields kept) {
    /// Most records of one workspace; of more the oldest go.
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 1_000;

    /// Checks that pool, kind and file are named.
    public ImportRecord {
        Decimals.named("pool", poolId);
        Decimals.named("kind", kind);
        Decimals.named("file", file);
        if (kind.length() > LONGEST_NAME || file.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a kind or file name of more than " + LONGEST_NAME + " characters");
        }
    }

    /// Returns whether this is a later import of the same file into the same pool, which takes its place.
    public boolean replaces(ImportRecord other) {
        return poolId.equals(other.poolId) && kind.equals(other.kind) && file.equals(other.file);
    }

    /// Returns whether the other record says the same, whenever it was imported.
    public boolean saysSameAs(ImportRecord other) {
        return replaces(other) && stated.equals(other.stated) && kept.equals(other.kept);
    }

    /// Returns the same record of another pool.
    public ImportRecord withPoolId(String value) {
        return new ImportRecord(value, kind, file, time, stated, kept);
    }
}
