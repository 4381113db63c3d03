package plimsoll.domain.cure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferTextTest {
    @Test
    void dollarsSharesAndRatiosAreTold() {
        assertEquals(new BufferTarget.Usd(10_000), BufferText.parse(" 10,000 "));
        assertEquals(new BufferTarget.Usd(25_000), BufferText.parse("25k"));
        assertEquals(new BufferTarget.ShareOfEquity(0.2), BufferText.parse("20 %"));
        assertEquals(new BufferTarget.MarginRatio(1.5), BufferText.parse("x1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "x0.9", "100%", "x"})
    void whatIsNoBufferIsRefused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> BufferText.parse(typed));
    }
}
