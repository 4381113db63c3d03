package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Layouts;
import plimsoll.storage.WorkspaceFiles;

/// A panel in a window of its own comes back with the workspace, where it can be seen.
class DetachedJourneyTest {
    private static final String PANEL = "monitor.corridor";

    @TempDir
    private Path folder;

    private static Stage panelWindow(OpenWindow main) {
        return main.ask(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getScene() != main.window().scene())
                .filter(stage -> stage.getTitle() != null && stage.getTitle().startsWith("Survival corridor"))
                .findFirst()
                .orElseThrow());
    }

    private static Bounds bounds(OpenWindow main, Stage stage) {
        return main.ask(() -> new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    private static void open(OpenWindow main, Path file) {
        Fx.run(() -> main.window().files().open(file));
        main.calculate();
    }

    @Test
    void aDetachedPanelIsRestoredWhereItWasAndFollowsTheBook() {
        Path file = folder.resolve("book.json");
        Bounds was;
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            window.answers().choose(file);
            Fx.run(() -> {
                window.content();
                window.window().panels().show(PANEL);
            });
            window.command("Detach or dock panel");
            was = bounds(window, panelWindow(window));
            Fx.run(() -> window.window().files().saveAs());
        }
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            open(window, file);
            Stage stage = panelWindow(window);
            assertTrue(window.ask(stage::isShowing));
            assertEquals(was, bounds(window, stage));
            CorridorChart chart =
                    window.ask(() -> (CorridorChart) stage.getScene().getRoot().lookup(".plim-chart"));
            assertNotSame(window.window().scene(), window.ask(chart::getScene));
            assertEquals(
                    94_472.36,
                    window.ask(() ->
                            chart.data().orElseThrow().down().orElseThrow().price()),
                    0.01);

            window.command("Reset layout");
            assertTrue(!window.ask(stage::isShowing));
            Parent main = window.content();
            assertEquals(
                    1,
                    window.ask(() -> main.lookupAll(".plim-chart").stream()
                            .filter(CorridorChart.class::isInstance)
                            .count()));
        }
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsMovedOntoOneThatIsThere() throws IOException {
        Path file = folder.resolve("book.json");
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Layout monitor = window.ask(() -> window.window().layouts().shown().layout());
            Bounds gone = new Bounds(-9_000, -7_000, 500, 300);
            WorkspaceFiles.write(
                    file,
                    window.session().document(),
                    new Layouts("", Map.of(), Map.of("Monitor", monitor.detach(PANEL, gone))));
            open(window, file);

            Bounds now = bounds(window, panelWindow(window));
            List<Bounds> screens = window.ask(DesktopScreens::now);
            assertTrue(screens.stream().anyMatch(screen -> screen.contains(now)), now + " on " + screens);
            assertEquals(500, now.width());
            assertEquals(300, now.height());
        }
    }
}
