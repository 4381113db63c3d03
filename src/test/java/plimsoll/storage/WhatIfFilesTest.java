package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.History;
import plimsoll.document.MarketEdit;
import plimsoll.document.WhatIfBook;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.PathSettings;

/// The what-if book in the workspace file.
class WhatIfFilesTest {
    private static final Instant START = Instant.parse("2026-11-29T05:00:00Z");
    private static final Document BOOK = Samples.read("two-venues").value().orElseThrow();

    private static Document tried() {
        History history = new History(BOOK);
        List<Edit> edits = List.of(
                new WhatIfEdit.Start(),
                new Edit.SetPosition("quantity", BOOK.positions().getFirst().withQuantity(new BigDecimal("8.50"))),
                new MarketEdit.SetIndex("BTC", new Quote(new BigDecimal("99000"), START)),
                new Edit.SetPaths("days", PathSettings.DEFAULT.withHorizon(new PathSettings.Horizon(3, 1))),
                new Edit.RemovePositions(Set.of(BOOK.positions().get(1).id())),
                new Edit.SetPaths("days", PathSettings.DEFAULT));
        for (int i = 0; i < edits.size(); i++) {
            history.apply(edits.get(i), START.plusSeconds(2L * i));
        }
        return history.document();
    }

    private static String text(Document document) {
        return new String(WorkspaceFiles.bytes(document), StandardCharsets.UTF_8);
    }

    private static Loaded<Document> read(String text) {
        return WorkspaceFiles.read("book.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bookStepsAndStatesComeBackAsTheyWere() {
        Document tried = tried();
        Loaded<Document> loaded = read(text(tried));
        assertEquals(List.of(), loaded.problems());
        assertEquals(tried, loaded.value().orElseThrow());
        assertEquals(BOOK, loaded.value().orElseThrow().book());
        assertEquals(text(tried), text(loaded.value().orElseThrow()));
    }

    @Test
    void aStepHoldsTheChangedRowOnly() {
        String text = text(tried());
        int section = text.indexOf("\"whatIf\"");
        assertTrue(text.startsWith(text(BOOK).substring(0, text(BOOK).length() - 3)), "the book comes first");
        String steps = text.substring(section);
        assertTrue(steps.contains("\"at\": 0") && steps.contains("8.50"), steps);
        assertFalse(steps.contains("\"pools\""), steps);
        assertTrue(steps.length() < text(BOOK).length(), steps);
    }

    @Test
    void aWhatIfBookWithoutChangesIsStillOne() {
        Document started = new WhatIfEdit.Start().apply(BOOK);
        Document read = read(text(started)).value().orElseThrow();
        assertEquals(started, read);
        assertTrue(read.whatIf().isPresent());
    }

    @Test
    void aFileWithoutTheSectionIsNoWhatIfBookAndItsBytesStay() {
        assertEquals(Optional.empty(), read(text(BOOK)).value().orElseThrow().whatIf());
        assertFalse(text(BOOK).contains("whatIf"));
    }

    @Test
    void aStepThatDoesNotFitIsSaidAndTheBookOpens() {
        String damaged = text(tried()).replace("\"at\": 0", "\"at\": 99");
        Loaded<Document> loaded = read(damaged);
        assertEquals(BOOK, loaded.value().orElseThrow());
        assertEquals(1, loaded.problems().size());
        assertEquals(Problem.Severity.ERROR, loaded.problems().getFirst().severity());
        assertTrue(
                loaded.problems().getFirst().what().contains("what-if"),
                loaded.problems().toString());
    }

    @Test
    void aChangeThatIsInNoStepIsWrittenAsOne() {
        Document odd = tried().withName("other");
        Document read = read(text(odd)).value().orElseThrow();
        assertEquals("other", read.name());
        assertEquals("Change", read.whatIf().orElseThrow().steps().getLast().name());
    }

    @Test
    void aHundredStepsOnALargeBookTakeLittleMoreRoomThanTheBook() {
        Document book = BOOK.withPositions(java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> BOOK.positions().getFirst().withId("leg-" + i))
                .toList());
        History history = new History(book);
        history.apply(new WhatIfEdit.Start(), START);
        for (int i = 0; i < WhatIfBook.LIMIT; i++) {
            history.apply(
                    new Edit.SetPosition(
                            "quantity", book.positions().get(i * 50).withQuantity(BigDecimal.valueOf(i + 1))),
                    START.plusSeconds(2L * i));
        }
        byte[] bytes = WorkspaceFiles.bytes(history.document());
        assertEquals(
                history.document(),
                WorkspaceFiles.read("book.json", bytes).value().orElseThrow());
        assertTrue(bytes.length < 1.1 * WorkspaceFiles.bytes(book).length);
    }
}
