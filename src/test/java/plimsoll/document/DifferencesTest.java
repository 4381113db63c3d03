package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.Position;
import plimsoll.domain.market.Quote;
import plimsoll.storage.Samples;

class DifferencesTest {
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();

    @Test
    void equalStatesDoNotDiffer() {
        assertEquals(List.of(), Differences.of(BOOK, BOOK.withName(BOOK.name())));
    }

    @Test
    void changesAreCountedByKind() {
        Position first = BOOK.positions().getFirst();
        Document after = new Edit.All(
                        "all",
                        List.of(
                                new Edit.SetPosition("quantity", first.withQuantity(new BigDecimal("8"))),
                                new Edit.InsertPositions("add", 0, List.of(first.withId("a"), first.withId("b"))),
                                new Edit.RemovePositions(
                                        Set.of(BOOK.positions().getLast().id())),
                                new MarketEdit.SetIndex("BTC", new Quote(BigDecimal.TEN, Instant.EPOCH)),
                                new Edit.Rename("other")))
                .apply(BOOK);
        assertEquals(
                List.of(
                        "name or note changed",
                        "1 position changed",
                        "2 positions added",
                        "1 position removed",
                        "1 price changed"),
                Differences.of(BOOK, after));
    }

    @Test
    void anotherOrderOfRowsIsADifference() {
        Document turned = new Edit.All(
                        "turn",
                        List.of(
                                new Edit.RemovePositions(
                                        Set.of(BOOK.positions().getFirst().id())),
                                new Edit.InsertPositions(
                                        "add", 1, List.of(BOOK.positions().getFirst()))))
                .apply(BOOK);
        assertEquals(List.of("order of rows changed"), Differences.of(BOOK, turned));
    }
}
