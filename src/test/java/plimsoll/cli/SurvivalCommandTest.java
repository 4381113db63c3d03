package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalCommandTest {
    @TempDir
    Path folder;

    @Test
    void theTextAnswersEveryQuestionInItsSection() {
        ProgramRun run = ProgramRun.of("survival", "two-venues");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        String text = run.text();
        for (String part : List.of(
                "Liquidation levels as ranges",
                "Volatility that liquidates",
                "Which leg dies when",
                "What is left after",
                "Where margin jumps",
                "How long buffers pay")) {
            assertTrue(text.contains(part), part);
        }
        assertTrue(text.lines().anyMatch(line -> line.matches("Venue A +BTC +down +94,741.68 +94,472.36 .*")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("BTC down +1 +Venue A .* -10.0000 BTC .*")), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("Venue B +55,000 +never +never +183.3 days")), text);
    }

    @Test
    void theWhatIfPointIsSaidAndLookedFrom() {
        String text =
                ProgramRun.of("survival", "two-venues", "--price-shock", "-2%").text();
        assertTrue(text.contains("WHAT-IF: BTC -2.00 %"), text);
        assertTrue(text.contains("-3.60 %"), "94,472.36 from 98,000: " + text);
    }

    @Test
    void jsonAndCsvHoldTheSameTables() {
        String json =
                ProgramRun.of("survival", "two-venues", "--format", "json").text();
        for (String name : List.of("ranges", "vol-levels", "leg-breaks", "after-liquidation", "cliffs", "carry")) {
            assertTrue(json.contains("\"" + name + "\" : ["), name);
        }
        assertTrue(json.contains("\"format\" : \"plimsoll-survival\""));
        String csv = ProgramRun.of("survival", "two-venues", "--format", "csv").text();
        assertEquals(6, csv.split("(?m)^(?=pool_id,|underlying,)").length, csv);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedWithTheWayOut() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        ProgramRun run = ProgramRun.of("survival", "two-venues", "--out", taken.toString());
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("Choose another folder with --out."), run.err());
    }

    @Test
    void aWorkspaceThatDoesNotExistIsRefused() {
        ProgramRun run = ProgramRun.of("survival", "nowhere");
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("two-venues"), run.err());
    }
}
