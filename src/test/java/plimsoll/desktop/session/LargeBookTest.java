package plimsoll.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;
import plimsoll.storage.Samples;

/// A book of many legs is prepared beside the window's thread: an edit costs no look at every leg, and everything
/// agrees
/// again when the preparation has come.
class LargeBookTest {
    private static final int LEGS = 2_001;

    private final OpenBook book = OpenBook.of(many());
    private final WorkspaceSession session = book.session();

    private static Document many() {
        Document sample = Samples.read("two-venues").value().orElseThrow();
        Position leg = sample.position("leg-a").orElseThrow().withQuantity(new BigDecimal("0.001"));
        List<Position> legs = new ArrayList<>(sample.positions());
        for (int i = legs.size(); i < LEGS; i++) {
            legs.add(leg.withId("leg-" + i));
        }
        return sample.withPositions(legs);
    }

    private double quantity() {
        return session.preparedProperty().get().snapshot().pools().stream()
                .flatMap(pool -> pool.holdings().stream())
                .filter(holding -> holding.position().id().equals("leg-a"))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    @Test
    void anEditIsPreparedAMomentLaterAndThenEverythingAgrees() {
        session.runNow();
        assertEquals(10, quantity());
        book.resize("leg-a", "9");
        book.resize("leg-a", "8");
        assertEquals(10, quantity(), "not yet");
        assertTrue(session.staleProperty().get());
        book.calculate();
        assertEquals(8, quantity());
        assertFalse(session.staleProperty().get());
        assertEquals(
                session.revision(), session.runProperty().get().orElseThrow().revision());
    }

    @Test
    void whatIsLeftOutIsSaidAfterThePreparation() {
        session.runNow();
        session.apply(new Edit.SetPosition(
                "instrument", session.document().position("leg-a").orElseThrow().withInstrumentId("")));
        book.calculate();
        assertEquals(
                "leg-a", session.preparedProperty().get().leftOut().getFirst().positionId());
        assertTrue(session.problemsProperty().get().stream()
                .anyMatch(problem -> problem.place().id().equals("leg-a")));
        session.undo();
        book.calculate();
        assertEquals(List.of(), session.preparedProperty().get().leftOut());
    }

    @Test
    void aWhatIfOfItIsComparedWithIt() {
        session.runNow();
        session.apply(new WhatIfEdit.Start());
        book.resize("leg-a", "9");
        book.calculate();
        assertEquals(9, quantity());
        double before = buffer(session.beforeProperty().get().orElseThrow());
        double after = buffer(session.runProperty().get().orElseThrow());
        assertEquals(500, after - before, 1e-6, "one coin less needs 0.5 % of 100,000 less");
        assertFalse(session.staleProperty().get());
    }

    private static double buffer(plimsoll.engine.result.StressRun run) {
        return run.now().pools().getFirst().buffer();
    }
}
