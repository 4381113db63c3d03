package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;

/// What goes through the window system itself: a robot presses keys and buttons, where the other journeys send events.
/// Dragging is not among it: without a display the window system forgets the pressed button while the mouse moves.
@SuppressWarnings("NullAway.Init")
class RobotJourneyTest {
    private final FxRobot robot = new FxRobot();

    private OpenWindow window;

    @BeforeEach
    void openTheWindow() {
        window = OpenWindow.sample("two-venues");
        Fx.run(() -> window.window().scene().getWindow().requestFocus());
        Fx.settle();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private BigDecimal quantity() {
        return Fx.call(() -> window.session().document().positions().getFirst().quantity());
    }

    private Node cell(DataTable table, String column) {
        Row row = Fx.call(() -> OpenWindow.item(table, 0));
        return Fx.call(() -> table.lookupAll(".data-cell").stream()
                .filter(node -> node.getAccessibleText() != null
                        && node.getAccessibleText()
                                .startsWith(OpenWindow.column(table, column).title() + " ")
                        && node.getAccessibleText().contains(row.value(column).text()))
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aCellIsClickedTypedIntoAndUndone() {
        DataTable table = window.table("Positions");
        BigDecimal before = quantity();
        robot.clickOn(cell(table, PositionsViewModel.QUANTITY));
        robot.write("7").push(KeyCode.ENTER);
        Fx.settle();
        assertEquals(new BigDecimal("7"), quantity());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Fx.settle();
        assertEquals(before, quantity());
    }

    @Test
    void thePaletteIsOpenedTypedIntoAndChosenFrom() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Fx.settle();
        robot.write("survival").push(KeyCode.ENTER);
        Fx.settle();
        assertEquals(MainWindow.SCREENS.indexOf("Survival"), Fx.call(window.window()::shownScreen));
    }

    @Test
    void screensAreChosenByTheMouse() {
        Node screens = Fx.call(() -> window.content().lookup(".main-toolbar .menu-button"));
        robot.clickOn(screens);
        Fx.settle();
        // Tables and the hidden bar of screens say the same word.
        robot.clickOn(robot.lookup(".menu-item").lookup("Book").<Node>query());
        Fx.settle();
        assertEquals(MainWindow.SCREENS.indexOf("Book"), Fx.call(window.window()::shownScreen));
    }

    @Test
    void aChartIsReadZoomedAndResetByTheMouse() {
        window.calculate();
        Chart chart = Fx.call(() -> Chart.at(window.content()).orElseThrow());
        double price = across(chart);
        robot.moveTo(chart).moveBy(80, 0).scroll(3, VerticalDirection.UP);
        Fx.settle();
        double zoomed = across(chart);
        assertTrue(zoomed > price, () -> zoomed + " is nearer to what the wheel was turned at than " + price);
        robot.doubleClickOn(chart, MouseButton.PRIMARY);
        Fx.settle();
        assertEquals(price, across(chart), 1e-9);
    }

    /// The price at the crosshair in the middle of a chart.
    private double across(Chart chart) {
        robot.moveTo(chart).moveBy(3, 0).moveTo(chart);
        Fx.settle();
        return Fx.call(chart::across).orElseThrow();
    }
}
