package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;

/// Cards over the window are as high as what they hold.
class CardsTest {
    private static final double MOST_BELOW_EM = 2.5;
    private static final double EM = 12;

    @ParameterizedTest
    @CsvSource({
        "Settings\u2026, 100",
        "Settings\u2026, 140",
        "Scale or flip the book\u2026, 100",
        "Change shortcuts\u2026, 100",
        "Change shortcuts\u2026, 140"
    })
    void theLastButtonsStandAtTheBottomOfTheCardAndInIt(String command, int percent) {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() ->
                    window.window().setAppearance(new Appearance(Theme.DARK, Palette.BLUE_ORANGE, percent / 100.0)));
            window.command(command);
            Node card = window.content().lookup(".card");
            List<Bounds> buttons = window.ask(() -> card.lookupAll(".button").stream()
                    .map(node -> card.sceneToLocal(node.localToScene(node.getLayoutBounds())))
                    .toList());
            double height = window.ask(() -> card.getLayoutBounds().getHeight());

            assertFalse(buttons.isEmpty());
            double lowest = buttons.stream().mapToDouble(Bounds::getMaxY).max().orElseThrow();
            assertTrue(lowest <= height - EM / 2, lowest + " of " + height);
            assertTrue(lowest >= height - MOST_BELOW_EM * EM * percent / 100, lowest + " of " + height);
        }
    }
}
