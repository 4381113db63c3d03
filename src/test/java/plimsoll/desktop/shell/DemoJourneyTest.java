package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.LevelsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.domain.account.Pool;

/// The whole way with keys only, from an empty workspace: two legs at two venues, a shock, the corridor, a hedge as
/// what-if, both books beside each other, a table and a report to forward.
@SuppressWarnings("NullAway.Init")
class DemoJourneyTest {
    private static final Set<String> RESULTS = Set.of(
            PositionsViewModel.VOL,
            PositionsViewModel.NOTIONAL,
            PositionsViewModel.PNL,
            PositionsViewModel.CURRENCY,
            PositionsViewModel.DELTA,
            PositionsViewModel.VEGA,
            PositionsViewModel.INITIAL,
            PositionsViewModel.MAINTENANCE,
            PositionsViewModel.MODE,
            PositionsViewModel.LEVERAGE,
            PositionsViewModel.ISOLATED);

    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void openTheWindow() {
        window = OpenWindow.sample("two-venues");
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private void keys(String combination) {
        Fx.run(window.window().scene().getAccelerators().get(KeyCombination.valueOf(combination)));
        Fx.settle();
    }

    /// Types a row: what is typed right after a key must not get lost.
    private void leg(String instrument, String venue, String quantity) {
        window.press(KeyCode.INSERT);
        window.type(instrument);
        window.pressAndType(KeyCode.TAB, venue);
        window.pressAndType(KeyCode.TAB, quantity);
        window.pressAndType(KeyCode.TAB, "100000");
        window.pressAndType(KeyCode.TAB, "100000");
        window.press(KeyCode.ENTER);
    }

    private void balance(String venue) {
        window.press(KeyCode.INSERT);
        window.type(venue);
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.type("60000");
        window.press(KeyCode.ENTER);
    }

    private void enterTheBook() {
        window.pressShortcut(KeyCode.N);
        window.pressShortcut(KeyCode.DIGIT2);
        // The window is as narrow as the smallest; without the columns of results there is room for the pool.
        DataTable positions = window.table("Positions");
        Fx.run(() -> positions.setHidden(RESULTS));
        Fx.settle();
        leg("BTCUSDT", "Binance", "10");
        leg("BTCUSDT", "Bybit", "-10");
        window.press(KeyCode.F6);
        window.press(KeyCode.F6);
        balance("Binance");
        balance("Bybit");
        window.press(KeyCode.F6);
        window.press(KeyCode.F6);
        window.type("100000");
        window.press(KeyCode.ENTER);
        window.type("1");
        window.press(KeyCode.ENTER);
        window.calculate();
        assertEquals(
                List.of("100000", "1"),
                window.session().document().market().index().values().stream()
                        .map(quote -> quote.value().toPlainString())
                        .toList());
    }

    private List<String> levels() {
        DataTable table = window.table("Liquidation levels");
        return window.ask(() -> table.model().rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .map(row -> row.value(LevelsViewModel.LEVEL).text())
                .toList());
    }

    @Test
    void fromAnEmptyWorkspaceToAReportWithoutTheMouse() throws IOException {
        enterTheBook();
        assertEquals(
                List.of("10", "-10"),
                window.session().document().positions().stream()
                        .map(leg -> leg.quantity().toPlainString())
                        .toList());
        assertEquals(
                List.of("Binance USD-M", "Bybit"),
                window.session().document().pools().stream().map(Pool::venue).toList());
        assertTrue(window.session().preparedProperty().get().leftOut().isEmpty());

        window.pressShortcut(KeyCode.DIGIT1);
        List<String> before = levels();
        assertEquals(2, before.size(), before.toString());

        keys("Alt+P");
        window.type("-5");
        window.press(KeyCode.ENTER);
        window.calculate();
        assertEquals(-0.05, window.session().whatIfProperty().get().priceShock(), 1e-12);
        keys("Alt+0");
        assertEquals(0, window.session().whatIfProperty().get().priceShock());

        keys("Shortcut+Shift+W");
        window.press(KeyCode.F6);
        assertEquals("monitor.positions", window.window().docks().current().orElseThrow());
        assertTrue(window.ask(() -> window.window().docks().isInside()), "back in the panel the shock was typed from");
        window.focus(window.table("Positions"), 1, PositionsViewModel.QUANTITY);
        window.type("-5");
        window.press(KeyCode.ENTER);
        window.calculate();
        List<String> after = levels();
        assertEquals(before.getFirst(), after.getFirst(), "the other venue is as it was");
        assertTrue(!after.contains(before.getLast()), before + " " + after);
        assertTrue(window.title().contains("what-if"), window.title());

        Path table = folder.resolve("positions.csv");
        window.answers().choose(table);
        window.pressShortcut(KeyCode.E);
        assertTrue(Files.readString(table).contains("BTCUSDT"));
        Path pdf = folder.resolve("report.pdf");
        window.answers().choose(pdf);
        window.pressShortcut(KeyCode.P);
        assertTrue(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }
}
