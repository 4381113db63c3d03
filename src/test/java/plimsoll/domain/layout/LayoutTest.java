package plimsoll.domain.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.domain.layout.Split.across;
import static plimsoll.domain.layout.Split.content;
import static plimsoll.domain.layout.Split.down;
import static plimsoll.domain.layout.Split.fixed;
import static plimsoll.domain.layout.Split.share;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private static final Dock A = Tabs.of("a");
    private static final Dock B = Tabs.of("b");
    private static final Dock C = Tabs.of("c");
    private static final Bounds WINDOW = new Bounds(10, 20, 600, 400);

    @Test
    void aPanelMovedBesideAnotherSharesItsRoom() {
        Layout layout = Layout.of(across(share(3, A), share(1, B), share(2, C)));

        assertEquals(
                across(share(1, B), share(1, A), share(1, C)),
                layout.move("a", "c", Zone.LEFT).root());
        assertEquals(
                across(share(1, B), share(2, down(share(1, C), share(1, A)))),
                layout.move("a", "c", Zone.BOTTOM).root());
    }

    @Test
    void aPanelMovedIntoTheCentreOfAnotherIsATabInFrontOfIt() {
        Layout layout = Layout.of(across(share(1, A), share(1, B), share(1, C)));

        assertEquals(
                across(share(1, B), share(1, new Tabs(List.of("c", "a"), "a"))),
                layout.move("a", "c", Zone.CENTRE).root());
    }

    @Test
    void aSplitWithOnePartLeftBecomesThatPart() {
        Layout layout = Layout.of(across(fixed(200, down(share(1, A), share(1, B))), share(1, C)));

        assertEquals(
                across(fixed(200, B), share(1, new Tabs(List.of("c", "a"), "a"))),
                layout.move("a", "c", Zone.CENTRE).root());
    }

    @Test
    void halfOfAFixedPartStaysFixedAndContentSharesWithANeighbour() {
        Layout layout = Layout.of(across(fixed(300, A), share(1, down(content(B), share(1, C)))));
        Layout moved = layout.move("d", "a", Zone.LEFT).move("e", "b", Zone.BOTTOM);

        assertEquals(
                across(
                        fixed(150, Tabs.of("d")),
                        fixed(150, A),
                        share(1, down(share(1, B), share(1, Tabs.of("e")), share(1, C)))),
                moved.root());
    }

    @Test
    void aClosedPanelComesBackToItsPlace() {
        Layout layout = Layout.of(across(share(1, A), share(1, new Tabs(List.of("b", "c"), "b"))));
        Layout closed = layout.close("b");

        assertFalse(closed.shows("b"));
        assertEquals(Optional.of("c"), closed.seen(new Tabs(List.of("b", "c"), "b")));
        assertEquals(layout, closed.open("b", Optional.empty()));
    }

    @Test
    void aPanelInAWindowOfItsOwnComesBackToItsPlace() {
        Layout layout = Layout.of(across(share(1, A), share(1, B)));
        Layout detached = layout.detach("b", WINDOW);

        assertEquals(Map.of("b", WINDOW), detached.detached());
        assertEquals(List.of("a"), detached.docked());
        assertEquals(List.of("a", "b"), detached.seen());
        assertEquals(layout, detached.open("b", Optional.empty()));
    }

    @Test
    void aPanelWithoutAPlaceOpensAsATabInFrontOfTheOneLookedAt() {
        Layout layout = Layout.of(across(share(1, A), share(1, B)));

        assertEquals(
                across(share(1, new Tabs(List.of("a", "new"), "new")), share(1, B)),
                layout.open("new", Optional.of("a")).root());
        assertEquals(
                across(share(1, A), share(1, B), share(1, Tabs.of("new"))),
                layout.open("new", Optional.empty()).root());
    }

    @Test
    void stepsGoPastTheNextPartThenOutOfTheSplitAndEndAtTheEdge() {
        Layout layout = Layout.of(across(share(1, down(share(1, A), share(1, B))), share(1, C)));

        Layout beside = layout.step("a", Zone.RIGHT).orElseThrow();
        assertEquals(across(share(1, B), share(1, A), share(1, C)), beside.root());
        Layout past = beside.step("a", Zone.RIGHT).orElseThrow();
        assertEquals(across(share(1, B), share(1, C), share(1, A)), past.root());
        assertEquals(Optional.empty(), past.step("a", Zone.RIGHT));
        assertEquals(
                down(share(1, A), share(1, across(share(1, B), share(1, C)))),
                past.step("a", Zone.TOP).orElseThrow().root());
    }

    @Test
    void aStepTakesATabOutOfItsTabs() {
        Layout layout = Layout.of(new Tabs(List.of("a", "b"), "b"));

        assertEquals(
                across(share(1, A), share(1, B)),
                layout.step("b", Zone.RIGHT).orElseThrow().root());
    }

    @Test
    void partsThatAreClosedAreNoStep() {
        Layout layout = Layout.of(across(share(1, A), share(1, B), share(1, C))).close("b");

        assertEquals(
                across(share(1, B), share(1, C), share(1, A)),
                layout.step("a", Zone.RIGHT).orElseThrow().root());
        assertEquals(Optional.empty(), layout.close("c").step("a", Zone.RIGHT));
    }

    @Test
    void extentsOfOneSplitChangeAlone() {
        Dock inner = down(share(1, B), share(1, C));
        Layout layout = Layout.of(across(fixed(300, A), share(1, inner)));

        assertEquals(
                across(fixed(300, A), share(1, down(share(3, B), share(1, C)))),
                layout.size(List.of(1), List.of(new Extent.Share(3), new Extent.Share(1)))
                        .root());
        assertThrows(IllegalArgumentException.class, () -> layout.size(List.of(0), List.of()));
    }

    @Test
    void aPanelHasOnePlaceAndAClosedOneNoWindow() {
        Dock twice = across(share(1, A), share(1, A));
        assertThrows(IllegalArgumentException.class, () -> Layout.of(twice));
        assertThrows(IllegalArgumentException.class, () -> new Layout(A, Set.of("z"), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Layout(A, Set.of("a"), Map.of("a", WINDOW)));
        assertThrows(IllegalArgumentException.class, () -> new Tabs(List.of(), "a"));
        assertThrows(IllegalArgumentException.class, () -> new Tabs(List.of("a"), "b"));
        assertThrows(IllegalArgumentException.class, () -> across(share(1, A)));
    }

    /// Whatever is done: every panel is docked once, in one window, or closed; every split has two parts; undoing a
    /// close or a detach gives the layout back, up to which tab is in front.
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void everyPanelIsInOnePlaceAfterAnyOperations(long seed) {
        Random random = new Random(seed);
        Layout layout = RandomLayouts.start();
        for (int i = 0; i < 500; i++) {
            layout = RandomLayouts.next(layout, random);
            Set<String> docked = new HashSet<>(layout.docked());
            Set<String> windows = layout.detached().keySet();
            Set<String> away = new HashSet<>(RandomLayouts.panels());
            away.removeIf(layout::shows);
            assertEquals(docked.size(), layout.docked().size());
            assertEquals(RandomLayouts.panels().size(), docked.size() + windows.size() + away.size());
            for (Tabs tabs : layout.root().tabs()) {
                assertEquals(layout.docked(tabs).isEmpty(), layout.seen(tabs).isEmpty());
            }
            for (String panel : docked) {
                assertEquals(layout.select(panel), layout.close(panel).open(panel, Optional.empty()));
                assertEquals(layout.select(panel), layout.detach(panel, WINDOW).open(panel, Optional.empty()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void everyZoneOfAPanelIsReached(Zone zone) {
        double x = zone == Zone.LEFT ? 5 : zone == Zone.RIGHT ? 395 : 200;
        double y = zone == Zone.TOP ? 5 : zone == Zone.BOTTOM ? 295 : 150;

        assertEquals(zone, Zone.at(x, y, 400, 300));
    }

    @Test
    void nearACornerTheNearerEdgeCounts() {
        assertEquals(Zone.LEFT, Zone.at(4, 30, 400, 300));
        assertEquals(Zone.TOP, Zone.at(80, 3, 400, 300));
        assertTrue(Zone.at(200, 100, 400, 300) == Zone.CENTRE);
    }
}
