package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.storage.Samples;

/// Compares every shipped sample's results with files that were checked by hand. After a wanted change run the test
/// once with `-Dplimsoll.golden.regenerate=true`, read the difference, and commit it with the reason.
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean REGENERATE = Boolean.getBoolean("plimsoll.golden.regenerate");

    private static final List<String> TABLES =
            List.of("pools.csv", "positions.csv", "levels.csv", "grid.csv", "breakdown.csv", "scenarios.csv");
    private static final List<String> SURVIVAL = List.of(
            "ranges.csv", "vol-levels.csv", "leg-breaks.csv", "after-liquidation.csv", "cliffs.csv", "carry.csv");

    /// Price alone, price with volatility, a peg, time, one after the other, and random ones.
    private static final String SCENARIOS =
            "fall-10,rise-20,usdt-depeg,week-passes,fall-10>rise-20,covid-2020-03,random";

    @TempDir
    Path folder;

    static List<String> samples() {
        return Samples.list().stream().map(Samples.Sample::id).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void stressOfEverySampleGivesTheCheckedBytes(String sample) throws IOException {
        ProgramRun run = ProgramRun.of(
                "stress", sample, "--no-charts", "--scenarios", SCENARIOS, "--count", "20", "--out", folder.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        for (String name : Stream.concat(TABLES.stream(), SURVIVAL.stream()).toList()) {
            compare(sample, name, Files.readAllBytes(folder.resolve(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void marginOfEverySampleGivesTheCheckedBytes(String sample) throws IOException {
        ProgramRun run = ProgramRun.of("margin", sample, "--format", "csv");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        compare(sample, "margin.csv", run.out());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void marginAtAWhatIfPointGivesTheCheckedBytes(String sample) throws IOException {
        ProgramRun run =
                ProgramRun.of("margin", sample, "--format", "csv", "--price-shock", "-4%", "--vol-shock", "+20%");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        compare(sample, "margin-what-if.csv", run.out());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void survivalOfEverySampleGivesTheCheckedBytes(String sample) throws IOException {
        ProgramRun run = ProgramRun.of("survival", sample, "--out", folder.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        for (String name : SURVIVAL) {
            compare(sample, name, Files.readAllBytes(folder.resolve(name)));
        }
    }

    @Test
    void survivalOfTheTwoVenueBookGivesTheCheckedText() throws IOException {
        ProgramRun run = ProgramRun.of("survival", "two-venues");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        compare("two-venues", "survival.txt", run.out());
    }

    @Test
    void theExplainedOptionBookGivesTheCheckedText() throws IOException {
        ProgramRun run = ProgramRun.of("margin", "option-book", "--explain");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        compare("option-book", "margin-explained.txt", run.out());
    }

    @Test
    void theCheckedFilesOfTheTwoVenueBookHoldItsClosedFormLevels() throws IOException {
        String margin = Files.readString(GOLDEN.resolve("two-venues").resolve("margin.csv"));
        assertTrue(margin.contains(",94472.36180904"), margin);
        assertTrue(margin.contains(",105472.63681592"), margin);
    }

    @Test
    void theCheckedFilesOfTheTwoVenueBookHoldItsAdjustedLevelsAndItsRemainingDelta() throws IOException {
        String ranges = Files.readString(GOLDEN.resolve("two-venues").resolve("ranges.csv"));
        assertTrue(ranges.contains(",94741.6783") && ranges.contains(",105176.63239"), ranges);
        String breaks = Files.readString(GOLDEN.resolve("two-venues").resolve("leg-breaks.csv"));
        assertTrue(breaks.contains("BTC,down,100000,1,liquidated,a,Venue A,94472.36180904"), breaks);
        assertTrue(breaks.contains(",0,-10,"), breaks);
    }

    private static void compare(String sample, String name, byte[] actual) throws IOException {
        Path golden = GOLDEN.resolve(sample).resolve(name);
        if (REGENERATE) {
            Files.createDirectories(golden.toAbsolutePath().getParent());
            Files.write(golden, actual);
        }
        List<String> expectedLines = lines(Files.readAllBytes(golden));
        List<String> actualLines = lines(actual);
        for (int i = 0; i < Math.min(expectedLines.size(), actualLines.size()); i++) {
            assertEquals(expectedLines.get(i), actualLines.get(i), sample + "/" + name + " line " + (i + 1));
        }
        assertEquals(expectedLines.size(), actualLines.size(), sample + "/" + name + " lines");
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }
}
