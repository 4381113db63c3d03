package plimsoll.desktop.rules;

import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;

/// Answers which rule file the place of a problem leads to.
final class RulePlaces {
    private static final String RULE = "rule";

    private RulePlaces() {}

    /// Returns the file that a rule's place names, or the one that a pool with a doubtful rule follows.
    static Optional<HashedRule> file(WorkspaceSession session, Problem.Place place) {
        return switch (place.kind()) {
            case RULE ->
                session.catalog().rules().stream()
                        .filter(rule -> (rule.file().id() + " " + rule.file().version()).equals(place.id()))
                        .findFirst();
            case POOL ->
                session.document()
                        .pool(place.id())
                        .filter(pool -> place.field().equals(RULE))
                        .map(Pool::rule)
                        .flatMap(rule -> session.catalog()
                                .resolve(rule, session.document().valuation().at(session.now())));
            default -> Optional.empty();
        };
    }
}
