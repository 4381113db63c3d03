package plimsoll.desktop.chart.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Range WHOLE = new Range(0, 100);
    private static final Range TALL = new Range(-10, 10);

    private final Viewport view = new Viewport();

    ViewportTest() {
        view.setWhole(WHOLE, TALL, false);
    }

    @Test
    void thePointUnderThePointerKeepsItsPlaceWhileZooming() {
        view.zoom(0.5, 25, 0, Viewport.Way.ACROSS);

        assertEquals(new Range(12.5, 62.5), view.across());
        assertEquals(TALL, view.up());
    }

    @Test
    void zoomingOutNeverShowsMoreThanAll() {
        view.zoom(0.5, 25, 0, Viewport.Way.BOTH);
        view.zoom(10, 25, 0, Viewport.Way.BOTH);

        assertEquals(WHOLE, view.across());
        assertEquals(TALL, view.up());
    }

    @Test
    void zoomingInEndsAtAFiftiethOfAll() {
        for (int i = 0; i < 100; i++) {
            view.zoom(0.8, 50, 0, Viewport.Way.ACROSS);
        }

        assertTrue(
                view.across().span() >= 2 && view.across().span() < 2.5,
                view.across().toString());
    }

    @Test
    void draggingStopsAtTheEnds() {
        view.zoom(0.5, 50, 0, Viewport.Way.ACROSS);
        view.pan(-3, 0);

        assertEquals(new Range(0, 50), view.across());
    }

    @Test
    void aChosenViewStaysWithNewNumbersOfTheSameThingOnly() {
        view.zoom(0.5, 0, 0, Viewport.Way.ACROSS);
        view.setWhole(new Range(0, 80), TALL, true);
        assertEquals(new Range(0, 50), view.across());

        view.setWhole(new Range(0, 80), TALL, false);
        assertEquals(new Range(0, 80), view.across());
    }

    @Test
    void anUntouchedViewFollowsNewNumbers() {
        view.setWhole(new Range(0, 300), TALL, true);

        assertEquals(new Range(0, 300), view.across());
    }

    @Test
    void whateverIsDoneTheViewStaysInsideAndGoesBack() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            if (random.nextBoolean()) {
                Viewport.Way way = Viewport.Way.values()[random.nextInt(3)];
                view.zoom(0.3 + 2 * random.nextDouble(), 120 * random.nextDouble() - 10, 0, way);
            } else {
                view.pan(random.nextGaussian(), random.nextGaussian());
            }
            assertTrue(view.across().low() >= -1e-9 && view.across().high() <= 100 + 1e-9);
            assertTrue(view.up().low() >= -10 - 1e-9 && view.up().high() <= 10 + 1e-9);
        }
        view.reset();

        assertEquals(WHOLE, view.across());
        assertEquals(TALL, view.up());
    }
}
