package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.BreakdownViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.rules.PortfolioBook;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.WhatIf;

class TreeTableTest {
    @Test
    void rowsBecomeItemsByTheirLevelAndStayFoldedWhileNumbersChange() {
        Fx.run(() -> {
            OpenBook book = PortfolioBook.open();
            BreakdownViewModel model = new BreakdownViewModel(book.session());
            model.setShown(true);
            TreeTable<BreakdownViewModel> tree =
                    new TreeTable<>(model, "Margin breakdown", BreakdownViewModel.MAINTENANCE_COLUMNS, 1);
            TreeItem<Row> pool = tree.getRoot().getChildren().getFirst();
            assertEquals(1, tree.getRoot().getChildren().size());
            assertTrue(pool.isExpanded());
            TreeItem<Row> equity = pool.getChildren().getFirst();
            equity.setExpanded(false);
            book.session().whatIfProperty().set(new WhatIf(0.1, 0));
            book.calculate();
            TreeItem<Row> now =
                    tree.getRoot().getChildren().getFirst().getChildren().getFirst();
            assertEquals("Equity", now.getValue().value(BreakdownViewModel.PART).text());
            assertFalse(now.isExpanded());
        });
    }
}
