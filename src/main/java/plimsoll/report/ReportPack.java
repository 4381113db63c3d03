package plimsoll.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// Packs a whole report into one archive: results, the inputs they were made from, and a list of hashes that shows
/// whether anything was changed on the way.
public final class ReportPack {
    /// The list of everything else in the archive.
    public static final String MANIFEST = "manifest.json";

    private static final String INPUTS = "inputs/";
    private static final int SCHEMA_VERSION = 1;
    /// The earliest time an archive can state: packing the same files twice gives the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ReportPack() {}

    /// Returns the archive: results at the top, inputs in `inputs/`, and `manifest.json` with size and SHA-256 of each.
    ///
    /// @param results tables, pictures, documents, `run.json`
    /// @param inputs  the workspace and the rule files it was calculated with
    /// @throws IllegalArgumentException when two files have one name, or one is named as the manifest
    public static byte[] zip(List<OutputFile> results, List<OutputFile> inputs) {
        List<Entry> entries = new ArrayList<>();
        results.forEach(file -> entries.add(new Entry(file.name(), file.content())));
        inputs.forEach(file -> entries.add(new Entry(INPUTS + file.name(), file.content())));
        long names = entries.stream()
                .map(Entry::path)
                .filter(path -> !path.equals(MANIFEST))
                .distinct()
                .count();
        if (names != entries.size()) {
            throw new IllegalArgumentException("two files of the archive have one name");
        }
        entries.add(new Entry(MANIFEST, manifest(entries)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                ZipEntry head = new ZipEntry(entry.path());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                zip.write(entry.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] manifest(List<Entry> entries) {
        ObjectNode root = TableJson.MAPPER.createObjectNode();
        root.put("format", "plimsoll-pack");
        root.put("schemaVersion", SCHEMA_VERSION);
        RunManifest.files(
                root.putArray("files"),
                entries.stream()
                        .map(entry -> WrittenFile.of(entry.path(), entry.content()))
                        .toList());
        return TableJson.bytes(root);
    }

    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way from a file to the archive; never compared.
    private record Entry(String path, byte[] content) {}
}
