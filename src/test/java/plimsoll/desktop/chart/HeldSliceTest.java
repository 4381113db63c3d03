package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldSliceTest {
    private final HeldSlice slice = new HeldSlice();

    @BeforeEach
    void threeSlicesAroundSpot() {
        slice.setSlices(List.of(-0.2, -0.1, 0.0, 0.1));
    }

    @Test
    void keysTakeTheNearestBesideSpotAndSkipSpot() {
        assertTrue(slice.grabNext(1));
        assertEquals(0.1, slice.carried());
        assertTrue(slice.grabNext(-1));
        assertEquals(-0.1, slice.carried(), "spot stays");
        assertTrue(slice.isHeldByKeys());
    }

    @Test
    void aHeldSliceStopsBeforeItsNeighbours() {
        slice.grab(OptionalInt.of(1));
        assertFalse(slice.isHeldByKeys());
        slice.move(-0.5);
        assertEquals(-0.199, slice.carried());
        slice.move(0.5);
        assertEquals(-0.001, slice.carried());
        assertEquals(List.of(-0.2, -0.001, 0.0, 0.1), slice.shown());
        assertEquals(Optional.of(new HeldSlice.Moved(1, -0.001)), slice.drop());
        assertFalse(slice.isHeld());
    }

    @Test
    void aSliceThatDidNotMoveIsNoChange() {
        slice.grab(OptionalInt.of(3));
        assertEquals(Optional.empty(), slice.drop());
        slice.grab(OptionalInt.of(3));
        slice.move(0.3);
        slice.putBack();
        assertEquals(List.of(-0.2, -0.1, 0.0, 0.1), slice.shown());
    }

    @Test
    void otherSlicesLetGoOfTheHeldOne() {
        slice.grab(OptionalInt.of(3));
        slice.setSlices(List.of(-0.2, -0.1, 0.0, 0.1));
        assertTrue(slice.isHeld());
        slice.setSlices(List.of(-0.2, 0.0, 0.1));
        assertFalse(slice.isHeld());
    }
}
