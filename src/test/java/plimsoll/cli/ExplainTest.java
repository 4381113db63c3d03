package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.storage.Samples;
import plimsoll.storage.WorkspaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"option-book", "cross-venue-options", "unified-accounts"})
    void thePartsOfEveryPoolAddUpToItsTotals(String book) {
        JsonNode root = read(ProgramRun.of("margin", book, "--explain", "--format", "json"));
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

    /// Its short perpetual loses face / mark x (1 - 1 / 1.16) coins where the price rises by 16 %; the venue takes 0.8
    /// of it as maintenance margin.
    @Test
    void aScanNamesTheScenarioThatDecidesAndWhatEachLegLosesThere() {
        JsonNode pool = pool(
                read(ProgramRun.of("margin", "cross-venue-options", "--explain", "--format", "json")), "deribit-btc");
        JsonNode scan = pool.at("/requirement/parts/0/parts/0");
        assertEquals("price +16 %, volatility up", scan.at("/note").asString());
        Position perpetual = sample("cross-venue-options").positions().stream()
                .filter(leg -> leg.instrumentId().equals("deribit-btc-perp"))
                .findFirst()
                .orElseThrow();
        double mark = sample("cross-venue-options")
                .market()
                .mark()
                .get(perpetual.instrumentId())
                .value()
                .doubleValue();
        assertEquals(
                -perpetual.quantity().doubleValue() / mark * (1 - 1 / 1.16),
                scan.at("/parts/0/initialMargin").asDouble(),
                1e-9);
        String text =
                ProgramRun.of("margin", "cross-venue-options", "--explain").text();
        assertTrue(text.lines().anyMatch(line -> line.matches(" +scan BTC +price \\+16 %, volatility up .*")), text);
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
        assertTrue(csv.lines().toList().get(2).endsWith(",,,,,,,ok"), csv);
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

    @Test
    void numbersOfAVenueStandInTheTablesOfPoolsAndPositionsAndBesideTheParts() throws IOException {
        Path file = folder.resolve("legs.json");
        Document sample = sample("two-venues");
        Reported leg = new Reported(
                Optional.of(new BigDecimal("9000")),
                Optional.of(new BigDecimal("5100")),
                Optional.of(new BigDecimal("94500")));
        Document book = sample.withPositions(sample.positions().stream()
                .map(position -> position.poolId().equals("a") ? position.withReported(leg) : position)
                .toList());
        WorkspaceFiles.write(
                file,
                book.withPools(book.pools().stream()
                        .map(pool -> pool.id().equals("a") ? pool.withReported(leg) : pool)
                        .toList()));
        ProgramRun.of("stress", file.toString(), "--out", folder.resolve("out").toString());
        for (String table : List.of("pools.csv", "positions.csv")) {
            Map<String, String> row =
                    firstRow(Files.readString(folder.resolve("out").resolve(table)));
            assertEquals("9000", row.get("reported_initial_margin"), table);
            assertEquals("1000", row.get("initial_margin_difference"), table);
            assertEquals("5100", row.get("reported_maintenance_margin"), table);
            assertEquals("-100", row.get("maintenance_margin_difference"), table);
            assertEquals("94500", row.get("reported_liquidation_price_usd"), table);
            // (10 x 100,000 - 60,000) / (10 x 0.995).
            assertEquals(
                    940_000 / 9.95 - 94_500,
                    Double.parseDouble(row.get("liquidation_price_usd_difference")),
                    0.01,
                    table);
        }
        String text = ProgramRun.of("margin", file.toString(), "--explain").text();
        assertTrue(
                text.lines().anyMatch(line -> line.matches("Venue A +maintenance margin +5,000.00 +5,100.00 +.100.00")),
                text);
        assertTrue(text.contains("Residual"), text);
    }

    private static Map<String, String> firstRow(String csv) {
        List<String> lines = csv.lines().toList();
        String[] names = lines.getFirst().split(",", -1);
        String[] values = lines.get(1).split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private static Document sample(String name) {
        return Samples.read(name).value().orElseThrow();
    }

    private static JsonNode read(ProgramRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode pool(JsonNode root, String id) {
        for (JsonNode pool : root.at("/breakdowns")) {
            if (pool.at("/poolId").asString().equals(id)) {
                return pool;
            }
        }
        throw new AssertionError("no pool " + id + " in " + root.at("/breakdowns"));
    }

    private String reported() throws IOException {
        Document sample = sample("two-venues");
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
