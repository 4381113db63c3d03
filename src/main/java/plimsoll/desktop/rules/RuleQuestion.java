package plimsoll.desktop.rules;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.document.Document;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;

/// What is asked about a rule file and the one it is compared with. A value, so that it can be answered beside the
/// window's thread.
///
/// @param document the workspace
/// @param shipped  the rule files that come with the program
/// @param now      the current time
/// @param before   compared with; the same file when there is no other
/// @param after    looked at
record RuleQuestion(Document document, RuleCatalog shipped, Instant now, HashedRule before, HashedRule after) {
    /// Returns whether there are two files to compare.
    boolean compares() {
        return !before.file().equals(after.file());
    }

    /// Returns the book in the market as it is, if every pool that follows some version of the file followed that very
    /// one.
    Snapshot under(RuleFile file) {
        HashedRule rule = new HashedRule(file, "", false);
        return Snapshots.of(RuleTrial.of(document, pools(), rule), shipped, now, 0)
                .snapshot();
    }

    /// Returns whether a pool follows some version of the file: a pool of the workspace, or an isolated position of
    /// one.
    boolean follows(String poolId) {
        return pools().stream().anyMatch(id -> poolId.equals(id) || poolId.startsWith(id + "/"));
    }

    private Set<String> pools() {
        return document.pools().stream()
                .filter(pool -> pool.rule().id().equals(after.file().id()))
                .map(Pool::id)
                .collect(Collectors.toSet());
    }
}
