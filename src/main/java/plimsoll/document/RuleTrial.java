package plimsoll.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;

/// A document in which some pools follow other rules, to see what those would do; it is never saved.
public final class RuleTrial {
    private RuleTrial() {}

    /// Returns the document with the pools pinned to the rules. Rules that do not come with the program join its edited
    /// ones and take the place of one of the same identifier and version.
    ///
    /// @param poolIds the pools that change
    /// @param rule    what they follow then
    public static Document of(Document document, Set<String> poolIds, HashedRule rule) {
        RuleRef pinned = new RuleRef(rule.file().id(), Optional.of(rule.file().version()), Optional.empty());
        Document changed = document.withPools(document.pools().stream()
                .map(pool -> poolIds.contains(pool.id()) ? pool.withRule(pinned) : pool)
                .toList());
        List<HashedRule> edited = new ArrayList<>(document.editedRules());
        edited.removeIf(other -> other.file().id().equals(rule.file().id())
                && other.file().version().equals(rule.file().version()));
        if (!rule.shipped()) {
            edited.add(rule);
        }
        return changed.withEditedRules(edited);
    }
}
