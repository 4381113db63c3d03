package plimsoll.storage.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.storage.AtomicFile;
import plimsoll.storage.JsonText;
import plimsoll.storage.Node;
import plimsoll.storage.Rejected;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How the user read tables of the same titles before; a file beside the settings. What cannot be read counts as
/// forgotten: it is only a convenience.
public final class MappingFile {
    /// The name of the file in the folder of settings.
    public static final String NAME = "table-mappings.json";

    private static final int KEPT = 100;
    private static final int LARGEST = 1024 * 1024;
    private static final String UNUSED = "";

    private final Path file;

    /// Works in a folder, which need not exist.
    public MappingFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /// Returns the mapping kept for these titles.
    public Optional<TableMapping> find(List<String> header) {
        return all().stream().filter(mapping -> mapping.header().equals(header)).findFirst();
    }

    /// Keeps a mapping in place of the one for the same titles; of more than a hundred the oldest go.
    ///
    /// @throws IOException when it could not be written; the older file is then untouched
    public void keep(TableMapping mapping) throws IOException {
        List<TableMapping> kept = new ArrayList<>(List.of(mapping));
        all().stream()
                .filter(other -> !other.header().equals(mapping.header()))
                .limit(KEPT - 1)
                .forEach(kept::add);
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("plimsoll", "table-mappings");
        root.put("schemaVersion", 1);
        ArrayNode rows = root.putArray("mappings");
        for (TableMapping row : kept) {
            ObjectNode node = rows.addObject();
            ArrayNode titles = node.putArray("header");
            row.header().forEach(titles::add);
            ArrayNode fields = node.putArray("fields");
            row.fields().forEach(field -> fields.add(field.map(TableField::word).orElse(UNUSED)));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<TableMapping> all() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            List<TableMapping> found = new ArrayList<>();
            if (JsonText.parse(Files.readAllBytes(file)) instanceof Node.Struct root
                    && root.fields().get("mappings") instanceof Node.Items rows) {
                rows.items().forEach(row -> mapping(row).ifPresent(found::add));
            }
            return found;
        } catch (IOException | Rejected unreadable) {
            return List.of();
        }
    }

    private static Optional<TableMapping> mapping(Node row) {
        if (row instanceof Node.Struct struct
                && struct.fields().get("header") instanceof Node.Items header
                && struct.fields().get("fields") instanceof Node.Items fields) {
            try {
                return Optional.of(new TableMapping(
                        header.items().stream().map(MappingFile::text).toList(),
                        fields.items().stream()
                                .map(MappingFile::text)
                                .map(TableField::named)
                                .toList()));
            } catch (IllegalArgumentException changed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String text(Node node) {
        return node instanceof Node.Text text ? text.value() : UNUSED;
    }
}
