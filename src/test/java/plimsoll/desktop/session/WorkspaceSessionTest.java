package plimsoll.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.document.Edit;
import plimsoll.domain.account.Position;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

class WorkspaceSessionTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();

    @Test
    void theSampleIsCalculatedWithoutProblemsThatLeaveSomethingOut() {
        assertFalse(session.preparedProperty().get().hasErrors());
        assertFalse(session.staleProperty().get());
        StressRun run = session.runProperty().get().orElseThrow();
        assertEquals(94_472.3618090452, run.corridor().down().orElseThrow().price(), 1e-6);
        assertEquals(105_472.6368159204, run.corridor().up().orElseThrow().price(), 1e-6);
    }

    @Test
    void anEditMakesTheResultStaleUntilTheQuietTimeHasPassed() {
        Position first = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", first.withQuantity(new BigDecimal("12"))));
        assertTrue(session.staleProperty().get());
        assertEquals(RunState.Phase.WAITING, session.runStateProperty().get().phase());

        book.calculate();

        assertFalse(session.staleProperty().get());
        assertEquals(
                session.revision(), session.runProperty().get().orElseThrow().revision());
    }

    @Test
    void anEditAndItsResultAreToldOnceEachAndWithEverythingInPlace() {
        List<Boolean> told = new ArrayList<>();
        session.subscribe(() -> told.add(session.staleProperty().get()));
        Position first = session.document().positions().getFirst();

        session.apply(new Edit.SetPosition("quantity", first.withQuantity(new BigDecimal("12"))));
        assertEquals(List.of(true), told);

        book.calculate();
        assertEquals(List.of(true, false), told);
    }

    @Test
    void undoAfterAnEditBringsBackTheSameLevelsBitForBit() {
        double before = session.runProperty()
                .get()
                .orElseThrow()
                .corridor()
                .down()
                .orElseThrow()
                .price();
        Position first = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", first.withQuantity(new BigDecimal("12"))));
        book.calculate();
        assertTrue(session.modifiedProperty().get());

        session.undo();
        book.calculate();

        assertFalse(session.modifiedProperty().get());
        assertEquals(
                before,
                session.runProperty()
                        .get()
                        .orElseThrow()
                        .corridor()
                        .down()
                        .orElseThrow()
                        .price());
    }

    @Test
    void aWhatIfPriceMovesTheNumbersButNotTheLevels() {
        session.whatIfProperty().set(new WhatIf(-0.05, 0));
        book.calculate();
        StressRun run = session.runProperty().get().orElseThrow();
        assertEquals(94_472.3618090452, run.corridor().down().orElseThrow().price(), 1e-6);
        assertEquals(95_000, run.corridor().price(), 1e-9);
        double buffer = run.now().pools().getFirst().buffer();
        assertEquals(60_000 - 10 * 5_000 - 0.005 * 950_000, buffer, 1e-6);
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void rejectedTextStaysAmongTheProblemsUntilTheCellIsAccepted() {
        String leg = session.document().positions().getFirst().id();
        var place = new plimsoll.domain.Problem.Place(plimsoll.domain.Problem.Kind.POSITION, leg, "quantity");
        session.reject(new Rejection(place, "BTC perpetual", "1o", "It is not a number."));
        assertTrue(session.problemsProperty().get().getFirst().what().contains("1o"));

        session.accept(place);

        assertTrue(session.problemsProperty().get().stream()
                .noneMatch(problem -> problem.what().contains("1o")));
    }

    @Test
    void rejectedTextOfADeletedLegIsForgotten() {
        String leg = session.document().positions().getFirst().id();
        var place = new plimsoll.domain.Problem.Place(plimsoll.domain.Problem.Kind.POSITION, leg, "quantity");
        session.reject(new Rejection(place, "BTC perpetual", "1o", "It is not a number."));
        session.apply(new Edit.RemovePositions(java.util.Set.of(leg)));
        assertTrue(session.rejection(place).isEmpty());
    }
}
