package plimsoll.desktop.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.WaterfallData;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunProgress;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.Balance;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

class AnswersViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final AnswersViewModel model = new AnswersViewModel(book.session(), Background.DIRECT, then -> {});

    @AfterEach
    void close() {
        model.close();
    }

    private static List<Row> items(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == Row.Kind.ITEM).toList();
    }

    @Test
    void bothEdgesOfTheTwoVenueBookAreShownWithTheirMoves() {
        model.start();
        List<Row> moves = items(model.reverse().rows());
        assertEquals(2, moves.size());
        assertEquals("+5.47 %", moves.get(0).value(ReverseViewModel.MOVE).text());
        assertEquals("\u22125.53 %", moves.get(1).value(ReverseViewModel.MOVE).text());
        assertEquals("1", moves.get(1).value(ReverseViewModel.BAR).file());
        assertEquals(
                "1. Venue B",
                model.reverse().rows().getFirst().value(ReverseViewModel.ITEM).text());
        assertEquals(RunProgress.Phase.COMPLETE, model.progressProperty().get().phase());
    }

    @Test
    void theCheapestCureIsDoneAsOneStepAndCanBeUndone() {
        model.bufferProperty().set("10,000");
        model.shocksProperty().set("-5%");
        model.start();
        Row first = items(model.cures().rows()).getFirst();
        assertEquals(
                "Transfer 4,755 USDT from Venue B",
                first.value(CuresViewModel.ACTION).text());
        assertEquals("10,000", first.value(CuresViewModel.AFTER).text());
        Document before = book.session().document();

        assertTrue(model.apply(first).contains("Undo"), model.apply(first));

        List<BigDecimal> amounts = book.session().document().balances().stream()
                .map(balance -> balance.amount().stripTrailingZeros())
                .toList();
        assertEquals(List.of(new BigDecimal("6.475E+4"), new BigDecimal("55245")), amounts);
        assertTrue(model.staleProperty().get());
        assertTrue(first.value(CuresViewModel.COST).is(CellState.STALE));
        assertTrue(model.apply(first).contains("changed since"));
        book.session().undo();
        assertEquals(before, book.session().document());
    }

    @Test
    void notesAndGroupsAreNoActions() {
        model.shocksProperty().set("-5%");
        model.start();
        Row group = model.cures().rows().getFirst();
        assertEquals("Choose an action first.", model.apply(group));
        Row note = items(model.cures().rows()).getLast();
        assertTrue(note.value(CuresViewModel.ACTION).message().contains("purchase of"), note.id());
        assertEquals("Choose an action first.", model.apply(note));
    }

    @Test
    void aBookThatKeepsItsBufferSaysSo() {
        model.bufferProperty().set("10%");
        model.shocksProperty().set("");
        model.start();
        assertEquals(0, model.cures().rows().size());
        assertEquals(
                "every pool keeps its buffer now and in 0 scenarios",
                model.cureHintProperty().get());
    }

    @Test
    void whatIsTypedWrongIsSaidAndNothingRuns() {
        model.factors().volProperty().set("high");
        model.start();
        assertTrue(
                model.wrongProperty().get().contains("high"),
                model.wrongProperty().get());
        assertEquals(RunProgress.Phase.IDLE, model.progressProperty().get().phase());
        assertEquals(
                model.wrongProperty().get(),
                QuestionPane.text(RunProgress.NOTHING, model.wrongProperty().get()));
        model.factors().volProperty().set("80%");
        model.start();
        assertEquals("", model.wrongProperty().get());
    }

    @Test
    void theWaterfallOfTheWhatIfPointLeadsFromBeforeToAfter() {
        book.session().whatIfProperty().set(new WhatIf(-0.05, 0));
        model.start();
        model.explain().poolProperty().set("Venue A");
        WaterfallData buffer = model.explain().waterfallProperty().get().orElseThrow();
        assertEquals(55_000, buffer.before(), 1e-9);
        assertEquals(5_250, buffer.after(), 1e-9);
        assertEquals(buffer.after(), buffer.level(buffer.steps().size()), 1e-9);
        model.explain().numberProperty().set("Profit and loss");
        WaterfallData profit = model.explain().waterfallProperty().get().orElseThrow();
        assertEquals(List.of(new WaterfallData.Step("Delta", -50_000)), profit.steps());
    }

    @Test
    void anotherWorkspaceIsAskedForAndComparedWith() {
        AtomicInteger asked = new AtomicInteger();
        Document other = new Edit.SetBalance(
                        "amount",
                        new Balance(
                                book.session().document().balances().getFirst().id(),
                                "a",
                                "USDT",
                                new BigDecimal("61000")))
                .apply(Samples.read("two-venues").value().orElseThrow());
        AnswersViewModel comparing = new AnswersViewModel(book.session(), Background.DIRECT, then -> {
            asked.incrementAndGet();
            then.accept(Optional.of(other));
        });
        comparing.explain().compare(ExplainViewModel.OTHER);
        assertEquals(1, asked.get());
        WaterfallData buffer = comparing.explain().waterfallProperty().get().orElseThrow();
        assertEquals(1_000, buffer.after() - buffer.before(), 1e-9);
        assertEquals("Workspace “Two venues, delta neutral”", buffer.afterName());
        assertEquals(buffer.afterName(), comparing.explain().againstProperty().get());
        comparing.close();
        model.explain().compare(ExplainViewModel.OTHER);
        assertFalse(model.explain().waterfallProperty().get().isPresent());
    }
}
