package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.desktop.guide.GuideStep;
import plimsoll.desktop.guide.GuideViewModel;

/// The guide of the first start, followed without a mouse.
@SuppressWarnings("NullAway.Init")
class GuideJourneyTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void openTheFirstSampleWithItsGuide() {
        window = OpenWindow.sample("two-venues");
        Fx.run(window.window()::offerGuide);
        Fx.settle();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void eachStepPointsAtItsPlaceAndIsDoneByDoingIt() {
        assertEquals("Step 1 of 5", state().place());
        showMe();
        assertTrue(window.ask(() -> focus() instanceof CorridorChart));
        assertEquals(Set.of(), state().done());
        window.press(KeyCode.RIGHT);
        assertEquals(Set.of(GuideStep.READ), state().done());

        showMe();
        window.type("8");
        window.press(KeyCode.ENTER);
        window.calculate();
        assertEquals("Step 3 of 5", state().place());

        showMe();
        assertEquals("Price shock in percent", window.ask(() -> focus().getAccessibleText()));
        // In so narrow a window the slider has given way to its field.
        Fx.run(() -> ((javafx.scene.control.TextField) focus()).setText("1"));
        window.press(KeyCode.ENTER);
        window.calculate();
        assertEquals("Step 4 of 5", state().place());

        showMe();
        assertEquals(
                "Answers", window.ask(() -> window.window().layouts().shown().name()));
        Fx.run(() -> window.window().showScreen(0));
        window.focus(window.table("Positions"), 0, "quantity");
        window.pressShortcut(KeyCode.D);
        window.calculate();
        assertEquals("Step 5 of 5", state().place());

        window.answers().choose(folder.resolve("positions.csv"));
        window.pressShortcut(KeyCode.E);
        assertEquals("", state().place());
        assertTrue(state().shown());
    }

    @Test
    void dismissedItTakesNoRoomAndComesBackFromTheHelpMenu() {
        assertTrue(window.ask(() -> strip().isVisible()));
        Fx.run(() -> ScreenPictures.button(window.window(), "Dismiss").fire());
        assertFalse(window.ask(() -> strip().isManaged()));

        Fx.run(window.window()::offerGuide);
        assertFalse(window.ask(() -> strip().isVisible()));

        Fx.run(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.name().equals("Guide"))
                .findFirst()
                .orElseThrow()
                .action()
                .run());
        assertTrue(window.ask(() -> strip().isVisible()));
    }

    private void showMe() {
        Fx.run(() -> {
            window.content();
            ScreenPictures.button(window.window(), "Show me").fire();
        });
        Fx.settle();
    }

    private Node focus() {
        return window.window().scene().getFocusOwner();
    }

    private Node strip() {
        return window.content().lookup(".guide-strip");
    }

    private GuideViewModel.State state() {
        return window.ask(() -> window.window().guide().model().stateProperty().get());
    }
}
