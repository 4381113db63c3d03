package plimsoll.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.text.NumberText.Parsed;

class NumberTextTest {
    private static BigDecimal value(String text) {
        return assertInstanceOf(Parsed.Value.class, NumberText.parse(text), text)
                .value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.5",
                "1,234.5|1234.5",
                "1 234.5|1234.5",
                "1_234|1234",
                "+7|7",
                "-7|-7",
                "\u22127|-7",
                "(1.5)|-1.5",
                "12.5%|0.125",
                "0.05 %|0.0005",
                "10k|10000",
                "2.5M|2500000",
                ".5|0.5",
                "5.|5",
                "1e3|1000",
                "1,234,567.125|1234567.125",
                "1\u202f234|1234",
                "0.10000000000000000001|0.10000000000000000001"
            })
    void typedNumberIsRead(String text, BigDecimal expected) {
        assertEquals(0, expected.compareTo(value(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,30", "1,2345", "1.2.3", "abc", "--1", "1-", "1 x", "-", ".", "%", "()", "NaN", "Infinity"})
    void anythingElseIsRefusedWithItsText(String text) {
        Parsed.Wrong wrong = assertInstanceOf(Parsed.Wrong.class, NumberText.parse(text), text);
        assertTrue(wrong.message().contains(text), wrong.message());
        assertTrue(wrong.message().endsWith("."), wrong.message());
    }

    @Test
    void emptyTextAsksForANumber() {
        assertEquals(new Parsed.Wrong("Enter a number."), NumberText.parse("  "));
    }

    @Test
    void tooLargeNumberIsRefused() {
        assertEquals(new BigDecimal("1000000000000000000"), value("1000000000000000000"));
        Parsed.Wrong wrong = assertInstanceOf(Parsed.Wrong.class, NumberText.parse("1000000000000000001"));
        assertTrue(wrong.message().contains("out of range"), wrong.message());
        assertInstanceOf(Parsed.Wrong.class, NumberText.parse("1e999"));
    }

    @Test
    void longTextIsShortenedInTheMessage() {
        Parsed.Wrong wrong = assertInstanceOf(Parsed.Wrong.class, NumberText.parse("x".repeat(500)));
        assertTrue(wrong.message().length() < 100, wrong.message());
    }

    @Test
    void aCountIsGroupedFromAThousandOn() {
        assertEquals("999", NumberText.count(999));
        assertEquals("1,000", NumberText.count(1_000));
        assertEquals("1,234,567", NumberText.count(1_234_567));
    }

    @Test
    void screenGroupsAndRoundsHalfUp() {
        assertEquals("1,234,567.13", NumberText.screen(1_234_567.125, 2));
        assertEquals("\u221294,472.36", NumberText.screen(-94_472.3618, 2));
        assertEquals("0.00", NumberText.screen(-0.001, 2), "never minus zero");
        assertEquals("n/a", NumberText.screen(Double.NaN, 2));
        assertEquals("n/a", NumberText.screen(Double.POSITIVE_INFINITY, 2));
    }

    @Test
    void signsAreShownAboveAndBelowZero() {
        assertEquals("+5.47 %", NumberText.percent(0.0547263, 2));
        assertEquals("\u22125.53 %", NumberText.percent(-0.0552763, 2));
        assertEquals("0.00 %", NumberText.percent(0.000001, 2));
        assertEquals("+0.1", NumberText.signed(0.06, 1));
        assertEquals("n/a", NumberText.signed(Double.NaN, 1));
    }

    @Test
    void localeOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,234.50", NumberText.screen(1_234.5, 2));
            assertEquals(0, new BigDecimal("1234.5").compareTo(value("1,234.5")));
            assertEquals("1234.5", NumberText.file(1_234.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-9, 123_456_789.123, -94_472.361_809_045_2, 1e17, 5e-324})
    void fileTextReadsBackAsTheSameNumber(double number) {
        assertEquals(number, Double.parseDouble(NumberText.file(number)));
    }

    @Test
    void fileTextHasNoMinusZeroAndNothingForMissingNumbers() {
        assertEquals("0", NumberText.file(-0.0));
        assertEquals("", NumberText.file(Double.NaN));
    }

    @Test
    void typedNumberIsShownWithAllItsDecimals() {
        assertEquals("1,234.567", NumberText.exact(new BigDecimal("1234.567"), 2));
        assertEquals("1,234.50", NumberText.exact(new BigDecimal("1234.5"), 2));
        assertEquals("100,000", NumberText.exact(new BigDecimal("1E+5"), 0));
    }

    @Test
    void decimalsSuitAssetsAndPrices() {
        assertEquals(2, NumberText.decimalsOf("USDT"));
        assertEquals(2, NumberText.decimalsOf("FDUSD"));
        assertEquals(4, NumberText.decimalsOf("BTC"));
        assertEquals(2, NumberText.decimalsOfPrice(-100));
        assertEquals(4, NumberText.decimalsOfPrice(1));
        assertEquals(6, NumberText.decimalsOfPrice(0.99));
        assertEquals("\u00d712.00", NumberText.ratio(12));
    }
}
