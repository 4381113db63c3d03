package plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableSidecarTest {
    private static final CsvTable TABLE = new CsvTable(
            List.of(Column.text("pool"), Column.number("equity"), Column.time("time")),
            List.of(CsvTable.row(
                    Cell.of("=A"), Cell.of(Optional.of(new BigDecimal("-1.5"))), new Cell.Time(Instant.EPOCH))));
    private static final TableSidecar.Origin ORIGIN =
            new TableSidecar.Origin("Book", "ab", Optional.of(Instant.EPOCH), true);

    private static byte[] bytes(CsvProfile profile) {
        return TableSidecar.bytes(
                "pools.csv",
                CsvText.bytes(TABLE, profile),
                TABLE,
                profile,
                Map.of("equity", new TableSidecar.Shown("Equity", "USD")),
                ORIGIN);
    }

    @Test
    void whatIsNeededToReadTheTableStandsBesideIt() {
        JsonNode root = JsonMapper.shared().readTree(bytes(CsvProfile.SEMICOLON));
        assertEquals("plimsoll-table", root.get("format").stringValue());
        assertEquals(";", root.at("/csv/separator").stringValue());
        assertEquals(",", root.at("/csv/decimalPoint").stringValue());
        assertTrue(root.at("/csv/byteOrderMark").booleanValue());
        assertEquals(1, root.at("/csv/rows").intValue());
        assertEquals("1970-01-01T00:00:00Z", root.get("valuationTime").stringValue());
        assertTrue(root.get("olderThanWorkspace").booleanValue());
        JsonNode text = root.at("/columns/0");
        JsonNode number = root.at("/columns/1");
        assertTrue(text.get("formulaGuard").booleanValue()
                && !number.get("formulaGuard").booleanValue());
        assertEquals("USD", number.get("unit").stringValue());
        assertEquals("time", root.at("/columns/2/type").stringValue());
    }

    @Test
    void theHashIsThatOfTheFileBesideIt() {
        JsonNode root = JsonMapper.shared().readTree(bytes(CsvProfile.COMMA));
        byte[] csv = CsvText.bytes(TABLE);
        assertEquals(
                WrittenFile.of("pools.csv", csv).sha256(),
                root.at("/file/sha256").stringValue());
        assertEquals(csv.length, root.at("/file/bytes").intValue());
        assertTrue(new String(csv, StandardCharsets.UTF_8).contains("'=A,-1.5,"));
    }

    @Test
    void equalTablesGiveEqualBytes() {
        assertArrayEquals(bytes(CsvProfile.COMMA), bytes(CsvProfile.COMMA));
    }
}
