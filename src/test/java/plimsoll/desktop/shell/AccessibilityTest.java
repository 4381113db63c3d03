package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Panel;

/// Every screen as somebody meets it who does not see it: names of what can have the focus, and where Tab leads.
class AccessibilityTest {
    /// More stops than any screen has.
    private static final int MOST_STOPS = 400;

    static IntStream screens() {
        return IntStream.range(0, MainWindow.SCREENS.size());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whateverCanHaveTheFocusHasAName(int screen) {
        try (OpenWindow window = OpenWindow.sample("cross-venue-options")) {
            show(window, screen);
            List<String> nameless = window.ask(() -> {
                List<String> found = new ArrayList<>();
                collect(window.content(), found);
                return found;
            });
            assertEquals(List.of(), nameless, MainWindow.SCREENS.get(screen));
        }
    }

    /// Tab comes to everything that can have the focus and back to where it started; nothing keeps it.
    @ParameterizedTest
    @MethodSource("screens")
    void tabIsNeverTrappedAndGoesAroundTheWholeScreen(int screen) {
        try (OpenWindow window = OpenWindow.sample("cross-venue-options")) {
            show(window, screen);
            Fx.run(() -> window.content().lookup(".segment:selected").requestFocus());
            Fx.settle();
            Set<Node> seen = window.ask(() -> around(window));
            assertTrue(seen.size() > 8, "only " + seen.size() + " stops");
            List<String> missed = window.ask(() -> {
                List<String> left = new ArrayList<>();
                stops(window.content(), left, seen);
                return left;
            });
            assertEquals(List.of(), missed, MainWindow.SCREENS.get(screen));
            assertEquals(List.of(), window.ask(() -> backwards(List.copyOf(seen))), MainWindow.SCREENS.get(screen));
        }
    }

    /// Within a panel the next stop is further right in the same line, or below.
    private static List<String> backwards(List<Node> stops) {
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Node from = stops.get(i - 1);
            Node to = stops.get(i);
            if (panel(from) != null && panel(from) == panel(to)) {
                Bounds first = from.localToScene(from.getBoundsInLocal());
                Bounds second = to.localToScene(to.getBoundsInLocal());
                boolean above = second.getMaxY() <= first.getMinY() + 1;
                boolean sameLine = second.getMinY() < first.getMaxY() - 1 && second.getMaxY() > first.getMinY() + 1;
                if (above || sameLine && second.getMinX() < first.getMinX()) {
                    wrong.add(describe(from) + " before " + describe(to));
                }
            }
        }
        return wrong;
    }

    private static @Nullable Node panel(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Panel) {
                return at;
            }
        }
        return null;
    }

    private static void show(OpenWindow window, int screen) {
        Fx.run(() -> {
            window.window().showScreen(screen);
            window.window().offerGuide();
        });
        window.calculate();
    }

    private static Set<Node> around(OpenWindow window) {
        Set<Node> seen = new LinkedHashSet<>();
        Node at = window.window().scene().getFocusOwner();
        while (seen.add(at)) {
            assertTrue(seen.size() < MOST_STOPS, "Tab finds no way around");
            assertTrue(at.requestFocusTraversal(TraversalDirection.NEXT), "Tab stops at " + describe(at));
            at = window.window().scene().getFocusOwner();
        }
        assertEquals(seen.iterator().next(), at, "Tab goes around in a part of the screen");
        return seen;
    }

    private static void stops(Node node, List<String> left, Set<Node> seen) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !seen.contains(node) && node.getScene() != null) {
            left.add(describe(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, left, seen));
        }
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && name(node).isBlank()) {
            nameless.add(describe(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static String name(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static String describe(Node node) {
        StringBuilder path = new StringBuilder(node.getClass().getSimpleName());
        path.append(node.getStyleClass()).append(' ').append(name(node));
        for (Node at = node.getParent(); at != null && path.length() < 160; at = at.getParent()) {
            path.append(" < ").append(at.getClass().getSimpleName());
        }
        return path.toString();
    }
}
