package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.FanChart;
import plimsoll.desktop.chart.FrontierChart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;

/// From the sample to probabilities of liquidation, with a route, an edit and a second run.
@SuppressWarnings("NullAway.Init")
class PathsJourneyTest {
    private OpenWindow window;

    @BeforeEach
    void openThePathsOfTheFirstSample() {
        window = OpenWindow.sample("two-venues");
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Paths")));
        Fx.settle();
        type("Paths", "200");
        type("Days", "3");
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private void type(String field, String text) {
        Fx.run(() -> {
            NumberField found = node(".number-field", NumberField.class, field);
            found.setText(text);
            found.commit();
        });
        Fx.settle();
    }

    private void press(String button) {
        Fx.run(() -> node(".button", Button.class, button).fire());
        Fx.settle();
    }

    private <T extends Node> T node(String style, Class<T> type, String name) {
        return window.content().lookupAll(style).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(found -> name.equals(found.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private Row book() {
        return window.table("What happens to each pool").model().rows().getLast();
    }

    @Test
    void aRunShowsProbabilitiesAndAnEditMakesThemOld() {
        press("Run paths");
        assertEquals("85.03", book().value("liquidated_exact_percent").text());
        assertTrue(window.ask(() -> fan().data().isPresent()));
        assertFalse(book().value("liquidated_percent").is(CellState.STALE));

        Fx.run(() -> {
            Position leg = window.session().document().positions().getFirst();
            window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        });
        window.calculate();
        assertTrue(book().value("liquidated_percent").is(CellState.STALE));
        assertEquals("85.03", book().value("liquidated_exact_percent").text());

        press("Run paths");
        assertFalse(book().value("liquidated_percent").is(CellState.STALE));
        assertFalse(book().value("liquidated_exact_percent").text().equals("85.03"));
    }

    @Test
    void theRunStartsWithAKey() {
        Fx.run(() -> node(".number-field", NumberField.class, "Days").requestFocus());
        window.pressShortcut(KeyCode.ENTER);
        assertEquals("85.03", book().value("liquidated_exact_percent").text());
    }

    @Test
    void aRouteIsAddedWithItsButtonAndUndoTakesItBack() {
        press("Add a route");
        DataTable routes = window.table("Transfer routes");
        assertEquals(1, routes.model().rows().size());
        press("Run paths");
        assertEquals(
                "route 1",
                window.table("Act now").model().rows().getLast().value("route").text());
        Fx.run(() -> window.session().undo());
        Fx.settle();
        assertEquals(0, routes.model().rows().size());
    }

    @Test
    void aWhatIfBookStandsBesideTheBookInTablesAndCharts() {
        Fx.run(() -> {
            window.session().apply(new WhatIfEdit.Start());
            Position leg = window.session().document().positions().getFirst();
            window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        });
        window.calculate();
        press("Run paths");

        assertEquals("85.03", book().value("liquidated_exact_percent_before").text());
        assertTrue(window.ask(() -> fan().table()).contains("q50_before_usd"));
        assertTrue(window.ask(() -> fan().getAccessibleText()).contains("Before: the median was "));
        FrontierChart frontier = chart(FrontierChart.class);
        assertTrue(window.ask(frontier::table).contains("liquidated_before"));
        assertTrue(window.ask(frontier::getAccessibleText).contains("Before: Venue A "));

        Fx.run(() -> window.session().freeze("Snapshot"));
        window.calculate();
        assertFalse(window.ask(() -> fan().table()).contains("before"), "numbers of a book that is compared no more");
        assertTrue(said().endsWith("run the paths again to compare."), said());
        press("Run paths");
        assertTrue(window.ask(() -> fan().getAccessibleText()).endsWith("Before: the same."));
    }

    private String said() {
        return window.ask(() -> window.content().lookupAll(".run-pane .panel-hint").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow());
    }

    private FanChart fan() {
        return chart(FanChart.class);
    }

    private <T extends Node> T chart(Class<T> type) {
        return window.content().lookupAll(".plim-chart").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
