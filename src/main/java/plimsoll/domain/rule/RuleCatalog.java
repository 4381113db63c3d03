package plimsoll.domain.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.account.RuleRef;

/// The rule files that a workspace can follow: shipped ones, and edited ones which take the place of the shipped file
/// of the same identifier and version.
public record RuleCatalog(List<HashedRule> rules) {
    /// Copies the list, ordered by identifier, then effective date, then version.
    public RuleCatalog {
        rules = rules.stream()
                .sorted(Comparator.comparing((HashedRule rule) -> rule.file().id())
                        .thenComparing(rule -> rule.file().effectiveFrom())
                        .thenComparing(rule -> rule.file().version()))
                .toList();
    }

    /// Returns this catalog with edited files in place of, or beside, the shipped ones.
    public RuleCatalog with(List<HashedRule> edited) {
        List<HashedRule> all = new ArrayList<>(rules);
        for (HashedRule rule : edited) {
            all.removeIf(other -> sameVersion(other.file(), rule.file()));
            all.add(rule);
        }
        return new RuleCatalog(all);
    }

    /// Returns the pinned version, or the latest one in force at the time: `effectiveFrom` at or before it.
    public Optional<HashedRule> resolve(RuleRef reference, Instant time) {
        return rules.stream()
                .filter(rule -> rule.file().id().equals(reference.id()))
                .filter(rule -> reference
                        .version()
                        .map(version -> version.equals(rule.file().version()))
                        .orElse(!rule.file().effectiveFrom().isAfter(time)))
                .reduce((earlier, later) -> later);
    }

    /// Returns all versions of one rule file, oldest first.
    public List<HashedRule> versions(String id) {
        return rules.stream().filter(rule -> rule.file().id().equals(id)).toList();
    }

    private static boolean sameVersion(RuleFile one, RuleFile other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }
}
