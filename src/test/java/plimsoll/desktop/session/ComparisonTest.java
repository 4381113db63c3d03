package plimsoll.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// What the book is compared with, and what is calculated for it.
class ComparisonTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();

    private void quantity(String value) {
        session.apply(new Edit.SetPosition(
                "quantity " + value, session.document().positions().getFirst().withQuantity(new BigDecimal(value))));
        book.calculate();
    }

    private double level(Optional<StressRun> run) {
        return run.orElseThrow().corridor().down().orElseThrow().price();
    }

    @Test
    void nothingIsComparedInTheBookItself() {
        quantity("8");
        assertEquals(Optional.empty(), session.compared());
        assertEquals(Optional.empty(), session.beforeProperty().get());
    }

    /// A session whose first calculation, the one of the compared book, breaks.
    private static WorkspaceSession withABrokenComparison(Deque<Runnable> waiting) {
        AtomicInteger made = new AtomicInteger();
        return new WorkspaceSession(
                Samples.read("two-venues").value().orElseThrow(),
                ShippedRules.catalog(),
                () -> Instant.parse("2026-11-22T00:00:00Z"),
                listener -> {
                    boolean first = made.getAndIncrement() == 0;
                    return new LatestCalculation<>(
                            (question, cancellation) -> {
                                if (first) {
                                    throw new IllegalStateException("no such tier");
                                }
                                return Optional.empty();
                            },
                            waiting::add,
                            Runnable::run,
                            Runnable::run,
                            listener);
                });
    }

    @Test
    void aComparedBookThatCannotBeCalculatedIsAProblemUntilNothingIsCompared() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        WorkspaceSession broken = withABrokenComparison(waiting);
        broken.apply(new WhatIfEdit.Start());
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        Problem problem = broken.problemsProperty().get().getFirst();
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertTrue(problem.what().contains("no such tier"), problem.what());

        broken.apply(new WhatIfEdit.Discard());
        assertFalse(broken.problemsProperty().get().contains(problem));
    }

    @Test
    void theBookStaysBesideTheWhatIfBook() {
        StressRun first = session.runProperty().get().orElseThrow();
        session.apply(new WhatIfEdit.Start());
        book.calculate();
        quantity("8");

        assertEquals(94_472.36, level(session.beforeProperty().get()), 0.005);
        assertEquals(92_964.82, level(session.runProperty().get()), 0.005);
        assertEquals(
                first.base().pools(),
                session.beforeProperty().get().orElseThrow().base().pools());
        assertFalse(session.staleProperty().get());
    }

    @Test
    void anEditOfTheWhatIfBookCalculatesOneBook() {
        session.apply(new WhatIfEdit.Start());
        book.calculate();
        int started = book.runs();
        assertEquals(2, started, "the book was calculated when it was opened, and serves as the one before");
        quantity("8");
        quantity("7");
        assertEquals(started + 2, book.runs());
    }

    @Test
    void aMovedPointCalculatesBothBooksAndNumbersAreStaleUntilBothAreThere() {
        session.apply(new WhatIfEdit.Start());
        book.calculate();
        quantity("8");
        int runs = book.runs();
        session.whatIfProperty().set(new WhatIf(-0.02, 0));
        assertTrue(session.staleProperty().get());
        book.calculate();
        assertEquals(runs + 2, book.runs());
        assertFalse(session.staleProperty().get());
        assertEquals(
                session.runProperty().get().orElseThrow().whatIf(),
                session.beforeProperty().get().orElseThrow().whatIf());
    }

    @Test
    void aChangedGridIsThatOfBothBooks() {
        session.apply(new WhatIfEdit.Start());
        book.calculate();
        session.apply(new Edit.SetStress(
                "price shocks", session.document().stress().withAxes(List.of(-0.1, 0.0, 0.1), List.of(0.0))));
        book.calculate();
        assertEquals(
                session.runProperty().get().orElseThrow().grid().priceShocks().length,
                session.beforeProperty().get().orElseThrow().grid().priceShocks().length);
    }

    @Test
    void applyingAndDiscardingEndTheComparison() {
        for (Edit leave : List.of(new WhatIfEdit.Apply(), new WhatIfEdit.Discard())) {
            session.apply(new WhatIfEdit.Start());
            quantity("8");
            session.apply(leave);
            book.calculate();
            assertEquals(Optional.empty(), session.beforeProperty().get());
            assertFalse(session.staleProperty().get());
        }
        assertEquals(92_964.82, level(session.runProperty().get()), 0.005);
    }

    @Test
    void undoingAnApplyComparesWithTheBookAndNotWithTheWhatIfBook() {
        session.apply(new WhatIfEdit.Start());
        quantity("8");
        session.apply(new WhatIfEdit.Apply());
        book.calculate();
        session.undo();
        book.calculate();
        assertEquals(94_472.36, level(session.beforeProperty().get()), 0.005);
        assertEquals(92_964.82, level(session.runProperty().get()), 0.005);
    }

    @Test
    void aFrozenStateIsComparedWithWithoutAWhatIfBook() {
        quantity("8");
        session.freeze("Snapshot 09:32");
        book.calculate();
        quantity("6");
        assertEquals("Snapshot 09:32", session.compared().orElseThrow().name());
        assertEquals(92_964.82, level(session.beforeProperty().get()), 0.005);
        assertNotEquals(
                level(session.beforeProperty().get()),
                level(session.runProperty().get()));
        session.thaw();
        book.calculate();
        assertEquals(Optional.empty(), session.beforeProperty().get());
    }

    @Test
    void anOpenedFileWithAWhatIfBookShowsBothBooks() {
        Document opened = Samples.read("two-venues").value().orElseThrow();
        session.apply(new WhatIfEdit.Start());
        quantity("8");
        Document tried = session.document();
        session.load(opened);
        book.calculate();
        assertEquals(Optional.empty(), session.compared());
        session.load(tried);
        book.calculate();
        assertEquals(94_472.36, level(session.beforeProperty().get()), 0.005);
        assertEquals(92_964.82, level(session.runProperty().get()), 0.005);
        assertFalse(session.modifiedProperty().get());
    }
}
