package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.text.NumberStyle;

class PastedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POINT | 1,234      | POINT | true
            POINT | 1.234      | POINT | false
            POINT | 1.5        | POINT | false
            POINT | 1,5        | COMMA | false
            POINT | 1,234.56   | POINT | false
            POINT | 1.234,56   | COMMA | false
            POINT | 1,234,567  | POINT | false
            POINT | 1.234.567  | COMMA | false
            POINT | 0,125      | COMMA | false
            POINT | 1250       | POINT | false
            POINT | 1,5\t2.5   | POINT | true
            COMMA | 1.234      | COMMA | true
            COMMA | 1,234      | COMMA | false
            COMMA | 12.5       | POINT | false
            COMMA | (2.500,5)  | COMMA | false
            """)
    void numbersTellTheirStyleOrAsk(NumberStyle preferred, String cell, NumberStyle style, boolean unsure) {
        PastedText read = PastedText.read("name\t" + cell, preferred, Optional.empty(), Optional.empty());

        assertEquals(style, read.style());
        assertEquals(unsure, read.unsure());
    }

    @ParameterizedTest
    @CsvSource({"POINT, 1234", "COMMA, 1.234"})
    void aChosenStyleReadsTheNumbers(NumberStyle style, String value) {
        PastedText read = PastedText.read("a;1,234", NumberStyle.POINT, Optional.of(';'), Optional.of(style));

        assertEquals(
                new java.math.BigDecimal(value),
                ((plimsoll.domain.text.NumberText.Parsed.Value) plimsoll.domain.text.NumberText.parse(
                                read.table().rows().getFirst().get(1)))
                        .value());
    }
}
