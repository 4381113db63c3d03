package plimsoll.domain.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Bounds LAPTOP = new Bounds(0, 25, 1440, 875);
    private static final Bounds BESIDE = new Bounds(1440, 0, 1920, 1080);

    @Test
    void aWindowOnAPresentScreenStays() {
        Bounds window = new Bounds(1700, 100, 900, 700);

        assertEquals(window, window.on(List.of(LAPTOP, BESIDE)));
    }

    @Test
    void aWindowOfAScreenThatIsGoneIsCentredOnTheFirst() {
        Bounds window = new Bounds(1700, 100, 900, 700);

        assertEquals(new Bounds(270, 112.5, 900, 700), window.on(List.of(LAPTOP)));
    }

    @Test
    void aWindowLargerThanTheScreenShrinksToIt() {
        assertEquals(LAPTOP, new Bounds(-10, 0, 1920, 1080).on(List.of(LAPTOP)));
    }

    @Test
    void aWindowPartlyOutsideMovesAsLittleAsPossible() {
        assertEquals(new Bounds(540, 100, 900, 700), new Bounds(900, 100, 900, 700).on(List.of(LAPTOP)));
    }

    @Test
    void aSliverIsNotSeen() {
        assertEquals(new Bounds(270, 112.5, 900, 700), new Bounds(-890, 100, 900, 700).on(List.of(LAPTOP)));
    }

    @Test
    void aPlaceThatIsNoRectangleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 0, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Bounds(Double.NaN, 0, 10, 10));
    }

    @Test
    void whateverTheScreensAWindowLiesWhollyOnOneOfThem() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<Bounds> screens = new ArrayList<>();
            for (int screen = 0; screen <= random.nextInt(3); screen++) {
                screens.add(new Bounds(
                        random.nextInt(-3000, 3000), random.nextInt(-2000, 2000), 800 + random.nextInt(2000), 700));
            }
            Bounds window = new Bounds(
                    random.nextInt(-5000, 5000),
                    random.nextInt(-4000, 4000),
                    1 + random.nextInt(3000),
                    1 + random.nextInt(2000));
            Bounds placed = window.on(screens);

            assertTrue(screens.stream().anyMatch(screen -> screen.contains(placed)), window + " on " + screens);
            assertEquals(placed, placed.on(screens));
        }
    }
}
