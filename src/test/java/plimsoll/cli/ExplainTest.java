package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.domain.account.Reported;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
    @TempDir
    Path folder;

    @Test
    void thePartsOfEveryPoolAddUpToItsTotals() {
        JsonNode root = explained("--format", "json");
        assertTrue(root.at("/breakdowns").size() > 0);
        for (JsonNode pool : root.at("/breakdowns")) {
            addsUp(pool.at("/equity"), "value");
            addsUp(pool.at("/requirement"), "initialMargin");
            addsUp(pool.at("/requirement"), "maintenanceMargin");
            assertEquals(0, pool.at("/residual/equity").asDouble(), 1e-9);
            assertEquals(0, pool.at("/residual/initialMargin").asDouble(), 1e-9);
            assertEquals(0, pool.at("/residual/maintenanceMargin").asDouble(), 1e-9);
        }
    }

    @Test
    void aWhatIfPointIsExplainedThere() {
        String now = explained("--format", "json").at("/breakdowns").toString();
        String moved = explained("--format", "json", "--price-shock", "-5%")
                .at("/breakdowns")
                .toString();
        assertFalse(now.equals(moved));
        String csv = ProgramRun.of("margin", "option-book", "--explain", "--format", "csv", "--price-shock", "-5%")
                .text();
        assertTrue(csv.contains("\r\nwhat_if,-0.05,0,"), csv);
        assertFalse(csv.contains("\r\nmarket,"), csv);
    }

    @Test
    void theTableEndsEachPoolWithTotalsAndAResidualOfZero() {
        String text = ProgramRun.of("margin", "two-venues", "--explain").text();
        assertEquals(
                2,
                text.lines()
                        .filter(line -> line.matches("Residual +0\\.00 +0\\.00 +0\\.00"))
                        .count(),
                text);
    }

    @Test
    void whatAVenueReportsStandsBesideOurNumber() throws IOException {
        String book = reported();
        String text = ProgramRun.of("margin", book).text();
        assertTrue(
                text.lines().anyMatch(line -> line.matches("Venue A +initial margin +10,000.00 +9,990.00 +\\+10.00")),
                text);
        assertTrue(
                text.lines()
                        .anyMatch(line ->
                                line.matches("Venue A +liquidation price, USD +94,472.36 +94,000.00 +\\+472.36")),
                text);
        String csv = ProgramRun.of("margin", book, "--format", "csv").text();
        assertTrue(csv.lines().toList().get(1).contains(",9990,10,,,94000,472.36"), csv);
        assertTrue(csv.lines().toList().get(2).endsWith(",,,,,,"), csv);
        JsonNode row = JsonMapper.shared()
                .readTree(ProgramRun.of("margin", book, "--format", "json").out())
                .at("/reported/0");
        assertEquals(10, row.at("/difference").asDouble(), 1e-9);
    }

    @Test
    void aReportedLiquidationPriceIsNotComparedAtAWhatIfPoint() throws IOException {
        String text =
                ProgramRun.of("margin", reported(), "--price-shock", "-1%").text();
        assertTrue(text.contains("levels start at the what-if point"), text);
    }

    private String reported() throws IOException {
        Document sample = Samples.read("two-venues").value().orElseThrow();
        Reported numbers = new Reported(
                Optional.of(new BigDecimal("9990")), Optional.empty(), Optional.of(new BigDecimal("94000")));
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(
                file,
                sample.withPools(sample.pools().stream()
                        .map(pool -> pool.name().equals("Venue A") ? pool.withReported(numbers) : pool)
                        .toList()));
        return file.toString();
    }

    private static JsonNode explained(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "margin";
        arguments[1] = "option-book";
        arguments[2] = "--explain";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return JsonMapper.shared().readTree(ProgramRun.of(arguments).out());
    }

    private static void addsUp(JsonNode part, String field) {
        double sum = 0;
        for (JsonNode inner : part.at("/parts")) {
            sum += inner.at("/" + field).asDouble();
            addsUp(inner, field);
        }
        if (!part.at("/parts").isEmpty()) {
            assertEquals(sum, part.at("/" + field).asDouble(), part.at("/label").asString());
        }
    }
}
