package plimsoll.storage.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.imports.Incoming;
import plimsoll.domain.Problem;
import plimsoll.storage.Loaded;

/// Replies that break programs: each gives a problem with a place and a mend, and the good rows.
class HostileRepliesTest {
    private static Loaded<Incoming> read(byte[] bytes) {
        return VenueReplies.read("hostile.json", bytes, Optional.empty());
    }

    private static String row(String fields) {
        return "{\"instrument_name\": \"BTC-PERPETUAL\", \"direction\": \"buy\", " + fields + "}";
    }

    private static void refused(Loaded<Incoming> loaded, String what) {
        assertTrue(loaded.value().isEmpty());
        Problem problem = loaded.problems().getFirst();
        assertTrue(problem.what().contains(what), problem.toString());
        assertFalse(problem.fix().isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"size\": 1e999999",
                "\"size\": \"1e999999\"",
                "\"size\": NaN",
                "\"size\": \"NaN\"",
                "\"size\": Infinity",
                "\"size\": \"-\"",
                "\"size\": true",
                "\"size\": [1]",
                "\"size\": {}",
                "\"size\": null",
                "\"size\": \"\"",
                "\"size\": 1, \"average_price\": -1e-40"
            })
    void aRowWithAWrongNumberIsLeftOutAndTheOthersStand(String fields) {
        Loaded<Incoming> loaded = ImportSamples.text("{\"result\": [" + row(fields) + ", "
                + row("\"size\": 10, \"average_price\": 100000").replace("BTC", "ETH") + "]}");
        Incoming incoming = loaded.value().orElseThrow();
        assertEquals(1, incoming.positions().size());
        assertEquals("BTC-PERPETUAL", incoming.refused().getFirst().row());
        assertTrue(incoming.refused().getFirst().place().startsWith("line 1, column"));
    }

    @Test
    void numbersOfManyDigitsAreNotParsed() {
        refused(ImportSamples.text("{\"result\": [" + row("\"size\": " + "9".repeat(100_000)) + "]}"), "too long");
        Incoming text = ImportSamples.text("{\"result\": [" + row("\"size\": \"" + "9".repeat(100_000) + "\"") + "]}")
                .value()
                .orElseThrow();
        assertTrue(text.refused().getFirst().reason().contains("too many digits"));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        refused(ImportSamples.text("{\"result\": [" + row("\"size\": 1, \"size\": -1") + "]}"), "occurs twice");
    }

    @Test
    void deepNestingIsRefused() {
        refused(ImportSamples.text("{\"result\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"), "nested");
        refused(ImportSamples.text("{\"a\": ".repeat(100_000)), "nested");
    }

    @Test
    void everyPrefixOfAReplyIsRefusedWithoutAnException() {
        byte[] whole = ImportSamples.bytes("bybit-positions");
        for (int length = 0; length < whole.length - 1; length += 7) {
            Loaded<Incoming> loaded = read(Arrays.copyOf(whole, length));
            assertTrue(loaded.value().isEmpty());
            assertFalse(loaded.problems().isEmpty());
        }
    }

    @Test
    void archivesAreNotOpened() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[1024]);
        }
        refused(read(packed.toByteArray()), "archive");
        refused(read(new byte[] {'P', 'K', 3, 4, 0, 0}), "archive");
    }

    @Test
    void otherEncodingsAndBrokenBytesAreSaid() {
        byte[] whole = ImportSamples.bytes("bybit-positions");
        String text = new String(whole, StandardCharsets.UTF_8);
        refused(read(text.getBytes(StandardCharsets.UTF_16)), "UTF-16");
        assertTrue(
                read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)).value().isPresent());
        byte[] broken = whole.clone();
        broken[whole.length / 2] = (byte) 0xff;
        refused(read(broken), "not UTF-8");
        refused(read(new byte[64]), "UTF-16");
    }

    @Test
    void aFileAboveTheLimitIsNotRead() {
        refused(read(new byte[VenueReplies.LIMIT + 1]), "MB");
    }

    @Test
    void namesOfClassesAndLinksAreOnlyText() {
        Incoming incoming = ImportSamples.text(
                        "{\"@type\": \"java.net.URL\", \"$ref\": \"file:///etc/passwd\", \"result\": ["
                                + row("\"size\": 1, \"@class\": \"java.lang.Runtime\"") + "]}")
                .value()
                .orElseThrow();
        assertEquals(
                List.of("/$ref", "/*/@class", "/@type"),
                incoming.unused().stream().map(Incoming.Unused::field).sorted().toList());
    }

    @Test
    void aMillionFieldsAreListedBriefly() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            fields.append("\"f").append(i).append("\": 1, ");
        }
        Incoming incoming = ImportSamples.text("{\"result\": [" + row(fields + "\"size\": 1") + "]}")
                .value()
                .orElseThrow();
        assertEquals(1, incoming.positions().size());
        assertTrue(incoming.unused().size() <= 500);
    }
}
