package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.storage.RuleFiles;
import plimsoll.storage.ShippedRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {
    @TempDir
    Path folder;

    @Test
    void listNamesEveryShippedRuleFile() {
        ProgramRun run = ProgramRun.of("rules", "list");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("plain.percent@1"), run.text());
        JsonNode rows = JsonMapper.shared()
                .readTree(ProgramRun.of("rules", "list", "--format", "json").out())
                .at("/rows");
        assertEquals(ShippedRules.catalog().rules().size(), rows.size());
    }

    @Test
    void showGivesEveryValueByItsPathOrTheFileItself() {
        ProgramRun run = ProgramRun.of("rules", "show", "plain.percent@1");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().lines().anyMatch(line -> line.matches("margins/1/maintenance/rate +0.005")), run.text());
        assertArrayEquals(
                RuleFiles.bytes(plain()),
                ProgramRun.of("rules", "show", "plain.percent", "--format", "json")
                        .out());
    }

    @Test
    void diffListsTheValuesThatDiffer() throws IOException {
        ProgramRun run =
                ProgramRun.of("rules", "diff", "plain.percent", file(doubled()).toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertEquals(
                List.of("Value                       Old    New", "margins/1/maintenance/rate  0.005  0.01"),
                run.text().lines().toList());
        assertEquals(
                "The rule files do not differ.",
                ProgramRun.of("rules", "diff", "plain.percent", "plain.percent@1")
                        .text()
                        .strip());
    }

    @Test
    void validateIsGreenForASoundFileAndSaysWhereABrokenOneIsWrong() throws IOException {
        ProgramRun sound = ProgramRun.of("rules", "validate", file(plain()).toString());
        assertEquals(ExitCode.FINE, sound.code(), sound.err());
        assertEquals(
                10, sound.text().lines().filter(line -> line.contains("green")).count());
        Path broken = folder.resolve("broken.json");
        Files.writeString(
                broken,
                new String(RuleFiles.bytes(plain()), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("\"rate\": 0.005", "\"rate\": 0.05"));
        ProgramRun run = ProgramRun.of("rules", "validate", broken.toString());
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("line 21, column 22 (/margins/0/maintenance)"), run.err());
    }

    @Test
    void effectShowsBeforeAfterAndThePoolsThatTheRulesAlonePushBelow() throws IOException {
        RuleFile heavy = withMaintenance("0.4");
        ProgramRun run = ProgramRun.of(
                "rules", "effect", "two-venues", "--to", file(heavy).toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("The rules alone push below maintenance margin: "), run.text());
        JsonNode rows = JsonMapper.shared()
                .readTree(ProgramRun.of("rules", "effect", "two-venues", "--to", "plain.percent", "--format", "json")
                        .out())
                .at("/rows");
        assertTrue(rows.size() > 0);
        rows.forEach(row -> assertEquals("false", row.at("/breaks").asString()));
    }

    @Test
    void aLegThatTheOtherRulesDoNotCoverIsNamedAndEndsWithOne() {
        ProgramRun run = ProgramRun.of("rules", "effect", "two-venues", "--pool", "a", "--to", "binance.usdm");
        assertEquals(ExitCode.INCOMPLETE, run.code());
        assertTrue(run.text().contains("Something is left out of these numbers"), run.text());
        assertTrue(run.err().contains("error: position"), run.err());
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertTrue(ProgramRun.of("rules", "show", "nothing").err().contains("plain.percent@1"));
        ProgramRun pool = ProgramRun.of("rules", "effect", "two-venues", "--pool", "x", "--to", "plain.percent");
        assertEquals(ExitCode.REFUSED, pool.code());
        assertTrue(pool.err().contains("There is no pool \"x\""), pool.err());
        assertEquals(ExitCode.REFUSED, ProgramRun.of("rules").code());
    }

    private Path file(RuleFile rules) throws IOException {
        Path file = folder.resolve("mine.json");
        RuleFiles.write(file, rules);
        return file;
    }

    private static RuleFile doubled() {
        return withMaintenance("0.01");
    }

    private static RuleFile withMaintenance(String rate) {
        MarginRule.Rate rule = (MarginRule.Rate) plain().margins().getFirst();
        BigDecimal value = new BigDecimal(rate);
        MarginRule changed = rule.withMaintenance(new RateCurve.Constant(value));
        return plain().withMargins(List.of(
                value.compareTo(new BigDecimal("0.01")) > 0
                        ? ((MarginRule.Rate) changed).withInitial(new RateCurve.Constant(value))
                        : changed));
    }

    private static RuleFile plain() {
        return ShippedRules.catalog().versions("plain.percent").getFirst().file();
    }
}
