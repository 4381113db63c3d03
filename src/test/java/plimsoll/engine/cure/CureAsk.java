package plimsoll.engine.cure;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import plimsoll.document.HedgeOffers;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.Progress;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.Book;
import plimsoll.engine.result.Cures;

/// How the tests of cures ask for them.
final class CureAsk {
    static final RuleCatalog NO_RULES = new RuleCatalog(List.of());

    private CureAsk() {}

    static Cures of(Book book, List<Scenario> scenarios, CureTerms terms, String... hedges) {
        return CureSearch.of(
                        book.snapshot(),
                        scenarios,
                        NO_RULES,
                        terms,
                        offers(book, hedges),
                        Cancellation.NONE,
                        Progress.NONE)
                .orElseThrow();
    }

    static SortedMap<String, List<Holding>> offers(Book book, String... hedges) {
        return HedgeOffers.of(book.document(), book.catalog(), Book.TIME, Set.of(hedges));
    }
}
