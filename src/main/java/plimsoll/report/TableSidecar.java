package plimsoll.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands beside a CSV file that is written alone: what its columns hold, how it is written, what it was made
/// from,
/// and the hash that shows whether it was changed. Without a time of writing, so equal inputs give equal bytes.
public final class TableSidecar {
    /// What is added to the name of the table's file.
    public static final String ENDING = ".meta.json";

    private static final int SCHEMA_VERSION = 1;

    private TableSidecar() {}

    /// What a column of a table is called on the screen.
    ///
    /// @param title as shown
    /// @param unit  of its numbers; empty = in the row, or none
    public record Shown(String title, String unit) {}

    /// What a table was made from.
    ///
    /// @param workspace     its name
    /// @param sha256        of its canonical bytes, lower-case hex
    /// @param valuationTime of the numbers; empty when nothing was calculated
    /// @param dimmed        whether the numbers are older than the workspace
    public record Origin(String workspace, String sha256, Optional<Instant> valuationTime, boolean dimmed) {}

    /// Returns the bytes of the file beside a table.
    ///
    /// @param file    the plain name of the table's file
    /// @param content its bytes
    /// @param shown   titles and units by column
    public static byte[] bytes(
            String file, byte[] content, CsvTable table, CsvProfile profile, Map<String, Shown> shown, Origin origin) {
        ObjectNode root = TableJson.MAPPER.createObjectNode();
        root.put("format", "plimsoll-table");
        root.put("schemaVersion", SCHEMA_VERSION);
        WrittenFile written = WrittenFile.of(file, content);
        ObjectNode node = root.putObject("file");
        node.put("name", written.name());
        node.put("bytes", written.bytes());
        node.put("sha256", written.sha256());
        ObjectNode csv = root.putObject("csv");
        csv.put("encoding", "UTF-8");
        csv.put("byteOrderMark", profile.byteOrder());
        csv.put("separator", String.valueOf(profile.separator()));
        csv.put("decimalPoint", String.valueOf(profile.decimalPoint()));
        csv.put("lineEnd", "CRLF");
        csv.put("rows", table.rows().size());
        columns(root.putArray("columns"), table, shown);
        ObjectNode workspace = root.putObject("workspace");
        workspace.put("name", origin.workspace());
        workspace.put("sha256", origin.sha256());
        root.put("valuationTime", origin.valuationTime().map(Instant::toString).orElse(null));
        root.put("olderThanWorkspace", origin.dimmed());
        return TableJson.bytes(root);
    }

    private static void columns(ArrayNode array, CsvTable table, Map<String, Shown> shown) {
        for (CsvTable.Column column : table.columns()) {
            ObjectNode node = array.addObject();
            node.put("name", column.name());
            node.put("type", column.type().name().toLowerCase(Locale.ROOT));
            node.put("formulaGuard", column.type() == CsvTable.Type.TEXT);
            Optional.ofNullable(shown.get(column.name())).ifPresent(found -> {
                node.put("title", found.title());
                node.put("unit", found.unit().isEmpty() ? null : found.unit());
            });
        }
    }
}
