package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;

/// Legs and balances that the what-if book removed keep a row that says so, and come back at their place.
class RemovedRowsTest {
    private final OpenBook book = OpenBook.sample("two-venues");

    private static Row gone(TableModel table, String id) {
        return table.row(Row.Kind.ITEM, "removed/" + id).orElseThrow();
    }

    private static List<String> ids(TableModel table) {
        return table.rows().stream().map(Row::id).toList();
    }

    private Document document() {
        return book.session().document();
    }

    @Test
    void aRemovedLegKeepsARowThatIsNoLeg() {
        try (PositionsViewModel legs = new PositionsViewModel(book.session(), new SplitText())) {
            List<String> before = ids(legs);
            Row leg = legs.row(Row.Kind.ITEM, "leg-a").orElseThrow();
            String symbol = leg.value(PositionsViewModel.INSTRUMENT).text();
            book.session().apply(new WhatIfEdit.Start());
            assertEquals(before, ids(legs));
            legs.remove(List.of(leg));
            Row gone = gone(legs, "leg-a");
            assertEquals(symbol, gone.value(PositionsViewModel.INSTRUMENT).text());
            assertEquals("removed", gone.value(PositionsViewModel.QUANTITY).text());
            assertEquals(
                    "+10.0000",
                    gone.value(Column.before(PositionsViewModel.QUANTITY)).text());
            assertTrue(gone.value(PositionsViewModel.INSTRUMENT).is(CellState.MUTED));
            assertEquals(
                    "Only the book before has this; Space brings it back.",
                    gone.value(PositionsViewModel.QUANTITY).message());
            assertTrue(legs.isRemoved(gone));
            assertFalse(legs.isRemoved(leg));
            assertEquals(List.of("a", "removed/leg-a", "b", "leg-b", "book"), ids(legs), "below the head of its pool");
            assertEquals("1 leg, all included", legs.hintProperty().get());
            assertTrue(legs.columns().stream()
                    .noneMatch(column -> gone.value(column.id()).is(CellState.EDITABLE)));

            Document without = document();
            assertTrue(legs.commit(gone, PositionsViewModel.QUANTITY, "5").isPresent());
            assertFalse(legs.nudge(gone, PositionsViewModel.QUANTITY, 1));
            legs.duplicate(List.of(gone));
            legs.remove(List.of(gone));
            assertEquals(without, document());

            legs.toggle(List.of(gone));
            assertEquals(document().book().positions(), document().positions());
            assertEquals(before, ids(legs));
            assertEquals(Optional.of("Bring leg back"), book.session().undoName());
            book.session().undo();
            assertEquals(without, document());
            book.session().apply(new WhatIfEdit.Apply());
            assertEquals(List.of("a", "b", "leg-b", "book"), ids(legs));
        }
    }

    @Test
    void legsOfARemovedPoolStandBelowItsNameAndBringItBack() {
        try (PositionsViewModel legs = new PositionsViewModel(book.session(), new SplitText())) {
            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePool("a"));
            assertEquals(List.of("b", "leg-b", "a", "removed/leg-a", "book"), ids(legs));
            Row head = legs.row(Row.Kind.GROUP, "a").orElseThrow();
            assertEquals("Venue A", head.value(PositionsViewModel.INSTRUMENT).text());
            assertEquals("", head.value(PositionsViewModel.PNL).text());
            legs.groupBy(PositionGrouping.UNDERLYING);
            assertTrue(ids(legs).contains("removed/leg-a"));
            legs.toggle(List.of(gone(legs, "leg-a")));
            assertEquals(document().book().positions(), document().positions());
            assertTrue(document().pool("a").isPresent());
        }
    }

    @Test
    void aFrozenBookBesideTheSameDocumentListsWhatWasRemovedToo() {
        try (PositionsViewModel legs = new PositionsViewModel(book.session(), new SplitText())) {
            book.session().freeze("Snapshot");
            book.session().apply(new Edit.RemovePool("a"));
            assertTrue(ids(legs).contains("removed/leg-a"));
            book.session().thaw();
            assertFalse(ids(legs).contains("removed/leg-a"));
        }
    }

    @Test
    void aRemovedBalanceKeepsARowThatCountsNowhere() {
        try (BalancesViewModel balances = new BalancesViewModel(book.session(), new SplitText())) {
            Row first = balances.rows().getFirst();
            String id = first.id();
            String amount = first.value(BalancesViewModel.AMOUNT).text();
            Row total = balances.rows().getLast();
            String counted = total.value(BalancesViewModel.COUNTED).text();
            book.session().apply(new WhatIfEdit.Start());
            balances.remove(List.of(first));
            book.calculate();
            Row gone = gone(balances, id);
            assertEquals(
                    amount, gone.value(Column.before(BalancesViewModel.AMOUNT)).text());
            assertEquals("removed", gone.value(BalancesViewModel.AMOUNT).text());
            assertFalse(total.value(BalancesViewModel.COUNTED).text().equals(counted));
            assertTrue(balances.commit(gone, BalancesViewModel.AMOUNT, "1").isPresent());
            Document without = document();
            balances.remove(List.of(gone));
            assertEquals(without, document());

            balances.toggle(List.of(gone));
            book.calculate();
            assertEquals(counted, total.value(BalancesViewModel.COUNTED).text());
            assertEquals(Optional.of("Bring balance back"), book.session().undoName());
            assertFalse(ids(balances).contains("removed/" + id));
        }
    }
}
