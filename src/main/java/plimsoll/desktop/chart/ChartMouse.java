package plimsoll.desktop.chart;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in every chart: hover, pick, drag to pan, wheel to zoom, double click to go back.
final class ChartMouse {
    static final double WHEEL_STEP = 1.2;
    private static final double DRAG_START = 3;

    private final Chart chart;
    private double dragX = Double.NaN;
    private double dragY = Double.NaN;
    private boolean dragging;

    private ChartMouse(Chart chart) {
        this.chart = chart;
    }

    static void listen(Chart chart) {
        ChartMouse mouse = new ChartMouse(chart);
        chart.setOnMouseMoved(event -> {
            chart.hover(event.getX(), event.getY());
            chart.showHint(event.getX(), event.getY());
        });
        chart.setOnMouseExited(event -> chart.leave());
        chart.setOnMousePressed(mouse::press);
        chart.setOnMouseDragged(mouse::drag);
        chart.setOnMouseReleased(event -> chart.drop());
        chart.setOnMouseClicked(mouse::click);
        chart.setOnScroll(mouse::scroll);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || Double.isNaN(dragX)) {
            return;
        }
        double dx = event.getX() - dragX;
        double dy = event.getY() - dragY;
        if (dragging || Math.abs(dx) > DRAG_START || Math.abs(dy) > DRAG_START) {
            boolean taken = dragging || chart.grab(dragX, dragY);
            dragging = true;
            dragX = event.getX();
            dragY = event.getY();
            if (!(taken && chart.carry(dragX, dragY))) {
                chart.pan(dx, dy);
            }
            chart.hover(dragX, dragY);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        if (event.getClickCount() == 1) {
            chart.pick(event.getX(), event.getY());
        } else if (event.getClickCount() == 2) {
            chart.unpick();
            chart.resetView();
        }
    }

    private void scroll(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned != 0 && !chart.scrollRows(event.getX(), turned)) {
            boolean upright = event.isControlDown() || event.isShiftDown();
            chart.zoom(StrictMath.pow(WHEEL_STEP, -Math.signum(turned)), event.getX(), event.getY(), upright);
            chart.hover(event.getX(), event.getY());
        }
        event.consume();
    }
}
