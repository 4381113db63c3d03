package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Position;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;

class HistoryTest {
    private static final Instant START = Book.TIME;
    private static final Duration LATER = Duration.ofSeconds(5);

    private static Quote quote(int value) {
        return new Quote(BigDecimal.valueOf(value), START);
    }

    private static Position leg(String id, int quantity) {
        return Position.cross(id, "tiers", "btc", BigDecimal.valueOf(quantity), BigDecimal.valueOf(100_000));
    }

    @Test
    void aNameReachesTheBookAndTheStepsOfAWhatIfBookButNoNameOfTheirOwn() {
        Document other = Document.empty().withName("Other");
        Document whatIf = WhatIfBook.of(Document.empty(), List.of(new WhatIfBook.Step("Rename workspace", other)));
        Document named = Untitled.named(whatIf, "Desk");
        assertEquals("Desk", named.book().name());
        assertEquals("Other", named.name());
        Document back = Untitled.named(WhatIfBook.started(Document.empty()), "Desk");
        assertEquals("Desk", back.name());
        assertEquals("Desk", back.book().name());
        assertEquals(Optional.empty(), Untitled.nameFrom("untitled.json", Document.empty()));
        assertEquals(Optional.empty(), Untitled.nameFrom("desk.json", other));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void undoingAllAndRedoingAllGivesEveryDocumentBack(long seed) {
        RandomGenerator random = RandomBooks.random(seed);
        History history = new History(RandomBooks.of(seed, 6).document());
        List<Document> states = new ArrayList<>(List.of(history.document()));
        Instant time = START;
        for (int i = 0; i < 200; i++) {
            time = time.plus(LATER);
            if (history.apply(edit(random, history.document(), i), time)) {
                states.add(history.document());
            }
        }
        assertTrue(states.size() > 100, "seed " + seed);
        for (int i = states.size() - 2; i >= 0; i--) {
            assertTrue(history.undo());
            assertSame(states.get(i), history.document(), "seed " + seed + " step " + i);
        }
        assertFalse(history.undo());
        assertFalse(history.isModified());
        for (int i = 1; i < states.size(); i++) {
            assertTrue(history.redo());
            assertSame(states.get(i), history.document(), "seed " + seed + " step " + i);
        }
        assertFalse(history.redo());
    }

    private static Edit edit(RandomGenerator random, Document document, int i) {
        int count = document.positions().size();
        Optional<Position> any =
                count == 0 ? Optional.empty() : Optional.of(document.positions().get(random.nextInt(count)));
        return switch (random.nextInt(9)) {
            case 0 -> new Edit.InsertPositions("Add leg", random.nextInt(count + 1), List.of(leg("n" + i, i + 1)));
            case 1 -> new Edit.RemovePositions(any.map(leg -> Set.of(leg.id())).orElse(Set.of()));
            case 2 ->
                new Edit.IncludePositions(any.map(leg -> Set.of(leg.id())).orElse(Set.of()), random.nextBoolean());
            case 3 -> new MarketEdit.SetIndex("BTC", quote(random.nextInt(90_000, 110_000)));
            case 4 -> new MarketEdit.SetMark("btc", quote(random.nextInt(90_000, 110_000)));
            case 5 ->
                new Edit.InsertBalances(
                        "Add balance", 0, List.of(new Balance("nb" + i, "percent", "USDT", BigDecimal.valueOf(i))));
            case 7 ->
                new Edit.SetPaths(
                        "horizon", document.paths().withHorizon(new PathSettings.Horizon(1 + random.nextInt(30), 1)));
            case 6 -> new Edit.SetStress("underlying", StressSettings.defaults(random.nextBoolean() ? "BTC" : "ETH"));
            default ->
                any.<Edit>map(leg -> new Edit.SetPosition(
                                "quantity", leg.withQuantity(BigDecimal.valueOf(random.nextInt(-9, 9)))))
                        .orElse(new Edit.Rename("Book " + i));
        };
    }

    private static History started() {
        return new History(Document.empty().withPositions(List.of(leg("a", 1))));
    }

    private static Edit quantity(int value) {
        return new Edit.SetPosition("quantity", leg("a", value));
    }

    @Test
    void quickEditsOfOneCellAreOneStep() {
        History history = started();
        history.apply(quantity(2), START);
        history.apply(quantity(3), START.plusMillis(900));
        history.apply(quantity(4), START.plusMillis(1_800));
        assertTrue(history.undo());
        assertEquals(leg("a", 1), history.document().positions().getFirst());
        assertFalse(history.undo());
    }

    @Test
    void editsASecondApartAreTwoSteps() {
        History history = started();
        history.apply(quantity(2), START);
        history.apply(quantity(3), START.plusMillis(1_000));
        history.undo();
        assertEquals(leg("a", 2), history.document().positions().getFirst());
    }

    @Test
    void quickEditsOfDifferentCellsAreTwoSteps() {
        History history = started();
        history.apply(quantity(2), START);
        history.apply(new Edit.SetPosition("entry", leg("a", 2).withEntryPrice(Optional.empty())), START);
        history.undo();
        assertEquals(leg("a", 2), history.document().positions().getFirst());
    }

    @Test
    void editAfterUndoStartsAStepOfItsOwn() {
        History history = started();
        history.apply(quantity(2), START);
        history.undo();
        history.apply(quantity(3), START.plusMillis(10));
        assertTrue(history.undo());
        assertEquals(leg("a", 1), history.document().positions().getFirst());
    }

    @Test
    void editThatChangesNothingAddsNoStep() {
        History history = started();
        assertFalse(history.apply(quantity(1), START));
        assertEquals(Optional.empty(), history.undoName());
        assertEquals(0, history.revision());
    }

    @Test
    void oldestStepsAreDropped() {
        History history = started();
        for (int i = 1; i <= History.LIMIT + 50; i++) {
            history.apply(quantity(i + 1), START.plusSeconds(5L * i));
        }
        int steps = 0;
        while (history.undo()) {
            steps++;
        }
        assertEquals(History.LIMIT, steps);
        assertEquals(leg("a", 51), history.document().positions().getFirst());
    }

    @Test
    void newEditForgetsWhatWasUndone() {
        History history = started();
        history.apply(quantity(2), START);
        history.undo();
        assertEquals(Optional.of("Edit quantity"), history.redoName());
        history.apply(new Edit.Rename("Other"), START.plus(LATER));
        assertEquals(Optional.empty(), history.redoName());
        assertFalse(history.redo());
    }

    @Test
    void savedStateIsReachedAgainByUndo() {
        History history = started();
        history.apply(quantity(2), START);
        history.markSaved();
        history.apply(quantity(3), START.plus(LATER));
        assertTrue(history.isModified());
        history.undo();
        assertFalse(history.isModified());
        history.undo();
        assertTrue(history.isModified());
    }

    @Test
    void loadingForgetsEverySteps() {
        History history = started();
        history.apply(quantity(2), START);
        long revision = history.revision();
        history.load(Document.empty());
        assertFalse(history.undo());
        assertFalse(history.isModified());
        assertTrue(history.revision() > revision);
    }

    @Test
    void revisionGrowsWithEveryChange() {
        History history = started();
        history.apply(quantity(2), START);
        history.undo();
        history.redo();
        assertEquals(3, history.revision());
    }

    @Test
    void scenariosAreEditedAndUndone() {
        History history = new History(Document.empty());
        Scenario fall = Scenario.of("fall", "Fall");
        Scenario rise = Scenario.of("rise", "Rise");
        history.apply(new ScenarioEdit.AddScenarios("Add scenarios", List.of(fall, rise)), START);
        assertEquals(List.of(fall, rise), history.document().scenarios());
        history.apply(new ScenarioEdit.SetScenario("name", fall.withName("Deep fall")), START);
        history.apply(new ScenarioEdit.SetScenario("name", fall.withName("Deeper fall")), START);
        assertEquals(
                List.of(fall.withName("Deeper fall"), rise), history.document().scenarios());
        history.apply(new ScenarioEdit.RemoveScenarios(Set.of("fall")), START.plus(LATER));
        assertEquals(List.of(rise), history.document().scenarios());
        assertEquals(Optional.of("Delete scenario"), history.undoName());
        history.undo();
        history.undo();
        assertEquals(List.of(fall, rise), history.document().scenarios());
        history.undo();
        assertEquals(List.of(), history.document().scenarios());
    }

    @Test
    void editsAppliedTogetherAreOneStep() {
        History history = new History(Document.empty());
        boolean changed = history.together("Two names", () -> {
            history.apply(new Edit.Rename("one"), java.time.Instant.EPOCH);
            history.apply(new Edit.Rename("two"), java.time.Instant.EPOCH);
        });

        assertTrue(changed);
        assertEquals("two", history.document().name());
        assertEquals(java.util.Optional.of("Two names"), history.undoName());
        history.undo();
        assertEquals(Document.empty(), history.document());
        assertFalse(history.undo());
    }

    @Test
    void nothingDoneTogetherAddsNoStep() {
        History history = new History(Document.empty());

        assertFalse(history.together("Nothing", () -> {}));
        assertEquals(java.util.Optional.empty(), history.undoName());
    }
}
