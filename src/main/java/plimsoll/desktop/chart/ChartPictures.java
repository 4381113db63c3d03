package plimsoll.desktop.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Theme;
import plimsoll.engine.result.StressRun;

/// Draws the charts of a run into picture files without a window.
public final class ChartPictures {
    private static final double WIDTH = 1200;

    private ChartPictures() {}

    /// Returns PNG bytes by file name, in the order corridor, buffer, heat map. Starts the toolkit when it is not
    /// running; the caller ends it with `Platform.exit()`. Each chart is one task of the window's thread, so that
    /// it is free between them.
    ///
    /// @param dark  theme
    /// @param scale device pixels per logical pixel, above 0; the pictures are 1200 wide at 1
    public static Map<String, byte[]> png(StressRun run, boolean dark, double scale) {
        if (!(scale > 0 && scale <= 8)) {
            throw new IllegalArgumentException("scale must be above 0 and at most 8: " + scale);
        }
        PriceAxis axis = new PriceAxis();
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("corridor.png", png(dark, 420, scale, () -> {
            CorridorChart corridor = new CorridorChart(axis);
            corridor.setData(ChartData.corridor(run));
            return corridor;
        }));
        pictures.put("buffer.png", png(dark, 680, scale, () -> {
            BufferChart buffer = new BufferChart(axis);
            buffer.setData(ChartData.buffers(run));
            return buffer;
        }));
        pictures.put("heatmap.png", png(dark, 800, scale, () -> {
            HeatMapChart heat = new HeatMapChart();
            heat.setData(ChartData.heat(run));
            return heat;
        }));
        return Collections.unmodifiableMap(pictures);
    }

    private static byte[] png(boolean dark, double height, double scale, Supplier<Chart> made) {
        return PngBytes.of(FxToolkit.call(() -> {
            Chart chart = made.get();
            chart.setAppearance(Appearance.of(dark ? Theme.DARK : Theme.LIGHT));
            return chart.image(WIDTH, height, scale);
        }));
    }
}
