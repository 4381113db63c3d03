package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;

class BadFileTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileAndAFolderAreSaid() {
        Path missing = folder.resolve("none.json");
        assertEquals(
                "none.json, line 1, column 1: There is no file " + missing + ". Check its name and folder.",
                only(WorkspaceFiles.read(missing)));
        assertTrue(only(WorkspaceFiles.read(folder)).endsWith(" is a folder, not a file. Choose a file in it."));
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedBeforeReading() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertEquals(
                "huge.json, line 1, column 1: The file has 100 MB; at most 64 MB are read."
                        + " Open another file; a workspace seldom exceeds 1 MB.",
                only(WorkspaceFiles.read(file)));
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        assertTrue(WorkspaceFiles.read("book.json", ("\ufeff" + sample()).getBytes(StandardCharsets.UTF_8))
                .value()
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void anotherUnicodeEncodingIsNamed(String charset) {
        assertEquals(
                "book.json, line 1, column 1: The file is encoded as UTF-16, not as UTF-8."
                        + " Save it as UTF-8 and open it again.",
                only(WorkspaceFiles.read("book.json", sample().getBytes(Charset.forName(charset)))));
    }

    @Test
    void aLatinByteIsFoundInItsLine() {
        byte[] bytes = "{\n  \"name\": \"K\u00e4fer\"\n}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "book.json, line 2, column 13: The byte here is not UTF-8 text."
                        + " Save the file as UTF-8 and open it again.",
                only(WorkspaceFiles.read("book.json", bytes)));
    }

    @Test
    void anEmptyFileIsSaid() {
        assertEquals("book.json, line 1, column 1: The file is empty. Open another file.", problem(""));
    }

    @Test
    void aTruncatedFileIsSaidWithItsEnd() {
        String text = sample();
        String cut = text.substring(0, text.indexOf("\"balances\"") + 4);
        String found = problem(cut);
        long line = cut.lines().count();
        assertTrue(found.startsWith("book.json, line " + line + ", column "), found);
        assertTrue(
                found.endsWith(": The file ends in the middle; its rest is missing."
                        + " Open an older copy, or complete the file."),
                found);
    }

    @Test
    void aWrongCharacterIsSaidWithItsPlace() {
        String found = problem("{\n  \"name\" \"x\"\n}");
        assertTrue(found.startsWith("book.json, line 2, column "), found);
        assertTrue(found.contains("The file is not valid JSON here: "), found);
        assertTrue(found.endsWith(" Correct the text at this place."), found);
    }

    @Test
    void textAfterTheEndIsSaid() {
        assertEquals(
                "book.json, line 1, column 4: Text follows after the end of the file's content. Remove it.",
                problem("{} {}"));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(100_000);
        assertTrue(problem(deep).endsWith(": The file is nested deeper than 64 levels. Open another file."));
    }

    @Test
    void aFileOfAnotherKindIsNamed() {
        assertEquals(
                "book.json, line 1, column 1: The file is not a Plimsoll workspace file:"
                        + " it does not begin with \"plimsoll\": \"workspace\"."
                        + " Open another file, or add the field.",
                problem("{\"positions\": []}"));
        String rules = new String(ShippedFiles.bytes("rules/plain.percent-1.json"), StandardCharsets.UTF_8);
        assertEquals(
                "book.json, line 2, column 15 (/plimsoll): The file is not a Plimsoll workspace file."
                        + " It is a rules file. Open another file.",
                problem(rules));
        assertEquals(
                "book.json, line 1, column 1: Here stands a list, not an object. Write it as { \"name\": value }.",
                problem("[]"));
    }

    @Test
    void anotherSchemaVersionIsRefused() {
        assertEquals(
                "book.json, line 3, column 20 (/schemaVersion): The file has schema version 3;"
                        + " this program reads versions 1 to 2. Open it with a newer Plimsoll.",
                problem(sample().replace("\"schemaVersion\": 1", "\"schemaVersion\": 3")));
        assertEquals(
                "book.json, line 3, column 20 (/schemaVersion): There is no schema version 0."
                        + " Write \"schemaVersion\": 2.",
                problem(sample().replace("\"schemaVersion\": 1", "\"schemaVersion\": 0")));
    }

    @Test
    void aRepeatedFieldOfTheFileIsRefused() {
        assertEquals(
                "book.json, line 3, column 3 (/name): The field \"name\" occurs twice. Keep one of the two.",
                problem("{\"plimsoll\": \"workspace\",\n  \"name\": \"x\",\n  \"name\": \"y\"}"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noDamageToAFileEscapesAsAnException(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] whole = ShippedFiles.bytes("samples/basis-trade.json");
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "0123456789{}[]\",:eE-.tn\u0000\u00ff".charAt(random.nextInt(25));
            }
            Loaded<Document> loaded = WorkspaceFiles.read("book.json", damaged);
            assertTrue(loaded.value().isPresent() || !loaded.problems().isEmpty(), "seed " + seed + " round " + round);
        }
    }

    private static String sample() {
        return new String(ShippedFiles.bytes("samples/two-venues.json"), StandardCharsets.UTF_8);
    }

    private static String problem(String text) {
        return only(WorkspaceFiles.read("book.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String only(Loaded<Document> loaded) {
        assertFalse(loaded.value().isPresent());
        assertEquals(1, loaded.problems().size(), loaded.problems()::toString);
        return loaded.problems().getFirst().toString();
    }
}
