package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;

/// What a pool can choose from the catalog: a venue, one of its models, one of the model's versions.
///
/// @param catalog the rule files of the workspace
record RuleChoices(RuleCatalog catalog) {
    /// Stands for the version in force at the valuation time.
    static final String IN_FORCE = Texts.of("rules.versions.inForce");

    List<String> venues() {
        return catalog.rules().stream()
                .map(rule -> rule.file().venue())
                .distinct()
                .sorted()
                .toList();
    }

    /// Returns the models of the pool's venue; of all venues when the catalog does not know it.
    List<String> models(Pool pool) {
        boolean known = venues().contains(pool.venue());
        return catalog.rules().stream()
                .filter(rule -> !known || rule.file().venue().equals(pool.venue()))
                .map(rule -> label(rule, pool.venue()))
                .distinct()
                .toList();
    }

    List<String> versions(Pool pool) {
        return Stream.concat(
                        Stream.of(IN_FORCE),
                        catalog.versions(pool.rule().id()).reversed().stream()
                                .map(rule -> rule.file().version()))
                .toList();
    }

    /// Returns the name of the model that a pool follows: with its venue where that is not the pool's own.
    String model(Pool pool) {
        return catalog.versions(pool.rule().id()).stream()
                .findFirst()
                .map(rule -> label(rule, pool.venue()))
                .orElse(pool.rule().id());
    }

    /// Returns the rule file that typed text names: a model of the pool's venue, a venue and model, or an identifier.
    Optional<String> ruleNamed(Pool pool, String text) {
        return catalog.rules().stream()
                .filter(rule -> label(rule, pool.venue()).equalsIgnoreCase(text)
                        || label(rule, "").equalsIgnoreCase(text)
                        || rule.file().id().equalsIgnoreCase(text))
                .map(rule -> rule.file().id())
                .findFirst();
    }

    /// Returns the pool at another venue: it follows the first model of a venue that the catalog knows, unless it
    /// follows one of that venue's already.
    Pool atVenue(Pool pool, String venue) {
        Pool moved = pool.withVenue(venue);
        List<HashedRule> own = catalog.rules().stream()
                .filter(rule -> rule.file().venue().equals(venue))
                .toList();
        boolean follows = own.stream()
                .anyMatch(rule -> rule.file().id().equals(pool.rule().id()));
        return own.isEmpty() || follows
                ? moved
                : moved.withRule(RuleRef.inForce(own.getFirst().file().id()));
    }

    private static String label(HashedRule rule, String venue) {
        return rule.file().venue().equals(venue)
                ? rule.file().model()
                : rule.file().venue() + ", " + rule.file().model();
    }
}
