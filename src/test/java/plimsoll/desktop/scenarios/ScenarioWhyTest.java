package plimsoll.desktop.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyCheck;
import plimsoll.storage.Samples;
import plimsoll.storage.ScenarioLibrary;

/// Every number of a scenario's result can be asked, and its formula gives it, for all samples.
class ScenarioWhyTest {
    private final Deque<Runnable> work = new ArrayDeque<>();

    static Stream<String> samples() {
        return Samples.list().stream().map(sample -> sample.id());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void resultsAndTheShockedMarketAreExplained(String sample) {
        OpenBook book = OpenBook.sample(sample);
        ScenariosViewModel scenarios =
                new ScenariosViewModel(book.session(), ScenarioLibrary.items(), new SplitText(), then -> {});
        try (scenarios;
                ShockedMarketViewModel market = new ShockedMarketViewModel(scenarios);
                ScenarioAnswers answers = new ScenarioAnswers(
                        scenarios, new Background(work::add, Runnable::run, 1, Runnable::run, InstantSource.system()));
                ResultsViewModel results = new ResultsViewModel(answers)) {
            scenarios.choose(Optional.of(scenarios.entriesProperty().get().stream()
                    .filter(entry -> entry.item().id().equals("fall-10"))
                    .findFirst()
                    .orElseThrow()));
            book.calculate();
            while (!work.isEmpty()) {
                work.poll().run();
            }
            List<String> wrong = new ArrayList<>();
            int formulas = WhyCheck.table(results, wrong) + WhyCheck.table(market, wrong);
            assertEquals(List.of(), wrong);
            long pools = results.rows().stream()
                    .filter(row -> row.kind() == Row.Kind.ITEM)
                    .count();
            assertTrue(pools > 0 && formulas >= 2 * pools, formulas + " formulas of " + pools + " pools");
            profit(results);
        }
    }

    /// A profit is equity after less equity before, so both stand on its card.
    private static void profit(ResultsViewModel results) {
        Row pool = results.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .findFirst()
                .orElseThrow();
        Why why = results.why(
                pool,
                results.columns().stream()
                        .filter(column -> column.id().equals(ResultsViewModel.PNL))
                        .findFirst()
                        .orElseThrow());
        assertTrue(why.rule().isPresent(), why.text());
        assertEquals(
                Optional.empty(),
                why.texts(Why.Kind.FORMULA).stream().filter(String::isBlank).findFirst());
    }
}
