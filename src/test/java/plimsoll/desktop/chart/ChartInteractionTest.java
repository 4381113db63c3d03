package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;

/// What every chart owes to hands, keyboard and clipboard.
class ChartInteractionTest {
    @ParameterizedTest
    @ValueSource(strings = {"corridor", "buffer", "heat", "fan", "frontier", "waterfall", "range", "step"})
    void theKeyboardReadsNumbersAloud(String name) {
        Fx.run(() -> {
            Chart chart = ChartShelf.all().get(name);

            assertTrue(chart.act(ChartKey.RIGHT, 1));
            String first = chart.readOut();
            assertTrue(first.matches(".*\\d.*"), first);
            assertTrue(chart.getAccessibleText().endsWith(first), chart.getAccessibleText());
            assertTrue(chart.act(ChartKey.LEFT, 2) || chart.act(ChartKey.LEFT, 1));
            chart.act(ChartKey.RIGHT, 5);
            assertNotEquals(first, chart.readOut(), "the crosshair moved");

            assertTrue(chart.act(ChartKey.LEAVE, 1));
            assertFalse(chart.act(ChartKey.LEAVE, 1), "Esc is free for others without a crosshair");
            assertTrue(chart.crosshair().isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"corridor", "buffer", "heat", "fan", "frontier", "waterfall", "range", "step"})
    void zoomingAndDraggingChangeThePictureAndHomeBringsItBack(String name) {
        Fx.run(() -> {
            Chart chart = ChartShelf.all().get(name);
            byte[] first = chart.png(ChartPicture.SCREEN);

            chart.act(ChartKey.ZOOM_IN, 1);
            chart.act(ChartKey.ZOOM_IN, 1);
            byte[] near = chart.png(ChartPicture.SCREEN);
            assertFalse(java.util.Arrays.equals(first, near), "+ shows less");
            chart.pan(60, 40);
            assertFalse(java.util.Arrays.equals(near, chart.png(ChartPicture.SCREEN)), "dragging moves");
            chart.act(ChartKey.RESET, 1);
            assertArrayEquals(first, chart.png(ChartPicture.SCREEN));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"corridor", "buffer", "heat", "fan", "frontier", "waterfall", "range", "step"})
    void numbersAndPicturesCanBeTakenAway(String name) {
        Fx.run(() -> {
            Chart chart = ChartShelf.all().get(name);
            List<String> taken = new ArrayList<>();
            chart.setOnCopyTable(taken::add);
            chart.setOnCopyPicture(() -> taken.add("picture"));
            chart.setOnSavePicture(kind -> taken.add(kind.name()));

            chart.menuItems().stream()
                    .filter(item -> item.getText() != null && item.getText().startsWith("Copy"))
                    .forEach(MenuItem::fire);
            chart.savePicture(ChartPicture.PRINT);

            assertEquals(chart.table(), taken.getFirst());
            assertTrue(chart.table().lines().count() > 2, chart.table());
            assertTrue(chart.table().lines().allMatch(line -> line.contains("\t")), chart.table());
            assertEquals(List.of("picture", "PRINT"), taken.subList(1, 3));
            assertEquals(2 * width(chart.png(ChartPicture.SCREEN)), width(chart.png(ChartPicture.PRINT)));
            assertEquals(4 * width(chart.png(ChartPicture.SCREEN)), width(chart.png(ChartPicture.LARGE)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"corridor", "buffer", "heat", "fan", "frontier", "waterfall", "range", "step"})
    void anEmptyChartLeavesKeysToOthers(String name) {
        Fx.run(() -> {
            Chart chart = switch (name) {
                case "corridor" -> new CorridorChart(new PriceAxis());
                case "buffer" -> new BufferChart(new PriceAxis());
                case "heat" -> new HeatMapChart();
                case "fan" -> new FanChart();
                case "frontier" -> new FrontierChart();
                case "waterfall" -> new WaterfallChart();
                case "range" -> new RangeChart();
                default -> new StepChart();
            };
            for (ChartKey key : ChartKey.values()) {
                assertFalse(chart.act(key, 1), key.name());
            }
            chart.hover(300, 200);
            chart.zoom(0.8, 300, 200, false);
            chart.pan(10, 10);
            assertEquals("", chart.readOut());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "PLUS", "HOME", "ENTER", "ESCAPE"})
    void keysMeanTheSameEverywhere(KeyCode code) {
        List<ChartKey> meant = List.of(ChartKey.LEFT, ChartKey.ZOOM_IN, ChartKey.RESET, ChartKey.PICK, ChartKey.LEAVE);
        List<KeyCode> keys = List.of(KeyCode.LEFT, KeyCode.PLUS, KeyCode.HOME, KeyCode.ENTER, KeyCode.ESCAPE);

        assertEquals(Optional.of(meant.get(keys.indexOf(code))), ChartKey.of(code));
    }

    /// The width in the header of a PNG file.
    private static int width(byte[] png) {
        return java.nio.ByteBuffer.wrap(png).getInt(16);
    }
}
