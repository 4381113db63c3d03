package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;

class PastedTableTest {
    @Test
    void tabsSeparateCellsAndTheFirstRowWithoutNumbersIsTheHeader() {
        PastedTable table = PastedTable.parse("Symbol\tQuantity\r\nBTC-PERP\t1,234.5\r\nETH-PERP\t(3)\r\n");
        assertEquals(Optional.of(List.of("Symbol", "Quantity")), table.header());
        assertEquals(List.of(List.of("BTC-PERP", "1,234.5"), List.of("ETH-PERP", "(3)")), table.rows());
        assertEquals(List.of(), table.problems());
    }

    @Test
    void aFirstRowWithANumberIsNoHeader() {
        PastedTable table = PastedTable.parse("BTC,10\nETH,\u22125");
        assertTrue(table.header().isEmpty());
        assertEquals(List.of(List.of("BTC", "10"), List.of("ETH", "\u22125")), table.rows());
    }

    @Test
    void quotedCellsHoldSeparatorsLineEndsAndDoubledQuotes() {
        PastedTable table = PastedTable.parse("\"a,b\",\"line\nend\",\"say \"\"x\"\"\",1\n");
        assertEquals(List.of(List.of("a,b", "line\nend", "say \"x\"", "1")), table.rows());
    }

    @Test
    void semicolonsAndBarsAreSniffedFromTheFirstLine() {
        assertEquals(
                List.of(List.of("BTC", "1,5", "2")),
                PastedTable.parse("BTC;1,5;2").rows());
        assertEquals(List.of(List.of("BTC", "1")), PastedTable.parse("BTC|1").rows());
    }

    @Test
    void aColumnOfGroupedNumbersStaysOneColumnAndIsMarkedAmbiguous() {
        PastedTable table = PastedTable.parse("1,234\n5,678,901\n");
        assertTrue(table.ambiguous());
        assertEquals(List.of(List.of("1,234"), List.of("5,678,901")), table.rows());
        assertEquals(
                List.of(List.of("1", "234"), List.of("5", "678", "901")),
                PastedTable.parse("1,234\n5,678,901\n", ',').rows());
        assertFalse(PastedTable.parse("1,234\tx").ambiguous());
    }

    @Test
    void oneGuardingApostropheIsRemovedFromText() {
        assertEquals(
                List.of(List.of("=SUM(A1)", "'-5", "it's", "'quoted'", "1")),
                PastedTable.parse("'=SUM(A1)\t''-5\tit's\t'quoted'\t1").rows());
    }

    @Test
    void emptyLinesAndAByteOrderMarkAreSkipped() {
        assertEquals(
                List.of(List.of("1"), List.of("2")),
                PastedTable.parse("\ufeff\n1\n\n \t \n2\n\n").rows());
        assertEquals(List.of(), PastedTable.parse("").rows());
        assertTrue(PastedTable.parse("  \n").header().isEmpty());
    }

    @Test
    void anUnclosedQuoteIsSaidWithItsLine() {
        PastedTable table = PastedTable.parse("1\t2\n3\t\"four\nfive");
        assertEquals(
                List.of("pasted text, line 2: The quote opened here is never closed; the rest of the text is one cell."
                        + " Close the quote and paste again."),
                table.problems().stream().map(Problem::toString).toList());
        assertEquals(List.of(List.of("1", "2"), List.of("3", "four\nfive")), table.rows());
    }

    @Test
    void aQuoteInsideACellIsKept() {
        assertEquals(
                List.of(List.of("5\" pipe", "1")),
                PastedTable.parse("5\" pipe\t1").rows());
    }

    @Test
    void tooManyColumnsLeaveTheRowOutAndTooManyRowsCutTheText() {
        PastedTable wide = PastedTable.parse("1\t".repeat(300) + "\n2\n");
        assertEquals(List.of(List.of("2")), wide.rows());
        assertEquals(
                "pasted text, line 1: The row has 301 cells, more than 256, and is left out. Check the separator.",
                wide.problems().getFirst().toString());
        PastedTable tall = PastedTable.parse("7\n".repeat(PastedTable.MAX_ROWS + 5));
        assertEquals(PastedTable.MAX_ROWS, tall.rows().size());
        assertEquals(1, tall.problems().size());
    }
}
