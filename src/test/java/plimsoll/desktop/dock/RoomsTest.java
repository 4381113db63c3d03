package plimsoll.desktop.dock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.dock.Rooms.Wish;
import plimsoll.domain.layout.Extent;

class RoomsTest {
    @Test
    void sharesTakeWhatFixedPartsLeave() {
        assertArrayEquals(new double[] {300, 525, 175}, Rooms.of(1000, List.of(fixed(300), share(3), share(1))));
    }

    @Test
    void fixedPartsLeaveAThirdToTheShares() {
        assertArrayEquals(new double[] {390, 350, 260}, Rooms.of(1000, List.of(fixed(600), share(1), fixed(400))));
    }

    @Test
    void laterContentGivesWayFirst() {
        assertArrayEquals(
                new double[] {300, 150, 100},
                Rooms.of(550, List.of(content(200, 300), content(100, 300), least(100, share(1)))));
        assertArrayEquals(
                new double[] {240, 100, 100},
                Rooms.of(440, List.of(content(200, 300), content(100, 300), least(100, share(1)))));
    }

    @Test
    void whereNothingCanGiveWayTheLargestTableIsCut() {
        assertArrayEquals(
                new double[] {180, 100, 60, 60},
                Rooms.of(400, List.of(content(300, 300), content(100, 100), content(60, 60), least(60, share(1)))),
                1);
    }

    @Test
    void aShareIsNotSmallerThanItMayBe() {
        assertArrayEquals(new double[] {200, 800}, Rooms.of(1000, List.of(least(200, share(1)), share(9))));
    }

    @Test
    void withoutASharePartsDivideEverything() {
        assertArrayEquals(new double[] {750, 250}, Rooms.of(1000, List.of(fixed(300), fixed(100))));
        assertArrayEquals(new double[] {100, 900}, Rooms.of(1000, List.of(content(0, 100), content(0, 100))));
    }

    @Test
    void whateverIsAskedTheLengthIsDividedWhole() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            List<Wish> wishes = Stream.generate(() -> any(random))
                    .limit(1 + random.nextInt(5))
                    .toList();
            int length = random.nextInt(2000);
            double[] sizes = Rooms.of(length, wishes);

            assertEquals(length, Arrays.stream(sizes).sum(), 1e-9, wishes.toString());
            assertTrue(Arrays.stream(sizes).allMatch(size -> size >= 0 && size == Math.rint(size)), wishes.toString());
        }
    }

    private static Wish any(Random random) {
        Extent extent = switch (random.nextInt(3)) {
            case 0 -> new Extent.Share(1 + random.nextInt(9));
            case 1 -> new Extent.Fixed(1 + random.nextInt(900));
            default -> new Extent.Content();
        };
        int least = random.nextInt(200);
        return new Wish(extent, least, least + random.nextInt(400));
    }

    private static Wish share(double weight) {
        return new Wish(new Extent.Share(weight), 0, 0);
    }

    private static Wish least(double least, Wish wish) {
        return new Wish(wish.extent(), least, wish.wanted());
    }

    private static Wish fixed(double pixels) {
        return new Wish(new Extent.Fixed(pixels), 0, 0);
    }

    private static Wish content(double least, double wanted) {
        return new Wish(new Extent.Content(), least, wanted);
    }
}
