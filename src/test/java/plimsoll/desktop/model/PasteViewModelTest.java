package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.account.Position;
import plimsoll.domain.text.NumberStyle;

class PasteViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();
    private final PositionsViewModel model = new PositionsViewModel(session, new SplitText());
    private final String pool = session.document().pools().getFirst().name();

    private PasteViewModel preview(String text) {
        return model.preview(text).orElseThrow();
    }

    private Position last() {
        return session.document().positions().getLast();
    }

    @Test
    void textWhoseNumbersAreSureAndRowsCompleteIsClear() {
        PasteViewModel paste = preview("Instrument\tQuantity\tEntry\nETHUSDT\t1.5\t2,500.25\n");

        assertTrue(paste.isClear());
        assertEquals("Pasted 1 row.", paste.apply());
        assertEquals(new BigDecimal("2500.25"), last().entryPrice().orElseThrow());
    }

    @Test
    void aNumberThatReadsTwoWaysAsksWithBothReadings() {
        PasteViewModel paste = preview("ETHUSDT\t1,234\n");
        assertFalse(paste.isClear());
        assertTrue(paste.isUnsure());
        assertEquals(
                Map.of(NumberStyle.POINT, "1,234", NumberStyle.COMMA, "1.234"),
                paste.readings().orElseThrow());

        paste.chooseStyle(NumberStyle.COMMA);
        paste.read();

        assertTrue(paste.isClear());
        paste.apply();
        assertEquals(0, new BigDecimal("1.234").compareTo(last().quantity()));
    }

    @Test
    void oneNumberThatReadsOneWayDecidesForAll() {
        PasteViewModel point = preview("ETHUSDT\t1,234\t2,500.5\n");
        assertFalse(point.isUnsure());
        assertEquals(NumberStyle.POINT, point.style());

        PasteViewModel comma = preview("ETHUSDT\t1,234\t2.500,5\n");
        assertFalse(comma.isUnsure());
        assertEquals(NumberStyle.COMMA, comma.style());
        comma.apply();
        assertEquals(0, new BigDecimal("1.234").compareTo(last().quantity()));
    }

    @Test
    void eachRowThatCannotBeTakenSaysWhyAndTheOthersGoIn() {
        int before = session.document().positions().size();
        PasteViewModel paste = preview("Symbol;Size;Pool\nETHUSDT;1;" + pool + "\nWHAT;1;" + pool + "\nETHUSDT;x;"
                + pool + "\nETHUSDT;1;nowhere\nBTC-26MAR27-60000-C;1;" + pool + "\n");

        assertEquals(';', paste.separator());
        assertEquals(1, paste.valid());
        assertTrue(paste.lines().get(1).problem().contains("is no name"));
        assertTrue(paste.lines().get(2).problem().startsWith("Quantity: "));
        assertTrue(paste.lines().get(3).problem().contains("is no pool"));
        assertTrue(paste.lines().get(4).problem().contains("@Deribit"));

        String said = paste.apply();

        assertTrue(said.startsWith("Pasted 1 row, 4 left out: "), said);
        assertEquals(before + 1, session.document().positions().size());
        session.undo();
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void columnsAreMatchedByHeaderAndCanBeChanged() {
        PasteViewModel paste = preview("Ticket\tQty\tSymbol\nETHUSDT\t3\tBTCUSDT\n");
        assertEquals(List.of("", PositionsViewModel.QUANTITY, PositionsViewModel.INSTRUMENT), paste.order());

        paste.chooseColumn(0, PositionsViewModel.INSTRUMENT);
        paste.check();

        assertEquals(List.of(PositionsViewModel.INSTRUMENT, PositionsViewModel.QUANTITY, ""), paste.order());
        paste.apply();
        assertEquals(
                "ETHUSDT",
                session.document()
                        .instrument(last().instrumentId())
                        .orElseThrow()
                        .symbol());
    }

    @Test
    void anotherSeparatorSplitsTheTextAnew() {
        PasteViewModel paste = preview("ETHUSDT|1|2500\n");
        assertEquals('|', paste.separator());
        assertEquals(3, paste.order().size());

        paste.chooseSeparator(';');
        paste.read();

        assertEquals(1, paste.order().size());
        assertEquals(0, paste.valid());
    }

    @Test
    void onePasteIsOneStepEvenWithNewInstruments() {
        int instruments = session.document().instruments().size();
        model.paste("ETHUSDT\t1\nSOLUSDT\t2\n");
        assertEquals(instruments + 2, session.document().instruments().size());
        assertEquals(Optional.of("Paste 2 rows"), session.undoName());

        session.undo();

        assertEquals(instruments, session.document().instruments().size());
    }

    @Test
    void aLongTextReadInPiecesIsTheSameAsOneReadAtOnce() {
        String text = "BTCUSDT\t1\nnothing\t2\nETHUSDT\tten\nETHUSDT\t3\n";
        PasteViewModel once = model.preview(text).orElseThrow();
        PasteViewModel pieces = model.unread(text).orElseThrow();
        assertTrue(pieces.isEmpty());
        pieces.take(pieces.finding().get());
        int steps = 1;
        while (pieces.step()) {
            steps++;
        }
        assertEquals(once.lines().size(), steps);
        assertEquals(once.lines(), pieces.lines());
        assertEquals(once.order(), pieces.order());
        assertEquals(once.apply(), pieces.apply());
    }

    @Test
    void oneTextForSeveralRowsAndFillingDownAreOneStepEach() {
        List<Row> legs =
                model.rows().stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
        assertEquals(Optional.empty(), model.commitAll(legs, PositionsViewModel.QUANTITY, "7"));
        assertEquals(
                List.of("7", "7"),
                session.document().positions().stream()
                        .map(leg -> leg.quantity().toPlainString())
                        .toList());
        assertEquals(Optional.of("Edit 2 rows"), session.undoName());
        session.undo();
        assertFalse(session.modifiedProperty().get());

        Column entry = model.columns().stream()
                .filter(column -> column.id().equals(PositionsViewModel.ENTRY))
                .findFirst()
                .orElseThrow();
        model.commit(legs.getFirst(), PositionsViewModel.ENTRY, "99,000.125");
        model.fillDown(legs, entry);
        assertEquals(
                new BigDecimal("99000.125"),
                session.document().positions().getLast().entryPrice().orElseThrow());
        session.undo();
        session.undo();
        assertFalse(session.modifiedProperty().get());
    }

    @Test
    void textThatNoRowTakesStaysInEachCell() {
        List<Row> legs =
                model.rows().stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
        assertTrue(model.commitAll(legs, PositionsViewModel.QUANTITY, "x").isPresent());

        assertTrue(legs.stream()
                .allMatch(row -> row.value(PositionsViewModel.QUANTITY).is(CellState.INVALID)));
        assertEquals(
                2,
                session.problemsProperty().get().stream()
                        .filter(problem -> problem.what().contains("\u201cx\u201d"))
                        .count());
        assertFalse(session.modifiedProperty().get());
    }
}
