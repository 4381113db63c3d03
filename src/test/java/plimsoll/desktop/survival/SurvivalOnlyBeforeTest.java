package plimsoll.desktop.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;

/// What only the book before has keeps its numbers before in every table about survival, beside none.
class SurvivalOnlyBeforeTest {
    private static Row named(TableModel table, String column, String pool) {
        return table.rows().stream()
                .filter(row -> row.value(column).text().startsWith(pool))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(Row row, String... columns) {
        Map<String, String> texts = new HashMap<>();
        for (String column : columns) {
            texts.put(column, row.value(column).text());
        }
        return texts;
    }

    private static void assertGone(TableModel table, Row row, Map<String, String> was) {
        was.forEach((id, text) -> {
            assertEquals(text, row.value(Column.before(id)).text(), table.name() + " " + id);
            assertEquals("none", row.value(id).text(), table.name() + " " + id);
            assertEquals("", row.value(Column.difference(id)).text(), table.name() + " " + id);
            Column column = table.columns().stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "Only the book before has this.",
                    table.why(row, column).parts().getLast().text(),
                    table.name() + " " + id);
        });
    }

    @Test
    void aPoolThatWasRemovedKeepsItsNumbersBefore() {
        OpenBook book = OpenBook.sample("two-venues");
        try (SurvivalViewModel model = new SurvivalViewModel(book.session())) {
            book.calculate();
            Map<String, String> range = texts(
                    named(model.ranges(), RangesViewModel.POOL, "Venue B"), RangesViewModel.LEVEL, RangesViewModel.GAP);
            Map<String, String> event = texts(
                    named(model.breaks(), LegBreaksViewModel.EVENT, "Venue B"),
                    LegBreaksViewModel.PRICE,
                    LegBreaksViewModel.LOSS,
                    LegBreaksViewModel.DELTA);
            Map<String, String> closing =
                    texts(named(model.closings(), ClosingsViewModel.WHAT, "Venue B"), ClosingsViewModel.TOTAL);
            Map<String, String> vol = texts(
                    named(model.vols(), VolLevelsViewModel.POOL, "Venue B"),
                    VolLevelsViewModel.LOWER,
                    VolLevelsViewModel.HIGHER);
            Map<String, String> carry = texts(
                    named(model.carry(), CarryViewModel.POOL, "Venue B"), CarryViewModel.COST, CarryViewModel.QUOTED);

            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePool("b"));
            book.calculate();
            assertGone(model.ranges(), named(model.ranges(), RangesViewModel.POOL, "Venue B"), range);
            assertGone(model.breaks(), named(model.breaks(), LegBreaksViewModel.EVENT, "Venue B"), event);
            assertGone(model.closings(), named(model.closings(), ClosingsViewModel.WHAT, "Venue B"), closing);
            assertGone(model.vols(), named(model.vols(), VolLevelsViewModel.POOL, "Venue B"), vol);
            assertGone(model.carry(), named(model.carry(), CarryViewModel.POOL, "Venue B"), carry);

            book.session().apply(new WhatIfEdit.Discard());
            book.calculate();
            assertTrue(model.vols().rows().stream().noneMatch(row -> row.id().startsWith("before/")));
        }
    }

    @Test
    void theWaysOfAnUnderlyingThatWasRemovedKeepTheirNumbersBefore() {
        OpenBook book = OpenBook.sample("two-venues");
        try (SurvivalViewModel model = new SurvivalViewModel(book.session())) {
            book.calculate();
            Map<String, String> first = texts(
                    model.firstBreaks().rows().getFirst(),
                    FirstBreaksViewModel.PRICE,
                    FirstBreaksViewModel.DELTA,
                    FirstBreaksViewModel.LOSS);
            book.session().apply(new WhatIfEdit.Start());
            book.session().apply(new Edit.RemovePositions(Set.of("leg-a", "leg-b")));
            book.calculate();

            Row gone = model.firstBreaks().rows().getFirst();
            assertEquals("Venue A", gone.value(FirstBreaksViewModel.POOL).text());
            assertGone(model.firstBreaks(), gone, first);
            Row way = model.breaks().row(Row.Kind.GROUP, "before/BTC/DOWN").orElseThrow();
            assertEquals("none", way.value(LegBreaksViewModel.DELTA).text());
            assertEquals(
                    first.get(FirstBreaksViewModel.PRICE),
                    named(model.breaks(), LegBreaksViewModel.EVENT, "Venue A")
                            .value(Column.before(LegBreaksViewModel.PRICE))
                            .text());
        }
    }

    @Test
    void aCliffThatIsNoLongerThereKeepsItsDistanceBefore() {
        OpenBook book = OpenBook.sample("calendar");
        try (SurvivalViewModel model = new SurvivalViewModel(book.session())) {
            book.calculate();
            List<Row> cliffs = model.cliffs().rows().stream()
                    .filter(row -> row.kind() == Row.Kind.ITEM)
                    .toList();
            assertFalse(cliffs.isEmpty());
            List<Map<String, String>> was =
                    cliffs.stream().map(row -> texts(row, CliffsViewModel.AWAY)).toList();
            book.session().apply(new WhatIfEdit.Start());
            book.session()
                    .apply(new Edit.RemovePositions(book.session().document().positions().stream()
                            .map(leg -> leg.id())
                            .collect(java.util.stream.Collectors.toSet())));
            book.calculate();
            List<Row> gone = model.cliffs().rows().stream()
                    .filter(row -> row.kind() == Row.Kind.ITEM)
                    .toList();
            assertEquals(was.size(), gone.size());
            for (int i = 0; i < was.size(); i++) {
                assertGone(model.cliffs(), gone.get(i), was.get(i));
            }
        }
    }
}
