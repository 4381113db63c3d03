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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.geometry.Box;

/// What every chart owes to hands, keyboard and clipboard.
class ChartInteractionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "corridor",
                "buffer",
                "heat",
                "fan",
                "frontier",
                "waterfall",
                "range",
                "step",
                "pnl",
                "ladder",
                "break",
                "loss"
            })
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
    @ValueSource(
            strings = {
                "corridor",
                "buffer",
                "heat",
                "fan",
                "frontier",
                "waterfall",
                "range",
                "step",
                "pnl",
                "ladder",
                "break",
                "loss"
            })
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
    @ValueSource(
            strings = {
                "corridor",
                "buffer",
                "heat",
                "fan",
                "frontier",
                "waterfall",
                "range",
                "step",
                "pnl",
                "ladder",
                "break",
                "loss"
            })
    void numbersAndPicturesCanBeTakenAway(String name) {
        Fx.run(() -> {
            Chart chart = ChartShelf.all().get(name);
            List<String> taken = new ArrayList<>();
            chart.setOnCopyTable(taken::add);
            chart.setOnCopyPicture(() -> taken.add("picture"));
            chart.setOnSavePicture(kind -> taken.add(kind.name()));

            ChartMenu.items(chart, true, false).stream()
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
    @ValueSource(
            strings = {
                "corridor",
                "buffer",
                "heat",
                "fan",
                "frontier",
                "waterfall",
                "range",
                "step",
                "pnl",
                "ladder",
                "break",
                "loss"
            })
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
                case "loss" -> new LossChart();
                case "break" -> new BreakChart();
                case "pnl" -> new PnlChart();
                case "ladder" -> new LadderChart("Vega by expiry");
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

    /// 12 long against 10 short: the loss of all legs at 95,000 is 2 x 5,000.
    @Test
    void theLegBreakOfAComparedBookReadsBeforeAfterAndDifference() {
        Fx.run(() -> {
            BreakChart chart = new BreakChart();
            chart.setData(new BreakData(
                    "BTC",
                    100_000,
                    "P&L, USD",
                    0,
                    List.of(95_000.0, 100_000.0, 105_000.0),
                    List.of(
                            new BreakData.Line("all legs", List.of(-10_000.0, 0.0, 10_000.0)),
                            new BreakData.Line("after", List.of(0.0, -50_000.0, -100_000.0)),
                            new BreakData.Line("cut", List.of(0.0, -25_000.0, -50_000.0))),
                    List.of(new BreakData.Level("Venue A", 0, "Venue A liquidated at", 95_000)),
                    Optional.of(new BreakData.Compared(
                            "before: Venue A liquidated at 94,000.00",
                            List.of(94_000.0, 104_000.0),
                            List.of(
                                    new BreakData.Line("all legs", List.of(0.0, 0.0)),
                                    new BreakData.Line("after", List.of(0.0, -100_000.0)))))));
            chart.resize(700, 420);
            assertEquals(700, chart.image(700, 420, 1).getWidth());

            assertTrue(chart.act(ChartKey.LEFT, 1));
            assertEquals(
                    "95,000.00, \u22125.00 %; Venue A liquidated at ;  before after difference;"
                            + " all legs 0 \u221210,000 \u221210,000; after \u221210,000 0 +10,000;"
                            + " cut \u2013 0 \u2013; before: Venue A liquidated at 94,000.00",
                    chart.readOut());
            assertTrue(chart.act(ChartKey.LAST, 1));
            assertTrue(
                    chart.readOut().contains("all legs \u2013 +10,000 \u2013"), "the book before was not asked there");
            List<String> table = chart.table().lines().toList();
            assertEquals(
                    "price_usd\tmove\tall legs\tafter\tcut\tbefore: all legs\tbefore: after\tlevel", table.getFirst());
            assertEquals("100000\t0\t0\t-50000\t-25000\t0\t-60000\t", table.get(2));
            assertTrue(chart.getAccessibleText().contains("before: Venue A liquidated at 94,000.00"));
        });
    }

    @Test
    void aSliceIsDraggedToARoundMoveAndNeverPastItsNeighbours() {
        Fx.run(() -> {
            PnlChart chart = (PnlChart) ChartShelf.all().get("pnl");
            List<String> moved = new ArrayList<>();
            chart.setOnSliceMoved((slice, shock) -> moved.add(slice + " " + shock));
            Box plot = chart.plot();

            assertFalse(chart.grab(chart.pixel(100_000), plot.bottom()), "the slice at spot stays");
            assertFalse(chart.grab(chart.pixel(90_000), plot.y() + 40), "the curve is no handle");
            assertTrue(chart.grab(chart.pixel(90_000), plot.bottom()));
            assertTrue(chart.carry(chart.pixel(91_230), plot.bottom()));
            chart.drop();
            assertEquals(List.of("1 -0.088"), moved);

            assertTrue(chart.grab(chart.pixel(90_000), plot.bottom()));
            chart.carry(chart.pixel(99_000), plot.bottom());
            chart.drop();
            assertEquals("1 -0.051", moved.getLast());
            assertFalse(chart.carry(0, 0), "nothing is held any more");
        });
    }

    @Test
    void aSliceIsTakenMovedAndLeftWithKeysAndSaysWhereItIs() {
        Fx.run(() -> {
            PnlChart chart = (PnlChart) ChartShelf.all().get("pnl");
            List<String> moved = new ArrayList<>();
            chart.setOnSliceMoved((slice, shock) -> moved.add(slice + " " + shock));

            assertTrue(chart.act(ChartKey.PREVIOUS_MARK, 1), "the nearest below spot");
            assertTrue(chart.readOut().startsWith("Slice \u22125 % at 95,000"), chart.readOut());
            chart.act(ChartKey.PREVIOUS_MARK, 1);
            assertTrue(chart.readOut().startsWith("Slice \u221210 %"), chart.readOut());
            chart.act(ChartKey.RIGHT, 1);
            assertTrue(chart.getAccessibleText().contains("Slice \u22129.9 %"), chart.getAccessibleText());
            chart.act(ChartKey.RIGHT, 5);
            assertTrue(chart.readOut().startsWith("Slice \u22128.9 %"), chart.readOut());
            assertEquals(List.of(), moved, "nothing changes before Enter");
            chart.act(ChartKey.PICK, 1);
            assertEquals(List.of("1 -0.089"), moved);
            assertEquals("", chart.readOut());

            chart.act(ChartKey.NEXT_MARK, 1);
            chart.act(ChartKey.FIRST, 1);
            assertTrue(chart.readOut().startsWith("Slice +0.1 %"), chart.readOut());
            chart.act(ChartKey.LEFT, 5);
            assertTrue(chart.readOut().startsWith("Slice +0.1 %"), "never past its neighbour");
            chart.act(ChartKey.LEAVE, 1);
            assertEquals(1, moved.size(), "Escape takes it back");
            assertEquals("", chart.readOut());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "PLUS", "HOME", "ENTER", "ESCAPE"})
    void keysMeanTheSameEverywhere(KeyCode code) {
        List<ChartKey> meant = List.of(ChartKey.LEFT, ChartKey.ZOOM_IN, ChartKey.FIRST, ChartKey.PICK, ChartKey.LEAVE);
        List<KeyCode> keys = List.of(KeyCode.LEFT, KeyCode.PLUS, KeyCode.HOME, KeyCode.ENTER, KeyCode.ESCAPE);

        assertEquals(Optional.of(meant.get(keys.indexOf(code))), ChartKey.of(code));
    }

    /// The width in the header of a PNG file.
    private static int width(byte[] png) {
        return java.nio.ByteBuffer.wrap(png).getInt(16);
    }
}
