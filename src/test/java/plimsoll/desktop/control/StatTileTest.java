package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.theme.Theme;

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

    @Test
    void aValueIsWrittenSmallerRatherThanItsUnitCut() {
        List<Double> cut = Fx.call(() -> {
            StatTile tile = new StatTile("Net delta");
            tile.show(StatValue.signed(-12.3456, 4, "BTC", ""));
            Scene scene = new Scene(new StackPane(tile), 146, 90);
            Theme.DARK.apply(scene);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            Label unit = (Label) tile.lookup(".tile-unit");
            Label value = (Label) tile.lookup(".tile-value");
            return List.of(unit.prefWidth(-1) - unit.getWidth(), value.getFont().getSize());
        });

        assertEquals(0, cut.get(0), 1);
        assertEquals(18, cut.get(1), 0.1);
    }

    private static StatTile shown(StatValue value) {
        return Fx.call(() -> {
            StatTile tile = new StatTile("Worst buffer");
            tile.show(value);
            return tile;
        });
    }
}
