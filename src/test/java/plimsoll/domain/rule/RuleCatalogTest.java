package plimsoll.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.RuleRef;
import plimsoll.engine.Book;

class RuleCatalogTest {
    private static final Instant CHANGE = Instant.parse("2026-06-01T00:00:00Z");

    private static HashedRule version(String version, Instant from, boolean shipped) {
        RuleFile file = Book.percent("venue", "0.02", "0.01");
        return new HashedRule(
                new RuleFile(
                        file.id(),
                        version,
                        file.venue(),
                        file.model(),
                        from,
                        LocalDate.of(2026, 1, 1),
                        List.of(),
                        true,
                        "",
                        file.trigger(),
                        file.equity(),
                        file.margins()),
                shipped ? "a" : "b",
                shipped);
    }

    private static final RuleCatalog CATALOG =
            new RuleCatalog(List.of(version("2", CHANGE, true), version("1", Instant.EPOCH, true)));

    @Test
    void versionInForceAtTheTimeApplies() {
        RuleRef reference = RuleRef.inForce("venue");
        assertEquals("1", resolved(reference, CHANGE.minusMillis(1)));
        assertEquals("2", resolved(reference, CHANGE), "from its first instant");
        assertTrue(CATALOG.resolve(reference, Instant.EPOCH.minusMillis(1)).isEmpty());
    }

    private static String resolved(RuleRef reference, Instant time) {
        return CATALOG.resolve(reference, time).orElseThrow().file().version();
    }

    @Test
    void pinnedVersionAppliesAtAnyTime() {
        RuleRef pinned = new RuleRef("venue", Optional.of("2"), Optional.empty());
        assertEquals("2", resolved(pinned, Instant.EPOCH));
        RuleRef unknown = new RuleRef("venue", Optional.of("3"), Optional.empty());
        assertTrue(CATALOG.resolve(unknown, CHANGE).isEmpty());
    }

    @Test
    void editedFileTakesThePlaceOfTheShippedOne() {
        RuleCatalog edited = CATALOG.with(List.of(version("2", CHANGE, false)));
        assertEquals(2, edited.versions("venue").size());
        assertEquals(
                "b",
                edited.resolve(RuleRef.inForce("venue"), CHANGE).orElseThrow().sha256());
    }
}
