package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.account.Position;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.PastedTable;

class PositionsViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();
    private final PositionsViewModel model = new PositionsViewModel(session, text -> {
        PastedTable table = PastedTable.parse(text);
        return new PastedCells(table.header().orElse(List.of()), table.rows());
    });

    private Row leg(int index) {
        return model.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void legsStandBelowTheirPoolsAndATotalAtTheEnd() {
        assertEquals(
                List.of(Row.Kind.GROUP, Row.Kind.ITEM, Row.Kind.GROUP, Row.Kind.ITEM, Row.Kind.TOTAL),
                model.rows().stream().map(Row::kind).toList());
        assertEquals("0", model.rows().getLast().value(PositionsViewModel.DELTA).text());
    }

    @Test
    void aQuantityTypedWithGroupsAndSpacesIsTaken() {
        assertEquals(Optional.empty(), model.commit(leg(0), PositionsViewModel.QUANTITY, " 1,250.5 "));
        assertEquals(
                0,
                new BigDecimal("1250.5")
                        .compareTo(session.document().positions().getFirst().quantity()));
    }

    @Test
    void aWrongQuantityStaysInItsCellWhileTheLastValidValueCounts() {
        Row row = leg(0);
        Position before = session.document().positions().getFirst();
        Optional<String> message = model.commit(row, PositionsViewModel.QUANTITY, "1o");
        assertTrue(message.isPresent());
        assertEquals("1o", row.value(PositionsViewModel.QUANTITY).text());
        assertTrue(row.value(PositionsViewModel.QUANTITY).is(CellState.INVALID));
        assertEquals(before, session.document().positions().getFirst());
        assertTrue(session.problemsProperty().get().getFirst().what().contains("1o"));

        model.commit(row, PositionsViewModel.QUANTITY, "11");

        assertFalse(row.value(PositionsViewModel.QUANTITY).is(CellState.INVALID));
        assertEquals("+11.0000", row.value(PositionsViewModel.QUANTITY).text());
    }

    /// 10 BTC from 100,000 at 95,000: 10 x (95,000 - 100,000) = -50,000.
    @Test
    void aMarkAtTheWhatIfPointIsThatOfTheProfitBesideIt() {
        session.whatIfProperty().set(new WhatIf(-0.05, 0));
        book.calculate();
        CellValue mark = leg(0).value(PositionsViewModel.MARK);
        assertEquals(95_000, Double.parseDouble(mark.file()), 1e-9);
        assertTrue(mark.message().contains("100,000.00"), mark.message());
        assertFalse(mark.is(CellState.EDITABLE), "the market has another number");
        double profit = Double.parseDouble(leg(0).value(PositionsViewModel.PNL).file());
        assertEquals(10 * (Double.parseDouble(mark.file()) - 100_000), profit, 1e-9);
        session.whatIfProperty().set(WhatIf.NONE);
        book.calculate();
        assertEquals("100,000.00", leg(0).value(PositionsViewModel.MARK).text());
        assertTrue(leg(0).value(PositionsViewModel.MARK).is(CellState.EDITABLE));
    }

    @Test
    void rowsKeepTheirIdentityWhenNumbersChange() {
        Row row = leg(0);
        model.commit(row, PositionsViewModel.QUANTITY, "12");
        book.calculate();
        assertSame(row, leg(0));
        assertEquals("+12.0000", row.value(PositionsViewModel.DELTA).text());
    }

    @Test
    void numbersAreMarkedStaleUntilRecalculated() {
        model.commit(leg(0), PositionsViewModel.QUANTITY, "12");
        assertTrue(leg(0).value(PositionsViewModel.DELTA).is(CellState.STALE));
        book.calculate();
        assertFalse(leg(0).value(PositionsViewModel.DELTA).is(CellState.STALE));
    }

    @Test
    void aVenueNameDefinesTheInstrument() {
        String id = model.add(Optional.of(leg(0))).orElseThrow();
        Row added = model.row(Row.Kind.ITEM, id).orElseThrow();
        assertEquals(
                Optional.empty(), model.commit(added, PositionsViewModel.INSTRUMENT, "btc-27dec24-60000-c @deribit"));
        assertTrue(session.document().instrument("BTC-27DEC24-60000-C").isPresent());
        assertEquals(
                "BTC-27DEC24-60000-C",
                added.value(PositionsViewModel.INSTRUMENT).text());
    }

    @Test
    void aBookWithoutLegsSaysSoAndNotThatAllAreIncluded() {
        assertEquals("2 legs, all included", model.hintProperty().get());
        List<Row> all = List.of(leg(0), leg(1));
        model.remove(all);
        assertEquals("no legs", model.hintProperty().get());
    }

    @Test
    void anAddedLegWithoutInstrumentIsLeftOutAndSaysSo() {
        String id = model.add(Optional.empty()).orElseThrow();
        Row added = model.row(Row.Kind.ITEM, id).orElseThrow();
        assertTrue(added.value(PositionsViewModel.DELTA).is(CellState.NOT_AVAILABLE));
        assertTrue(added.value(PositionsViewModel.DELTA).message().contains("no instrument"));
        assertTrue(model.hintProperty().get().contains("1 left out"));
    }

    @Test
    void duplicatingDeletingAndExcludingAreOneStepEach() {
        model.duplicate(List.of(leg(0)));
        assertEquals(3, session.document().positions().size());
        assertEquals("Duplicate leg", session.undoName().orElseThrow());
        model.remove(List.of(leg(1)));
        assertEquals(2, session.document().positions().size());
        model.toggle(List.of(leg(0)));
        assertFalse(session.document().positions().getFirst().included());
        assertEquals("no", leg(0).value(PositionsViewModel.INCLUDED).text());
        assertTrue(leg(0).value(PositionsViewModel.QUANTITY).is(CellState.EXCLUDED));
        session.undo();
        session.undo();
        session.undo();
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void pastedRowsAreOneStepAndUnknownOnesAreCounted() {
        String pool = session.document().pools().getFirst().name();
        Optional<String> said = model.paste(
                "Instrument\tSize\tEntry\tPool\nETHUSDT\t-3\t2,500\t" + pool + "\n???\t1\t1\t" + pool + "\n");
        assertTrue(said.orElseThrow().startsWith("Pasted 1 row, 1 left out: \u201c???\u201d is no name"), said.get());
        Position pasted = session.document().positions().getLast();
        assertEquals(new BigDecimal("-3"), pasted.quantity());
        assertEquals(session.document().pools().getFirst().id(), pasted.poolId());
        session.undo();
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void nudgingMovesTheNumberByOneTick() {
        assertTrue(model.nudge(leg(0), PositionsViewModel.QUANTITY, 10));
        assertEquals(
                0,
                new BigDecimal("11")
                        .compareTo(session.document().positions().getFirst().quantity()));
    }
}
