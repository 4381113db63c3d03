package plimsoll.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\0x",
                "\uff1d1",
                "\uff0b",
                "\uff0d",
                "\uff20"
            })
    void textThatASpreadsheetCouldRunGetsAQuoteInFront(String text) {
        assertEquals("'" + text, FormulaGuard.guard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTC", "1=1", "'", "''", "'abc", "a-b", " =1"})
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, FormulaGuard.guard(text));
        assertEquals(text, FormulaGuard.unguard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "''=1", "'-", "'''@x", "BTC", "'", "'abc", "\r\n", "-", "\uff0b1"})
    void theWayBackIsExactEvenForTextThatLooksGuarded(String text) {
        assertEquals(text, FormulaGuard.unguard(FormulaGuard.guard(text)));
    }
}
