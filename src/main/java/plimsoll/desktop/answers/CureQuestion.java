package plimsoll.desktop.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.HedgeOffers;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.CureRoute;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.cure.CureSearch;
import plimsoll.engine.result.Cures;

/// What cures of one book are searched for; its routes, rules and legs on offer are its own.
///
/// @param helped    the pool that cures are searched for; empty = all
/// @param scenarios in which the target must hold
record CureQuestion(
        Document document,
        Snapshot snapshot,
        Optional<String> helped,
        List<Scenario> scenarios,
        RuleCatalog catalog,
        CureTerms terms,
        SortedMap<String, List<Holding>> hedges) {
    /// What was found for a book.
    record Found(CureQuestion question, Cures cures) {
        Document document() {
            return question.document();
        }
    }

    static CureQuestion of(
            WorkspaceSession session,
            Document document,
            Snapshot snapshot,
            Optional<String> helped,
            List<Scenario> scenarios,
            BufferTarget target) {
        return new CureQuestion(
                document,
                snapshot,
                helped,
                scenarios,
                session.shippedRules().with(document.editedRules()),
                CureTerms.DEFAULT
                        .withTarget(target)
                        .withRoutes(CureRoute.all(document.paths().routes(), snapshot.valuationTime())),
                HedgeOffers.of(document, session.shippedRules(), session.now(), Set.of()));
    }

    /// Returns the cures; empty when cancelled.
    Optional<Found> search(Cancellation cancellation, Progress progress) {
        return CureSearch.of(snapshot, helped, scenarios, catalog, terms, hedges, cancellation, progress)
                .map(cures -> new Found(this, cures));
    }
}
