package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.WhatIfEdit;

/// Inputs without a column for what they were: the what-if book marks those that it changed.
class EditedInputsTest {
    private final OpenBook book = OpenBook.sample("two-venues");

    private static void assertEdited(Row row, String column, String was) {
        assertTrue(row.value(column).is(CellState.EDITED), column);
        assertEquals("It was " + was + " before.", row.value(column).message());
    }

    @Test
    void aLegSaysWhatItsInputsWere() {
        try (PositionsViewModel legs = new PositionsViewModel(book.session(), new SplitText())) {
            Row leg = legs.row(Row.Kind.ITEM, "leg-a").orElseThrow();
            book.session().apply(new WhatIfEdit.Start());
            assertEquals(Optional.empty(), legs.commit(leg, PositionsViewModel.ENTRY, "99000"));
            assertEquals(Optional.empty(), legs.commit(leg, PositionsViewModel.MODE, "isolated"));
            legs.toggle(List.of(leg));
            book.calculate();
            assertEdited(leg, PositionsViewModel.ENTRY, "100,000.00");
            assertEdited(leg, PositionsViewModel.MODE, "cross");
            assertEdited(leg, PositionsViewModel.INCLUDED, "yes");
            assertFalse(leg.value(PositionsViewModel.QUANTITY).is(CellState.EDITED));
            Row other = legs.row(Row.Kind.ITEM, "leg-b").orElseThrow();
            assertFalse(other.value(PositionsViewModel.ENTRY).is(CellState.EDITED));
            book.session().apply(new WhatIfEdit.Discard());
            assertFalse(leg.value(PositionsViewModel.ENTRY).is(CellState.EDITED));
        }
    }

    @Test
    void aPoolSaysWhatItsRulesWere() {
        try (PoolSetupViewModel pools = new PoolSetupViewModel(book.session())) {
            Row pool = pools.row(Row.Kind.ITEM, "a").orElseThrow();
            String venue = pool.value(PoolSetupViewModel.VENUE).text();
            book.session().freeze("Snapshot");
            assertEquals(Optional.empty(), pools.commit(pool, PoolSetupViewModel.VENUE, "Binance"));
            assertEdited(pool, PoolSetupViewModel.VENUE, venue);
            assertFalse(pool.value(PoolSetupViewModel.NAME).is(CellState.EDITED));
            book.session().thaw();
            assertFalse(pool.value(PoolSetupViewModel.VENUE).is(CellState.EDITED));
        }
    }
}
