package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.Document;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PathsCommandTest {
    @TempDir
    Path folder;

    private static ProgramRun paths(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("paths", "two-venues", "--paths", "400"));
        arguments.addAll(List.of(more));
        return ProgramRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void whatNobodySaidOfARouteIsCalledAnAssumption() {
        String text = paths("--transfer", "b:a:USDT:2:fee=20:open=8-16").text();
        assertTrue(
                text.contains(
                        "Route b to a USDT: 2 h, fee 20.00 USD, open from 8 to 16 UTC; assumed: never fails, has no"
                                + " cap"),
                text);
        assertTrue(text.contains("(assumed): no route leads to the pool, so times of 1 h and 24 h"), text);
        String all = paths(
                        "--transfer",
                        "b:a:USDT:2:fail=1%:fee=20:cap=5000:open=8-16",
                        "--transfer",
                        "a:b:USDT:2:fail=1%:fee=20:cap=5000:open=8-16")
                .text();
        assertTrue(!all.contains("assumed"), all);
    }

    @Test
    void theTableShowsClosedFormsBesideTheSample() {
        ProgramRun run = paths("--days", "3");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("400 paths over 3 days in steps of 1 h, seed 1"), run.text());
        assertTrue(run.text().contains("BTC moves with a volatility of 80.0 %, the default"), run.text());
        // 1 - 0.1496970476: both legs live three days.
        assertTrue(run.text().lines().anyMatch(line -> line.matches("Any pool .* 85\\.03 % .*")), run.text());
        // 94,472.36 / (1 - 2.7766739 %): one hour is enough with a probability of 99.9 %.
        assertTrue(run.text().contains("BTC falls to   97,170.47  -2.83 %"), run.text());
        assertTrue(
                run.text().lines().anyMatch(line -> line.startsWith("Venue A") && line.contains("94,472.36")),
                run.text());
    }

    @Test
    void theBooksOptionsGiveTheVolatility() {
        ProgramRun run = ProgramRun.of("paths", "option-book", "--paths", "50", "--days", "2", "--step-hours", "6");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("%, implied by ETH-"), run.text());
    }

    @Test
    void jsonHoldsSeedSettingsAndTables() {
        ProgramRun run = paths(
                "--format",
                "json",
                "--days",
                "1",
                "--seed",
                "77",
                "--jumps",
                "12:-5%:8%",
                "--vol-moves",
                "revert:5:1.5:-0.5",
                "--transfer",
                "a:b:USDT:2~0.5:fail=1%:fee=25:cap=50k:open=8-16:on-arrival");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertEquals("77", root.at("/settings/seed").asString());
        assertEquals(-0.05, root.at("/settings/jumps/mean").asDouble());
        assertEquals("meanReverting", root.at("/settings/volMoves/type").asString());
        JsonNode route = root.at("/settings/routes/0");
        assertEquals(2, route.at("/medianHours").asDouble());
        assertEquals(0.5, route.at("/deviation").asDouble());
        assertEquals(0.01, route.at("/failure").asDouble());
        assertEquals(50_000, route.at("/dailyCapUsd").asDouble());
        assertEquals(8, route.at("/opens").asInt());
        assertEquals(2, root.at("/pools").size());
        assertTrue(root.at("/pools/0/liquidated").asDouble() > 0);
        assertTrue(root.at("/pools/0/liquidated_exact").isNull(), "jumps have no closed form here");
        assertEquals("a to b USDT", root.at("/act/2/route_id").asString(""));
    }

    @Test
    void threadsAndRepetitionChangeNoByte() {
        byte[] one = paths("--format", "csv", "--days", "2", "--threads", "1").out();
        assertArrayEquals(
                one, paths("--format", "csv", "--days", "2", "--threads", "3").out());
        assertTrue(new String(one, java.nio.charset.StandardCharsets.UTF_8).startsWith("pool_id,liquidated,"));
    }

    @Test
    void filesAreWrittenWithTheirRecord() throws IOException {
        ProgramRun run = paths("--days", "1", "--out", folder.resolve("out").toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("act.csv", "frontier.csv", "path-alive.csv", "path-fans.csv", "path-pools.csv", "run.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        JsonNode root = JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("out").resolve("run.json")));
        assertEquals(5, root.at("/files").size());
        List<String> alive = Files.readAllLines(folder.resolve("out").resolve("path-alive.csv"));
        assertEquals("hours,all_alive,all_alive_se", alive.getFirst());
        assertEquals("0,1,0", alive.get(1));
    }

    @Test
    void theWorkspacesRoutesAreUsed() throws IOException {
        Document sample = Samples.read("two-venues").value().orElseThrow();
        Document routed = sample.withPaths(
                sample.paths().withRoutes(List.of(TransferRoute.of("b", "a", "USDT", new Delay.Fixed(3)))));
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, routed);
        ProgramRun run = ProgramRun.of("paths", file.toString(), "--paths", "200", "--days", "2");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("Route b to a: 3 h"), run.text());
        assertTrue(run.text().lines().anyMatch(line -> line.matches("Venue A +b to a +3 h .*")), run.text());
    }

    @Test
    void aTableOfBarsIsFollowed() throws IOException {
        Path bars = folder.resolve("BTC-fall.csv");
        Files.writeString(bars, """
                time,open,high,low,close
                2026-01-01T00:00:00Z,100,100,97,98
                2026-01-01T01:00:00Z,98,98,94,96
                """);
        ProgramRun run = ProgramRun.of("paths", "two-venues", "--replay", bars.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("Replay of BTC-fall.csv: one path over 0.08 days"), run.text());
        // 94 % of 100,000 lies below the level of venue A, 94,472, in the second hour.
        assertTrue(run.text().lines().anyMatch(line -> line.matches("Venue A +100.00 % .* 2 h .*")), run.text());
        assertTrue(run.text().lines().anyMatch(line -> line.matches("Venue B +0.00 % .*later.*")), run.text());
    }

    @Test
    void shippedEpisodesAreFollowedAndNamed() {
        String name = plimsoll.storage.ScenarioLibrary.paths().firstKey();
        ProgramRun run = ProgramRun.of("paths", "two-venues", "--replay", name);
        assertEquals(ExitCode.FINE, run.code(), run.err());
        ProgramRun wrong = ProgramRun.of("paths", "two-venues", "--replay", "nowhere");
        assertEquals(ExitCode.REFUSED, wrong.code());
        assertTrue(wrong.err().contains(name), wrong.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--paths|1|paths must be between 2 and 500,000",
                "--days|0|days must be above 0",
                "--vol|abc|--vol:",
                "--vol|-5%|volatility of BTC must be above 0",
                "--jumps|1:2|write PERYEAR:MEAN:DEVIATION",
                "--vol-moves|spot|write constant, spot:SLOPE",
                "--transfer|a:b|write FROM:TO:ASSET:HOURS",
                "--transfer|a:b:USDT:2:speed=9|has no part",
                "--transfer|a:z:USDT:2|names a pool or asset that is not there",
                "--transfer|a:a:USDT:2|must lead to another pool",
                "--call|0.5|margin ratio must be between 1",
                "--late|0|accepted probability must lie between 0 and 1",
                "--threads|0|--threads must be between 1 and 256"
            })
    void whatCannotBeRunIsRefusedWithTheReason(String option, String value, String said) {
        ProgramRun run = ProgramRun.of("paths", "two-venues", option, value);
        assertEquals(ExitCode.REFUSED, run.code(), run.text());
        assertTrue(run.err().contains(said), run.err());
    }
}
