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
}
