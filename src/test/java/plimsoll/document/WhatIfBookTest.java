package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.Position;

/// The what-if book beside the book: every edit is a step of it, and each way out leaves the right book.
class WhatIfBookTest {
    private static final Instant START = Instant.parse("2026-11-29T05:00:00Z");
    private static final Document BOOK = Document.empty()
            .withName("Book")
            .withPositions(List.of(
                    Position.cross("a", "p", "btc", BigDecimal.TEN, BigDecimal.ONE),
                    Position.cross("b", "p", "btc", BigDecimal.TEN.negate(), BigDecimal.ONE)));

    private final History history = new History(BOOK);
    private long seconds;

    private boolean apply(Edit edit) {
        seconds += 2;
        return history.apply(edit, START.plusSeconds(seconds));
    }

    private void quantity(int value) {
        apply(new Edit.SetPosition(
                "quantity", history.document().position("a").orElseThrow().withQuantity(BigDecimal.valueOf(value))));
    }

    private List<String> steps() {
        return history.document().whatIf().orElseThrow().steps().stream()
                .map(WhatIfBook.Step::name)
                .toList();
    }

    @Test
    void editsChangeTheWhatIfBookAndTheBookStays() {
        apply(new WhatIfEdit.Start());
        quantity(7);
        apply(new Edit.IncludePositions(Set.of("b"), false));

        assertSame(BOOK, history.document().book());
        assertEquals(List.of("Edit quantity", "Exclude leg"), steps());
        assertEquals(
                BigDecimal.valueOf(7),
                history.document().shown().position("a").orElseThrow().quantity());
        assertEquals(Optional.empty(), history.document().shown().whatIf());
    }

    @Test
    void startingTwiceIsStartingOnce() {
        assertTrue(apply(new WhatIfEdit.Start()));
        assertFalse(apply(new WhatIfEdit.Start()));
    }

    @Test
    void applyingIsOneStepAndUndoLeadsBackIntoTheWhatIfBookWithItsSteps() {
        apply(new WhatIfEdit.Start());
        quantity(7);
        Document tried = history.document();
        apply(new WhatIfEdit.Apply());

        assertEquals(tried.shown(), history.document());
        assertEquals(Optional.of("Apply what-if"), history.undoName());
        history.undo();
        assertEquals(tried, history.document());
        assertEquals(List.of("Edit quantity"), steps());
    }

    @Test
    void quickEditsOfOneFieldAreOneStep() {
        apply(new WhatIfEdit.Start());
        Position leg = history.document().position("a").orElseThrow();
        for (int i = 1; i <= 5; i++) {
            history.apply(
                    new Edit.SetPosition("quantity", leg.withQuantity(BigDecimal.valueOf(i))),
                    START.plusSeconds(60).plusMillis(100L * i));
        }
        assertEquals(List.of("Edit quantity"), steps());
        assertEquals(
                BigDecimal.valueOf(5),
                history.document()
                        .whatIf()
                        .orElseThrow()
                        .after(1)
                        .position("a")
                        .orElseThrow()
                        .quantity());
    }

    @Test
    void goingBackForgetsLaterStepsAndUndoBringsThemBack() {
        apply(new WhatIfEdit.Start());
        quantity(7);
        quantity(8);
        quantity(9);
        Document last = history.document();
        apply(new WhatIfEdit.BackTo(1));

        assertEquals(
                BigDecimal.valueOf(7),
                history.document().position("a").orElseThrow().quantity());
        assertEquals(1, steps().size());
        apply(new WhatIfEdit.BackTo(0));
        assertEquals(BOOK, history.document().shown());
        assertTrue(history.document().whatIf().isPresent());
        history.undo();
        history.undo();
        assertEquals(last, history.document());
    }

    @Test
    void beyondAHundredStepsTheOldestBecomeOneAndNothingIsLost() {
        apply(new WhatIfEdit.Start());
        for (int i = 1; i <= WhatIfBook.LIMIT + 20; i++) {
            quantity(i + 100);
        }
        WhatIfBook book = history.document().whatIf().orElseThrow();
        assertEquals(WhatIfBook.LIMIT, book.steps().size());
        assertEquals("Earlier changes", book.steps().getFirst().name());
        assertEquals(
                BigDecimal.valueOf(121),
                book.after(1).position("a").orElseThrow().quantity());
        assertSame(BOOK, book.base());
    }

    @Test
    void aWhatIfBookHasNoWhatIfBookInside() {
        Document started = new WhatIfEdit.Start().apply(BOOK);
        assertThrows(IllegalArgumentException.class, () -> new WhatIfBook(started, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new WhatIfBook.Step("x", started));
    }

    @Test
    void aRecoveredWhatIfBookTakesThePlaceOfTheBookAsItIs() {
        apply(new WhatIfEdit.Start());
        quantity(7);
        Document kept = history.document();
        history.load(BOOK);
        apply(new Edit.Replace("Recover unsaved changes", kept));
        assertEquals(kept, history.document());
        history.undo();
        assertEquals(BOOK, history.document());
    }
}
