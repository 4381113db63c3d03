package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BankruptcyTest {
    @Test
    void initialMarginIsLostBelowALongsEntryAndAboveAShorts() {
        assertEquals(90, Bankruptcy.closingValue(100, 1, 0.1), 1e-12);
        assertEquals(110, Bankruptcy.closingValue(100, -1, 0.1), 1e-12);
    }

    @Test
    void postedMarginPaysTheFeeToCloseAsWell() {
        double bought = Bankruptcy.postedClosingValue(100, 1, 10, 0.01);
        assertEquals(0, 10 + bought - 100 - 0.01 * bought, 1e-12);
        double sold = Bankruptcy.postedClosingValue(100, -1, 10, 0.01);
        assertEquals(0, 10 + 100 - sold - 0.01 * sold, 1e-12);
    }

    @Test
    void aPositionCarriesItsShareOfTheAccountsShortfall() {
        assertEquals(4500, Bankruptcy.closingMoney(5000, 500, 50, 50), 1e-12);
        assertEquals(-306, Bankruptcy.closingMoney(-300, 10, 30, 50), 1e-12);
        assertEquals(5001, Bankruptcy.closingMoney(5000, -1, 50, 50), 1e-12);
    }
}
