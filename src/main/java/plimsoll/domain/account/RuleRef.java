package plimsoll.domain.account;

import java.util.Optional;
import plimsoll.domain.Decimals;

/// Which rule file a pool follows.
///
/// @param id      the rule file's identifier
/// @param version the pinned version; empty = the one in force at the valuation time
/// @param sha256  content hash of the pinned file, lower-case hex; a different hash is reported
public record RuleRef(String id, Optional<String> version, Optional<String> sha256) {
    /// Checks that the identifier is given.
    public RuleRef {
        Decimals.named("rule id", id);
    }

    /// Returns a reference to the version in force at the valuation time.
    public static RuleRef inForce(String id) {
        return new RuleRef(id, Optional.empty(), Optional.empty());
    }
}
