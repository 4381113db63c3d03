package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.History;
import plimsoll.document.ImportEdit;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;
import plimsoll.document.WhatIfBook;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.ImportTarget;
import plimsoll.storage.venue.ImportSamples;

/// What a workspace keeps of imported files: as written, within limits, and lost by no older program.
class KeptImportsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    Path folder;

    private static ImportRecord record(String file) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("bizRefId", "");
        fields.put("closeOrderAlgo/0/algoId", "12\"\\\u0000\n\ud83d\ude00=1+1");
        return new ImportRecord(
                "okx",
                "okx-positions",
                file,
                NOW,
                Optional.of(NOW.minusSeconds(60)),
                new KeptFields(List.of(new KeptFields.Row("BTC-USDT-SWAP", fields)), 3));
    }

    private static Document read(byte[] bytes) {
        Loaded<Document> loaded = WorkspaceFiles.read("book.json", bytes);
        assertEquals(List.of(), loaded.problems());
        return loaded.value().orElseThrow();
    }

    @Test
    void importedFilesSurviveTheRoundTripByteForByte() {
        Document document = new ImportEdit.Keep(record("positions.json")).apply(Document.empty());
        byte[] bytes = WorkspaceFiles.bytes(document);
        assertEquals(document, read(bytes));
        assertArrayEquals(bytes, WorkspaceFiles.bytes(read(bytes)));
    }

    @Test
    void importsOfAWhatIfBookSurviveToo() {
        Document book = new ImportEdit.Keep(record("positions.json")).apply(Document.empty());
        Document next = new ImportEdit.Keep(record("balance.json")).apply(book);
        Document whatIf = WhatIfBook.of(book, List.of(new WhatIfBook.Step("Import", next)));
        byte[] bytes = WorkspaceFiles.bytes(whatIf);
        assertEquals(whatIf, read(bytes));
        assertArrayEquals(bytes, WorkspaceFiles.bytes(read(bytes)));
    }

    /// A program that does not know the section would drop it when saving: the schema keeps it from opening the file.
    @Test
    void onlyAWorkspaceWithImportsIsOfTheNewerSchema() {
        String plain = new String(WorkspaceFiles.bytes(Document.empty()), StandardCharsets.UTF_8);
        assertTrue(plain.contains("\"schemaVersion\": 1,") && !plain.contains("imports"), plain);
        Document step = new ImportEdit.Keep(record("a.json")).apply(Document.empty());
        for (Document document :
                List.of(step, WhatIfBook.of(Document.empty(), List.of(new WhatIfBook.Step("Import", step))))) {
            String text = new String(WorkspaceFiles.bytes(document), StandardCharsets.UTF_8);
            assertTrue(text.contains("\"schemaVersion\": 2,"), text);
        }
        assertEquals(Document.empty(), read(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNewerSchemaIsNeitherOpenedNorReplaced() throws IOException {
        Path file = folder.resolve("book.json");
        WorkspaceFiles.write(file, new ImportEdit.Keep(record("a.json")).apply(Document.empty()));
        Files.writeString(file, Files.readString(file).replace("\"schemaVersion\": 2", "\"schemaVersion\": 3"));
        assertTrue(WorkspaceFiles.read(file).value().isEmpty());
        assertTrue(WorkspaceFiles.keepsFromReplacing(file).isPresent());
    }

    @Test
    void aDamagedImportIsLeftOutAndKeepsTheFileFromBeingReplaced() throws IOException {
        Path file = folder.resolve("book.json");
        Document both = new ImportEdit.Keep(record("b.json"))
                .apply(new ImportEdit.Keep(record("a.json")).apply(Document.empty()));
        WorkspaceFiles.write(file, both);
        Files.writeString(file, Files.readString(file).replaceFirst("\"bizRefId\": \"\"", "\"bizRefId\": 1"));
        Loaded<Document> loaded = WorkspaceFiles.read(file);
        assertEquals(
                List.of("b.json"),
                loaded.value().orElseThrow().imports().stream()
                        .map(ImportRecord::file)
                        .toList());
        assertTrue(loaded.problems().getFirst().what().contains("The import is left out"), loaded.problems()::toString);
        assertTrue(WorkspaceFiles.keepsFromReplacing(file).isPresent());
    }

    @Test
    void moreImportsThanAreKeptLeaveTheOldestOut() {
        Document document = Document.empty();
        for (int i = 0; i <= ImportRecord.MOST; i++) {
            document = new ImportEdit.Keep(record("file " + i)).apply(document);
        }
        assertEquals(ImportRecord.MOST, document.imports().size());
        assertEquals("file 1", document.imports().getFirst().file());
        String text = new String(WorkspaceFiles.bytes(document), StandardCharsets.UTF_8);
        int section = text.indexOf("\"imports\": [") + "\"imports\": [".length();
        int end = text.indexOf("\"file\": \"file 2\"");
        String first = text.substring(section, text.lastIndexOf('{', end));
        String more = text.substring(0, section) + first.replace("file 1", "file 0") + text.substring(section);
        Loaded<Document> loaded = WorkspaceFiles.read("book.json", more.getBytes(StandardCharsets.UTF_8));
        assertEquals(document, loaded.value().orElseThrow());
        assertTrue(loaded.problems().getFirst().what().contains("oldest 1 of 51"), loaded.problems()::toString);
    }

    @Test
    void whatIsTooLongOrTooMuchIsCountedInsteadOfKept() {
        KeptFields.Builder builder = new KeptFields.Builder();
        builder.row("row");
        builder.add("long", "x".repeat(KeptFields.LONGEST + 1));
        builder.add("n".repeat(500), "short");
        for (int i = 0; i < 200; i++) {
            builder.add("same", "y".repeat(KeptFields.LONGEST));
        }
        KeptFields kept = builder.build();
        assertEquals(202, kept.count() + kept.omitted());
        assertTrue(kept.count() < 101 && kept.count() > 95, kept.count() + " kept");
        assertTrue(kept.rows().getFirst().fields().containsKey("same (2)"));
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("long", "x".repeat(KeptFields.LONGEST + 1));
        assertThrows(IllegalArgumentException.class, () -> new KeptFields.Row("row", fields));
    }

    @Test
    void halvesOfCharactersCannotReachTheFile() {
        KeptFields.Builder builder = new KeptFields.Builder();
        builder.row("\ud83d");
        builder.add("a\ud83d", "b\ude00");
        builder.add("x".repeat(KeptFields.LONGEST_NAME - 2) + "\ud83d\ude00yy", "cut");
        Document document = Document.empty()
                .withImports(List.of(new ImportRecord("p", "table", "f", NOW, Optional.empty(), builder.build())));
        assertEquals(document, read(WorkspaceFiles.bytes(document)));
    }

    @Test
    void anImportIsRememberedWithEveryUnusedFieldOfEveryRowAndUndoForgetsIt() {
        History history = new History(Document.empty());
        history.apply(plan(history.document(), NOW).edit(), NOW);
        ImportRecord kept = history.document().imports().getFirst();
        assertEquals("okx-positions.json", kept.file());
        assertEquals("okx-positions", kept.kind());
        assertEquals(NOW, kept.time());
        var incoming = ImportSamples.read("okx-positions");
        List<String> refused = incoming.refused().stream().map(row -> row.row()).toList();
        assertEquals(
                incoming.unused().stream().mapToInt(field -> field.count()).sum(),
                kept.kept().rows().stream()
                        .filter(row -> !refused.contains(row.name()))
                        .mapToInt(row -> row.fields().size())
                        .sum());
        assertTrue(kept.kept().rows().stream().anyMatch(row -> refused.contains(row.name())), kept::toString);
        history.undo();
        assertEquals(List.of(), history.document().imports());
        history.redo();
        assertEquals(List.of(kept), history.document().imports());
    }

    @Test
    void theSameFileAgainKeepsItsFirstTimeAndAChangedOneTakesItsPlace() {
        Edit first = plan(Document.empty(), NOW).edit();
        Document once = first.apply(Document.empty());
        ImportPlan again = plan(once, NOW.plusSeconds(3600));
        assertTrue(!again.changes());
        assertEquals(once, again.edit().apply(once));
        Document edited = once.withBalances(List.of()).withPositions(List.of());
        Document twice = plan(edited, NOW.plusSeconds(3600)).edit().apply(edited);
        assertEquals(1, twice.imports().size());
        assertEquals(NOW.plusSeconds(3600), twice.imports().getFirst().time());
    }

    @Test
    void aRowThatIsLeftOutIsKeptWhole() {
        var incoming = ImportSamples.text(
                        "{\"result\": [{\"instrument_name\": \"BTC-PERPETUAL\", \"direction\": \"buy\","
                                + " \"size\": \"many\", \"mark_price\": 1}]}")
                .value()
                .orElseThrow();
        KeptFields.Row row = incoming.kept().rows().getFirst();
        assertEquals("BTC-PERPETUAL", row.name());
        assertEquals("many", row.fields().get("size"));
        assertEquals(List.of(), incoming.unused());
    }

    private static ImportPlan plan(Document document, Instant now) {
        return ImportPlan.of(
                document,
                ShippedRules.catalog(),
                List.of(ImportSamples.read("okx-positions")),
                ImportTarget.named("OKX"),
                ShippedRules::edited,
                now);
    }
}
