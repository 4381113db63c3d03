package plimsoll.desktop.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.survival.SurvivalEngine;

/// When the search about survival fails, its panels say so, and the numbers of the main run go on.
class SurvivalFailureTest {
    private boolean failing = true;

    @Test
    void everyPanelSaysWhatFailedUntilItWorksAgain() {
        OpenBook book = OpenBook.sample("two-venues");
        SurvivalViewModel model = new SurvivalViewModel(book.session(), (question, cancellation) -> {
            if (failing) {
                throw new IllegalStateException("the search met a wall");
            }
            return SurvivalEngine.run(question, cancellation);
        });
        SurvivalScreen screen = Fx.call(() -> new SurvivalScreen(model, nowhere()));
        Fx.run(screen::attach);
        Fx.run(book::calculate);
        for (Dockable panel : Fx.call(screen::panels)) {
            Optional<String> said = failure(panel);
            assertEquals(!panel.id().equals("survival.assumptions"), said.isPresent(), panel.id());
            said.ifPresent(text -> {
                assertTrue(text.contains("the search met a wall"), text);
                assertTrue(text.contains("run it again"), text);
            });
        }
        assertTrue(book.session().runProperty().get().isPresent(), "the main run goes on");
        assertEquals(List.of(), model.ranges().rows());

        failing = false;
        Fx.run(() -> {
            book.session().whatIfProperty().set(new WhatIf(-0.01, 0));
            book.calculate();
        });
        for (Dockable panel : Fx.call(screen::panels)) {
            assertFalse(failure(panel).isPresent(), panel.id());
        }
        assertFalse(model.ranges().rows().isEmpty());
        Fx.run(screen::close);
    }

    private static Exports nowhere() {
        return (Exports) Proxy.newProxyInstance(
                Exports.class.getClassLoader(), new Class<?>[] {Exports.class}, (proxy, method, values) -> null);
    }

    private static Optional<String> failure(Dockable panel) {
        return Fx.call(
                () -> Optional.ofNullable(panel.node().lookup(".panel-failure")).map(node -> ((Label) node).getText()));
    }
}
