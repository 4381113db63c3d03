package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.report.CsvStream;
import plimsoll.report.ScenarioTable;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenariosCommandTest {
    @TempDir
    Path folder;

    private ProgramRun stress(String workspace, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("stress", workspace, "--no-charts", "--out", out().toString()));
        arguments.addAll(List.of(more));
        return ProgramRun.of(arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> rows() throws IOException {
        return Files.readString(out().resolve("scenarios.csv")).lines().toList();
    }

    @Test
    void listSearchesByWords() {
        ProgramRun run = ProgramRun.of("scenarios", "list", "FTX", "worst");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertEquals(
                List.of("ftx-2022-11/1h", "ftx-2022-11/4h", "ftx-2022-11/24h", "ftx-2022-11/peak-to-trough"),
                run.text().lines().skip(1).map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void showGivesShocksOrAFileToChange() throws IOException {
        ProgramRun run = ProgramRun.of("scenarios", "show", "usdt-depeg");
        assertTrue(run.text().lines().anyMatch(line -> line.matches("usdt-depeg +1 +depeg: asset USDT, price 0.9")));
        Path file = folder.resolve("mine.json");
        Files.write(
                file,
                ProgramRun.of("scenarios", "show", "fall-then-closed", "--format", "json")
                        .out());
        ProgramRun ours = stress("two-venues", "--scenarios", file.toString());
        assertEquals(ExitCode.FINE, ours.code(), ours.err());
        List<String> fromFile = rows();
        stress("two-venues", "--scenarios", "fall-then-closed");
        assertEquals(fromFile, rows());
        assertEquals(
                ExitCode.REFUSED, ProgramRun.of("scenarios", "show", "nothing").code());
    }

    /// 10 % below 100,000 pool A of the sample, long 10, has lost 100,000 of its 60,000.
    @Test
    void stressWritesEachPoolUnderEachScenario() throws IOException, NoSuchAlgorithmException {
        ProgramRun run = stress("two-venues", "--scenarios", "fall-10,rise-20");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("Worst scenario"), run.text());
        assertEquals(1 + 2 * 2, rows().size());
        assertTrue(rows().get(1).startsWith("fall-10,All coins fall by 10 %,a,Venue A,"), rows().get(1));
        assertTrue(rows().get(1).contains(",-100000,-40000,"), rows().get(1));
        assertTrue(rows().get(1).endsWith(",liquidated"), rows().get(1));
        JsonNode record = JsonMapper.shared().readTree(Files.readAllBytes(out().resolve("run.json")));
        assertEquals("fall-10,rise-20", record.at("/scenarios/asked").asString());
        assertEquals(2, record.at("/scenarios/count").asInt());
        assertTrue(record.at("/scenarios/seed").isMissingNode());
        assertEquals("fall-10", record.at("/scenarios/pools/0/worst").asString());
        assertEquals(
                -40_000 - 0.005 * 10 * 90_000,
                record.at("/scenarios/pools/0/smallestBufferUsd").asDouble(),
                1e-6);
        assertEquals(1, record.at("/scenarios/pools/0/liquidations").asInt());
        JsonNode table = record.at("/files")
                .valueStream()
                .filter(file -> file.at("/name").asString().equals("scenarios.csv"))
                .findFirst()
                .orElseThrow();
        byte[] content = Files.readAllBytes(out().resolve("scenarios.csv"));
        assertEquals(content.length, table.at("/bytes").asInt());
        assertEquals(sha256(content), table.at("/sha256").asString());
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void aTableThatIsNotFinishedLeavesNothing() throws IOException {
        Path market = folder.resolve("mine.json");
        Files.write(
                market,
                ProgramRun.of("scenarios", "show", "fall-10", "--format", "json")
                        .out());
        assertEquals(
                ExitCode.FINE,
                stress("two-venues", "--scenarios", market.toString()).code());
        byte[] earlier = Files.readAllBytes(out().resolve("scenarios.csv"));
        try (CsvStream unfinished = new CsvStream(out(), "scenarios.csv", ScenarioTable.COLUMNS)) {
            unfinished.add(List.of());
        }
        assertArrayEquals(earlier, Files.readAllBytes(out().resolve("scenarios.csv")));
        try (var files = Files.list(out())) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void stressWritesTheTablesOfSurvivalToo() throws IOException {
        ProgramRun run = stress("two-venues", "--price-shock", "-2%");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        Path alone = folder.resolve("alone");
        ProgramRun.of("survival", "two-venues", "--price-shock", "-2%", "--out", alone.toString());
        for (String name : List.of("ranges", "vol-levels", "leg-breaks", "after-liquidation", "cliffs", "carry")) {
            assertArrayEquals(
                    Files.readAllBytes(alone.resolve(name + ".csv")),
                    Files.readAllBytes(out().resolve(name + ".csv")),
                    name);
        }
    }

    @Test
    void namesCombineAtTheSameTimeAndInOrder() throws IOException {
        stress("two-venues", "--scenarios", "fall-10+usdt-depeg,usdt-depeg+fall-10");
        assertEquals(1 + 2, rows().size());
        stress("two-venues", "--scenarios", "fall-10>rise-20, week-passes");
        assertTrue(rows().get(1).startsWith("fall-10>rise-20,"), rows().get(1));
        assertEquals(1 + 2 * 2, rows().size());
    }

    @Test
    void anEpisodeStandsForAllItsMovesAndAReplayForItsHours() throws IOException {
        stress("two-venues", "--scenarios", "yen-carry-2024-08");
        assertEquals(1 + 5 * 2, rows().size());
        stress("two-venues", "--scenarios", "covid-2020-03/path-btc");
        assertEquals(1 + 96 * 2, rows().size());
    }

    @Test
    void theSeedAndNothingElseSelectsRandomScenarios() throws IOException {
        String[] five = {"--scenarios", "random", "--count", "50", "--seed", "5"};
        stress("option-book", "--scenarios", "random", "--count", "50", "--seed", "5", "--threads", "1");
        byte[] one = Files.readAllBytes(out().resolve("scenarios.csv"));
        stress("option-book", "--scenarios", "random", "--count", "50", "--seed", "5", "--threads", "4");
        assertArrayEquals(one, Files.readAllBytes(out().resolve("scenarios.csv")));
        assertEquals(
                5,
                JsonMapper.shared()
                        .readTree(Files.readAllBytes(out().resolve("run.json")))
                        .at("/scenarios/seed")
                        .asInt());
        stress("option-book", five[0], five[1], five[2], five[3], "--seed", "6");
        assertFalse(java.util.Arrays.equals(one, Files.readAllBytes(out().resolve("scenarios.csv"))));
        stress("option-book", five[0], five[1], five[2], five[3], "--seed", "5", "--horizon", "0.5");
        assertFalse(java.util.Arrays.equals(one, Files.readAllBytes(out().resolve("scenarios.csv"))));
    }

    @Test
    void scenariosOfTheWorkspaceRunByThemselves() throws IOException {
        Path book = folder.resolve("book.json");
        WorkspaceFiles.write(
                book,
                Samples.read("two-venues")
                        .value()
                        .orElseThrow()
                        .withScenarios(
                                List.of(Scenario.of("mine", "Mine", MarketShock.PriceMove.relative("BTC", 0.01)))));
        assertEquals(ExitCode.FINE, stress(book.toString()).code());
        assertTrue(rows().get(1).startsWith("mine,Mine,"), rows().get(1));
        stress(book.toString(), "--scenarios", "mine+fall-10");
        assertTrue(rows().get(1).startsWith("fall-10+mine,"), rows().get(1));
        stress("two-venues");
        assertEquals(0, Files.readString(out().resolve("run.json")).indexOf("\"scenarios\"") + 1);
    }

    @Test
    void priceBarsOfTheUserAreAReplay() throws IOException {
        Path bars = folder.resolve("BTC-mine.csv");
        Files.writeString(bars, "time,open,high,low,close\n0,100,101,93,95\n3600,95,99,94,98\n");
        stress("two-venues", "--scenarios", bars.toString());
        assertTrue(rows().get(1).startsWith("BTC-mine/1/low,"), rows().get(1));
        assertTrue(rows().get(1).endsWith(",liquidated"), rows().get(1));
        assertEquals(1 + 4 * 2, rows().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-venues --scenarios covd | There is no scenario \"covd\"",
                "two-venues --scenarios celsius | Did you mean one of: 3ac-celsius-2022-06/1h",
                "two-venues --scenarios price-vol+fall-10 | There is no scenario",
                "two-venues --threads 0 | --threads must be at least 1",
                "two-venues --scenarios random --count 0 | number of random scenarios must be from 1",
                "two-venues --scenarios random --horizon 0 | horizon above 0 days",
            })
    void whatCannotBeRunIsRefused(String arguments, String message) {
        List<String> words = List.of(arguments.split(" "));
        ProgramRun run = stress(words.getFirst(), words.subList(1, words.size()).toArray(String[]::new));
        assertEquals(ExitCode.REFUSED, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(out()));
    }

    @Test
    void whatMeetsNothingInTheBookIsNoted() {
        ProgramRun run = stress("two-venues", "--scenarios", "ftx-2022-11/1h");
        assertEquals(ExitCode.FINE, run.code());
        assertTrue(run.err().contains("note: market SOL, index: The scenario moves SOL"), run.err());
    }
}
