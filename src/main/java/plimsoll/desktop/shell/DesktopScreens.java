package plimsoll.desktop.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import plimsoll.domain.layout.Bounds;

/// The screens that are there now.
final class DesktopScreens {
    private DesktopScreens() {}

    /// Returns the visible part of each screen, the main one first.
    static List<Bounds> now() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .map(DesktopScreens::bounds)
                .toList();
    }

    private static Bounds bounds(Rectangle2D area) {
        return new Bounds(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
}
