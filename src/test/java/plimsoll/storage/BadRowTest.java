package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;

/// Every damage touches one row of the two-venue sample; leg B must still be computed.
class BadRowTest {
    private static final String QUANTITY = "\"quantity\": 10,";
    private static final String CASH = "{\"id\": \"cash-a\", \"pool\": \"a\", \"asset\": \"USDT\", \"amount\": 60000},";
    private static final String PLACE = "book.json, line 16, column 74 (/positions/0/quantity): ";
    private static final String OUT = "The position is left out: ";

    static Stream<Arguments> damages() {
        String usable = ", which is no usable number. Write a number of at most 1e18.";
        return Stream.of(
                damage(QUANTITY, "\"quantity\": NaN,", PLACE + OUT + "\"quantity\" is NaN" + usable),
                damage(
                        QUANTITY,
                        "\"quantity\": 1e308,",
                        PLACE + OUT + "\"quantity\" is out of range: at most 1e18 in magnitude. Correct the number."),
                damage(
                        QUANTITY,
                        "\"quantity\": -1e999999999,",
                        PLACE + OUT + "\"quantity\" is out of range: at most 1e18 in magnitude. Correct the number."),
                damage(
                        QUANTITY,
                        "\"quantity\": 1e99999999999,",
                        PLACE + OUT + "\"quantity\" is 1e99999999999" + usable),
                damage(
                        QUANTITY,
                        "\"quantity\": 1e-999,",
                        PLACE + OUT + "\"quantity\" has more than 30 decimals. Correct the number."),
                damage(
                        QUANTITY,
                        "\"quantity\": \"1.5\",",
                        PLACE + OUT + "\"quantity\" is text, not a number."
                                + " Write it without quotes, for example 1.5."),
                damage(
                        QUANTITY,
                        "",
                        "book.json, line 16, column 5 (/positions/0): " + OUT
                                + "\"quantity\" is missing. Add \"quantity\"."),
                damage(
                        "\"entryPrice\": 100000",
                        "\"entryPrice\": -1",
                        "book.json, line 16, column 92 (/positions/0/entryPrice): " + OUT
                                + "\"entryPrice\" must be above 0, not -1. Correct the number."),
                damage(
                        "\"mode\": \"cross\"",
                        "\"mode\": \"both\"",
                        "book.json, line 16, column 126 (/positions/0/mode): " + OUT
                                + "\"mode\" is \"both\", which is not known. Write one of \"cross\", \"isolated\"."),
                damage(
                        QUANTITY,
                        QUANTITY + " \"quantity\": 11,",
                        "book.json, line 16, column 78 (/positions/0/quantity): " + OUT
                                + "The field \"quantity\" occurs twice. Keep one of the two."),
                damage(
                        CASH,
                        CASH + " " + CASH,
                        "book.json, line 20, column 77 (/balances/1/id): The balance is left out:"
                                + " The identifier \"cash-a\" is used twice. Give it an identifier of its own."),
                damage(
                        "{\"asset\": \"USDT\", \"price\": 1, \"time\": \"2026-11-22T00:00:00Z\"}",
                        "{\"asset\": \"USDT\", \"price\": 1, \"time\": \"2026-11-22T00:00:00Z\"}, 7",
                        "book.json, line 26, column 70 (/market/index/2): The quote is left out:"
                                + " Here stands a number, not an object. Write it as { \"name\": value }."),
                damage(
                        "{\"instrument\": \"btc-perp-a\", \"price\": 100000, \"time\": \"2026-11-22T00:00:00Z\"}",
                        "{\"instrument\": \"btc-perp-a\", \"price\": 100000, \"time\": \"yesterday\"}",
                        "book.json, line 29, column 61 (/market/marks/0/time): The quote is left out:"
                                + " \"time\" is not a time: \"yesterday\". Write it in UTC like 2026-11-22T08:00:00Z."),
                damage(
                        "\"levelFrom\": -0.95",
                        "\"levelFrom\": 0.5",
                        "book.json, line 40, column 13 (/stress): The stress section is left out:"
                                + " level range must span 0, from above -100 % to at most +100,000 %."
                                + " Correct the value."),
                damage(
                        "\"valuationTime\": \"2026-11-22T00:00:00Z\"",
                        "\"valuationTime\": \"+999999999-01-01T00:00:00Z\"",
                        "book.json, line 6, column 20 (/valuationTime): The valuation time is left out:"
                                + " \"valuationTime\" lies outside the years 1970 to 2500."
                                + " Write it in UTC like 2026-11-22T08:00:00Z."));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aWrongRowIsReportedWithItsPlaceAndTheRestIsComputed(String from, String to, String expected) {
        Loaded<Document> loaded = damaged(from, to);
        assertEquals(
                List.of(expected),
                loaded.problems().stream().map(Problem::toString).toList());
        assertLegBIsComputed(loaded.value().orElseThrow());
    }

    @Test
    void anUnknownFieldIsNotedOnly() {
        Loaded<Document> loaded = damaged(QUANTITY, QUANTITY + " \"quantitty\": 5,");
        assertEquals(
                List.of(Problem.note(
                        Problem.Kind.FILE,
                        "book.json",
                        "line 16, column 91 (/positions/0/quantitty)",
                        "The field \"quantitty\" is not known and is not kept when saving.",
                        "Check its spelling, or remove it.")),
                loaded.problems());
        assertEquals(2, loaded.value().orElseThrow().positions().size());
    }

    @Test
    void everyWrongRowIsReportedNotOnlyTheFirst() {
        Loaded<Document> loaded = read(sample().replace("\"included\": true", "\"included\": 1"));
        assertEquals(2, loaded.problems().size(), loaded.problems()::toString);
        assertEquals(2, loaded.value().orElseThrow().balances().size());
    }

    @Test
    void aFlagWhereALinkedListBelongsLeavesTheListEmpty() {
        Loaded<Document> loaded = damaged("\"forwards\": []", "\"forwards\": true");
        assertEquals(
                "book.json, line 32, column 17 (/market/forwards): The list \"forwards\" is left out:"
                        + " \"forwards\" is true or false, not a list. Write it as [ ].",
                loaded.problems().getFirst().toString());
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                damage(
                        "\"instrument\": \"btc-perp-a\", \"quantity\"",
                        "\"instrument\": \"btc-perp-x\", \"quantity\"",
                        "position leg-a, instrument: leg-a is left out: the instrument btc-perp-x is unknown."
                                + " Define the instrument, or choose one that exists."),
                damage(
                        "{\"instrument\": \"btc-perp-a\", \"price\": 100000, \"time\": \"2026-11-22T00:00:00Z\"},",
                        "",
                        "position leg-a, mark: BTC-PERP is left out: it has no mark price."
                                + " Enter the mark price of BTC-PERP under Market."),
                damage(
                        "\"id\": \"btc-perp-a\", \"kind\": \"perpetual\",",
                        "\"id\": \"btc-perp-a\", \"kind\": \"future\", \"expiry\": \"2026-11-21T08:00:00Z\",",
                        "position leg-a, instrument: BTC-PERP is left out: it expired on 2026-11-21."
                                + " Delete the leg, or set an earlier valuation time."),
                damage(
                        "\"amount\": 60000}",
                        "\"amount\": -60000}",
                        "balance cash-a, amount: The balance of USDT is negative and counts in full as a debt."
                                + " Check the sign, or leave it when the pool has borrowed."),
                damage(
                        "\"rule\": {\"id\": \"plain.percent\"",
                        "\"rule\": {\"id\": \"plain.nothing\"",
                        "pool a, rule: There is no rule file plain.nothing version 1 in force at"
                                + " 2026-11-22T00:00:00Z."
                                + " Choose one of: " + shippedRules() + "."));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void whatReadsWellButCannotBeComputedIsSaidAndTheRestIsComputed(String from, String to, String expected) {
        Loaded<Document> loaded = damaged(from, to);
        assertEquals(List.of(), loaded.problems());
        Prepared prepared = prepared(loaded.value().orElseThrow());
        assertTrue(
                prepared.problems().stream().map(Problem::toString).toList().contains(expected),
                prepared.problems()::toString);
        assertLegBIsComputed(loaded.value().orElseThrow());
    }

    private static void assertLegBIsComputed(Document document) {
        PoolSnapshot pool = prepared(document).snapshot().pools().stream()
                .filter(item -> item.id().equals("b"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, pool.holdings().size());
        assertEquals(1, pool.collateral().size());
    }

    private static Prepared prepared(Document document) {
        return Snapshots.of(document, ShippedRules.catalog(), Instant.parse("2026-11-22T00:00:00Z"), 1);
    }

    /// The sample with the first occurrence of some text replaced.
    private static Loaded<Document> damaged(String from, String to) {
        String text = sample();
        int at = text.indexOf(from);
        assertTrue(at >= 0, "the sample holds " + from);
        return read(text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static Loaded<Document> read(String text) {
        return WorkspaceFiles.read("book.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sample() {
        return new String(ShippedFiles.bytes("samples/two-venues.json"), StandardCharsets.UTF_8);
    }

    private static Arguments damage(String from, String to, String expected) {
        return Arguments.of(from, to, expected);
    }

    private static String shippedRules() {
        return ShippedRules.catalog().rules().stream()
                .map(rule -> rule.file().id())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
