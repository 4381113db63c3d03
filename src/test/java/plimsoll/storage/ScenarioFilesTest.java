package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.GridAxis;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.scenario.ScenarioGrid;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.VenueShock;
import plimsoll.domain.scenario.VolTerm;

class ScenarioFilesTest {
    private static final Scope VENUE = new Scope.OfVenue("Venue A");
    private static final Scope POOL = new Scope.OfPool("a");

    @TempDir
    Path folder;

    /// One shock of every kind and every variant.
    static List<Shock> everyKind() {
        TreeMap<String, Double> betas = new TreeMap<>();
        betas.put("ETH", 1.25);
        TreeMap<String, Follow.Correlated.Link> links = new TreeMap<>();
        links.put("SOL", new Follow.Correlated.Link(-0.5, 1.1));
        Optional<String> btc = Optional.of("BTC");
        return List.of(
                MarketShock.PriceMove.relative("BTC", -0.2),
                new MarketShock.PriceMove("ETH", new PriceAmount.Usd(-150.5), new Follow.Workspace()),
                new MarketShock.PriceMove("BTC", new PriceAmount.Sigmas(-3, 0.65, 1.5), new Follow.Betas(betas)),
                new MarketShock.PriceMove("BTC", new PriceAmount.To(50_000), new Follow.Correlated(0.6, links)),
                new MarketShock.Depeg("USDC", 0.88),
                new MarketShock.VolMove(btc, VolUnit.RELATIVE, 0.5, VolTerm.VENUE),
                new MarketShock.VolMove(Optional.empty(), VolUnit.POINTS, 0.1, VolTerm.FLAT),
                new MarketShock.VolTwist(btc, 0.5, -0.1, 7, 90),
                new MarketShock.SkewTilt(Optional.empty(), -0.4, 0.2),
                new MarketShock.VolLink("BTC", -0.5, VolTerm.VENUE),
                new MarketShock.ForwardBasis(VENUE, "BTC", Optional.empty(), BasisUnit.ANNUAL, -0.1),
                new MarketShock.ForwardBasis(
                        Scope.EVERYWHERE,
                        "BTC",
                        Optional.of(Instant.parse("2027-03-26T08:00:00Z")),
                        BasisUnit.RELATIVE,
                        0.01),
                new MarketShock.ForwardCurve(
                        POOL,
                        "BTC",
                        List.of(
                                new MarketShock.ForwardCurve.Node(7, -0.2),
                                new MarketShock.ForwardCurve.Node(90, 0.05))),
                new MarketShock.PerpetualBasis(VENUE, "ETH", -0.25),
                new CarryShock.TimeRoll(7.5),
                new CarryShock.Funding(VENUE, btc, 0.0003, 3),
                new CarryShock.BorrowInterest(POOL, Optional.of("USDT"), 0.12, 30),
                new VenueShock.LocalMark(VENUE, "USDE", -0.35),
                new VenueShock.HaircutRise(POOL, "BTC", 0.1),
                new VenueShock.RuleChange(VENUE, "okx.pm", Optional.of("2024")),
                new VenueShock.RuleChange(POOL, "okx.pm", Optional.empty()),
                new VenueShock.VenueHalt(VENUE),
                new VenueShock.WithdrawalFreeze(POOL),
                new VenueShock.Deleveraging(Scope.EVERYWHERE, 0.25));
    }

    private static ScenarioBook book() {
        Scenario all =
                new Scenario("all", "Every kind", "=1+1, \"quoted\"\nsecond line", List.of(new Step(everyKind())));
        Scenario two = Scenario.of("two", "Two steps", MarketShock.PriceMove.relative("BTC", 0.1))
                .then(Scenario.of("more", "then time", new CarryShock.TimeRoll(1)))
                .withId("two");
        Scenario none = new Scenario("none", "The market as it is", "", List.of());
        TreeMap<String, Double> vols = new TreeMap<>();
        vols.put("BTC", 0.6);
        vols.put("ETH", 0.8);
        TreeMap<String, Double> slopes = new TreeMap<>();
        slopes.put("BTC", -0.4);
        GridAxis x = new GridAxis(MarketShock.PriceMove.relative("BTC", 0), List.of(-0.1, 0.0, 0.1));
        GridAxis y = new GridAxis(new CarryShock.TimeRoll(0), List.of(0.0, 7.0));
        return new ScenarioBook(
                "Mine",
                List.of(all, two, none),
                List.of(
                        new ScenarioGrid("slices", "Slices", x, Optional.empty()),
                        new ScenarioGrid("grid", "Grid", x, Optional.of(y))),
                Optional.of(new RandomMarket(
                        "random", 50, 3, 4, vols, List.of(new RandomMarket.Correlation("BTC", "ETH", 0.8)), slopes)));
    }

    @Test
    void everyKindSurvivesTheRoundTrip() {
        byte[] bytes = ScenarioFiles.bytes(book());
        Loaded<ScenarioBook> loaded = ScenarioFiles.read("mine.json", bytes);
        assertEquals(List.of(), loaded.problems());
        assertEquals(Optional.of(book()), loaded.value());
        assertArrayEquals(bytes, ScenarioFiles.bytes(loaded.value().orElseThrow()));
        assertEquals(18, everyKind().stream().map(Object::getClass).distinct().count());
    }

    @Test
    void theTableOfShocksSurvivesTheRoundTrip() throws IOException {
        Path file = folder.resolve("mine.csv");
        ScenarioBook book = new ScenarioBook("mine.csv", book().scenarios(), List.of(), Optional.empty());
        ScenarioFiles.write(file, book);
        Loaded<ScenarioBook> loaded = ScenarioFiles.read(file);
        assertEquals(List.of(), loaded.problems());
        assertEquals(Optional.of(book), loaded.value());
    }

    @Test
    void aWorkspaceKeepsItsScenarios() {
        Document document = Document.empty().withScenarios(book().scenarios());
        byte[] bytes = WorkspaceFiles.bytes(document);
        Loaded<Document> loaded = WorkspaceFiles.read("book.json", bytes);
        assertEquals(List.of(), loaded.problems());
        assertEquals(Optional.of(document), loaded.value());
    }

    private static String problem(String name, String text) {
        List<Problem> problems =
                ScenarioFiles.read(name, text.getBytes(StandardCharsets.UTF_8)).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().toString();
    }

    private static String json(String shocks) {
        return """
                {"plimsoll": "scenarios", "schemaVersion": 1, "name": "n", "scenarios": [
                {"id": "s", "name": "S", "steps": [{"shocks": [
                SHOCKS
                ]}]}]}
                """.replace("SHOCKS", shocks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"quake\"} | There is no shock of kind \"quake\" | line 3, column 10",
                "{\"kind\": \"timeRoll\", \"days\": -1} | days must be from 0 to 3650, not -1 | line 3",
                "{\"kind\": \"timeRoll\"} | \"days\" is missing | line 3",
                "{\"kind\": \"venueHalt\", \"venue\": \"A\", \"pool\": \"a\"} | both a venue and a pool | line 3",
                "{\"kind\": \"priceMove\", \"asset\": \"BTC\", \"unit\": \"percent\", \"amount\": 1} | not known | line 3",
                "{\"kind\": \"priceMove\", \"asset\": \"BTC\", \"unit\": \"relative\", \"amount\": -1} | above -1 | line 3",
            })
    void aWrongShockLeavesItsScenarioOutAndSaysWhere(String shock, String what, String where) {
        String problem = problem("bad.json", json(shock));
        assertTrue(problem.contains(what) && problem.contains("The scenario is left out"), problem);
        assertTrue(problem.contains(where), problem);
    }

    @Test
    void aWrongCellNamesItsRowAndColumn() {
        String header = "scenario,step,kind,asset,unit,amount\n";
        String problem =
                problem("t.csv", header + "a,1,priceMove,BTC,relative,-0.1\nb,1,priceMove,BTC,relative,much\n");
        assertTrue(problem.contains("line 3, column 6"), problem);
        assertTrue(problem.contains("The scenario b is left out"), problem);
        assertTrue(problem("t.csv", header + "a,first,priceMove,BTC,relative,-0.1\n")
                .contains("line 2, column 2"));
        assertTrue(problem("t.csv", "kind,asset\npriceMove,BTC\n").contains("no column \"scenario\""));
        assertTrue(problem("t.csv", "this,that\nx,y\n").contains("neither shocks nor price bars"));
    }

    private static final String BARS = """
            time,open,high,low,close
            2022-11-08T16:00:00Z,20000,20100,19000,19500
            2022-11-08T17:00:00Z,19500,19800,17000,18000
            """;

    @Test
    void priceBarsAreAPathFromTheFirstOpen() {
        PricePath path = ScenarioFiles.readBars("btc-2022.csv", BARS.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertEquals(List.of(1.0, 0.975, 0.9), path.assets().get("BTC").close());
        assertEquals(List.of(1.0, 0.95, 0.85), path.assets().get("BTC").low());
        assertEquals(List.of(1.0, 1.005, 0.99), path.assets().get("BTC").high());
        assertEquals(2, path.steps());
        assertEquals(1, path.stepHours(), 0);
    }

    @Test
    void aReplayGoesThroughTheLowsAndHighsOfEveryBar() {
        ScenarioBook replay = ScenarioFiles.read("btc-2022.csv", BARS.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertEquals(
                List.of("btc-2022/1/low", "btc-2022/1/high", "btc-2022/2/low", "btc-2022/2/high"),
                replay.scenarios().stream().map(Scenario::id).toList());
        assertEquals(
                Step.of(new CarryShock.TimeRoll(2 / 24.0), MarketShock.PriceMove.relative("BTC", 0.85 - 1)),
                replay.scenarios().get(2).steps().getFirst());
    }

    @Test
    void barsOfSeveralAssetsShareOneClock() {
        String both = """
                time;asset;open;high;low;close
                1667923200;BTC;100;110;90;95
                1667923200;ETH;10;11;9;9.5
                1667926800;BTC;95;96;80;85
                1667926800;ETH;9.5;9.6;8;8.5
                """;
        PricePath path = ScenarioFiles.readBars("both.csv", both.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertEquals(path.assets().get("BTC"), path.assets().get("ETH"));
        String late = both.replace("1667926800;ETH", "1667930400;ETH");
        assertTrue(problem("both.csv", late).contains("line 5, column 1"), problem("both.csv", late));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-11-08T17:00:00Z,19500,19800,0,18000 | line 3, column 4 | not above 0",
                "2022-11-08T17:00:00Z,19500,19800,19700,18000 | line 3, column 4 | low lies above",
                "2022-11-08T17:00:00Z,19500,19000,17000,18000 | line 3, column 3 | high lies below",
                "yesterday,19500,19800,17000,18000 | line 3, column 1 | not a time",
                "2022-11-08T15:00:00Z,19500,19800,17000,18000 | line 3, column 1 | not evenly spaced",
                "2022-11-08T17:00:00Z,19500,x,17000,18000 | line 3, column 3 | not a number",
            })
    void aWrongBarNamesItsRowAndColumn(String row, String where, String what) {
        String text = BARS.lines().limit(2).reduce("", (all, line) -> all + line + "\n") + row + "\n";
        String problem = problem("btc.csv", text);
        assertTrue(problem.contains(where) && problem.contains(what), problem);
    }

    @Test
    void theLibraryHoldsTheEightEpisodes() {
        List<LibraryItem> items = ScenarioLibrary.items();
        assertEquals(
                items.size(), items.stream().map(LibraryItem::id).distinct().count());
        for (String episode : List.of(
                "covid-2020-03",
                "deleveraging-2021-05",
                "luna-2022-05",
                "3ac-celsius-2022-06",
                "ftx-2022-11",
                "usdc-depeg-2023-03",
                "yen-carry-2024-08",
                "liquidation-cascade-2025-10")) {
            for (String window : List.of("1h", "4h", "24h", "peak-to-trough", "rise-24h")) {
                assertEquals(1, item(episode + "/" + window).scenarios().size(), episode + "/" + window);
            }
            assertTrue(ScenarioLibrary.paths().keySet().stream().anyMatch(id -> id.startsWith(episode + "/path-")));
        }
    }

    /// Facts of 12 and 13 March 2020: the worst hour -24.53 %, 24 hours -50.88 %; FTX: DVOL +38.06 points in a day.
    @Test
    void episodesHoldTheirFacts() {
        assertEquals(
                List.of(MarketShock.PriceMove.relative("BTC", -0.2453), MarketShock.PriceMove.relative("ETH", -0.2558)),
                item("covid-2020-03/1h")
                        .scenarios()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .shocks());
        Step ftx = item("ftx-2022-11/24h").scenarios().getFirst().steps().getFirst();
        assertTrue(ftx.shocks().contains(MarketShock.PriceMove.relative("SOL", -0.5145)));
        assertTrue(ftx.shocks()
                .contains(new MarketShock.VolMove(Optional.empty(), VolUnit.POINTS, 0.3806, VolTerm.VENUE)));
        assertEquals(
                List.of(new MarketShock.Depeg("USDC", 0.899418)),
                item("usdc-depeg-2023-03/stablecoins")
                        .scenarios()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .shocks());
        assertTrue(item("deleveraging-2021-05/perpetuals")
                .scenarios()
                .getFirst()
                .steps()
                .getFirst()
                .shocks()
                .contains(new MarketShock.PerpetualBasis(Scope.EVERYWHERE, "ETH", -0.2581)));
        PricePath covid = ScenarioLibrary.paths().get("covid-2020-03/path-btc");
        assertEquals(48, covid.steps());
        assertEquals(96, item("covid-2020-03/path-btc").scenarios().size());
        double lowest = covid.assets().get("BTC").low().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        assertEquals(3_782.13 / 7_948.40, lowest, 0.0001);
    }

    @Test
    void theLibraryIsSearchedByWords() {
        List<String> found = ScenarioLibrary.items().stream()
                .filter(item -> item.matches("ftx  Worst 24h"))
                .map(LibraryItem::id)
                .toList();
        assertEquals(List.of("ftx-2022-11/24h"), found);
        assertEquals(44, item("price-vol").count());
        assertEquals(1_000, item("random").count());
    }

    private static LibraryItem item(String id) {
        return ScenarioLibrary.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
