package plimsoll.desktop.chart.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Box AREA = new Box(0, 0, 320, 120);

    @Test
    void aLabelWithALeaderCoversNoOtherAndItsLeaderCrossesNone() {
        Random random = new Random(3);
        int placed = 0;
        for (int round = 0; round < 200; round++) {
            Placement places = new Placement(AREA);
            List<Box> labels = new ArrayList<>();
            List<Box> targets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                targets.add(new Box(310 * random.nextDouble(), 110 * random.nextDouble(), 10, 10));
                places.block(targets.getLast());
            }
            for (Box target : targets) {
                Optional<Box> label = places.placeWithLeader(around(target), target, true);
                if (label.isPresent()) {
                    placed++;
                    double[] leader = label.get().leaderTo(target);
                    for (Box other : labels) {
                        assertEquals(0, label.get().overlap(other), 1e-9);
                        assertEquals(0, other.inside(leader[0], leader[1], leader[2], leader[3]), 1e-9);
                    }
                    targets.forEach(mark -> assertEquals(0, label.get().overlap(mark), 1e-9));
                    labels.add(label.get());
                }
            }
        }
        assertTrue(placed > 400, placed + " of 600 labels found a place");
    }

    @Test
    void aLabelThatWouldCoverAMarkIsLeftOut() {
        Placement places = new Placement(AREA);
        places.block(AREA);
        Box target = new Box(10, 10, 10, 10);

        assertEquals(Optional.empty(), places.placeWithLeader(around(target), target, true));
    }

    /// A contour between cell and label would say that the label is about the other side.
    @Test
    void aLabelStandsOnTheSideOfItsTarget() {
        Placement places = new Placement(new Box(0, 0, 400, 200));
        places.block(100, 0, 100, 200);
        Box target = new Box(10, 90, 20, 20);
        Box beyond = new Box(150, 90, 60, 20);
        Box here = new Box(30, 20, 60, 20);
        Box over = new Box(60, 150, 60, 20);

        assertEquals(Optional.empty(), places.placeOnItsSide(List.of(beyond), target, true));
        assertEquals(Optional.of(here), places.placeOnItsSide(List.of(beyond, over, here), target, false));
        assertEquals(Optional.of(over), places.placeOnItsSide(List.of(beyond, over), target, true));
    }

    @Test
    void linesAreCoveredOnlyWhereThatIsAllowed() {
        Placement places = new Placement(AREA);
        for (int y = 0; y <= 120; y += 5) {
            places.block(0, y, 320, y);
        }
        Box target = new Box(150, 50, 10, 10);

        assertEquals(Optional.empty(), places.placeWithLeader(around(target), target, false));
        assertTrue(places.placeWithLeader(around(target), target, true).isPresent());
    }

    private static List<Box> around(Box target) {
        List<Box> candidates = new ArrayList<>();
        for (double gap = 12; gap < 200; gap += 20) {
            for (double left : new double[] {target.right() + gap, target.x() - gap - 90, target.centreX() - 45}) {
                for (double top : new double[] {target.y() - gap - 24, target.bottom() + gap, target.centreY() - 12}) {
                    candidates.add(new Box(left, top, 90, 24));
                }
            }
        }
        return candidates;
    }
}
