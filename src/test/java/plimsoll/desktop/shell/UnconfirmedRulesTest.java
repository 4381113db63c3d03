package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Dockable;

/// Where numbers rest on rules that nobody has confirmed it says so, until somebody confirms them.
class UnconfirmedRulesTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void theBadgeStandsInTheHeadsUntilTheRulesAreConfirmed() {
        assertEquals(List.of("monitor.corridor", "monitor.levels", "monitor.pools"), badges("Monitor", "monitor."));
        assertEquals(List.of("whatif.breakdown", "whatif.compare", "whatif.levels"), badges("What-if", "whatif."));
        assertTrue(status().endsWith("illustrative"), status());

        show("Rules");
        Fx.run(() -> ((Button) window.content().lookupAll(".button").stream()
                        .filter(node -> "Confirm values".equals(node.getAccessibleText()))
                        .findFirst()
                        .orElseThrow())
                .fire());
        window.calculate();

        assertEquals(List.of(), badges("Monitor", "monitor."));
        assertEquals(List.of(), badges("What-if", "whatif."));
        assertTrue(!status().contains("illustrative"), status());

        Fx.run(() -> window.session().undo());
        window.calculate();
        assertEquals(3, badges("Monitor", "monitor.").size());
    }

    @Test
    void theBadgeNamesTheRulesForAScreenReader() {
        show("Monitor");
        Label badge = (Label) window.ask(() -> panel("monitor.pools").node().lookup(".chip"));
        assertEquals("illustrative rules", badge.getText());
        assertTrue(badge.getAccessibleText().contains("plain.percent 1"), badge.getAccessibleText());
    }

    private void show(String screen) {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf(screen)));
        Fx.settle();
    }

    private List<String> badges(String screen, String prefix) {
        show(screen);
        return window.ask(() -> ShippedLayouts.panels().stream()
                .map(ShippedLayouts.Name::id)
                .filter(id -> id.startsWith(prefix))
                .filter(id -> panel(id).node().lookupAll(".chip").stream()
                        .anyMatch(node -> node instanceof Label chip
                                && chip.getText().startsWith("illustrative")
                                && chip.isVisible()))
                .sorted()
                .toList());
    }

    private Dockable panel(String id) {
        return window.window().docks().panel(id).orElseThrow();
    }

    private String status() {
        return window.ask(() -> window.content().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .filter(text -> text != null && text.startsWith("Rules as of"))
                .findFirst()
                .orElse(""));
    }
}
