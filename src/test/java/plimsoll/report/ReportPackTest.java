package plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReportPackTest {
    @Test
    void resultsStandAtTheTopAndInputsInTheirFolder() throws IOException {
        Map<String, byte[]> entries =
                entries(ReportPack.zip(List.of(file("pools.csv", "a")), List.of(file("w.json", "b"))));
        assertEquals(List.of("pools.csv", "inputs/w.json", "manifest.json"), List.copyOf(entries.keySet()));
        assertEquals("b", new String(entries.get("inputs/w.json"), StandardCharsets.UTF_8));
    }

    /// Hashes of the standard: FIPS 180-2, appendix B.1 ("abc"), and the well-known one of nothing.
    @Test
    void theManifestHoldsTheHashOfEveryFile() throws IOException {
        Map<String, byte[]> entries =
                entries(ReportPack.zip(List.of(file("a.csv", "abc"), file("b.csv", "")), List.of()));
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        assertTrue(manifest.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), manifest);
        assertTrue(manifest.contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), manifest);
        assertTrue(manifest.contains("\"bytes\" : 3"), manifest);
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        List<OutputFile> results = List.of(file("a.csv", "abc"));
        assertArrayEquals(ReportPack.zip(results, List.of()), ReportPack.zip(results, List.of()));
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        OutputFile file = file("a.csv", "abc");
        assertThrows(IllegalArgumentException.class, () -> ReportPack.zip(List.of(file, file), List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> ReportPack.zip(List.of(file("manifest.json", "")), List.of()));
    }

    private static OutputFile file(String name, String text) {
        return new OutputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        }
        return entries;
    }
}
