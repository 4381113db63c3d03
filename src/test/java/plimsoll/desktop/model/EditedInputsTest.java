package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.paths.RoutesViewModel;
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

    @Test
    void aBalanceSaysWhichAssetAndPoolItWas() {
        try (BalancesViewModel balances = new BalancesViewModel(book.session(), new SplitText())) {
            Row balance = balances.rows().getFirst();
            String pool = balance.value(BalancesViewModel.POOL).text();
            String asset = balance.value(BalancesViewModel.ASSET).text();
            book.session().apply(new WhatIfEdit.Start());
            assertEquals(Optional.empty(), balances.commit(balance, BalancesViewModel.ASSET, "BTC"));
            assertEdited(balance, BalancesViewModel.ASSET, asset);
            assertFalse(balance.value(BalancesViewModel.POOL).is(CellState.EDITED));
            assertEquals(Optional.empty(), balances.commit(balance, BalancesViewModel.POOL, "Venue B"));
            assertEdited(balance, BalancesViewModel.POOL, pool);
            book.session().apply(new WhatIfEdit.Discard());
            assertFalse(balance.value(BalancesViewModel.ASSET).is(CellState.EDITED));
        }
    }

    @Test
    void otherMarginSaysWhatItWasAlsoWhenMoreIsAddedOrLessIsLeft() {
        try (AdditionsViewModel margins = new AdditionsViewModel(book.session())) {
            margins.add(Optional.empty());
            margins.add(Optional.empty());
            List<Row> rows = List.copyOf(margins.rows());
            assertEquals(Optional.empty(), margins.commit(rows.getFirst(), AdditionsViewModel.INITIAL, "100"));
            assertEquals(Optional.empty(), margins.commit(rows.getLast(), AdditionsViewModel.INITIAL, "200"));
            book.session().apply(new WhatIfEdit.Start());
            assertEquals(Optional.empty(), margins.commit(rows.getLast(), AdditionsViewModel.INITIAL, "300"));
            assertEdited(rows.getLast(), AdditionsViewModel.INITIAL, "200.00");
            assertFalse(rows.getFirst().value(AdditionsViewModel.INITIAL).is(CellState.EDITED));

            margins.remove(List.of(rows.getFirst()));
            Row left = margins.rows().getFirst();
            assertEdited(left, AdditionsViewModel.INITIAL, "200.00");
            book.session().apply(new WhatIfEdit.Discard());
            assertFalse(
                    margins.rows().getLast().value(AdditionsViewModel.INITIAL).is(CellState.EDITED));
        }
    }

    @Test
    void aRouteSaysWhatItsInputsWere() {
        try (RoutesViewModel routes = new RoutesViewModel(book.session())) {
            routes.add(Optional.empty());
            Row route = routes.rows().getFirst();
            book.session().freeze("Snapshot");
            assertEquals(Optional.empty(), routes.commit(route, RoutesViewModel.HOURS, "3"));
            assertEdited(route, RoutesViewModel.HOURS, "1");
            assertFalse(route.value(RoutesViewModel.FEE).is(CellState.EDITED));
            routes.add(Optional.empty());
            assertEquals(
                    "There was none before.",
                    routes.rows().getLast().value(RoutesViewModel.HOURS).message());
            book.session().thaw();
            assertFalse(route.value(RoutesViewModel.HOURS).is(CellState.EDITED));
        }
    }
}
