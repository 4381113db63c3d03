package plimsoll.document.imports;

import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.domain.Decimals;
import plimsoll.domain.account.Pool;

/// The pool that an import fills.
///
/// @param name     identifier or name of a pool; a pool that does not exist is made
/// @param venue    of a new pool; empty = that of the file
/// @param rule     the rule file of a new pool; empty = the one that the file's account follows
/// @param currency in which a new pool is stated; empty = that of the file
public record ImportTarget(String name, Optional<String> venue, Optional<String> rule, Optional<String> currency) {
    /// Checks that the pool is named.
    public ImportTarget {
        Decimals.named("pool", name);
    }

    /// Returns the pool of that identifier or name, made as the file says when there is none.
    public static ImportTarget named(String name) {
        return new ImportTarget(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Returns the pool when it exists.
    public Optional<Pool> existing(Document document) {
        return document.pool(name)
                .or(() -> document.pools().stream()
                        .filter(pool -> pool.name().equals(name))
                        .findFirst());
    }

    /// Returns the same target under another rule file.
    public ImportTarget withRule(Optional<String> value) {
        return new ImportTarget(name, venue, value, currency);
    }
}
