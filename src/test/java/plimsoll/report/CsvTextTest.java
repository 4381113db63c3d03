package plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.text.FormulaGuard;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class CsvTextTest {
    private static final List<String> INJECTIONS = List.of(
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1",
            "-1+2",
            "@SUM(A1)",
            "\tx",
            "'=1",
            "''-1",
            "'",
            "plain, with comma",
            "say \"hi\"",
            "two\r\nlines",
            "\rcarriage",
            "\nfeed",
            "\uff1d1+1",
            "\u2212 5",
            "na\u00efve \ud83d\ude00",
            " blank ",
            "",
            "a=b");

    @Test
    void recordsEndWithCarriageReturnAndLineFeedOnEverySystem() {
        CsvTable table = new CsvTable(
                List.of(Column.text("pool"), Column.number("equity_usd")),
                List.of(CsvTable.row(Cell.of("Venue A"), Cell.of(60000.0))));
        assertEquals("pool,equity_usd\r\nVenue A,60000\r\n", text(table));
    }

    @Test
    void fieldsWithSeparatorQuoteOrLineEndAreQuotedAndQuotesDoubled() {
        assertEquals("name\r\n\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"x\ny\"\r\n", text(names("a,b", "say \"hi\"", "x\ny")));
    }

    @Test
    void textIsGuardedByColumnTypeAndNumbersNever() {
        CsvTable table = new CsvTable(
                List.of(Column.text("name"), Column.number("pnl_usd")),
                List.of(CsvTable.row(Cell.of("-123.4"), Cell.of(-123.4))));
        assertEquals("name,pnl_usd\r\n'-123.4,-123.4\r\n", text(table));
    }

    @Test
    void numbersAreWrittenInFullAndValuesThatDoNotExistAsEmptyFields() {
        CsvTable table = new CsvTable(
                List.of(Column.number("value")),
                List.of(
                        CsvTable.row(Cell.of(1.0 / 3)),
                        CsvTable.row(Cell.of(-0.0)),
                        CsvTable.row(Cell.of(1e-7)),
                        CsvTable.row(Cell.of(1e15)),
                        CsvTable.row(Cell.of(Optional.of(new BigDecimal("1.2300")))),
                        CsvTable.row(Cell.of(Double.NaN)),
                        CsvTable.row(Cell.missing())));
        assertEquals(
                "value\r\n0.3333333333333333\r\n0\r\n0.0000001\r\n1000000000000000\r\n1.23\r\n\"\"\r\n\"\"\r\n",
                text(table));
    }

    @Test
    void timesAreWrittenInUtc() {
        CsvTable table = new CsvTable(
                List.of(Column.time("time"), Column.text("x")),
                List.of(CsvTable.row(new Cell.Time(Instant.parse("2026-11-22T10:00:00Z")), Cell.of("a"))));
        assertEquals("time,x\r\n2026-11-22T10:00:00Z,a\r\n", text(table));
    }

    @Test
    void theSecondProfileHasSemicolonDecimalCommaAndByteOrderMark() {
        CsvTable table = new CsvTable(
                List.of(Column.text("name"), Column.number("value")),
                List.of(CsvTable.row(Cell.of("a;b"), Cell.of(-1.5)), CsvTable.row(Cell.of("a,b"), Cell.of(2.0))));
        assertEquals(
                "\ufeffname;value\r\n\"a;b\";-1,5\r\na,b;2\r\n",
                new String(CsvText.bytes(table, CsvProfile.SEMICOLON), StandardCharsets.UTF_8));
    }

    @Test
    void exportImportExportGivesEqualBytesOverInjectionTexts() {
        byte[] first = CsvText.bytes(names(INJECTIONS.toArray(String[]::new)));
        List<String> read = read(first);
        assertEquals(INJECTIONS, read);
        assertArrayEquals(first, CsvText.bytes(names(read.toArray(String[]::new))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exportImportIsExactForRandomTexts(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String alphabet = "'=+-@\t\r\n\0\",;ab\uff1d\u00e9 ";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(7);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        assertEquals(texts, read(CsvText.bytes(names(texts.toArray(String[]::new)))), "seed " + seed);
    }

    @Test
    void theBytesDoNotDependOnTheLocale() {
        CsvTable table = new CsvTable(List.of(Column.number("value")), List.of(CsvTable.row(Cell.of(1234567.25))));
        byte[] expected = CsvText.bytes(table);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertArrayEquals(expected, CsvText.bytes(table));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aCellThatDoesNotFitItsColumnIsRefusedByName() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new CsvTable(List.of(Column.number("equity_usd")), List.of(CsvTable.row(Cell.of("60,000")))));
        assertEquals("row 0, column equity_usd holds Text[value=60,000]", refusal.getMessage());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CsvTable(List.of(Column.text("a"), Column.text("b")), List.of(CsvTable.row(Cell.of("x")))));
    }

    private static CsvTable names(String... names) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(CsvTable.row(Cell.of(name)));
        }
        return new CsvTable(List.of(Column.text("name")), rows);
    }

    private static String text(CsvTable table) {
        return new String(CsvText.bytes(table), StandardCharsets.UTF_8);
    }

    private static List<String> read(byte[] csv) {
        List<String> result = new ArrayList<>();
        try (MappingIterator<List<String>> rows = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .readValues(csv)) {
            rows.next();
            while (rows.hasNext()) {
                result.add(FormulaGuard.unguard(rows.next().getFirst()));
            }
        }
        return result;
    }
}
