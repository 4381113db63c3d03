package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pool whose equity does not cover initial margin is not simply ok: its venue takes no new orders. The old words of
/// files stay as they were.
class StandingTest {
    private static final String BELOW_INITIAL = "--price-shock=-5.2%";

    @TempDir
    private Path folder;

    /// Equity of A is 60,000 less 10 times the fall; initial margin 1 % of 10 coins, maintenance 0.5 %.
    @ParameterizedTest
    @CsvSource({
        "-5%,ok,ok,false",
        "-5.05%,ok,ok,false",
        "-5.06%,no new orders,restricted,false",
        "-5.5%,no new orders,restricted,false",
        "-5.53%,LIQUIDATED,liquidated,true"
    })
    void textAndTableSayIt(String shock, String word, String standing, String liquidated) {
        String text =
                ProgramRun.of("margin", "two-venues", "--price-shock=" + shock).text();
        String line = text.lines()
                .filter(row -> row.startsWith("Venue A  Venue A"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.endsWith("  " + word), line);
        List<String> csv = ProgramRun.of("margin", "two-venues", "--price-shock=" + shock, "--format", "csv")
                .text()
                .lines()
                .toList();
        List<String> head = List.of(csv.get(0).split(",", -1));
        List<String> row = List.of(csv.get(1).split(",", -1));
        assertEquals("standing", head.getLast());
        assertEquals(standing, row.getLast());
        assertEquals(liquidated, row.get(head.indexOf("liquidated")));
    }

    @Test
    void jsonSaysItBesideTheOldField() {
        String json = ProgramRun.of("margin", "two-venues", BELOW_INITIAL, "--format", "json")
                .text();
        assertTrue(json.contains("\"liquidated\" : \"false\""), json);
        assertTrue(json.contains("\"standing\" : \"restricted\""), json);
    }

    @Test
    void thePdfSaysIt() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        ProgramRun run = ProgramRun.of("report", "two-venues", BELOW_INITIAL, "--pdf", pdf.toString());
        assertEquals(ExitCode.FINE, run.code(), run.err());
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String first = stripper.getText(document);
            assertTrue(first.contains("no new orders"), first);
        }
    }
}
