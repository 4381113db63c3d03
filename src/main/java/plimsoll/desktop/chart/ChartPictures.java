package plimsoll.desktop.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.engine.result.StressRun;

/// Draws the charts of a run into picture files without a window.
public final class ChartPictures {
    private static final double WIDTH = 1200;

    private ChartPictures() {}

    /// Returns PNG bytes by file name, in the order corridor, buffer, heat map. Starts the toolkit when it is not
    /// running; the caller ends it with `Platform.exit()`.
    ///
    /// @param dark  theme
    /// @param scale device pixels per logical pixel, above 0; the pictures are 1200 wide at 1
    public static Map<String, byte[]> png(StressRun run, boolean dark, double scale) {
        if (!(scale > 0 && scale <= 8)) {
            throw new IllegalArgumentException("scale must be above 0 and at most 8: " + scale);
        }
        return FxToolkit.call(() -> draw(run, dark, scale));
    }

    private static Map<String, byte[]> draw(StressRun run, boolean dark, double scale) {
        PriceAxis axis = new PriceAxis();
        CorridorChart corridor = new CorridorChart(axis);
        BufferChart buffer = new BufferChart(axis);
        HeatMapChart heat = new HeatMapChart();
        corridor.setData(ChartData.corridor(run));
        buffer.setData(ChartData.buffers(run));
        heat.setData(ChartData.heat(run));
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("corridor.png", png(corridor, dark, 420, scale));
        pictures.put("buffer.png", png(buffer, dark, 680, scale));
        pictures.put("heatmap.png", png(heat, dark, 800, scale));
        return Collections.unmodifiableMap(pictures);
    }

    private static byte[] png(Chart chart, boolean dark, double height, double scale) {
        chart.setDark(dark);
        return PngBytes.of(chart.image(WIDTH, height, scale));
    }
}
