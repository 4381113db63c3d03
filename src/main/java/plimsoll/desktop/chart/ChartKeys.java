package plimsoll.desktop.chart;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import plimsoll.desktop.chart.geometry.Box;

/// What keys do in a chart: they move the crosshair or what is held, zoom, pick and reset.
final class ChartKeys {
    private static final double ZOOM_STEP = 1.2;
    private static final int FAST = 5;

    private ChartKeys() {}

    /// Hears a key; one that means nothing here goes on to the window.
    static void pressed(Chart chart, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Optional<ChartKey> key = ChartKey.of(event.getCode());
        if (key.isPresent() && act(chart, key.get(), event.isShiftDown() ? FAST : 1)) {
            event.consume();
        }
    }

    /// Does what a key means and returns whether it meant something.
    ///
    /// @param by steps of the crosshair
    static boolean act(Chart chart, ChartKey key, int by) {
        if (!chart.hasData()) {
            return false;
        }
        if (chart.holds()) {
            return chart.carry(key, by > 1);
        }
        return switch (key) {
            case NEXT_MARK -> chart.grab(1);
            case PREVIOUS_MARK -> chart.grab(-1);
            case LEFT -> chart.step(-by, 0);
            case RIGHT -> chart.step(by, 0);
            case UP -> chart.step(0, by);
            case DOWN -> chart.step(0, -by);
            case LAST -> chart.step(Integer.MAX_VALUE / 2, 0);
            case ZOOM_IN -> zoom(chart, 1 / ZOOM_STEP);
            case ZOOM_OUT -> zoom(chart, ZOOM_STEP);
            case FIRST, RESET -> {
                chart.resetView();
                yield true;
            }
            case PICK -> chart.pickCursor();
            case LEAVE -> {
                boolean any = chart.crosshair().isPresent();
                chart.leave();
                yield any;
            }
        };
    }

    private static boolean zoom(Chart chart, double factor) {
        Box plot = chart.plot();
        double[] at = chart.crosshair().orElse(new double[] {plot.centreX(), plot.centreY()});
        chart.zoom(factor, at[0], at[1], false);
        return true;
    }
}
