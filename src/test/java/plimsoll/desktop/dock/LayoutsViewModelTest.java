package plimsoll.desktop.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Layouts;
import plimsoll.domain.layout.Split;
import plimsoll.domain.layout.Tabs;
import plimsoll.domain.layout.Zone;

/// Choosing, saving and resetting layouts, without a window.
class LayoutsViewModelTest {
    private static final Layout MONITOR =
            Layout.of(Split.across(Split.share(1, Tabs.of("a")), Split.share(1, Tabs.of("b"))));
    private static final Layout RULES = Layout.of(Tabs.of("c"));

    private final LayoutsViewModel layouts = new LayoutsViewModel(shipped());

    private static Map<String, Layout> shipped() {
        Map<String, Layout> shipped = new LinkedHashMap<>();
        shipped.put("Monitor", MONITOR);
        shipped.put("Rules", RULES);
        return shipped;
    }

    @Test
    void eachLayoutRemembersHowItWasRearrangedUntilItIsReset() {
        Layout changed = MONITOR.move("a", "b", Zone.CENTRE);
        layouts.arrange(changed);
        layouts.choose("Rules");
        assertFalse(layouts.isRearranged());
        layouts.choose("Monitor");
        assertEquals(changed, layouts.shown().layout());
        layouts.reset();
        assertEquals(MONITOR, layouts.shown().layout());
        assertEquals(Layouts.SHIPPED, layouts.layouts());
    }

    @Test
    void savingUnderANameLeavesTheShippedLayoutAsItWas() {
        Layout changed = MONITOR.close("a");
        layouts.arrange(changed);
        assertEquals(Optional.empty(), layouts.saveAs("  Night "));
        assertEquals("Night", layouts.shown().name());
        assertEquals(changed, layouts.shown().layout());
        layouts.choose("Monitor");
        assertEquals(MONITOR, layouts.shown().layout());
        assertEquals(List.of("Monitor", "Rules", "Night"), layouts.names());
    }

    @Test
    void namesThatAreEmptyShippedOrTakenAreRefused() {
        assertTrue(layouts.saveAs(" ").isPresent());
        assertTrue(layouts.saveAs("Rules").isPresent());
        assertTrue(layouts.rename("Night").isPresent());
        layouts.saveAs("Day");
        layouts.saveAs("Night");
        assertTrue(layouts.rename("Day").isPresent());
        assertEquals(Optional.empty(), layouts.rename("Evening"));
        assertEquals(List.of("Day", "Evening"), layouts.shown().own());
    }

    @Test
    void whatIsKeptComesBackWhole() {
        layouts.arrange(MONITOR.close("b"));
        layouts.saveAs("Night");
        layouts.arrange(MONITOR.close("a"));
        LayoutsViewModel other = new LayoutsViewModel(shipped());
        other.load(layouts.layouts());
        assertEquals(layouts.layouts(), other.layouts());
        assertEquals(layouts.shown(), other.shown());
        assertTrue(other.delete());
        assertFalse(other.delete());
        assertEquals("Monitor", other.shown().name());
    }

    @Test
    void aMaximisedPanelIsNoPartOfWhatIsKept() {
        layouts.maximise("a");
        assertEquals(Optional.of("a"), layouts.shown().large());
        assertEquals(Layouts.SHIPPED, layouts.layouts());
        layouts.maximise("a");
        assertEquals(Optional.empty(), layouts.shown().large());
    }
}
