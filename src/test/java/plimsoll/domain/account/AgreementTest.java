package plimsoll.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource({
        "1234.5678, 1234.57, EQUAL",
        "1234.56, 1234.57, EQUAL",
        "1234.50, 1234.57, NEAR",
        "-1234.5678, -1234.57, EQUAL",
        "-1234.57, 1234.57, DIFFERENT",
        "60000.4, 60000, EQUAL",
        "59000, 60000, DIFFERENT",
        "59500, 60000, NEAR",
        "0.45, 0.5, DIFFERENT",
        "0.4999, 0.5, EQUAL",
        "94472.3618, 94472.36, EQUAL",
        "0, 0, EQUAL",
        "0.0000001, 0, EQUAL",
        "0.01, 0, DIFFERENT",
        "12345678.9, 12345680, EQUAL",
    })
    void numbersAgreeWithinTheRoundingOfTheVenue(double ours, String reported, Agreement expected) {
        assertEquals(expected, Agreement.of(ours, new BigDecimal(reported)));
    }
}
