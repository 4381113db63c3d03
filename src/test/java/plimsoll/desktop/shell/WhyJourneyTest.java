package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.StatTile;
import plimsoll.desktop.control.TreeTable;
import plimsoll.desktop.control.WhyCard;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;

/// "Why this number?" from the keyboard: asked at a cell, read, followed, closed.
class WhyJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aNumberIsAskedAtItsCellAndEscapeGivesTheFocusBack() {
        DataTable positions = window.table("Positions");
        window.focus(positions, 0, PositionsViewModel.PNL);
        Node before = window.ask(() -> window.window().scene().getFocusOwner());
        ask();

        WhyCard card = card().orElseThrow();
        List<String> said = window.ask(card::texts);
        assertTrue(said.getFirst().startsWith("Unrealised P&L of BTC-PERP"), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("10 \u00d7 1 \u00d7 (100,000")), said.toString());
        Bounds shown = window.ask(() -> card.localToScene(card.getBoundsInLocal()));
        assertTrue(shown.getMinX() >= 0 && shown.getMaxX() <= 960 && shown.getMaxY() <= 900, shown.toString());

        window.press(KeyCode.ESCAPE);

        assertTrue(card().isEmpty());
        assertEquals(before, window.ask(() -> window.window().scene().getFocusOwner()));
    }

    @Test
    void theCardOpensTheRuleFileAndTheBreakdown() {
        window.focus(window.table("Pools"), 0, PoolsViewModel.BUFFER);
        ask();
        press("Open rule");
        assertEquals("Rules", screen());
        assertTrue(card().isEmpty());

        Fx.run(() -> window.window().showScreen(0));
        window.focus(window.table("Pools"), 0, PoolsViewModel.BUFFER);
        ask();
        press("Open breakdown");
        assertEquals("What-if", screen());
    }

    @Test
    void besideAComparedBookItSaysBeforeAfterAndWhatChangedIt() {
        Position leg = window.session().document().positions().getFirst();
        Fx.run(() -> {
            window.session().freeze("Snapshot");
            window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        });
        window.calculate();
        window.focus(window.table("Pools"), 0, PoolsViewModel.BUFFER);
        ask();
        window.calculate();

        List<String> said = window.ask(card().orElseThrow()::texts);
        assertTrue(said.contains("Snapshot: 55,000 \u2192 56,000 USDT, difference 1,000 USDT"), said.toString());
        assertTrue(said.contains("Positions +1,000.00 USD"), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("0: balances, prices")), said.toString());
        assertTrue(said.contains("sum of the parts +1,000.00 USD"), said.toString());
    }

    @Test
    void inAWhatIfBookItSaysWhichStepChangedIt() {
        Position leg = window.session().document().positions().getFirst();
        Fx.run(() -> {
            window.session().apply(new WhatIfEdit.Start());
            window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
            window.session()
                    .apply(new Edit.SetBalance(
                            "amount",
                            window.session().document().balances().getLast().withAmount(new BigDecimal("50000"))));
        });
        window.calculate();
        window.focus(window.table("Pools"), 0, PoolsViewModel.BUFFER);
        ask();
        window.calculate();
        List<String> said = window.ask(card().orElseThrow()::texts);
        assertTrue(said.contains("Book: 55,000 \u2192 56,000 USDT, difference 1,000 USDT"), said.toString());
        assertEquals(
                List.of("step 1, Edit quantity: +1,000 USDT"),
                said.stream().filter(line -> line.startsWith("step ")).toList());
        window.press(KeyCode.ESCAPE);

        window.focus(window.table("Pools"), 1, PoolsViewModel.BUFFER);
        ask();
        window.calculate();
        assertEquals(
                List.of("step 2, Edit balance amount: \u221210,000 USDT"),
                window.ask(card().orElseThrow()::texts).stream()
                        .filter(line -> line.startsWith("step "))
                        .toList());
    }

    @Test
    void aPartOfTheBreakdownIsAsked() {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("What-if")));
        Fx.settle();
        TreeTable<?> tree = window.ask(() -> window.content().lookupAll(".tree-table").stream()
                .map(node -> (TreeTable<?>) node)
                .findFirst()
                .orElseThrow());
        Fx.run(() -> {
            tree.requestFocus();
            tree.getSelectionModel().select(2);
        });
        ask();
        List<String> said = window.ask(card().orElseThrow()::texts);
        assertEquals("After of USDT", said.getFirst());
        assertTrue(said.contains("Pool: Venue A, USDT"), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("Rules: plain.percent")), said.toString());
    }

    @Test
    void aChartIsAskedAtItsCrosshair() {
        BufferChart chart = window.ask(() -> window.content().lookupAll(".plim-chart").stream()
                .filter(BufferChart.class::isInstance)
                .map(BufferChart.class::cast)
                .findFirst()
                .orElseThrow());
        Fx.run(chart::requestFocus);
        ask();
        assertTrue(window.ask(card().orElseThrow()::texts).contains(Texts.of("why.chart.noCrosshair")));
        window.press(KeyCode.ESCAPE);
        Fx.run(chart::requestFocus);
        window.press(KeyCode.RIGHT);
        ask();
        List<String> said = window.ask(card().orElseThrow()::texts);
        assertEquals(window.ask(chart::readOut).split("; ")[0], said.get(1));
        assertEquals(
                2,
                said.stream()
                        .filter(line -> line.matches(".* = .* USD, Venue [AB]"))
                        .count(),
                said.toString());
    }

    @Test
    void aTileIsAsked() {
        StatTile tile = window.ask(() -> window.content().lookupAll(".stat-tile").stream()
                .map(StatTile.class::cast)
                .filter(found -> found.getAccessibleText().startsWith("Nearest level"))
                .findFirst()
                .orElseThrow());
        Fx.run(tile::requestFocus);
        ask();
        List<String> said = window.ask(card().orElseThrow()::texts);
        assertTrue(said.contains("105,472.64 USD"), said.toString());
        assertTrue(said.contains("Nearest level: " + Texts.of("why.tile.nearest_level")), said.toString());
        assertEquals("Monitor", screen());
    }

    @Test
    void everyTileAnswers() {
        List<StatTile> tiles = window.ask(() -> window.content().lookupAll(".stat-tile").stream()
                .map(StatTile.class::cast)
                .toList());
        assertTrue(tiles.size() >= 6, tiles.size() + " tiles");
        for (StatTile tile : tiles) {
            assertTrue(window.ask(tile::askWhy), window.ask(tile::getAccessibleText));
            Fx.settle();
            List<String> said = window.ask(card().orElseThrow()::texts);
            assertTrue(said.size() > 2, said.toString());
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void aClickBesideTheCardClosesItAndAStaleNumberSaysSo() {
        Position leg = window.session().document().positions().getFirst();
        Fx.run(() -> window.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8")))));
        window.focus(window.table("Positions"), 0, PositionsViewModel.DELTA);
        ask();
        assertTrue(window.ask(card().orElseThrow()::texts).stream().anyMatch(line -> line.startsWith("Stale: ")));
        Fx.run(() -> {
            Node other = window.content().lookup(".main-toolbar");
            Event.fireEvent(other, press(other));
        });
        assertFalse(card().isPresent());
    }

    private static javafx.scene.input.MouseEvent press(Node node) {
        Bounds at = node.localToScene(node.getBoundsInLocal());
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_PRESSED,
                at.getMinX() + 1,
                at.getMinY() + 1,
                0,
                0,
                javafx.scene.input.MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private void ask() {
        Fx.run(() -> {
            Node focus = window.window().scene().getFocusOwner();
            Event.fireEvent(
                    focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, true, false));
        });
        Fx.settle();
    }

    private Optional<WhyCard> card() {
        return window.ask(() ->
                window.content().lookup(".why-card") instanceof WhyCard card ? Optional.of(card) : Optional.empty());
    }

    private void press(String name) {
        WhyCard card = card().orElseThrow();
        Fx.run(() -> card.lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .forEach(Button::fire));
        Fx.settle();
    }

    private String screen() {
        return MainWindow.SCREENS.get(window.ask(() -> window.window().shownScreen()));
    }
}
