package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.answers.CuresViewModel;
import plimsoll.desktop.chart.WaterfallChart;

/// From the question to the action and back, with keys.
class AnswersJourneyTest {
    @Test
    void answersAreFoundDoneAndUndone() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            Fx.run(() -> ((Button) named(window, "Find answers")).fire());
            Fx.settle();

            window.focus(window.table("Cures"), 0, CuresViewModel.ACTION);
            window.pressShortcut(KeyCode.ENTER);

            assertEquals(
                    Optional.of("Reduce leg"), window.ask(() -> window.session().undoName()));
            assertTrue(quantity(window).compareTo(BigDecimal.TEN) < 0);
            window.pressShortcut(KeyCode.Z);
            assertEquals(0, quantity(window).compareTo(BigDecimal.TEN));
        }
    }

    private static BigDecimal quantity(OpenWindow window) {
        return window.session().document().positions().getFirst().quantity();
    }

    @Test
    void theWaterfallReadsOutItsRows() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Answers")));
            Fx.settle();
            WaterfallChart chart =
                    window.ask(() -> (WaterfallChart) window.content().lookup(".plim-chart"));
            assertEquals("", window.ask(chart::readOut));
            Fx.run(() -> ((Button) named(window, "Find answers")).fire());
            Fx.run(chart::requestFocus);
            Fx.settle();
            window.press(KeyCode.DOWN);

            assertEquals("This book, USD; amount 110,000.00", window.ask(chart::readOut));
            assertTrue(window.ask(chart::table).startsWith("part\tvalue_USD\r\nThis book\t110000\r\n"));
        }
    }

    private static Node named(OpenWindow window, String name) {
        return window.content().lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
