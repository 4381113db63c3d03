package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.PnlChart;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.scenario.WhatIf;

/// Panels are moved, maximised, detached, closed and shown again, by commands and once by the mouse.
class LayoutJourneyTest {
    private static final int MOST_ROUNDS = 50;
    private static final int BLOCK = 4_000_000;

    private final OpenWindow open = OpenWindow.sample("two-venues");

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aPanelGoesPastItsNeighbourAndResetBringsItBack() {
        Layout shipped = layout();
        focus("monitor.corridor");
        command("Move panel right");
        assertTrue(x("monitor.corridor") > x("monitor.buffer"));
        command("Reset layout");
        assertEquals(shipped, layout());
        assertEquals(x("monitor.corridor"), x("monitor.buffer"), 0.5);
    }

    @Test
    void f6WalksThroughThePanelsInReadingOrderAndBack() {
        focus("monitor.positions");
        command("Next panel");
        assertEquals(Optional.of("monitor.balances"), current());
        command("Previous panel");
        command("Previous panel");
        assertEquals(Optional.of("survival.near"), current());
    }

    @Test
    void anEdgeMovesByKeysAndTheLayoutKeepsIt() {
        Layout shipped = layout();
        focus("monitor.corridor");
        double height = panel("monitor.corridor").getHeight();
        double width = panel("monitor.corridor").getWidth();
        command("Make panel taller");
        assertEquals(height + 24, panel("monitor.corridor").getHeight(), 1);
        command("Make panel shorter");
        assertEquals(height, panel("monitor.corridor").getHeight(), 1);
        command("Make panel narrower");
        assertEquals(width - 24, panel("monitor.corridor").getWidth(), 1);
        assertFalse(layout().equals(shipped));
        focus("monitor.problems");
        double last = panel("monitor.problems").getWidth();
        command("Make panel wider");
        assertEquals(last + 24, panel("monitor.problems").getWidth(), 1, "the last column grows to the left");
        command("Reset layout");
        assertEquals(shipped, layout());
    }

    @Test
    void aMaximisedPanelFillsTheWindowUntilItIsRestored() {
        focus("monitor.buffer");
        double before = panel("monitor.buffer").getWidth();
        command("Maximise or restore panel");
        assertTrue(panel("monitor.buffer").getWidth() > 900);
        assertSame(null, Fx.call(() -> panel("monitor.corridor").getScene()));
        command("Maximise or restore panel");
        assertEquals(before, panel("monitor.buffer").getWidth(), 0.5);
    }

    @Test
    void aClosedPanelIsShownAgainWhereItWas() {
        Layout before = layout();
        focus("monitor.pools");
        command("Close panel");
        assertFalse(layout().shows("monitor.pools"));
        assertSame(null, Fx.call(() -> panel("monitor.pools").getScene()));
        command("Show panel Pools");
        assertEquals(before, layout());
        assertEquals(Optional.of("monitor.pools"), current());
    }

    @Test
    void aPanelOfAnotherScreenIsATabHereAndFollowsTheBook() {
        open.calculate();
        focus("monitor.buffer");
        command("Show panel Heat map");
        assertEquals(List.of("monitor.buffer", "whatif.heat"), tabsOf("whatif.heat"));
        assertTrue(Fx.call(() -> panel("whatif.heat").getScene() != null));
        command("Next tab");
        assertEquals(Optional.of("monitor.buffer"), current());
        Fx.run(() -> open.window().showScreen(MainWindow.SCREENS.indexOf("What-if")));
        Fx.settle();
        assertTrue(Fx.call(() -> panel("whatif.heat").getScene() != null));
    }

    @Test
    void allPanelsClosedLeaveAWayBack() {
        Layout shipped = layout();
        for (String panel : shipped.docked()) {
            focus(panel);
            command("Close panel");
        }
        assertEquals(List.of(), layout().docked());
        assertTrue(Fx.call(() -> open.content().lookup(".dock .empty-state") != null));
        command("Reset layout");
        assertEquals(shipped, layout());
    }

    @Test
    void aDetachedPanelHasAWindowWithThemeFrameAndShortcuts() {
        Layout before = layout();
        focus("monitor.corridor");
        command("Detach or dock panel");
        Stage stage = Fx.call(() -> window("monitor.corridor"));
        Fx.run(() -> open.session().whatIfProperty().set(new WhatIf(-0.04, 0)));
        Fx.settle();

        assertNotSame(
                open.window().scene(), Fx.call(() -> panel("monitor.corridor").getScene()));
        assertTrue(stage.isShowing());
        assertEquals("Survival corridor \u2013 * Two venues, delta neutral (what-if)", Fx.call(stage::getTitle));
        Scene scene = stage.getScene();
        assertEquals(open.window().scene().getStylesheets(), scene.getStylesheets());
        assertTrue(scene.getRoot()
                .lookup(".panel-window")
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("what-if")));
        Fx.run(scene.getAccelerators().get(KeyCombination.valueOf("Alt+0")));
        assertTrue(open.session().whatIfProperty().get().isNone());

        Fx.run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        Fx.settle();
        assertFalse(stage.isShowing());
        assertEquals(before, layout());
        assertSame(
                open.window().scene(), Fx.call(() -> panel("monitor.corridor").getScene()));
    }

    @Test
    void aHeadDraggedOverAnotherPanelMovesItThere() {
        focus("monitor.problems");
        drag("monitor.problems", "monitor.levels");
        assertEquals(List.of("monitor.levels", "monitor.problems"), tabsOf("monitor.problems"));
        assertEquals(Optional.of("monitor.problems"), current());
    }

    @Test
    void ownLayoutsAreSavedChosenRenamedAndDeleted() {
        focus("monitor.corridor");
        command("Move panel right");
        Layout wide = layout();
        save("Save layout as\u2026", "Wide corridor");
        assertEquals(List.of("Wide corridor"), open.window().layouts().shown().own());
        command("Monitor");
        assertFalse(layout().equals(wide));
        command("Wide corridor");
        assertEquals(wide, layout());
        assertEquals(-1, open.window().shownScreen());
        save("Rename layout\u2026", "Night");
        assertEquals("Night", open.window().layouts().shown().name());
        command("Delete layout");
        assertEquals("Monitor", open.window().layouts().shown().name());
        assertEquals(List.of(), open.window().layouts().shown().own());
    }

    private boolean closes() {
        AtomicBoolean closed = new AtomicBoolean();
        Fx.run(() -> {
            open.window().setOnClose(() -> closed.set(true));
            open.window().askToClose();
        });
        return closed.get();
    }

    @Test
    void aLayoutGoesWithTheFileAndIsNoUnsavedChange(@TempDir Path folder) {
        Path file = folder.resolve("book.json");
        open.answers().choose(file);
        Fx.run(() -> open.window().files().saveAs());
        focus("monitor.corridor");
        command("Move panel right");
        Layout wide = layout();
        assertFalse(open.session().modifiedProperty().get());
        assertFalse(open.title().startsWith("*"));
        assertTrue(closes());
        command("Reset layout");
        Fx.run(() -> open.window().files().open(file));
        assertEquals(wide, layout());
    }

    @Test
    void theDayOfLaterProfitGoesWithTheFileAndIsNoUnsavedChange(@TempDir Path folder) {
        Path file = folder.resolve("book.json");
        open.answers().choose(file);
        command("What-if");
        focus("whatif.pnl");
        Fx.run(() -> open.window().files().saveAs());
        typeLater("12.5");
        assertFalse(open.session().modifiedProperty().get());
        assertTrue(closes(), "no question");

        Fx.run(() -> open.window().files().openSample("two-venues"));
        Fx.settle();
        assertEquals("", later());
        Fx.run(() -> open.window().files().open(file));
        Fx.settle();
        assertEquals("12.5", later());
        open.calculate();
        assertEquals(
                "in 12.5 d",
                Fx.call(() -> ((PnlChart) open.content().lookupAll(".plim-chart").stream()
                                .filter(PnlChart.class::isInstance)
                                .findFirst()
                                .orElseThrow())
                        .data()
                        .orElseThrow()
                        .lines()
                        .get(1)
                        .name()));
    }

    private NumberField laterField() {
        return open.content().lookupAll(".number-field").stream()
                .filter(NumberField.class::isInstance)
                .map(NumberField.class::cast)
                .filter(field -> field.getAccessibleText().startsWith("Days from now to the line"))
                .findFirst()
                .orElseThrow();
    }

    private String later() {
        return Fx.call(() -> laterField().getText());
    }

    private void typeLater(String text) {
        Fx.run(() -> {
            laterField().requestFocus();
            laterField().setText(text);
        });
        open.press(KeyCode.ENTER);
    }

    @Test
    void aShippedNameIsRefusedAndTheCardStays() {
        save("Save layout as\u2026", "Monitor");
        assertTrue(Fx.call(() -> open.content().lookup(".name-prompt") != null));
        open.press(KeyCode.ESCAPE);
        assertEquals("Monitor", open.window().layouts().shown().name());
    }

    @Test
    void aClosedWindowOfAPanelIsFreed() {
        focus("monitor.corridor");
        command("Detach or dock panel");
        WeakReference<Scene> scene =
                new WeakReference<>(Fx.call(() -> window("monitor.corridor").getScene()));
        command("Detach or dock panel");
        focus("monitor.buffer");

        List<byte[]> pressure = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS && scene.get() != null; round++) {
            System.gc();
            pressure.add(new byte[BLOCK]);
            Fx.settle();
        }
        assertSame(null, scene.get());
    }

    private Layout layout() {
        return Fx.call(() -> open.window().layouts().shown().layout());
    }

    private List<String> tabsOf(String panel) {
        return layout().tabsOf(panel).orElseThrow().names();
    }

    private Optional<String> current() {
        return Fx.call(() -> open.window().panels().current());
    }

    private void focus(String panel) {
        Fx.run(() -> {
            open.content();
            open.window().panels().show(panel);
        });
        Fx.settle();
    }

    private void command(String name) {
        Fx.run(() -> {
            open.content();
            open.window().paletteEntries().stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .map(PaletteEntry::action)
                    .orElseThrow()
                    .run();
        });
        Fx.settle();
        open.content();
    }

    private void save(String command, String name) {
        command(command);
        Fx.run(() -> {
            javafx.scene.control.TextField field =
                    (javafx.scene.control.TextField) open.content().lookup(".name-prompt .text-field");
            field.setText(name);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        Fx.settle();
    }

    private Panel panel(String id) {
        return open.window().panels().panel(id);
    }

    private Stage window(String id) {
        return open.window().panels().window(id);
    }

    private double x(String panel) {
        return Fx.call(() -> panel(panel).localToScene(0, 0).getX());
    }

    private void drag(String panel, String onto) {
        Fx.run(() -> {
            open.content();
            Node head = panel(panel).head();
            Bounds target = panel(onto).localToScreen(panel(onto).getBoundsInLocal());
            Bounds from = head.localToScreen(head.getBoundsInLocal());
            mouse(head, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
            mouse(head, MouseEvent.MOUSE_DRAGGED, target.getCenterX(), target.getCenterY());
            assertTrue(open.content().lookup(".dock-mark").isVisible());
            mouse(head, MouseEvent.MOUSE_RELEASED, target.getCenterX(), target.getCenterY());
            assertFalse(open.content().lookup(".dock-mark").isVisible());
        });
        Fx.settle();
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        new PickResult(node, x, y)));
    }
}
