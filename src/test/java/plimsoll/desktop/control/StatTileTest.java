package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.Headline;

class StatTileTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsShownAsNotAvailable(double value) {
        StatTile tile = shown(StatValue.number(value, 2, "USDT", ""));

        assertEquals("n/a", tile.value().text());
        assertEquals("n/a", shown(StatValue.ratio(value, "")).value().text());
        assertEquals("n/a", shown(StatValue.signed(value, 2, "", "")).value().text());
    }

    @Test
    void zeroIsNeverNegative() {
        assertEquals(
                "0.0000", shown(StatValue.number(-0.0, 4, "BTC", "")).value().text());
    }

    @Test
    void theAccessibleTextReadsLabelValueUnitAndDetail() {
        StatTile tile = shown(StatValue.number(55_000, 0, "USDT", "5.50 % of notional"));

        assertEquals("Worst buffer 55,000 USDT 5.50 % of notional", tile.getAccessibleText());
    }

    @Test
    void aHeadlinePastItsLimitIsShownInTheLossTone() {
        Headline headline = new Headline("Ratio", "\u00d70.84", "", "", Headline.Band.BREACH, false, "");

        assertEquals(StatValue.Tone.LOSS, StatValue.of(headline).tone());
    }

    private static StatTile shown(StatValue value) {
        return Fx.call(() -> {
            StatTile tile = new StatTile("Worst buffer");
            tile.show(value);
            return tile;
        });
    }
}
