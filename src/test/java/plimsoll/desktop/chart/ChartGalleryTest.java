package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;

/// Draws every chart in both themes to `target/gallery-*.png`, for eyes; the assertions only say that there is a
/// picture.
class ChartGalleryTest {
    private static final double WIDTH = 790;

    @Test
    void everyChartDrawsInBothThemes() throws IOException {
        for (boolean dark : new boolean[] {true, false}) {
            String theme = dark ? "dark" : "light";
            Map<String, WritableImage> pictures = FxToolkit.call(() -> draw(dark));
            for (Map.Entry<String, WritableImage> picture : pictures.entrySet()) {
                Path file = Path.of("target", "gallery-" + picture.getKey() + "-" + theme + ".png");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, PngBytes.of(picture.getValue()));
                assertTrue(colours(picture.getValue()) > 8, file + " is blank");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.6, 2})
    void everyChartDrawsInEveryThemeAtEverySizeOfTexts(double scale) throws IOException {
        for (Theme theme : Theme.values()) {
            Palette palette = theme == Theme.LIGHT ? Palette.GREEN_RED : Palette.BLUE_ORANGE;
            Appearance look = new Appearance(theme, palette, scale);
            Map<String, WritableImage> pictures = FxToolkit.call(() -> {
                Map<String, WritableImage> drawn = new LinkedHashMap<>();
                ChartShelf.all().forEach((name, chart) -> {
                    chart.setAppearance(look);
                    drawn.put(name, chart.image(ChartShelf.WIDTH, ChartShelf.HEIGHT, 1));
                });
                return drawn;
            });
            for (Map.Entry<String, WritableImage> picture : pictures.entrySet()) {
                String name = "shelf-" + picture.getKey() + "-" + theme.name().toLowerCase(Locale.ROOT);
                Path file = Path.of("target", name + "-" + Math.round(100 * scale) + ".png");
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, PngBytes.of(picture.getValue()));
                assertTrue(colours(picture.getValue()) > 8, file + " is blank");
            }
        }
    }

    static Map<String, WritableImage> draw(boolean dark) {
        Map<String, WritableImage> pictures = new LinkedHashMap<>();
        PriceAxis axis = new PriceAxis();
        CorridorChart corridor = new CorridorChart(axis);
        BufferChart buffer = new BufferChart(axis);
        corridor.setData(ChartSamples.corridor(ChartSamples.SPOT));
        corridor.setCaptions(new CorridorCaptions("1.32 \u03c3 in 1 day", "1 day 62.3 %", "1.31 \u03c3 in 1 day"));
        buffer.setData(ChartSamples.buffers(ChartSamples.SPOT));
        pictures.put("corridor", shown(corridor, dark, WIDTH, 250));
        pictures.put("buffer", shown(buffer, dark, WIDTH, 560));
        corridor.setData(ChartSamples.corridor(97_200));
        buffer.setData(ChartSamples.buffers(97_200));
        pictures.put("corridor-whatif", shown(corridor, dark, WIDTH, 250));
        pictures.put("buffer-whatif", shown(buffer, dark, WIDTH, 560));
        PriceAxis other = new PriceAxis();
        CorridorChart many = new CorridorChart(other);
        BufferChart manyLines = new BufferChart(other);
        many.setData(ChartSamples.manyBars());
        manyLines.setData(ChartSamples.manyBuffers());
        pictures.put("corridor-many", shown(many, dark, WIDTH, 420));
        pictures.put("buffer-many", shown(manyLines, dark, WIDTH, 560));
        HeatMapChart heat = new HeatMapChart();
        heat.setData(ChartSamples.heat(1, -0.04, 0.1));
        heat.setBefore(Optional.of(ChartSamples.heat(1.9, -0.04, 0.1)));
        pictures.put("heatmap", shown(heat, dark, 650, 520));
        HeatMapChart numbers = new HeatMapChart();
        numbers.setData(ChartSamples.heatDefault(0.5));
        numbers.setNumbers(true);
        pictures.put("heatmap-default", shown(numbers, dark, 1200, 640));
        StepChart steps = new StepChart();
        steps.setData(new StepData(
                "Buffer, USD",
                "2026.1",
                286_141,
                List.of(
                        new StepData.Step("Price range", -26_031),
                        new StepData.Step("Volatility up", -14_868),
                        new StepData.Step("Short minimum", -28_800),
                        new StepData.Step("ETH haircut", 20_800)),
                "2026.2",
                237_242));
        pictures.put("steps", shown(steps, dark, 500, 240));
        CorridorChart empty = new CorridorChart(new PriceAxis());
        empty.clear("No pool holds BTC.");
        pictures.put("empty", shown(empty, dark, WIDTH, 200));
        return pictures;
    }

    private static WritableImage shown(Chart chart, boolean dark, double width, double height) {
        chart.setAppearance(Appearance.of(dark ? Theme.DARK : Theme.LIGHT));
        return chart.image(width, height, 1);
    }

    static int colours(WritableImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours.size();
    }
}
