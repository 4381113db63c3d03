package plimsoll.desktop.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.model.AssumptionsViewModel;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;

class SurvivalViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final SurvivalViewModel model = new SurvivalViewModel(book.session());

    private static List<String> texts(TableModel table, String column) {
        return table.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .map(row -> row.value(column).text())
                .toList();
    }

    private static Row row(TableModel table, String id) {
        return table.row(Row.Kind.ITEM, id).orElseThrow();
    }

    @Test
    void nothingIsShownBeforeTheRunAndEverythingAfterIt() {
        assertTrue(model.breaks().rows().isEmpty());
        assertEquals("waiting", model.stateProperty().get());
        assertFalse(model.searchedProperty().get(), "no cliff is said to be missing before the search");
        book.calculate();
        assertTrue(model.searchedProperty().get());
        assertEquals("", model.stateProperty().get());
        assertFalse(model.staleProperty().get());
        assertEquals(List.of("94,741.68", "105,176.63"), texts(model.ranges(), RangesViewModel.WORST));
        assertEquals(List.of("94,472.36", "105,472.64"), texts(model.ranges(), RangesViewModel.LEVEL));
        assertEquals(List.of("none", "none"), texts(model.vols(), VolLevelsViewModel.HIGHER));
        assertEquals(List.of("183.3 days", "never"), texts(model.carry(), CarryViewModel.QUOTED));
        assertEquals(List.of("never", "183.3 days"), texts(model.carry(), CarryViewModel.FLIPPED));
        assertTrue(model.cliffs().rows().isEmpty());
    }

    @Test
    void anEditStopsTheQuestionAboutTheBookBeforeIt() {
        book.calculate();
        book.session()
                .apply(new Edit.SetPosition(
                        "quantity",
                        book.session().document().positions().getFirst().withQuantity(new BigDecimal("9"))));
        book.session().runNow();
        assertEquals("waiting", model.stateProperty().get());
        long asked = model.runProperty().get().orElseThrow().revision();
        book.session().undo();
        assertEquals("waiting", model.stateProperty().get());
        assertTrue(model.staleProperty().get());

        book.calculate();

        assertEquals("", model.stateProperty().get());
        assertFalse(model.staleProperty().get());
        assertEquals(
                book.session().revision(),
                model.runProperty().get().orElseThrow().revision());
        assertEquals(asked + 2, book.session().revision(), "the edited book was not asked about");
    }

    @Test
    void theFirstBreakEachWayStandsInOneRow() {
        book.calculate();
        FirstBreaksViewModel first = model.firstBreaks();
        assertEquals(List.of("94,472.36", "105,472.64"), texts(first, FirstBreaksViewModel.PRICE));
        assertEquals(List.of("Venue A", "Venue B"), texts(first, FirstBreaksViewModel.POOL));
        assertEquals(List.of("\u221210.0000", "+10.0000"), texts(first, FirstBreaksViewModel.DELTA));
        assertEquals(List.of("55,276", "54,726"), texts(first, FirstBreaksViewModel.LOSS), "10 x distance");
        assertEquals(List.of("none in range", "none in range"), texts(first, FirstBreaksViewModel.NEXT));
    }

    @Test
    void theLegBreakIsDrawnWithItsLevelsNamedAndBothWaysAndNumbersCanBeChosen() {
        BreakChartModel chart = model.breakChart();
        assertEquals(Texts.of("empty.calculating"), chart.emptyTextProperty().get());
        book.calculate();
        assertEquals(List.of("BTC down", "BTC up"), chart.waysProperty().get());
        assertEquals("BTC up", chart.wayProperty().get(), "5.47 % is nearer than 5.53 %");
        chart.choose("BTC down");
        BreakData data = chart.dataProperty().get().orElseThrow();
        assertEquals(
                List.of("Venue A liquidated at", "if it turns: Venue B at"),
                data.levels().stream().map(BreakData.Level::what).toList());
        assertEquals(
                List.of("all legs", "after Venue A is liquidated", "and winners cut by 50 %"),
                data.lines().stream().map(BreakData.Line::name).toList());
        int start = data.prices().indexOf(100_000.0);
        assertEquals(0, data.lines().get(0).values().get(start), 1e-6);
        assertEquals(-55_276.38, data.lines().get(1).values().get(start), 0.01);
        assertEquals(-27_638.19, data.lines().get(2).values().get(start), 0.01);

        chart.showDelta(true);
        BreakData delta = chart.dataProperty().get().orElseThrow();
        assertEquals("delta, BTC", delta.unit());
        assertEquals(-10, delta.lines().get(1).values().get(start), 1e-9);

        chart.choose("ETH down");
        assertEquals(Optional.empty(), chart.dataProperty().get());
        assertEquals(
                "No pool is liquidated in range: ETH down.",
                chart.emptyTextProperty().get());
    }

    @Test
    void legsBreakInGroupsPerDirection() {
        book.calculate();
        List<Row> rows = model.breaks().rows();
        assertEquals(Row.Kind.GROUP, rows.getFirst().kind());
        assertEquals(
                List.of("Venue A", "winners cut by 50 %", "Venue B", "winners cut by 50 %"),
                texts(model.breaks(), LegBreaksViewModel.EVENT));
        assertEquals(
                "\u221210.0000", rows.get(1).value(LegBreaksViewModel.DELTA).text());
        assertEquals("0", rows.getFirst().value(LegBreaksViewModel.DELTA).text(), "neutral before");
        assertEquals("105,472.64", rows.get(1).value(LegBreaksViewModel.BACK).text());
        assertEquals("Venue B", rows.get(1).value(LegBreaksViewModel.BACK).detail());
        assertEquals(
                "none in range", rows.get(1).value(LegBreaksViewModel.ONWARD).text());
    }

    @Test
    void closingsSayWhatIsLeft() {
        book.calculate();
        assertEquals(
                4,
                model.closings().rows().stream()
                        .filter(row -> row.kind() == Row.Kind.GROUP)
                        .count());
        Row first = model.closings().rows().getFirst();
        assertTrue(first.value(ClosingsViewModel.WHAT).text().endsWith("order not stated"));
        assertEquals("2,051.54", first.value(ClosingsViewModel.TOTAL).text());
        assertEquals(
                "\u221210.0000",
                texts(model.closings(), ClosingsViewModel.QUANTITY).getFirst());
    }

    @Test
    void numbersAreDimmedFromTheEditToTheNewResult() {
        book.calculate();
        Document document = book.session().document();
        book.session()
                .apply(new Edit.SetBalance(
                        "amount",
                        new plimsoll.domain.account.Balance("cash-a", "a", "USDT", new java.math.BigDecimal("70000"))));
        assertTrue(model.staleProperty().get());
        Row range = row(model.ranges(), "a/BTC/DOWN");
        assertTrue(range.value(RangesViewModel.LEVEL).is(CellState.STALE));
        assertEquals("94,472.36", range.value(RangesViewModel.LEVEL).text(), "the old number stays, dimmed");
        book.calculate();
        assertFalse(model.staleProperty().get());
        assertFalse(range.value(RangesViewModel.LEVEL).is(CellState.STALE));
        assertEquals("93,467.34", range.value(RangesViewModel.LEVEL).text());
        assertFalse(document.equals(book.session().document()));
    }

    @Test
    void anotherWorkspaceShowsNothingOfTheOldOne() {
        book.calculate();
        book.session().load(Document.empty());
        assertTrue(model.breaks().rows().isEmpty());
        assertEquals(Optional.empty(), model.runProperty().get());
        book.calculate();
        assertTrue(model.ranges().rows().isEmpty());
    }

    @Test
    void anAssumptionIsTypedInItsUnitAndRunsAgain() {
        book.calculate();
        AssumptionsViewModel assumptions = model.assumptions();
        Row error = row(assumptions, "maintenance");
        assertEquals(Optional.empty(), assumptions.commit(error, AssumptionsViewModel.VALUE, "10"));
        assertEquals(0.1, book.session().document().stress().survival().maintenanceError());
        assertEquals("10", error.value(AssumptionsViewModel.VALUE).text());
        Row volume = row(assumptions, "BTC volume");
        assertEquals(Optional.empty(), assumptions.commit(volume, AssumptionsViewModel.VALUE, ""));
        book.calculate();
        assertEquals(
                "94,519.86",
                row(model.ranges(), "a/BTC/DOWN").value(RangesViewModel.WORST).text());
        assertEquals(
                "94,424.91",
                row(model.ranges(), "a/BTC/DOWN").value(RangesViewModel.BEST).text());
        book.session().undo();
        assertEquals("2,000", volume.value(AssumptionsViewModel.VALUE).text());
    }

    @Test
    void anImpossibleAssumptionStaysInItsCellWithTheReason() {
        AssumptionsViewModel assumptions = model.assumptions();
        Row gap = row(assumptions, "gap");
        assertTrue(assumptions
                .commit(gap, AssumptionsViewModel.VALUE, "100")
                .orElseThrow()
                .contains("below 1"));
        assertTrue(gap.value(AssumptionsViewModel.VALUE).is(CellState.INVALID));
        assertEquals(0.1, book.session().document().stress().survival().gap());
        assertTrue(assumptions.commit(gap, AssumptionsViewModel.WHAT, "x").isPresent());
    }

    @Test
    void theChartHoldsTheRangesOfTheStressedUnderlyingAndTheReportedLevel() {
        book.session()
                .apply(new Edit.SetPosition(
                        "reported",
                        book.session()
                                .document()
                                .position("leg-a")
                                .orElseThrow()
                                .withReported(new plimsoll.domain.account.Reported(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new java.math.BigDecimal("94500"))))));
        book.calculate();
        RangeData data = model.ranges().chartProperty().get().orElseThrow();
        assertEquals("BTC", data.underlying());
        assertEquals(100_000, data.evaluated());
        assertEquals(
                List.of("Venue A", "Venue B"),
                data.bars().stream().map(RangeData.Bar::name).toList());
        assertEquals(94_500, data.bars().getFirst().reported().orElseThrow());
        assertTrue(data.bars().getFirst().sides().getLast().point().isEmpty(), "a long leg has no level above");
    }

    /// Level of a long linear leg by hand: 60,000 + q (P - 100,000) = 0.005 q P.
    @Test
    void whileABookIsComparedEveryTableHasItsNumberBeforeAndTheDifference() {
        book.calculate();
        assertFalse(model.ranges().comparedProperty().get());
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "12");
        book.calculate();

        Row range = model.ranges().rows().getFirst();
        assertEquals("94,472.36", before(range, RangesViewModel.LEVEL));
        assertEquals("95,477.39", range.value(RangesViewModel.LEVEL).text());
        assertEquals("+1,005.03", difference(range, RangesViewModel.LEVEL));
        assertEquals(
                94_472.36,
                model.ranges()
                        .chartProperty()
                        .get()
                        .orElseThrow()
                        .bars()
                        .getFirst()
                        .sides()
                        .getFirst()
                        .before()
                        .orElseThrow(),
                0.01);
        Row first = model.firstBreaks().rows().getFirst();
        assertEquals("94,472.36", before(first, FirstBreaksViewModel.PRICE));
        assertEquals("+1,005.03", difference(first, FirstBreaksViewModel.PRICE));
        Row event = row(model.breaks(), "BTC/DOWN/0");
        assertEquals("94,472.36", before(event, LegBreaksViewModel.PRICE));
        assertEquals("+1,005.03", difference(event, LegBreaksViewModel.PRICE));
        // 10 x 5,527.64 before, 12 x 4,522.61 now; the short leg of 10 is left of both.
        for (Row row : List.of(first, event)) {
            assertEquals("55,276", before(row, LegBreaksViewModel.LOSS));
            assertEquals("\u22121,005", difference(row, LegBreaksViewModel.LOSS));
            assertEquals("\u221210.0000", before(row, LegBreaksViewModel.DELTA));
            assertEquals("0", difference(row, LegBreaksViewModel.DELTA));
        }
        Row way = model.breaks().row(Row.Kind.GROUP, "BTC/DOWN").orElseThrow();
        assertEquals("0", before(way, LegBreaksViewModel.DELTA));
        assertEquals("+2.0000", difference(way, LegBreaksViewModel.DELTA));
        Row cut = row(model.breaks(), "BTC/DOWN/0/deleveraged");
        assertEquals("94,472.36", before(cut, LegBreaksViewModel.PRICE));
        assertEquals("\u22125.0000", before(cut, LegBreaksViewModel.DELTA));
        assertEquals(
                number(range, RangesViewModel.GAP) - number(range, Column.before(RangesViewModel.GAP)),
                number(range, Column.difference(RangesViewModel.GAP)),
                1e-9);
        assertTrue(number(range, Column.before(RangesViewModel.GAP)) > 55_276);
        Row carry = model.carry().rows().getFirst();
        assertEquals("183.3 days", before(carry, CarryViewModel.QUOTED));
        assertEquals("150.0 days", carry.value(CarryViewModel.QUOTED).text(), "(60,000 - 6,000) / 360");
        assertEquals("\u221233.3", difference(carry, CarryViewModel.QUOTED));
        Row vol = model.vols().rows().getFirst();
        assertEquals("none", before(vol, VolLevelsViewModel.HIGHER));
        Row closing = model.closings().rows().getFirst();
        assertEquals("2,051.54", before(closing, ClosingsViewModel.TOTAL));

        book.session().apply(new WhatIfEdit.Discard());
        book.calculate();
        assertFalse(model.ranges().comparedProperty().get());
    }

    /// The level of 12 BTC is 1,140,000 / 11.94; the losses there are quantity x distance from 100,000.
    @Test
    void theDrawnLegBreakOfAComparedBookHasTheLinesBefore() {
        book.calculate();
        model.breakChart().choose("BTC down");
        assertEquals(Optional.empty(), drawn().compared());
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "12");
        book.calculate();

        BreakData data = drawn();
        BreakData.Compared before = data.compared().orElseThrow();
        assertEquals("before: Venue A liquidated at 94,472.36", before.first());
        assertEquals(
                data.lines().stream().map(BreakData.Line::name).toList(),
                before.lines().stream().map(BreakData.Line::name).toList());
        int now = data.prices().indexOf(100_000.0);
        int was = before.prices().indexOf(100_000.0);
        assertEquals(-12 * 4_522.61, data.lines().get(1).values().get(now), 0.1);
        assertEquals(-10 * 5_527.64, before.lines().get(1).values().get(was), 0.1);
        double low = data.prices().getFirst();
        assertEquals(2 * (low - 100_000), data.lines().getFirst().values().getFirst(), 1e-6);
        assertEquals(0, before.lines().getFirst().values().getFirst(), 1e-6, "neutral before");

        model.breakChart().showDelta(true);
        assertEquals(2, drawn().lines().getFirst().values().getFirst(), 1e-9);
        assertEquals(
                0, drawn().compared().orElseThrow().lines().getFirst().values().getFirst(), 1e-9);
        model.breakChart().showDelta(false);
        book.session().apply(new WhatIfEdit.Discard());
        book.calculate();
        assertEquals(Optional.empty(), drawn().compared());
    }

    @Test
    void whoIsNoLongerLiquidatedIsSaidWhereTheChartIsEmpty() {
        book.calculate();
        model.breakChart().choose("BTC down");
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "0.01");
        book.calculate();

        assertEquals(Optional.empty(), model.breakChart().dataProperty().get());
        assertEquals(
                "No pool is liquidated in range: BTC down; before: Venue A liquidated at 94,472.36.",
                model.breakChart().emptyTextProperty().get());

        book.session().apply(new WhatIfEdit.Discard());
        book.resize("leg-a", "0.01");
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "12");
        book.calculate();
        assertEquals(
                "before: no pool is liquidated in range",
                drawn().compared().orElseThrow().first());
    }

    private BreakData drawn() {
        return model.breakChart().dataProperty().get().orElseThrow();
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }

    private static String before(Row row, String column) {
        return row.value(Column.before(column)).text();
    }

    private static String difference(Row row, String column) {
        return row.value(Column.difference(column)).text();
    }
}
