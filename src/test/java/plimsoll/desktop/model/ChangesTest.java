package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.scenario.WhatIf;

/// Tables follow every change, also of values that nobody reads in between.
class ChangesTest {
    private static final PastedCells.Parser NOTHING_PASTED = text -> new PastedCells(List.of(), List.of());

    private final OpenBook book = OpenBook.sample("option-book");
    private final WorkspaceSession session = book.session();

    @Test
    void everyChangeIsHeardThoughNobodyReadsTheValue() {
        StringProperty value = new SimpleStringProperty("a");
        List<String> heard = new ArrayList<>();
        Subscription subscription = Changes.follow(() -> heard.add("change"), value);
        value.set("b");
        value.set("c");
        value.set("c");
        subscription.unsubscribe();
        value.set("d");
        assertEquals(List.of("change", "change"), heard);
    }

    @Test
    void theSecondRejectedQuantityStaysInItsCellToo() {
        PositionsViewModel positions = new PositionsViewModel(session, NOTHING_PASTED);
        rejectTwo(positions, PositionsViewModel.QUANTITY);
    }

    @Test
    void theSecondRejectedPriceStaysInItsCellToo() {
        MarketViewModel market = new MarketViewModel(session, NOTHING_PASTED);
        rejectTwo(market, MarketViewModel.MARK);
    }

    @Test
    void theSecondRejectedAmountStaysInItsCellToo() {
        OpenBook unified = OpenBook.sample("unified-accounts");
        rejectTwo(new BalancesViewModel(unified.session(), NOTHING_PASTED), BalancesViewModel.AMOUNT);
    }

    private static void rejectTwo(TableModel model, String column) {
        List<Row> rows = model.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM && row.value(column).is(CellState.EDITABLE))
                .limit(2)
                .toList();
        assertEquals(2, rows.size());
        for (Row row : rows) {
            assertTrue(model.commit(row, column, "1o").isPresent());
            assertTrue(row.value(column).is(CellState.INVALID), row.id());
        }
    }

    @Test
    void numbersAreDimmedAfterEveryEditAndBrightAfterEveryRun() {
        BreakdownViewModel breakdown = new BreakdownViewModel(session);
        breakdown.setShown(true);
        List<TableModel> tables = List.of(
                new PositionsViewModel(session, NOTHING_PASTED),
                new PoolsViewModel(session),
                new LevelsViewModel(session),
                new CompareViewModel(session),
                breakdown,
                new SlicesViewModel(session));
        for (int round = 1; round <= 3; round++) {
            session.whatIfProperty().set(new WhatIf(-0.01 * round, 0));
            for (TableModel table : tables) {
                assertTrue(hasStale(table), table.name() + " in round " + round);
            }
            book.calculate();
            for (TableModel table : tables) {
                assertFalse(hasStale(table), table.name() + " in round " + round);
            }
        }
    }

    private static boolean hasStale(TableModel table) {
        return table.rows().stream()
                .anyMatch(row -> table.columns().stream()
                        .anyMatch(column -> row.value(column.id()).is(CellState.STALE)));
    }

    @Test
    void aClosedTableFollowsNoMore() {
        PoolsViewModel pools = new PoolsViewModel(session);
        pools.close();
        session.whatIfProperty().set(new WhatIf(-0.01, 0));
        assertFalse(hasStale(pools));
    }
}
