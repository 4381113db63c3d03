package plimsoll.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import plimsoll.domain.text.NumberText;
import plimsoll.report.CsvTable.Cell;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a table as JSON: one object per row, a missing cell is `null`.
public final class TableJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private TableJson() {}

    /// Returns an object that says what it is and holds the rows, indented, with `\n` line ends on every system.
    ///
    /// @param format what the object is, for example `plimsoll-rule-diff`
    /// @param table  the rows
    public static byte[] bytes(String format, CsvTable table) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", format);
        rows(root.putArray("rows"), table);
        return bytes(root);
    }

    /// Returns an object that says what it is and holds the rows of several tables under their names.
    ///
    /// @param format what the object is
    /// @param tables by name
    public static byte[] bytes(String format, SequencedMap<String, CsvTable> tables) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", format);
        tables.forEach((name, table) -> rows(root.putArray(name), table));
        return bytes(root);
    }

    /// Adds one object per row.
    static void rows(ArrayNode array, CsvTable table) {
        for (List<Cell> row : table.rows()) {
            ObjectNode node = array.addObject();
            for (int i = 0; i < row.size(); i++) {
                put(node, table.columns().get(i).name(), row.get(i));
            }
        }
    }

    static byte[] bytes(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return (MAPPER.writer().with(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, String name, Cell cell) {
        switch (cell) {
            case Cell.Text text -> node.put(name, text.value());
            case Cell.Calculated number ->
                node.put(
                        name, Double.isFinite(number.value()) ? new BigDecimal(NumberText.file(number.value())) : null);
            case Cell.Typed exact -> node.put(name, exact.value());
            case Cell.Time time -> node.put(name, time.value().toString());
            case Cell.Missing ignored -> node.putNull(name);
        }
    }
}
