package plimsoll.desktop.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunProgress.Phase;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.storage.ScenarioLibrary;

/// Scenarios as a long run: seed, count, partial results, cancel.
class ScenarioAnswersTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final ScenariosViewModel scenarios =
            new ScenariosViewModel(book.session(), ScenarioLibrary.items(), new SplitText(), then -> {});
    private final Deque<Runnable> work = new ArrayDeque<>();
    private Instant now = Instant.EPOCH;
    private Runnable onTick = () -> {};
    private final Background background = new Background(work::add, Runnable::run, 1, Runnable::run, this::tick);
    private final ScenarioAnswers answers = new ScenarioAnswers(scenarios, background);
    private final ResultsViewModel results = new ResultsViewModel(answers);

    /// Time passes with every look at the clock: 20 ms.
    private Instant tick() {
        now = now.plusMillis(20);
        onTick.run();
        return now;
    }

    @AfterEach
    void close() {
        results.close();
        answers.close();
        scenarios.close();
    }

    private void lookAtRandom() {
        scenarios.choose(scenarios.entriesProperty().get().stream()
                .filter(entry -> entry.item().random().isPresent())
                .findFirst());
        assertTrue(answers.randomCount().isPresent());
    }

    private void drain() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private ScenarioAnswers.Answer answer() {
        return answers.answerProperty().get().orElseThrow();
    }

    @Test
    void theSeedAndTheCountAreChosenAndTheSameSeedGivesTheSameDigits() {
        lookAtRandom();
        assertTrue(answers.commitCount("500").isEmpty());
        drain();
        ScenarioAnswers.Answer first = answer();
        assertEquals(500, first.done());
        assertTrue(answers.commitSeed("2").isEmpty());
        drain();
        assertFalse(first.results().equals(answer().results()));
        assertTrue(answers.commitSeed("1").isEmpty());
        drain();
        assertEquals(first.results(), answer().results());
        assertEquals("The seed must be a whole number.", answers.commitSeed("x").orElseThrow());
        assertTrue(answers.commitCount("0").orElseThrow().contains("1 to 1,000,000"));
    }

    @Test
    void aLongSetWaitsForTheUser() {
        lookAtRandom();
        answers.commitCount("2,001");
        drain();
        assertTrue(answers.isWaiting());
        answers.start();
        drain();
        assertFalse(answers.isWaiting());
        assertEquals(2_001, answer().done());
        assertEquals(ScenarioAnswers.KEPT, answer().results().size());
        assertTrue(
                results.hintProperty().get().startsWith("2,001 scenarios, "),
                results.hintProperty().get());
        assertTrue(results.hintProperty().get().contains("the worst 100 shown"));
    }

    @Test
    void theWorstSoFarAreShownOnTheWayAtMostTenTimesASecond() {
        lookAtRandom();
        answers.commitCount("1000");
        List<RunProgress> shown = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        work.clear();
        answers.start();
        answers.progressProperty().subscribe(progress -> shown.add(progress));
        answers.answerProperty().subscribe(some -> some.ifPresent(part -> found.add(part.done())));
        Instant start = now;
        drain();
        long tenths = java.time.Duration.between(start, now).toMillis() / 100;
        assertTrue(found.size() > 3, found.toString());
        assertTrue(shown.size() <= tenths + 2, shown.size() + " updates in " + tenths + " tenths of a second");
        assertEquals(1_000, found.getLast());
        assertTrue(found.getFirst() < 1_000);
    }

    @Test
    void aCancelledRunKeepsWhatItFoundAndStopsWithinAScenario() {
        lookAtRandom();
        answers.commitCount("1000");
        work.clear();
        answers.start();
        answers.answerProperty().subscribe(part -> {
            if (part.isPresent()
                    && part.get().done() > 60
                    && answers.progressProperty().get().isRunning()) {
                answers.cancel();
            }
        });
        drain();
        assertEquals(Phase.CANCELLED, answers.progressProperty().get().phase());
        int done = answer().done();
        assertTrue(done > 60 && done <= 128, "results come in blocks of 64: " + done);
        assertTrue(
                results.hintProperty().get().contains(" of 1,000 scenarios"),
                results.hintProperty().get());
        assertTrue(results.hintProperty().get().endsWith("cancelled"));
        assertTrue(results.staleProperty().get());
        assertEquals(OptionalInt.of(1_000), answers.randomCount());
    }

    @Test
    void theComparedBookRunsUnderTheSameScenariosThatAreKept() {
        lookAtRandom();
        answers.commitCount("500");
        book.calculate();
        drain();
        ScenarioAnswers.Answer base = answer();
        assertEquals(Map.of(), base.before());
        assertFalse(results.comparedProperty().get());

        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "9");
        book.calculate();
        drain();
        ScenarioAnswers.Answer changed = answer();
        assertEquals(ScenarioAnswers.KEPT, changed.before().size());
        base.results().stream()
                .filter(result -> changed.before().containsKey(result.scenario().id()))
                .forEach(result -> assertEquals(
                        result.pools(),
                        changed.before().get(result.scenario().id()).pools()));
        assertTrue(results.comparedProperty().get());
        Row pool = results.rows().get(1);
        double before = number(pool, Column.before(ResultsViewModel.BUFFER));
        double after = number(pool, ResultsViewModel.BUFFER);
        assertEquals(after - before, number(pool, Column.difference(ResultsViewModel.BUFFER)), 1e-9);
        assertFalse(after == before);
        for (String column : List.of(ResultsViewModel.PNL, ResultsViewModel.RATIO)) {
            double was = number(pool, Column.before(column));
            assertEquals(number(pool, column) - was, number(pool, Column.difference(column)), 1e-9);
            assertFalse(number(pool, column) == was, column);
        }
    }

    private static Row named(ResultsViewModel results, String pool) {
        return results.rows().stream()
                .filter(row -> row.value(ResultsViewModel.NAME).text().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPoolOfOneBookAloneSaysSoInTheOther() {
        scenarios.choose(scenarios.entriesProperty().get().stream().findFirst());
        book.calculate();
        drain();
        String buffer = named(results, "Venue B").value(ResultsViewModel.BUFFER).text();
        String ratio = named(results, "Venue B").value(ResultsViewModel.RATIO).text();

        book.session().freeze("Two pools");
        book.session().apply(new Edit.RemovePool("b"));
        book.calculate();
        drain();
        Row gone = named(results, "Venue B");
        assertEquals(buffer, gone.value(Column.before(ResultsViewModel.BUFFER)).text());
        assertEquals(ratio, gone.value(Column.before(ResultsViewModel.RATIO)).text());
        assertEquals("none", gone.value(ResultsViewModel.BUFFER).text());
        assertEquals("none", gone.value(ResultsViewModel.PNL).text());
        assertEquals("", gone.value(Column.difference(ResultsViewModel.BUFFER)).text());
        assertEquals("", gone.value(ResultsViewModel.STATE).text());

        book.session().freeze("One pool");
        book.session().undo();
        book.calculate();
        drain();
        Row now = named(results, "Venue B");
        assertEquals("new", now.value(Column.before(ResultsViewModel.BUFFER)).text());
        assertEquals(buffer, now.value(ResultsViewModel.BUFFER).text());
        assertEquals("", now.value(Column.difference(ResultsViewModel.BUFFER)).text());
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }
}
