package plimsoll.desktop.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.document.ScenarioEdit;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.Scenario;
import plimsoll.storage.ScenarioLibrary;

/// The Scenarios screen without controls, over the two-venue sample.
class ScenariosViewModelTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final OpenBook book = OpenBook.sample("two-venues");
    /// Readings of files that have not ended.
    private final Deque<Consumer<List<Scenario>>> readers = new ArrayDeque<>();

    private final ScenariosViewModel scenarios =
            new ScenariosViewModel(book.session(), ScenarioLibrary.items(), new SplitText(), readers::add);
    private final ShocksViewModel shocks = new ShocksViewModel(scenarios);
    private final ShockedMarketViewModel market = new ShockedMarketViewModel(scenarios);
    private final ScenarioAnswers answers = new ScenarioAnswers(
            scenarios, new Background(work::add, Runnable::run, 1, Runnable::run, java.time.InstantSource.system()));
    private final ResultsViewModel results = new ResultsViewModel(answers);

    private void calculate() {
        book.calculate();
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @AfterEach
    void close() {
        results.close();
        answers.close();
        market.close();
        shocks.close();
        scenarios.close();
    }

    private void look(String id) {
        scenarios.choose(scenarios.entriesProperty().get().stream()
                .filter(entry -> entry.item().id().equals(id))
                .findFirst());
    }

    private List<String> saved() {
        return book.session().document().scenarios().stream().map(Scenario::id).toList();
    }

    private static List<String> texts(TableModel table, String column) {
        return table.rows().stream().map(row -> row.value(column).text()).toList();
    }

    @Test
    void theSearchKeepsWhatHasAllWords() {
        scenarios.searchProperty().set("FTX worst /4h");
        assertEquals(
                List.of("ftx-2022-11/4h"),
                scenarios.entriesProperty().get().stream()
                        .map(entry -> entry.item().id())
                        .toList());
        scenarios.searchProperty().set("");
        assertEquals(
                ScenarioLibrary.items().size(),
                scenarios.entriesProperty().get().size());
    }

    @Test
    void aLibraryScenarioIsAddedWithItsShocksAndCanBeUndone() {
        look("fall-10");
        assertFalse(scenarios.isEditable());
        assertEquals(
                Optional.of("This cell is read only."),
                shocks.commit(ShocksViewModelTest.row(shocks, "Move"), ShocksViewModel.VALUE, "-20%"));
        scenarios.addToWorkspace();
        assertEquals(List.of("fall-10"), saved());
        assertTrue(scenarios.isEditable());
        look("fall-10");
        scenarios.duplicate();
        assertEquals(List.of("fall-10", "fall-10-2"), saved());
        scenarios.delete();
        assertEquals(List.of("fall-10"), saved());
        book.session().undo();
        book.session().undo();
        assertEquals(List.of("fall-10"), saved());
        assertEquals(Optional.of("Add scenario"), book.session().undoName());
    }

    @Test
    void theMarketOutOfSightIsNotCalculatedUntilItIsSeen() {
        market.setShown(false);
        scenarios.addNew();
        shocks.commit(ShocksViewModelTest.row(shocks, "Move"), ShocksViewModel.VALUE, "-25%");
        assertFalse(texts(market, ShockedMarketViewModel.AFTER).contains("75,000.00"));

        market.setShown(true);

        Row btc = market.row(Row.Kind.ITEM, "Index, USD/BTC").orElseThrow();
        assertEquals("75,000.00", btc.value(ShockedMarketViewModel.AFTER).text());
    }

    @Test
    void theMarketIsShownBeforeAndAfterTheDraft() {
        scenarios.addNew();
        shocks.commit(ShocksViewModelTest.row(shocks, "Move"), ShocksViewModel.VALUE, "-25%");
        assertTrue(
                texts(market, ShockedMarketViewModel.NAME).contains("BTC"),
                texts(market, "quote").toString());
        Row btc = market.row(Row.Kind.ITEM, "Index, USD/BTC").orElseThrow();
        assertEquals("100,000.00", btc.value(ShockedMarketViewModel.BEFORE).text());
        assertEquals("75,000.00", btc.value(ShockedMarketViewModel.AFTER).text());
        assertTrue(
                btc.value(ShockedMarketViewModel.CHANGE).text().contains("25"),
                btc.value("change").text());
        assertEquals("3 quotes move", market.hintProperty().get());
        look("usdc-depeg");
        assertEquals(List.of(), market.rows());
        assertTrue(
                market.hintProperty().get().contains("USDC"),
                market.hintProperty().get());
    }

    /// 10 % down, pool A of the sample has lost 100,000 of 60,000; 20 % up, pool B 200,000.
    @Test
    void resultsStandWorstFirstAndAreDimmedWhileOlderThanTheBook() {
        look("fall-10");
        scenarios.addToWorkspace();
        look("rise-20");
        scenarios.addToWorkspace();
        calculate();
        assertFalse(results.staleProperty().get());
        assertEquals(
                "2 scenarios, smallest buffer first", results.hintProperty().get());
        List<Row> groups = results.rows().stream()
                .filter(row -> row.kind() == Row.Kind.GROUP)
                .toList();
        assertEquals(List.of("rise-20", "fall-10"), groups.stream().map(Row::id).toList());
        assertEquals("worst", groups.getFirst().value(ResultsViewModel.STATE).text());
        assertEquals("1 lost", groups.getLast().value(ResultsViewModel.STATE).text());
        Row b = results.row(Row.Kind.ITEM, "rise-20 b").orElseThrow();
        assertEquals(
                60_000 - 200_000 - 10 * 120_000 * 0.005,
                Double.parseDouble(b.value(ResultsViewModel.BUFFER).file()),
                1e-6);
        assertTrue(b.value(ResultsViewModel.BUFFER).is(CellState.BREACH));
        assertEquals("liquidated", b.value(ResultsViewModel.STATE).text());
        scenarios.add(ShockKind.TIME, true);
        scenarios.apply();
        assertTrue(results.staleProperty().get());
        calculate();
        assertFalse(results.staleProperty().get());
    }

    @Test
    void aSetOfTheLibraryRunsWhileItIsLookedAt() {
        look("random");
        calculate();
        int lost = answers.answerProperty().get().orElseThrow().lost();
        assertTrue(lost >= 100 && lost < 1_000, "all that are shown are lost: " + lost);
        assertEquals(
                "1,000 scenarios, a pool is lost in " + lost + ", the worst 100 shown, smallest buffer first",
                results.hintProperty().get());
        look("price-vol");
        assertTrue(results.staleProperty().get());
        calculate();
        assertEquals(44 * 3, results.rows().size());
        assertEquals(Optional.empty(), scenarios.draftProperty().get());
    }

    @Test
    void aRandomSetSaysWhatItIsAndHowFarItsDrawsGo() {
        look("random");
        List<String> names = shocks.rows().stream()
                .map(row -> row.value(ShocksViewModel.NAME).text())
                .toList();
        assertTrue(names.containsAll(List.of("Random markets", "Horizon", "Volatility of BTC")), names.toString());
        assertTrue(
                shocks.commit(shocks.rows().getFirst(), ShocksViewModel.VALUE, "5")
                        .isPresent(),
                "read only");
        assertEquals(
                "percentiles of 10,000 draws at most, seed 1",
                market.hintProperty().get());
        List<Double> moves = market.rows().stream()
                .filter(row -> row.id().startsWith("BTC/"))
                .map(row -> Double.parseDouble(
                        row.value(ShockedMarketViewModel.CHANGE).file()))
                .toList();
        assertEquals(5, moves.size());
        assertEquals(moves.stream().sorted().toList(), moves);
        assertTrue(moves.getFirst() < -0.01 && moves.getLast() > 0.01, moves.toString());
        Row median = market.row(Row.Kind.ITEM, "BTC/0.5").orElseThrow();
        assertEquals(
                1
                        + Double.parseDouble(
                                median.value(ShockedMarketViewModel.CHANGE).file()),
                Double.parseDouble(median.value(ShockedMarketViewModel.AFTER).file())
                        / Double.parseDouble(
                                median.value(ShockedMarketViewModel.BEFORE).file()),
                1e-12);
        look("price-vol");
        assertEquals(44, shocks.rows().size(), "every scenario of a grid by name");
    }

    @Test
    void episodesSayWhenTheyWereAndHowFarPricesMoved() {
        look("covid-2020-03/24h");
        assertEquals(
                "2020-03-07 to 2020-03-20, BTC \u221250.9 %, ETH \u221253.6 %",
                scenarios.chosenProperty().get().orElseThrow().item().summary());
        look("covid-2020-03/path-eth");
        String path = scenarios.chosenProperty().get().orElseThrow().item().summary();
        assertTrue(path.startsWith("2020-03-07 to 2020-03-20, BTC \u2212"), path);
    }

    @Test
    void scenariosAreCombinedAndChained() {
        look("usdt-depeg");
        scenarios.addToWorkspace();
        ScenariosViewModel.Entry depeg = scenarios.chosenProperty().get().orElseThrow();
        look("week-passes");
        scenarios.addToWorkspace();
        scenarios.combine(depeg, false);
        assertEquals(1, scenarios.draftProperty().get().orElseThrow().steps().size());
        look("week-passes");
        scenarios.choose(scenarios.entriesProperty().get().stream()
                .filter(entry -> entry.own() && entry.item().id().equals("week-passes"))
                .findFirst());
        scenarios.combine(depeg, true);
        assertEquals(
                List.of(new CarryShock.TimeRoll(7)),
                scenarios.draftProperty().get().orElseThrow().steps().getFirst().shocks());
        assertEquals(List.of("usdt-depeg", "week-passes", "usdt-depeg+week-passes", "week-passes>usdt-depeg"), saved());
    }

    @Test
    void aFileIsImportedAsOneStep() {
        scenarios.importFile();
        assertEquals(List.of(), saved(), "it is being read");
        readers.pop()
                .accept(List.of(
                        Scenario.of("one", "One", PriceMove.relative("BTC", -0.01)),
                        Scenario.of("two", "Two", PriceMove.relative("BTC", 0.01))));
        assertEquals(List.of("one", "two"), saved());
        book.session().undo();
        assertEquals(List.of(), saved());
        scenarios.importFile();
        readers.pop().accept(List.of());
        assertEquals(List.of(), saved());
    }

    @Test
    void whatIsEditedWhileAFileIsReadIsNotReplacedByIt() {
        Scenario first = Scenario.of("one", "One", PriceMove.relative("BTC", -0.01));
        book.session().apply(new ScenarioEdit.SetScenario("", first));
        Scenario inFile = first.withName("Of the file");

        scenarios.importFile();
        readers.pop().accept(List.of(inFile));
        assertEquals(List.of(inFile), book.session().document().scenarios(), "nobody edited it");

        scenarios.importFile();
        Scenario edited = first.withName("Edited meanwhile");
        book.session().apply(new ScenarioEdit.SetScenario("name", edited));
        readers.pop().accept(List.of(inFile));
        assertEquals(
                List.of(edited, inFile.withId("one-2")),
                book.session().document().scenarios());
    }

    @Test
    void whatIsTypedWhileAFileIsReadStaysInTheEditor() {
        scenarios.addNew();
        scenarios.importFile();
        scenarios.rename("Typed meanwhile");
        assertTrue(scenarios.isPending());

        readers.pop().accept(List.of(Scenario.of("two", "Two", PriceMove.relative("BTC", 0.01))));

        assertTrue(scenarios.isPending());
        assertEquals(List.of("scenario", "two"), saved());
        scenarios.apply();
        assertEquals(
                "Typed meanwhile",
                book.session().document().scenarios().getFirst().name());
    }
}
