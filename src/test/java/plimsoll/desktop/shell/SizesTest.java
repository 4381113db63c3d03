package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

/// Every screen at the smallest and the largest usual window, as pictures under target/screens.
class SizesTest {
    @ParameterizedTest
    @CsvSource({"1400, 900", "1920, 1080"})
    void everyScreenFillsTheWindow(int width, int height) {
        for (int screen = 0; screen < MainWindow.SCREENS.size(); screen++) {
            int index = screen;
            WritableImage picture = Fx.call(() -> ScreenPictures.draw("option-book", Theme.DARK, index, width, height));
            ScreenPictures.write(
                    Path.of("target", "screens", width + "-" + ScreenPictures.name(Theme.DARK, index)), picture);

            assertEquals(width, picture.getWidth());
            assertEquals(height, picture.getHeight());
        }
    }

    /// The panels between the head and the status line have the room between them, and no more.
    @ParameterizedTest
    @CsvSource({"1400, 900", "1280, 720"})
    void panelsGiveWayToHeadAndStatusLine(int width, int height) {
        for (int i = 0; i < MainWindow.SCREENS.size(); i++) {
            int screen = i;
            List<Bounds> parts = parts(screen, width, height);
            String name = MainWindow.SCREENS.get(screen);
            assertEquals(0, parts.get(0).getMinY(), 0.5, name + ": the head is at the top");
            assertEquals(height, parts.get(2).getMaxY(), 0.5, name + ": the status line is at the bottom");
            assertTrue(parts.get(1).getMinY() >= parts.get(0).getMaxY(), name + ": panels begin below the head");
            assertTrue(parts.get(1).getMaxY() <= parts.get(2).getMinY(), name + ": panels end above the status line");
        }
    }

    /// Numbers of rules stand in two tables beside each other; their units, the last column, are in sight.
    @Test
    void numbersOfRulesStandWithTheirUnitsInASmallWindow() {
        List<ScrollBar> bars = DrawnWindow.ask(
                "basis-trade",
                "Rules",
                1400,
                900,
                window -> window.scene().getRoot().lookupAll(".two-tables .scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                        .toList());

        assertTrue(bars.size() >= 2, bars.toString());
        assertEquals(List.of(), bars.stream().filter(Node::isVisible).toList());
    }

    /// The bounds of head, panels (with what they draw outside of themselves) and status line in the window.
    private static List<Bounds> parts(int screen, int width, int height) {
        return DrawnWindow.ask(
                "cross-venue-options",
                MainWindow.SCREENS.get(screen),
                width,
                height,
                window -> Stream.of(".window-head", ".dock", ".status-line")
                        .map(style -> window.scene().getRoot().lookup(style))
                        .map(node -> node instanceof Parent dock
                                        && node.getStyleClass().contains("dock")
                                ? dock.localToScene(dock.getChildrenUnmodifiable()
                                        .getFirst()
                                        .getBoundsInParent())
                                : node.localToScene(node.getLayoutBounds()))
                        .toList());
    }
}
