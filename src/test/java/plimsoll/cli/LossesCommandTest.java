package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.answers.FactorInputs;
import plimsoll.desktop.answers.LossesViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.report.CsvText;
import plimsoll.report.LossTable;

class LossesCommandTest {
    private static List<String> csv(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"losses", "two-venues", "--format", "csv", "--count=2000"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        ProgramRun run = ProgramRun.of(arguments);
        assertEquals(ExitCode.FINE, run.code(), run.err());
        return List.of(run.text().split("\r?\n", -1));
    }

    private static double cell(List<String> csv, int row, String column) {
        int at = List.of(csv.getFirst().split(",", -1)).indexOf(column);
        return Double.parseDouble(csv.get(row).split(",", -1)[at]);
    }

    @Test
    void aHedgedBookLosesNothingWhileItsPoolsDo() {
        List<String> csv = csv();
        assertTrue(cell(csv, 1, "loss_99_usd") > 50_000, csv.get(1));
        assertTrue(cell(csv, 2, "loss_99_usd") > 50_000, csv.get(2));
        assertEquals(0, cell(csv, 3, "worst_loss_usd"), 1e-6);
        assertEquals(2_000, cell(csv, 3, "markets"));
    }

    @Test
    void seedAndVolatilityAreTheUsersOwn() {
        assertEquals(csv("--seed=5"), csv("--seed=5"));
        assertTrue(!csv("--seed=5").equals(csv("--seed=6")));
        double half = cell(csv("--vol", "BTC=40%"), 1, "loss_95_usd");
        double whole = cell(csv("--vol", "BTC=80%"), 1, "loss_95_usd");
        assertEquals(0.5, half / whole, 0.02);
    }

    @Test
    void readersSeeWhatIsAssumed() {
        String text = ProgramRun.of("losses", "option-book", "--count", "2000").text();
        assertTrue(text.contains("Whole book"), text);
        assertTrue(text.contains("Volatility of ETH                    80.0 % a year  default"), text);
        assertTrue(text.contains("4 degrees of freedom"), text);
    }

    @Test
    void theWindowDrawsTheSameNumbers() {
        LossesViewModel window =
                new LossesViewModel(OpenBook.sample("option-book").session(), Background.DIRECT, new FactorInputs());
        window.countProperty().set("3000");
        window.seedProperty().set("11");
        window.start();
        ProgramRun run = ProgramRun.of("losses", "option-book", "--format", "csv", "--count=3000", "--seed=11");
        assertEquals(
                run.text(),
                new String(
                        CsvText.bytes(
                                LossTable.table(window.result().orElseThrow().report())),
                        StandardCharsets.UTF_8));
        window.close();
    }

    @Test
    void tooFewMarketsAreRefused() {
        ProgramRun run = ProgramRun.of("losses", "two-venues", "--count", "10");
        assertEquals(ExitCode.REFUSED, run.code());
        assertTrue(run.err().contains("from 1000 to 1000000, not 10"), run.err());
    }
}
