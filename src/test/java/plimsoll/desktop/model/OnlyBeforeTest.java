package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;

/// What the what-if book took away keeps its number before, beside none.
class OnlyBeforeTest {
    private final OpenBook book = OpenBook.sample("two-venues");

    private static String before(Row row, String column) {
        return row.value(Column.before(column)).text();
    }

    private static String why(TableModel table, Row row, String id) {
        Column column = table.columns().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
        return table.why(row, column).parts().getLast().text();
    }

    @Test
    void aPoolThatWasRemovedKeepsItsRowAboveTheTotal() {
        try (PoolsViewModel pools = new PoolsViewModel(book.session())) {
            Row gone = pools.row(Row.Kind.ITEM, "b").orElseThrow();
            String buffer = gone.value(PoolsViewModel.BUFFER).text();
            String ratio = gone.value(PoolsViewModel.RATIO).text();
            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePool("b"));
            book.calculate();

            assertEquals(
                    List.of("Venue A", "Venue B", "Book"),
                    pools.rows().stream()
                            .map(row -> row.value(PoolsViewModel.POOL).text())
                            .toList());
            assertTrue(gone.value(PoolsViewModel.POOL).is(CellState.MUTED));
            assertEquals(buffer, before(gone, PoolsViewModel.BUFFER));
            assertEquals(ratio, before(gone, PoolsViewModel.RATIO));
            for (String column : List.of(PoolsViewModel.BUFFER, PoolsViewModel.RATIO)) {
                assertEquals("none", gone.value(column).text());
                assertEquals("", gone.value(Column.difference(column)).text());
                assertEquals("Only the book before has this.", why(pools, gone, column));
            }
            assertEquals("", gone.value(PoolsViewModel.STATE).text());
            assertTrue(pools.isOnlyBefore(gone));
            assertFalse(pools.isOnlyBefore(pools.rows().getFirst()));
            assertEquals("", gone.value(PoolsViewModel.EQUITY).text());

            book.session().apply(new WhatIfEdit.Discard());
            book.calculate();
            Row back = pools.row(Row.Kind.ITEM, "b").orElseThrow();
            assertEquals(buffer, back.value(PoolsViewModel.BUFFER).text());
            assertEquals("ok", back.value(PoolsViewModel.STATE).text());
            assertFalse(back.value(PoolsViewModel.POOL).is(CellState.MUTED));

            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePool("b"));
            book.session().apply(new WhatIfEdit.Apply());
            book.calculate();
            assertEquals(2, pools.rows().size(), "an applied what-if has removed it for good");
        }
    }

    @Test
    void levelsOfAPoolThatWasRemovedKeepTheirRows() {
        try (LevelsViewModel levels = new LevelsViewModel(book.session())) {
            Row b = levels.rows().stream()
                    .filter(row -> row.value(LevelsViewModel.POOL).text().equals("Venue B"))
                    .findFirst()
                    .orElseThrow();
            String was = b.value(LevelsViewModel.LEVEL).text();
            String meaning = b.value(LevelsViewModel.MEANING).text();
            int rows = levels.rows().size();
            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePool("b"));
            book.calculate();

            assertEquals(rows, levels.rows().size());
            Row gone = levels.rows().getLast();
            assertEquals("Venue B", gone.value(LevelsViewModel.POOL).text());
            assertEquals(was, before(gone, LevelsViewModel.LEVEL));
            assertEquals("none", gone.value(LevelsViewModel.LEVEL).text());
            assertEquals(
                    "", gone.value(Column.difference(LevelsViewModel.LEVEL)).text());
            assertEquals("", gone.value(LevelsViewModel.MOVE).text());
            assertEquals(meaning, gone.value(LevelsViewModel.MEANING).text());
            assertEquals("Only the book before has this.", why(levels, gone, LevelsViewModel.LEVEL));

            book.session().apply(new WhatIfEdit.Discard());
            book.calculate();
            assertEquals(
                    was, levels.rows().getLast().value(LevelsViewModel.LEVEL).text());
        }
    }

    /// The level of a leg that shrinks moves out of the searched range: that row says none itself and no second one is
    /// added.
    @Test
    void aPoolThatKeepsNoLevelHasOneRow() {
        try (LevelsViewModel levels = new LevelsViewModel(book.session())) {
            String was = levels.rows().getFirst().value(LevelsViewModel.LEVEL).text();
            int rows = levels.rows().size();
            book.session().apply(new WhatIfEdit.Start());
            book.session()
                    .apply(new Edit.SetPosition(
                            "quantity",
                            book.session()
                                    .document()
                                    .position("leg-a")
                                    .orElseThrow()
                                    .withQuantity(new BigDecimal("0.1"))));
            book.calculate();
            assertEquals(rows, levels.rows().size());
            Row first = levels.rows().getFirst();
            assertEquals("none", first.value(LevelsViewModel.LEVEL).text());
            assertEquals(was, before(first, LevelsViewModel.LEVEL));
        }
    }
}
