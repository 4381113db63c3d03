package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;

/// No text of the corridor covers another or ends outside of the chart, and only whole rows are drawn.
class CorridorTextsTest {
    private static Map<Box, String> written(CorridorData data, double width, double height, double scale) {
        return Fx.call(() -> {
            CorridorChart chart = new CorridorChart(new PriceAxis());
            Appearance look = new Appearance(Theme.DARK, Palette.BLUE_ORANGE, scale);
            chart.setAppearance(look);
            chart.setData(data);
            Map<Box, String> texts = new LinkedHashMap<>();
            Inks inks = (text, ink, ground, where) -> {
                if (!text.isBlank()) {
                    texts.put(where, text);
                }
            };
            chart.image(width, height, 1, ChartColors.of(look), Optional.of(inks));
            return texts;
        });
    }

    private static Set<String> collisions(Map<Box, String> texts, double width) {
        Set<String> bad = new TreeSet<>();
        List<Box> boxes = List.copyOf(texts.keySet());
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).x() < 0 || boxes.get(i).right() > width) {
                bad.add(texts.get(boxes.get(i)) + " leaves the chart");
            }
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).overlap(boxes.get(j)) > 0) {
                    bad.add(texts.get(boxes.get(i)) + " covers " + texts.get(boxes.get(j)));
                }
            }
        }
        return bad;
    }

    /// Names as long as venues are called, in a corridor that is a third of the axis.
    private static CorridorData longNames() {
        double down = 60_386.89;
        double up = 127_739.04;
        return new CorridorData(
                "BTC",
                100_000,
                100_000,
                List.of(
                        new CorridorData.Bar(
                                "a",
                                "Binance multi-assets",
                                "",
                                0,
                                OptionalDouble.of(down),
                                OptionalDouble.empty(),
                                false),
                        new CorridorData.Bar(
                                "b", "Hyperliquid", "", 1, OptionalDouble.empty(), OptionalDouble.of(up), false),
                        new CorridorData.Bar(
                                "c",
                                "OKX multi-currency",
                                "",
                                2,
                                OptionalDouble.empty(),
                                OptionalDouble.of(139_923.12),
                                false)),
                Optional.of(new CorridorData.End("Binance multi-assets", 0, down, -0.396)),
                Optional.of(new CorridorData.End("Hyperliquid", 1, up, 0.277)),
                false);
    }

    @ParameterizedTest
    @CsvSource({"496, 226, 1", "700, 250, 1", "400, 226, 1", "475, 190, 1.4"})
    void noTextCoversAnotherWhereNamesAreLong(double width, double height, double scale) {
        assertEquals(Set.of(), collisions(written(longNames(), width, height, scale), width));
    }

    @ParameterizedTest
    @CsvSource({"550, 222, 1.6", "600, 240, 1.4"})
    void largeTextLeavesNoSliverOfARowAndNothingUnderTheFlag(double width, double height, double scale) {
        assertEquals(
                Set.of(), collisions(written(ChartSamples.corridor(ChartSamples.SPOT), width, height, scale), width));
        assertEquals(Set.of(), collisions(written(longNames(), width, height, scale), width));
    }

    @Test
    void whereNotAllPoolsFitWholeRowsAreSeen() {
        Box plot = new Box(100, 30, 400, 152);
        for (int count = 1; count < 12; count++) {
            CorridorRows rows = new CorridorRows(plot, count, 0, 1.6);
            for (int i = 0; i < count; i++) {
                Box seen = rows.row(i);
                boolean whole = seen.y() >= plot.y() - 0.5
                        && seen.bottom() <= rows.pools().bottom() + 0.5;
                boolean gone = seen.y() >= rows.pools().bottom() - 0.5;
                assertTrue(whole || gone, count + " pools, row " + i + " at " + seen);
            }
        }
    }
}
