package plimsoll.desktop.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Balance;

/// What restores a what-if book beside what restores the book.
class CuresComparedTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final AnswersViewModel model = new AnswersViewModel(book.session(), Background.DIRECT, then -> {});

    @AfterEach
    void close() {
        model.close();
    }

    private void ask(String buffer, String shocks) {
        model.bufferProperty().set(buffer);
        model.shocksProperty().set(shocks);
        model.start();
    }

    private List<Row> rows(Row.Kind kind) {
        return model.cures().rows().stream().filter(row -> row.kind() == kind).toList();
    }

    private Row item(String words) {
        return rows(Row.Kind.ITEM).stream()
                .filter(row -> row.value(CuresViewModel.ACTION).text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String detail() {
        return rows(Row.Kind.GROUP).getFirst().value(CuresViewModel.ACTION).detail();
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }

    private boolean stands(String column) {
        return model.cures().columns().stream()
                .filter(model.cures()::stands)
                .anyMatch(found -> found.id().equals(column));
    }

    private void addCash(String usdt) {
        Balance cash = book.session().document().balances().getFirst();
        book.session()
                .apply(new Edit.SetBalance(
                        "amount", cash.withAmount(cash.amount().add(new BigDecimal(usdt)))));
        book.calculate();
    }

    /// The transfer lacks as much less as there is more cash.
    @Test
    void aCureStandsBesideWhatItNeedsInTheBook() {
        ask("10,000", "-5%");
        assertFalse(stands(CuresViewModel.SIZE));
        assertEquals("lacks 4,750 USD in BTC \u22125.0 %", detail());
        assertEquals(4_755, number(item("Transfer"), CuresViewModel.SIZE), 1e-9);

        book.session().apply(new WhatIfEdit.Start());
        addCash("1000");
        model.start();

        assertTrue(stands(CuresViewModel.SIZE));
        Row transfer = item("Transfer");
        assertEquals(
                "Transfer 3,755 USDT from Venue B",
                transfer.value(CuresViewModel.ACTION).text());
        assertEquals("4,755", transfer.value(Column.before(CuresViewModel.SIZE)).text());
        assertEquals("3,755", transfer.value(CuresViewModel.SIZE).text());
        assertEquals(
                "\u22121,000",
                transfer.value(Column.difference(CuresViewModel.SIZE)).text());
        assertEquals("0", transfer.value(Column.difference(CuresViewModel.COST)).text());
        assertEquals(1_000, number(transfer, Column.difference(CuresViewModel.BEFORE)), 1e-9);
        Row close = item("Close");
        assertEquals(
                number(close, CuresViewModel.COST) - number(close, Column.before(CuresViewModel.COST)),
                number(close, Column.difference(CuresViewModel.COST)),
                1e-9);
        assertTrue(number(close, Column.difference(CuresViewModel.COST)) < 0);
        assertTrue(detail().endsWith("; before 4,750 USD in BTC \u22125.0 %"), detail());

        addCash("1");
        assertTrue(transfer.value(Column.before(CuresViewModel.SIZE)).is(CellState.STALE));
        assertTrue(transfer.value(Column.difference(CuresViewModel.SIZE)).is(CellState.STALE));
    }

    @Test
    void aCureOfTheBookAloneSaysThatThereIsNoneNowAndIsNotDone() {
        book.session().apply(new WhatIfEdit.Start());
        addCash("20000");
        ask("10,000", "-5%");
        assertEquals("keeps its buffer; before it lacked 4,750 USD in BTC \u22125.0 %", detail());
        Row transfer = item("Transfer");
        assertEquals("4,755", transfer.value(Column.before(CuresViewModel.SIZE)).text());
        assertEquals("none", transfer.value(CuresViewModel.SIZE).text());
        assertEquals("none", transfer.value(CuresViewModel.COST).text());
        assertEquals(
                "5,250", transfer.value(Column.before(CuresViewModel.BEFORE)).text());
        assertEquals("", transfer.value(CuresViewModel.BEFORE).text());
        assertEquals("", transfer.value(Column.difference(CuresViewModel.SIZE)).text());
        assertEquals(Optional.empty(), model.cures().cure(transfer));
        assertEquals("This action is of the book before; choose one that has a size now.", model.apply(transfer));
    }

    @Test
    void aCureOfTheWhatIfBookAloneSaysThatThereWasNone() {
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "40");
        book.calculate();
        ask("50,000", "");
        assertTrue(detail().endsWith("; before it kept its buffer"), detail());
        Row close = item("Close");
        assertEquals("none", close.value(Column.before(CuresViewModel.SIZE)).text());
        assertEquals("none", close.value(Column.before(CuresViewModel.COST)).text());
        assertEquals("", close.value(Column.difference(CuresViewModel.COST)).text());
        assertFalse(close.value(CuresViewModel.SIZE).file().isEmpty());
    }

    @Test
    void whatIsTheSameSaysSoAndABookComparedNoMoreIsDropped() {
        book.session().freeze("Snapshot");
        ask("10,000", "-5%");
        assertTrue(detail().endsWith(", as before"), detail());
        assertEquals(
                "0",
                item("Transfer").value(Column.difference(CuresViewModel.SIZE)).text());
        addCash("1000");
        assertTrue(model.cures().comparedProperty().get());
        book.session().freeze("Later snapshot");
        book.calculate();
        assertFalse(model.cures().comparedProperty().get());
        assertFalse(detail().contains("before"), detail());
    }
}
