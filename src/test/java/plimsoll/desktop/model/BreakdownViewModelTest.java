package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.desktop.rules.PortfolioBook;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.WhatIf;

class BreakdownViewModelTest {
    private final OpenBook book = PortfolioBook.open();
    private final BreakdownViewModel tree = shown(book);

    private static BreakdownViewModel shown(OpenBook book) {
        BreakdownViewModel tree = new BreakdownViewModel(book.session());
        tree.setShown(true);
        return tree;
    }

    private static double number(Row row, String column) {
        String text = row.value(column).file();
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private void everyRowIsTheSumOfTheRowsBelow(String column) {
        for (int i = 0; i < tree.rows().size(); i++) {
            Row row = tree.rows().get(i);
            int level = tree.level(row);
            double sum = 0;
            int parts = 0;
            for (int j = i + 1; j < tree.rows().size() && tree.level(tree.rows().get(j)) > level; j++) {
                if (tree.level(tree.rows().get(j)) == level + 1) {
                    sum += number(tree.rows().get(j), column);
                    parts++;
                }
            }
            if (level > 0 && parts > 0) {
                assertEquals(number(row, column), sum, 1e-9, row.id());
            }
        }
    }

    @Test
    void partsAddUpBeforeAndAfterAWhatIf() {
        book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
        book.calculate();
        assertTrue(tree.rows().size() > 20);
        for (String column : new String[] {
            BreakdownViewModel.BEFORE,
            BreakdownViewModel.MAINTENANCE,
            BreakdownViewModel.INITIAL_BEFORE,
            BreakdownViewModel.INITIAL
        }) {
            everyRowIsTheSumOfTheRowsBelow(column);
        }
        assertEquals("residual 0.00", tree.hintProperty().get());
    }

    @Test
    void whatIsOutOfSightIsNotOpenedUpUntilItIsSeenAgain() {
        BreakdownViewModel hidden = new BreakdownViewModel(book.session());
        assertEquals(0, hidden.rows().size());
        hidden.setShown(true);
        assertEquals(tree.rows().size(), hidden.rows().size());
        tree.setShown(false);
        String before = tree.rows().getLast().value(BreakdownViewModel.INITIAL).text();
        book.session().whatIfProperty().set(new WhatIf(0.1, 0.5));
        book.calculate();
        assertEquals(
                before, tree.rows().getLast().value(BreakdownViewModel.INITIAL).text());
        tree.setShown(true);
        assertEquals(
                hidden.rows().getLast().value(BreakdownViewModel.INITIAL).text(),
                tree.rows().getLast().value(BreakdownViewModel.INITIAL).text());
    }

    @Test
    void rowsStandBelowTheirParentsAndOneLevelDeeper() {
        int last = 0;
        for (Row row : tree.rows()) {
            assertTrue(tree.level(row) <= last + 1, row.id());
            assertEquals(tree.level(row), row.id().split(TreeLevels.SEPARATOR, -1).length - 1);
            last = tree.level(row);
        }
        assertEquals(0, tree.level(tree.rows().getFirst()));
    }

    @Test
    void marginOfOpenOrdersIsAPartOfItsOwn() {
        Row row = tree.rows().stream()
                .filter(item -> item.value(BreakdownViewModel.PART).text().equals("open orders"))
                .findFirst()
                .orElseThrow();
        assertEquals("0.2500", row.value(BreakdownViewModel.MAINTENANCE).text());
        assertEquals("0.5000", row.value(BreakdownViewModel.INITIAL).text());
    }

    @Test
    void aRiseOfARequirementIsALoss() {
        book.session().whatIfProperty().set(new WhatIf(0.1, 0.5));
        book.calculate();
        Row row = tree.rows().stream()
                .filter(item -> item.value(BreakdownViewModel.PART).text().equals("Requirement"))
                .findFirst()
                .orElseThrow();
        boolean rises = number(row, BreakdownViewModel.DIFFERENCE) > 0;
        assertEquals(rises, row.value(BreakdownViewModel.DIFFERENCE).is(CellState.LOSS));
        assertEquals(!rises, row.value(BreakdownViewModel.DIFFERENCE).is(CellState.GAIN));
    }
}
