package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;

/// The file that a screen is about can be seen in the long list of files.
class ChosenRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"unified-accounts", "basis-trade", "cross-venue-options"})
    void theChosenFileIsInSightWhenTheScreenIsShown(String sample) {
        try (OpenWindow window = OpenWindow.sample(sample)) {
            window.calculate();
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Rules")));
            for (int frames = 0; frames < 3; frames++) {
                Fx.settle();
            }

            assertTrue(window.ask(() -> isChosenInSight(window)));
        }
    }

    private static boolean isChosenInSight(OpenWindow window) {
        Node list = window.window().scene().getRoot().lookup(".version-list");
        Bounds seen = list.localToScene(list.getLayoutBounds());
        List<Bounds> chosen = list.lookupAll(".list-cell").stream()
                .map(node -> (ListCell<?>) node)
                .filter(cell -> cell.isSelected() && cell.isVisible())
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .toList();
        return chosen.size() == 1 && seen.contains(chosen.getFirst());
    }
}
