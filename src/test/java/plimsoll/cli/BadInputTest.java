package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.storage.ShippedRules;

/// Bad input as a user meets it: a file on disk and a command. Each damage gives a sentence with place and mend, the
/// rest of the book computes, and what is left out is listed beside the numbers.
class BadInputTest {
    private static final Path ASSETS = Path.of("assets");
    private static final String QUANTITY = "\"quantity\": 10,";
    private static final String OTHER_LEG = "Venue B Venue B USDT 60,000.00 10,000.00 5,000.00 55,000.00 x12.00 ok";

    @TempDir
    Path folder;

    static Stream<Arguments> lostLegs() {
        return Stream.of(
                Arguments.of(
                        "an unknown instrument",
                        "\"instrument\": \"btc-perp-a\", \"quantity\"",
                        "\"instrument\": \"nope\", \"quantity\"",
                        "error: position leg-a, instrument: leg-a is left out: the instrument nope is unknown."
                                + " Define the instrument, or choose one that exists.",
                        "leg-a: the instrument nope is unknown"),
                Arguments.of(
                        "a missing mark",
                        "{\"instrument\": \"btc-perp-a\", \"price\": 100000, \"time\": \"2026-11-22T00:00:00Z\"},",
                        "",
                        "error: position leg-a, mark: BTC-PERP is left out: it has no mark price."
                                + " Enter the mark price of BTC-PERP under Market.",
                        "BTC-PERP (leg-a): it has no mark price"),
                Arguments.of(
                        "an unknown rule",
                        "\"rule\": {\"id\": \"plain.percent\"",
                        "\"rule\": {\"id\": \"plain.nothing\"",
                        "error: pool a, rule: There is no rule file plain.nothing version 1 in force at"
                                + " 2026-11-22T00:00:00Z."
                                + " Choose one of: " + shippedRules() + ".",
                        "BTC-PERP (leg-a): its pool Venue A cannot be computed"),
                Arguments.of(
                        "a number that is none",
                        QUANTITY,
                        "\"quantity\": NaN,",
                        "error: book.json, line 16, column 74 (/positions/0/quantity): The position is left out:"
                                + " \"quantity\" is NaN, which is no usable number. Write a number of at most 1e18.",
                        "book.json, line 16, column 74 (/positions/0/quantity): The position is left out:"
                                + " \"quantity\" is NaN"),
                Arguments.of(
                        "a number beyond all bounds",
                        QUANTITY,
                        "\"quantity\": 1e308,",
                        "error: book.json, line 16, column 74 (/positions/0/quantity): The position is left out:"
                                + " \"quantity\" is out of range: at most 1e18 in magnitude. Correct the number.",
                        "book.json, line 16, column 74 (/positions/0/quantity): The position is left out:"
                                + " \"quantity\" is out of range"),
                Arguments.of(
                        "an identifier used twice",
                        "{\"id\": \"leg-b\"",
                        "{\"id\": \"leg-a\", \"pool\": \"a\", \"instrument\": \"btc-perp-a\", \"quantity\": 1,"
                                + " \"included\": true, \"mode\": \"cross\"},\n {\"id\": \"leg-b\"",
                        "error: book.json, line 17, column 12 (/positions/1/id): The position is left out:"
                                + " The identifier \"leg-a\" is used twice. Give it an identifier of its own.",
                        "book.json, line 17, column 12 (/positions/1/id): The position is left out:"
                                + " The identifier \"leg-a\" is used twice."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostLegs")
    void aLegThatCannotCountIsSaidListedAndEndsWithOne(
            String name, String from, String to, String message, String listed) throws IOException {
        ProgramRun run = margin(damaged("two-venues", from, to));
        assertEquals(ExitCode.INCOMPLETE, run.code(), run.err());
        assertTrue(run.err().lines().toList().contains(message), run.err());
        String after = run.text().substring(run.text().indexOf("Not included in any number:"));
        assertTrue(after.contains("  " + listed), run.text());
        assertTheOtherLegCounts(run);
    }

    @Test
    void anExpiredOptionIsLeftOutAndTheOthersCount() throws IOException {
        ProgramRun run = margin(damaged(
                "option-book",
                "\"valuationTime\": \"2024-01-08T11:19:41Z\"",
                "\"valuationTime\": \"2024-01-20T11:19:41Z\""));
        assertEquals(ExitCode.INCOMPLETE, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains("error: position o-01, instrument: ETH-12JAN24-2100-P is left out: it expired on"
                                + " 2024-01-12. Delete the leg, or set an earlier valuation time."),
                run.err());
        assertTrue(run.text().contains("  ETH-12JAN24-2600-C (o-04): it expired on 2024-01-12"), run.text());
        assertFalse(run.text().contains("(o-05)"), run.text());
    }

    @Test
    void negativeCollateralCountsAsADebtAndIsWarnedOf() throws IOException {
        ProgramRun run = margin(damaged("two-venues", "\"amount\": 60000}", "\"amount\": -60000}"));
        assertEquals(ExitCode.FINE, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains("warning: balance cash-a, amount: The balance of USDT is negative and counts in"
                                + " full as a debt. Check the sign, or leave it when the pool has borrowed."),
                run.err());
        assertTrue(run.text().contains("-65,000.00"), run.text());
        assertTheOtherLegCounts(run);
    }

    @Test
    void aBalanceThatCannotCountIsListedWithTheNumbers() throws IOException {
        ProgramRun run =
                margin(damaged("two-venues", "\"asset\": \"USDT\", \"amount\"", "\"asset\": \"EUR\", \"amount\""));
        assertEquals(ExitCode.INCOMPLETE, run.code(), run.err());
        assertTrue(
                run.text().contains("  balance cash-a, asset: The balance of EUR is left out: EUR has no index price."),
                run.text());
        assertTheOtherLegCounts(run);
    }

    @Test
    void aTierTableWithAGapIsNotUsedAndTheOtherPoolComputes() throws IOException {
        String rules = Files.readString(ASSETS.resolve("rules").resolve("binance.usdm-2024-10-24.json"))
                .replaceFirst("\\{\"upTo\": 600000", "{\"upTo\": 40000");
        ProgramRun run = margin(damaged("basis-trade", "\"editedRules\": []", "\"editedRules\": [" + rules + "]"));
        assertEquals(ExitCode.INCOMPLETE, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains("error: rule binance.usdm 2024-10-24, BTCUSDT tier 2: BTCUSDT tier 2 ends at 40000,"
                                + " not above 50000. Make the bounds ascend without gaps or overlaps."),
                run.err());
        assertTrue(
                run.text().contains("BTCUSDT_270326 (long-future): its pool Binance USD-M cannot be computed"),
                run.text());
        assertTrue(run.text().contains("Deribit BTC"), run.text());
    }

    @Test
    void aTruncatedFileIsRefusedAtItsEnd() throws IOException {
        String whole = Files.readString(ASSETS.resolve("samples").resolve("two-venues.json"));
        refused(
                margin(whole.substring(0, whole.indexOf("\"balances\"") + 4).getBytes(StandardCharsets.UTF_8)),
                "book.json, line 19, column 7: The file ends in the middle; its rest is missing."
                        + " Open an older copy, or complete the file.");
    }

    @Test
    void anotherEncodingIsRefusedAndNamed() throws IOException {
        String whole = Files.readString(ASSETS.resolve("samples").resolve("two-venues.json"));
        refused(
                margin(whole.getBytes(StandardCharsets.UTF_16)),
                "book.json, line 1, column 1: The file is encoded as UTF-16, not as UTF-8."
                        + " Save it as UTF-8 and open it again.");
        refused(
                margin("{\n  \"name\": \"K\u00e4fer\"\n}".getBytes(StandardCharsets.ISO_8859_1)),
                "book.json, line 2, column 13: The byte here is not UTF-8 text."
                        + " Save the file as UTF-8 and open it again.");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("book.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        refused(
                ProgramRun.of("margin", file.toString()),
                "book.json, line 1, column 1: The file has 100 MB; at most 64 MB are read."
                        + " Open another file; a workspace seldom exceeds 1 MB.");
    }

    private static void assertTheOtherLegCounts(ProgramRun run) {
        assertTrue(run.text().replaceAll(" +", " ").contains(OTHER_LEG), run.text());
    }

    private static void refused(ProgramRun run, String message) {
        assertEquals(ExitCode.REFUSED, run.code());
        assertEquals(message, run.err().strip());
        assertEquals("", run.text());
    }

    private byte[] damaged(String sample, String from, String to) throws IOException {
        String whole = Files.readString(ASSETS.resolve("samples").resolve(sample + ".json"));
        int at = whole.indexOf(from);
        assertTrue(at >= 0, () -> sample + " holds " + from);
        return (whole.substring(0, at) + to + whole.substring(at + from.length())).getBytes(StandardCharsets.UTF_8);
    }

    private ProgramRun margin(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("book.json"), content);
        return ProgramRun.of("margin", file.toString());
    }

    private static String shippedRules() {
        return ShippedRules.catalog().rules().stream()
                .map(rule -> rule.file().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
