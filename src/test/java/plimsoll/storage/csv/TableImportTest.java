package plimsoll.storage.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.text.FormulaGuard;
import plimsoll.domain.text.NumberStyle;
import plimsoll.report.CsvProfile;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import plimsoll.report.CsvText;
import plimsoll.storage.venue.VenueNames;

class TableImportTest {
    private static TableImport.Result read(byte[] bytes) throws IOException {
        CsvFile file = CsvFile.of("book.csv", bytes);
        return TableImport.read(
                        file,
                        TableMapping.suggested(file.header()),
                        name -> VenueNames.of("", name),
                        Cancellation.NONE,
                        count -> {})
                .orElseThrow();
    }

    private static TableImport.Result read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Incoming incoming(TableImport.Result result) {
        return result.incoming().orElseThrow();
    }

    @Test
    void positionsBalancesAndPricesAreReadFromOneTable() throws IOException {
        TableImport.Result result = read("""
                Symbol,Qty,Side,Entry price,Mark,Margin mode,Isolated margin,Asset,Amount,Price,Time
                ETHUSDT,2,short,3500,3490.5,isolated,1000,,,,2026-11-29 10:00:00
                BTC-PERPETUAL,1000,,98000,,cross,,,,,1795946400000
                ,,,,,,,USDT,"60,000.50",1,
                SOLUSDT,,,,150,,,,,,
                """);
        assertEquals(List.of(), result.problems());
        Incoming incoming = incoming(result);
        IncomingPosition ether = incoming.positions().getFirst();
        assertEquals(new BigDecimal("-2"), ether.quantity());
        assertEquals(MarginMode.ISOLATED, ether.mode());
        assertEquals(Optional.of(new BigDecimal("1000")), ether.isolatedMargin());
        assertEquals(Optional.of(new BigDecimal("3490.5")), ether.mark());
        assertEquals(new BigDecimal("60000.50"), incoming.balances().get("USDT"));
        assertEquals(BigDecimal.ONE, incoming.index().get("USDT"));
        assertEquals("SOLUSDT", incoming.quotes().getFirst().symbol());
        assertEquals(Optional.of(Instant.parse("2026-11-29T10:00:00Z")), incoming.time());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void encodingsAreToldWithAndWithoutAMark(String name) throws IOException {
        String text = "asset;amount;Bemerkung\r\nUSDT;1,5;K\u00e4ufe f\u00fcr M\u00e4rz\r\n";
        for (String mark : name.startsWith("w") ? List.of("") : List.of("", "\ufeff")) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(name));
            CsvFile file = CsvFile.of("a.csv", bytes);
            assertEquals(Charset.forName(name), file.format().charset());
            assertEquals(List.of("asset", "amount", "Bemerkung"), file.header());
            assertEquals(new BigDecimal("1.5"), incoming(read(bytes)).balances().get("USDT"));
        }
    }

    @Test
    void separatorQuoteAndDecimalCommaAreTold() throws IOException {
        assertEquals(';', format("a;b\n1,5;2,5\n").separator());
        assertEquals(NumberStyle.COMMA, format("a;b\n1.234,5;2\n").numbers());
        assertEquals(NumberStyle.POINT, format("a,b\n1.5,\"1,234.5\"\n").numbers());
        assertEquals('\t', format("a\tb\tc\n1\t2,3\t4\n").separator());
        assertEquals('|', format("a|b\n1|2\n").separator());
        assertEquals('\'', format("'a','b'\n'x,y','2'\n").quote());
        assertEquals(',', format("\"a;b;c\",d\n\"1;2;3\",4\n").separator());
    }

    private static CsvFormat format(String text) throws IOException {
        return CsvFile.of("a.csv", text.getBytes(StandardCharsets.UTF_8)).format();
    }

    @Test
    void goodRowsLoadAndEachOtherIsSaidWithItsPlaceAndMend() throws IOException {
        TableImport.Result result = read("""
                symbol,quantity,entry
                ETHUSDT,1,3500
                BTCUSDT,abc,100
                BTCUSDT,1,1e999
                SOLUSDT,NaN,5
                XRPUSDT,3,4,5
                ,7,1
                BTCUSDT,1,99000
                ETHUSDT,2,3500
                """);
        assertEquals(2, incoming(result).positions().size());
        assertEquals(8, result.rows());
        assertEquals(6, result.wrong());
        assertEquals("line 3, column 2", result.problems().getFirst().place().field());
        assertTrue(result.problems().getFirst().what().contains("\u201cabc\u201d is not a number"));
        assertEquals("line 4, column 3", result.problems().get(1).place().field());
        assertTrue(result.problems().stream().noneMatch(problem -> problem.fix().isBlank()));
        assertTrue(result.problems().getLast().what().contains("stated twice"));
    }

    @Test
    void titlesSuggestFieldsAndTheUserCanSayOtherwise() {
        TableMapping mapping =
                TableMapping.suggested(List.of("Avg. Entry Price", "Contract", "How many", "Size (USD)"));
        assertEquals(0, mapping.column(TableField.ENTRY));
        assertEquals(3, mapping.column(TableField.QUANTITY));
        TableMapping changed = mapping.with(2, Optional.of(TableField.QUANTITY));
        assertEquals(2, changed.column(TableField.QUANTITY));
        assertEquals(Optional.empty(), changed.fields().get(3));
        assertTrue(TableMapping.suggested(List.of("x", "y")).lacks().isPresent());
    }

    private static final List<String> INJECTIONS = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1)",
            "\tx",
            "\rx",
            "\nx",
            "\0x",
            "\uff1dx",
            "\uff0bx",
            "\uff0dx",
            "\uff20x",
            "'=x",
            "''=x",
            "'x'",
            "it's",
            "\"=x\"",
            "a,b",
            "a;b",
            "line\r\nend",
            " blank ",
            "",
            "=HYPERLINK(\"http://x\",\"y\")");

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void exportImportExportGivesEqualBytes(String separator) throws IOException {
        CsvProfile profile = separator.equals(",") ? CsvProfile.COMMA : CsvProfile.SEMICOLON;
        List<Column> columns = List.of(Column.text("=name"), Column.number("value_usd"));
        List<List<Cell>> rows = new ArrayList<>();
        for (String text : INJECTIONS) {
            rows.add(List.of(Cell.of(text), Cell.of(Optional.of(new BigDecimal("-123.4")))));
        }
        byte[] first = CsvText.bytes(new CsvTable(columns, rows), profile);

        CsvFile file = CsvFile.of("export.csv", first);
        List<List<Cell>> back = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Reader reader = file.reader()) {
            CsvStream stream = file.stream(reader);
            stream.next().orElseThrow().forEach(name -> names.add(FormulaGuard.unguard(name)));
            for (var row = stream.next(); row.isPresent(); row = stream.next()) {
                List<String> cells = row.get();
                back.add(List.of(
                        Cell.of(FormulaGuard.unguard(cells.getFirst())),
                        Cell.of(Optional.of(
                                new BigDecimal(file.format().numbers().read(cells.get(1)))))));
            }
        }
        assertEquals(rows, back);
        assertArrayEquals(
                first,
                CsvText.bytes(
                        new CsvTable(List.of(Column.text(names.getFirst()), Column.number(names.get(1))), back),
                        profile));
    }
}
