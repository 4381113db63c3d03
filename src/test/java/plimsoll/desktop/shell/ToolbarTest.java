package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            MainWindow window = window(1600, 1000);
            try {
                int before = drawn(window, 1);
                assertTrue(drawn(window, large) > before);

                assertEquals(before, drawn(window, 1));
            } finally {
                window.close();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1600, Search commands…", "1400, ''"})
    void thePaletteIsAFieldInAWideWindowAndASignInANarrowOne(double width, String shown) {
        Fx.run(() -> {
            MainWindow window = window(width, 900);
            try {
                window.scene().snapshot(null);
                List<Button> ways = window.toolbar().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> "Command palette".equals(button.getAccessibleText()) && button.isVisible())
                        .toList();
                assertEquals(1, ways.size());
                Labeled name = (Labeled) ways.getFirst().lookup(".button-name");
                assertEquals(shown, name == null ? "" : name.getText());
                assertTrue(ways.getFirst()
                                .localToScene(ways.getFirst().getLayoutBounds())
                                .getMaxX()
                        <= width);

                ways.getFirst().fire();

                window.scene().snapshot(null);
                assertTrue(window.scene().getRoot().lookup(".palette-field").isVisible());
            } finally {
                window.close();
            }
        });
    }

    private static MainWindow window(double width, double height) {
        return new MainWindow(
                OpenBook.sample("two-venues").session(),
                new Answers(),
                ChartImages.NONE,
                "test",
                width,
                height,
                Background.DIRECT);
    }

    /// Draws the window once; returns how many parts of the toolbar are given up then.
    private static int drawn(MainWindow window, double scale) {
        window.setAppearance(new Appearance(Theme.DARK, Palette.BLUE_ORANGE, scale));
        window.scene().snapshot(null);
        return window.toolbar().givenUp();
    }
}
