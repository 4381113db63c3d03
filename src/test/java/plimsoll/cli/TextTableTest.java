package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAlignedAndLinesEndWithoutBlanks() {
        List<String> lines = new TextTable("lrl")
                .add("Pool", "Equity", "State")
                .add("Venue A", "1.00", "")
                .lines();
        assertEquals(List.of("Pool     Equity  State", "Venue A    1.00"), lines);
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TextTable("ll").add("x"));
    }
}
