package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;

/// Every text that any chart draws, read-outs included, can be read on what it stands on.
class ChartInkTest {
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfEveryChartIsReadableInEveryPalette(Theme theme) {
        for (Palette palette : Palette.values()) {
            assertEquals(Set.of(), Fx.call(() -> unreadable(new Appearance(theme, palette, 1))), palette.name());
        }
    }

    private static Set<String> unreadable(Appearance look) {
        Set<String> found = new TreeSet<>();
        ChartShelf.all().forEach((name, chart) -> {
            chart.setAppearance(look);
            chart.act(ChartKey.RIGHT, 1);
            if (chart instanceof HeatMapChart heat) {
                heat.setNumbers(true);
            }
            Inks inks = (text, ink, ground, where) -> {
                double contrast = ChartColors.contrast(over(ground, look), (Color) ink);
                if (!text.isBlank() && contrast < LEAST) {
                    found.add(name + ": " + text + " " + ink + " on " + ground + " " + contrast);
                }
            };
            chart.image(1200, 700, 1, ChartColors.of(look), Optional.of(inks));
        });
        return found;
    }

    /// A ground that lets a little through stands on the panel.
    private static Color over(Color ground, Appearance look) {
        Color panel = look.color(plimsoll.desktop.theme.Token.PANEL);
        Color solid = Color.color(ground.getRed(), ground.getGreen(), ground.getBlue());
        return panel.interpolate(solid, ground.getOpacity());
    }
}
