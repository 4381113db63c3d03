package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.report.ChartImages;

/// The toolbar gives up parts for large texts and takes them back.
class ToolbarTest {
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2})
    void whatLargeTextTookAwayIsBackTheFirstTimeItIsDrawnSmall(double large) {
        Fx.run(() -> {
            MainWindow window = new MainWindow(
                    OpenBook.sample("two-venues").session(),
                    new Answers(),
                    ChartImages.NONE,
                    "test",
                    1600,
                    1000,
                    Background.DIRECT);
            try {
                int before = drawn(window, 1);
                assertTrue(drawn(window, large) > before);

                assertEquals(before, drawn(window, 1));
            } finally {
                window.close();
            }
        });
    }

    /// Draws the window once; returns how many parts of the toolbar are given up then.
    private static int drawn(MainWindow window, double scale) {
        window.setAppearance(new Appearance(Theme.DARK, Palette.BLUE_ORANGE, scale));
        window.scene().snapshot(null);
        return window.toolbar().givenUp();
    }
}
