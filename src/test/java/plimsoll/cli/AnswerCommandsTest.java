package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCommandsTest {
    private static List<List<String>> csv(String... arguments) {
        ProgramRun run = ProgramRun.of(arguments);
        assertEquals(ExitCode.FINE, run.code(), run.err());
        List<List<String>> rows = new ArrayList<>();
        for (String line : run.text().split("\n", -1)) {
            rows.add(List.of(line.strip().split(",", -1)));
        }
        return rows;
    }

    private static double cell(List<List<String>> csv, int row, String column) {
        return Double.parseDouble(csv.get(row).get(csv.getFirst().indexOf(column)));
    }

    @Test
    void reverseFindsBothEdgesOfTheTwoVenueBook() {
        List<List<String>> csv = csv("reverse", "two-venues", "--format", "csv", "--vol", "BTC=80%", "--horizon", "1");
        assertEquals(0.0547263681592, cell(csv, 1, "move_ratio"), 1e-12);
        assertEquals(-0.0552763819095, cell(csv, 2, "move_ratio"), 1e-12);
        assertEquals(0.0547263681592 * StrictMath.sqrt(365) / 0.8, cell(csv, 1, "distance_deviations"), 1e-10);
    }

    @Test
    void reverseForReadingNamesPoolsMovesAndWhatIsAssumed() {
        String text = ProgramRun.of("reverse", "option-book", "--price-vol-corr", "-0.3")
                .text();
        assertTrue(text.contains("1  Deribit ETH"), text);
        assertTrue(text.contains(" sigma"), text);
        assertTrue(text.contains("Volatility of ETH                    80.0 % a year  default"), text);
        assertTrue(text.contains("-0.30\n"), text);
        assertTrue(text.chars().allMatch(c -> c < 128), "plain text");
    }

    @Test
    void curesAreRankedWithTheirClosedForms() {
        List<List<String>> csv = csv(
                "cures", "two-venues", "--buffer", "10000", "--shock", "-5%", "--format", "csv", "--route", "b/a=2:20");
        assertEquals(4_770, cell(csv, 1, "amount"), 1e-9);
        assertEquals(20, cell(csv, 1, "cost_usd"), 1e-9);
        assertEquals(2, cell(csv, 1, "hours"), 1e-9);
        assertEquals(5_250, cell(csv, 1, "worst_buffer_before_usd"), 1e-6);
        assertEquals(4_750.0 / 5_405, cell(csv, 2, "amount"), 1e-5);
    }

    @Test
    void curesOfOnePoolAreThoseOfTheWholeListWithThatPool() {
        String[] both = {"cures", "two-venues", "--buffer", "x13", "--format", "csv"};
        List<List<String>> all = csv(both);
        String[] one = Arrays.copyOf(both, both.length + 2);
        one[both.length] = "--pool";
        one[both.length + 1] = "b";
        int pool = all.getFirst().indexOf("pool_id");
        List<List<String>> expected = all.stream()
                .filter(row -> row.size() == 1
                        || row == all.getFirst()
                        || row.get(pool).equals("b"))
                .toList();
        assertTrue(expected.size() > 2 && expected.size() < all.size(), all.toString());
        assertEquals(expected, csv(one));
    }

    @Test
    void curesForReadingSayWhatIsWrongAndWhatWouldHelp() {
        ProgramRun run = ProgramRun.of("cures", "two-venues", "--buffer", "x13");
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("every pool keeps equity of x13.00 maintenance margin"), run.text());
        assertTrue(
                run.text().contains("Venue A: worst is now, buffer 55,000.00 USD, 5,000.00 USD too little"),
                run.text());
        assertTrue(run.text().contains("close 0.777"), run.text());
        assertTrue(run.text().contains("misses its own buffer"), run.text());
        assertTrue(ProgramRun.of("cures", "two-venues", "--buffer", "1%").text().contains("Nothing needs to be done."));
    }

    @Test
    void explainSplitsProfitAndMarginAtAWhatIfPoint() {
        List<List<String>> pnl =
                csv("explain", "two-venues", "--price-shock", "-5%", "--show", "pnl", "--format", "csv");
        assertEquals(-50_000, cell(pnl, 1, "delta_usd"), 1e-6);
        assertEquals(-50_000, cell(pnl, 1, "total_usd"), 1e-6);
        List<List<String>> margin =
                csv("explain", "two-venues", "--price-shock", "-5%", "--show", "margin", "--format", "csv");
        assertEquals(-250, cell(margin, 3, "prices_usd"), 1e-6);
        assertEquals(-49_750, cell(margin, 4, "change_usd"), 1e-6);
    }

    @Test
    void explainTakesOtherRulesAndOtherTimes() {
        ProgramRun stranger = ProgramRun.of("explain", "option-book", "--rules", "bybit.uta");
        assertEquals(ExitCode.REFUSED, stranger.code());
        assertTrue(stranger.err().contains("No pool follows rules of the identifier bybit.uta"), stranger.err());
        List<List<String>> rules = csv(
                "explain",
                "two-venues",
                "--rules",
                "plain.percent@1",
                "--show",
                "margin",
                "--format",
                "csv",
                "--average");
        assertEquals(0, cell(rules, 4, "rules_usd"));
        ProgramRun time = ProgramRun.of(
                "explain", "option-book", "option-book", "--at", "2024-01-09T11:19:41Z", "--show", "both");
        assertEquals(ExitCode.FINE, time.code(), time.err());
        assertTrue(time.text().contains("Theta"), time.text());
        assertTrue(time.text().contains("Parts are steps of one walk"), time.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reverse two-venues --format json",
                "cures two-venues --buffer 56000 --format json",
                "explain two-venues --show pnl --format json",
                "explain two-venues --show margin --format json --average"
            })
    void jsonSaysWhatItIs(String arguments) {
        ProgramRun run = ProgramRun.of(arguments.split(" "));
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(run.text().contains("\"format\" : \"plimsoll-"), run.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reverse two-venues --vol BTC=lots | is not a number",
                "reverse two-venues --vol BTC=-1 | volatility of BTC must be above 0",
                "reverse two-venues --corr BTC=0.5 | two assets",
                "reverse two-venues --horizon 0 | horizon must be above 0",
                "reverse two-venues --count 0 | at least 1",
                "reverse nowhere | no workspace file",
                "cures two-venues --buffer x0.5 | margin ratio must be from",
                "cures two-venues --buffer 1 --hedge moon | no instrument",
                "cures two-venues --buffer 1 --shock -200% | must",
                "cures two-venues --buffer 1 --route a=2 | two pools",
                "cures two-venues --buffer 1 --pool z | the workspace has a, b",
                "cures two-venues --buffer 1 --route a/z=2 | the workspace has a, b",
                "explain two-venues --format csv | holds one table",
                "explain two-venues --at yesterday | needs a time",
                "explain two-venues nowhere | no workspace file"
            })
    void badUsageIsRefusedWithAReason(String arguments, String message) {
        ProgramRun run = ProgramRun.of(arguments.split(" "));
        assertEquals(ExitCode.REFUSED, run.code(), run.text());
        assertTrue(run.err().contains(message), run.err());
    }
}
