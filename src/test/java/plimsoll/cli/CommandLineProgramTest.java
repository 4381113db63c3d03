package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineProgramTest {
    @TempDir
    Path folder;

    @Test
    void marginPrintsEquityMarginBufferAndLevelsOfEveryPool() {
        ProgramRun run = ProgramRun.of("margin", "two-venues");
        assertEquals(ExitCode.FINE, run.code());
        List<String> lines = run.text().lines().toList();
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.matches("Venue A .*USDT +60,000.00 +10,000.00 +5,000.00 +55,000.00 +x12.00 +ok")),
                run.text());
        assertTrue(
                lines.contains("Venue A         BTC         100,000.00      94,472.36  -5.53 %  none in range"),
                run.text());
        assertTrue(lines.contains("  up    105,472.64 USD (+5.47 %)  Venue B"), run.text());
    }

    @Test
    void aWhatIfPointIsMarkedAndEvaluated() {
        ProgramRun run = ProgramRun.of("margin", "two-venues", "--price-shock", "-10%");
        assertEquals(ExitCode.FINE, run.code());
        assertTrue(run.text().contains("WHAT-IF: BTC -10.00 %, volatility 0.00 %"), run.text());
        assertTrue(run.text().contains("LIQUIDATED"), run.text());
        assertTrue(run.text().contains("already below"), run.text());
    }

    @Test
    void jsonAndCsvResultsStandAloneOnTheStandardOutput() {
        ProgramRun json = ProgramRun.of("margin", "two-venues", "--format", "json");
        JsonNode root = JsonMapper.shared().readTree(json.out());
        assertEquals("1.2.3", root.at("/program/version").asString());
        assertEquals(60000, root.at("/pools/0/equity").asInt());
        ProgramRun csv = ProgramRun.of("margin", "two-venues", "--format", "CSV");
        assertTrue(csv.text().startsWith("pool_id,venue,pool,currency,"), csv.text());
        assertEquals(3, csv.text().split("\r\n").length);
        assertTrue(csv.err().contains("illustrative"), csv.err());
    }

    @Test
    void stressWritesTablesPicturesAndTheRunRecord() throws IOException {
        Path out = folder.resolve("report");
        ProgramRun run = ProgramRun.with(
                (result, dark, scale) -> Map.of("corridor.png", new byte[] {(byte) scale, (byte) (dark ? 1 : 0)}),
                "stress",
                "two-venues",
                "--out",
                out.toString(),
                "--light",
                "--scale=4");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertEquals(
                List.of(
                        "after-liquidation.csv",
                        "breakdown.csv",
                        "carry.csv",
                        "cliffs.csv",
                        "corridor.png",
                        "grid.csv",
                        "leg-breaks.csv",
                        "levels.csv",
                        "pools.csv",
                        "positions.csv",
                        "ranges.csv",
                        "run.json",
                        "vol-levels.csv"),
                names(out));
        assertEquals(List.of((byte) 4, (byte) 0), bytes(out.resolve("corridor.png")));
        assertTrue(run.text().contains(out.toString()), run.text());
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        ProgramRun.of("stress", "two-venues", "--out", folder.resolve("one").toString());
        ProgramRun.of("stress", "two-venues", "--out", folder.resolve("two").toString());
        for (String name : names(folder.resolve("one"))) {
            assertEquals(
                    -1L,
                    Files.mismatch(
                            folder.resolve("one").resolve(name),
                            folder.resolve("two").resolve(name)),
                    name);
        }
    }

    @Test
    void theDemoNeedsNoArguments() throws IOException {
        ProgramRun run = ProgramRun.of("demo", "--out", folder.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("94,472.36"), run.text());
        assertTrue(names(folder).contains("run.json"));
    }

    @Test
    void aLegThatIsLeftOutIsListedAndEndsWithOne() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, withUnknownInstrument());
        ProgramRun run = ProgramRun.of("margin", file.toString());
        assertEquals(ExitCode.INCOMPLETE, run.code());
        assertTrue(run.text().contains("Not included in any number:"), run.text());
        assertTrue(run.err().contains("error: position"), run.err());
        assertTrue(run.err().contains("Define the instrument, or choose one that exists."), run.err());
        ProgramRun files = ProgramRun.of(
                "stress", file.toString(), "--out", folder.resolve("r").toString());
        assertEquals(ExitCode.INCOMPLETE, files.code());
        String positions = Files.readString(folder.resolve("r").resolve("positions.csv"));
        assertTrue(positions.contains("the instrument nothing is unknown"), positions);
    }

    @Test
    void aBrokenFileIsRefusedWithFileLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("book.json"), "{\n  \"format\": \"plimsoll\",\n  oops\n}\n");
        ProgramRun run = ProgramRun.of("margin", file.toString());
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("book.json, line 3, column"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals("", run.text());
    }

    @Test
    void aMissingWorkspaceIsRefusedWithTheSamplesToChooseFrom() {
        ProgramRun run = ProgramRun.of("margin", "nothing-here");
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("\"nothing-here\""), run.err());
        assertTrue(run.err().contains("two-venues"), run.err());
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        ProgramRun run = ProgramRun.of("stress", "two-venues", "--out", taken.toString());
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("Choose another folder with --out."), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "margin",
                "stress two-venues",
                "margin two-venues --format xml",
                "margin two-venues --price-shock abc",
                "margin two-venues --price-shock -100%",
                "margin two-venues --vol-shock -101%",
                "stress two-venues --out x --scale 9"
            })
    void badUsageEndsWithTwoAndWritesNoResult(String line) {
        ProgramRun run = ProgramRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(ExitCode.REFUSED, run.code(), line);
        assertEquals("", run.text());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "margin --help", "stress -h", "demo --help"})
    void helpIsAResult(String line) {
        ProgramRun run = ProgramRun.of(line.split(" "));
        assertEquals(ExitCode.FINE, run.code());
        assertTrue(run.text().contains("Usage: plimsoll"), run.text());
        assertEquals("", run.err());
        assertFalse(run.text().contains("\u001b"), "no colour codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "margin --version", "stress -V", "demo -V"})
    void versionIsAResult(String line) {
        ProgramRun run = ProgramRun.of(line.split(" "));
        assertEquals(ExitCode.FINE, run.code());
        assertTrue(run.text().startsWith("Plimsoll 1.2.3"), run.text());
    }

    private static Document withUnknownInstrument() {
        Document sample = Samples.read("two-venues").value().orElseThrow();
        Position first = sample.positions().getFirst();
        return sample.withPositions(Stream.concat(
                        Stream.of(first.withInstrumentId("nothing")),
                        sample.positions().stream().skip(1))
                .toList());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Byte> bytes(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return List.of(content[0], content[1]);
    }
}
