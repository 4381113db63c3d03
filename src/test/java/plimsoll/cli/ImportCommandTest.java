package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.venue.ImportSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copySamples() throws IOException {
        for (String name : List.of("deribit-account", "deribit-positions", "okx-balance", "binance-usdm-account")) {
            Files.write(folder.resolve(name + ".json"), ImportSamples.bytes(name));
        }
    }

    private ProgramRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", "--into", book().toString(), "--pool", "Mine"));
        for (String argument : more) {
            arguments.add(
                    argument.endsWith(".json") || argument.endsWith(".csv")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        return ProgramRun.of(arguments.toArray(String[]::new));
    }

    private Path book() {
        return folder.resolve("book.json");
    }

    private Document document() {
        return WorkspaceFiles.read(book()).value().orElseThrow();
    }

    @Test
    void filesOfOneAccountGoIntoANewPoolAndAgainChangeNothing() throws IOException {
        ProgramRun run = run("deribit-account.json", "deribit-positions.json");
        assertTrue(run.text().contains("Deribit get_account_summary"), run.text() + run.err());
        assertTrue(
                run.text().lines().anyMatch(line -> line.matches("added +position +BTC-PERPETUAL +-20,000 +USD.*")),
                run.text());
        assertEquals(
                "deribit.standard", document().pool("mine").orElseThrow().rule().id());
        byte[] first = Files.readAllBytes(book());
        run("deribit-account.json", "deribit-positions.json");
        assertArrayEquals(first, Files.readAllBytes(book()));
    }

    @Test
    void aDryRunWritesNothing() {
        ProgramRun run = run("okx-balance.json", "--dry-run");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("Nothing was written."));
        assertFalse(Files.exists(book()));
    }

    @Test
    void whatIsNotIncludedIsListedAndToldByTheExitCode() {
        ProgramRun run = run("binance-usdm-account.json", "--format", "csv");
        assertEquals(ExitCode.INCOMPLETE, run.code());
        assertTrue(run.text().startsWith("change,item,name,before,after,unit,note\r\n"));
        assertTrue(run.text().contains("not included,position,PEPE_UNKNOWN,,,,"), run.text());
        JsonNode json = JsonMapper.shared()
                .readTree(run("binance-usdm-account.json", "--format", "json").out());
        assertEquals("plimsoll-import", json.get("format").asString());
        assertTrue(json.get("unused").size() > 0);
    }

    @Test
    void aTableIsImportedByItsTitlesOrByThoseNamed() throws IOException {
        Files.writeString(folder.resolve("legs.csv"), "Coin pair;How much;Paid\nETHUSDT;1,5;3500,25\n");
        ProgramRun unknown = run("legs.csv");
        assertEquals(ExitCode.REFUSED, unknown.code());
        assertTrue(unknown.err().contains("columns are not understood"), unknown.err());
        ProgramRun run =
                run("legs.csv", "--map", "symbol=Coin pair,quantity=How much,entry=Paid", "--rule", "binance.usdm");
        assertEquals(
                "3500.25",
                document().positions().getFirst().entryPrice().orElseThrow().toPlainString(),
                run.err());
        assertEquals("binance.usdm", document().pools().getFirst().rule().id());
    }

    @Test
    void wrongFilesKindsAndPoolsAreRefusedAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"result\": [1,");
        assertEquals(ExitCode.REFUSED, run("broken.json").code());
        assertTrue(
                run("broken.json").err().contains("line 1"), run("broken.json").err());
        assertEquals(ExitCode.REFUSED, run("missing.json").code());
        assertEquals(
                ExitCode.REFUSED, run("okx-balance.json", "--kind", "nothing").code());
        assertEquals(
                ExitCode.REFUSED, run("okx-balance.json", "--rule", "no.rule").code());
        assertTrue(run("okx-balance.json", "deribit-account.json").err().contains("a pool belongs to one venue"));
        assertFalse(Files.exists(book()));
        Files.writeString(book(), "{\"plimsoll\": \"workspace\", \"schemaVersion\": 999}");
        assertEquals(ExitCode.REFUSED, run("okx-balance.json").code());
        assertTrue(Files.readString(book()).contains("999"));
    }

    @Test
    void everyNumberOfTheVenueStandsBesideOursWithAVerdict() throws IOException {
        Files.write(folder.resolve("state.json"), ImportSamples.bytes("hyperliquid-state"));
        ProgramRun run = run("state.json", "--dry-run");
        assertTrue(run.text().contains("What the venue reports, beside ours"), run.text());
        assertTrue(
                run.text().lines().anyMatch(line -> line.matches("BTC +unrealised P&L +.400\\.00 +.400 .*agrees")),
                run.text());
        assertTrue(run.text().contains("6 of 8 numbers agree, 1 lie within one percent, 1 differ."), run.text());

        JsonNode json = JsonMapper.shared()
                .readTree(run("state.json", "--dry-run", "--format", "json").out());
        assertEquals(8, json.get("compared").size());
        JsonNode equity = json.get("compared").get(2);
        assertEquals("equity", equity.get("number").stringValue());
        assertEquals("agrees", equity.get("verdict").stringValue());
        assertEquals("USDC", equity.get("unit").stringValue());
        assertFalse(Files.exists(book()));
    }

    @Test
    void oursAreSaidToBeWithoutWhatIsNotIncluded() throws IOException {
        Files.write(folder.resolve("okx-positions.json"), ImportSamples.bytes("okx-positions"));
        ProgramRun run = run("okx-positions.json", "okx-balance.json", "--dry-run");
        assertTrue(run.text().contains("Ours are without 1 leg of the pool"), run.text());
        assertTrue(
                run.text().lines().anyMatch(line -> line.matches("BTC-USDT-SWAP +unrealised P&L .*agrees")),
                run.text());
    }

    @Test
    void whyAPoolIsNotComparedIsSaid() throws IOException {
        Files.write(folder.resolve("coinm.json"), ImportSamples.bytes("binance-coinm-account"));
        String text = new String(ImportSamples.bytes("binance-coinm-account"), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("coinm.json"), text.replaceAll("(?s)\"positions\": \\[.*?\\]", "\"positions\": []"));
        ProgramRun run = run("coinm.json", "--dry-run");
        assertTrue(run.text().contains("The venue's numbers are not compared. The pool is stated in BTC"), run.text());
    }

    @Test
    void pricesOlderThanTheOnesTheyReplaceAreWarnedOfInTheLineAndInAMessage() throws IOException {
        run("deribit-positions.json");
        String later = new String(ImportSamples.bytes("deribit-positions"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("1795946400", "1796032800")
                .replace("100000.0", "101000.0");
        Files.writeString(folder.resolve("later.json"), later);
        assertFalse(run("later.json").err().contains("older"), "newer ones are not warned of");
        String warning = "warning: Prices older than the ones they replace: 3, by up to 24.0 h."
                + " Importing puts them in place of the newer ones.";
        ProgramRun dry = run("deribit-positions.json", "--dry-run");
        assertTrue(dry.err().contains(warning), dry.err());
        assertTrue(
                dry.text()
                        .lines()
                        .anyMatch(line -> line.matches(
                                "changed +price +BTC-PERPETUAL mark .*older than the one it replaces, 24\\.0 h")),
                dry.text());
        ProgramRun table = run("deribit-positions.json", "--format", "csv");
        assertTrue(table.err().contains(warning), table.err());
        assertTrue(table.text().contains("\"older than the one it replaces, 24.0 h\""), table.text());
        assertEquals(ExitCode.INCOMPLETE, table.code(), "an option of the file has no volatility");
    }

    @Test
    void aFileThatIsNoReplySaysWhatItHasAndWhatCanBeImported() throws IOException {
        Files.writeString(folder.resolve("balances.json"), "[{\"accountAlias\": \"a\", \"asset\": \"USDT\"}]");
        ProgramRun run = run("balances.json");
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("it has the fields accountAlias, asset"), run.err());
        assertTrue(run.err().contains("OKX positions, balance, position-builder"), run.err());
        assertFalse(Files.exists(book()));
    }
}
