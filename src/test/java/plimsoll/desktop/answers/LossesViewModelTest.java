package plimsoll.desktop.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunProgress;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;
import plimsoll.engine.stress.LossRun;

class LossesViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final LossesViewModel model = new LossesViewModel(book.session(), Background.DIRECT, new FactorInputs());

    @AfterEach
    void close() {
        model.close();
    }

    private void run() {
        model.countProperty().set("4,000");
        model.start();
    }

    private String cell(Row.Kind kind, String id, String column) {
        return model.rows().row(kind, id).orElseThrow().value(column).text();
    }

    @Test
    void poolsLoseWhileTheHedgedBookDoesNot() {
        assertEquals(List.of(), model.rows().rows());
        assertTrue(model.chartProperty().get().isEmpty());
        run();
        assertEquals(RunProgress.Phase.COMPLETE, model.progressProperty().get().phase());
        List<String> groups = model.rows().rows().stream()
                .filter(row -> row.kind() == Row.Kind.GROUP)
                .map(row -> row.value(LossRowsViewModel.ITEM).text())
                .toList();
        assertEquals(List.of("Venue A", "Venue B", "Whole book"), groups);
        assertEquals("97.5 %", cell(Row.Kind.ITEM, "a/0.975", LossRowsViewModel.ITEM));
        assertEquals("0", cell(Row.Kind.ITEM, "/0.99", LossRowsViewModel.SHORTFALL));
        assertEquals("n/a", cell(Row.Kind.GROUP, "", LossRowsViewModel.BUFFER));
        assertEquals("55,000", cell(Row.Kind.GROUP, "a", LossRowsViewModel.BUFFER));
        assertTrue(
                cell(Row.Kind.GROUP, "a", LossRowsViewModel.MOVES).startsWith("BTC \u2212"),
                cell(Row.Kind.GROUP, "a", LossRowsViewModel.MOVES));
        assertTrue(cell(Row.Kind.GROUP, "b", LossRowsViewModel.MOVES).startsWith("BTC +"));
        double exceeded = Double.parseDouble(cell(Row.Kind.GROUP, "a", LossRowsViewModel.EXCEEDED));
        assertTrue(exceeded > 3 && exceeded < 15, "exceeded " + exceeded);
    }

    @Test
    void theChartDrawsThePoolInMostDangerWithItsBufferUntilAnotherIsChosen() {
        run();
        LossData data = model.chartProperty().get().orElseThrow();
        assertTrue(data.name().startsWith("Venue"), data.name());
        assertEquals(55_000, data.buffer().orElseThrow(), 1e-9);
        assertEquals(
                List.of("95 %", "97.5 %", "99 %"),
                data.marks().stream().map(LossData.Mark::name).toList());
        assertEquals(1, data.reaching(0) + below(data), 1e-12);
        model.choose("Whole book");
        LossData whole = model.chartProperty().get().orElseThrow();
        assertEquals("", whole.exceeded());
        assertTrue(whole.buffer().isEmpty());
    }

    private static double below(LossData data) {
        long inside = data.counts().stream().mapToLong(Integer::longValue).sum();
        return (data.markets() - inside - data.above()) / (double) data.markets();
    }

    @Test
    void anEditMeetsTheSameMarketsByItself() {
        run();
        LossRun before = model.result().orElseThrow();
        Position leg = book.session().document().positions().getFirst();
        book.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("5"))));
        LossRun after = model.result().orElseThrow();
        assertEquals(
                0.5,
                after.report().pools().getFirst().atRisk99()
                        / before.report().pools().getFirst().atRisk99(),
                1e-9);
        assertEquals(
                before.report().pools().getLast(), after.report().pools().getLast(), "the other pool, to the last bit");
        assertFalse(model.staleProperty().get());
    }

    @Test
    void aWhatIfBookStandsBesideTheBookUnderTheSameMarkets() {
        run();
        book.calculate();
        String was = cell(Row.Kind.ITEM, "a/0.99", LossRowsViewModel.RISK);
        String often = cell(Row.Kind.GROUP, "a", LossRowsViewModel.EXCEEDED);
        assertFalse(model.rows().comparedProperty().get());

        book.session().apply(new WhatIfEdit.Start());
        Position leg = book.session().document().positions().getFirst();
        book.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("5"))));
        book.calculate();

        assertTrue(model.rows().comparedProperty().get());
        assertEquals(was, cell(Row.Kind.ITEM, "a/0.99", Column.before(LossRowsViewModel.RISK)));
        assertEquals(often, cell(Row.Kind.GROUP, "a", Column.before(LossRowsViewModel.EXCEEDED)));
        double before = number("a/0.99", Column.before(LossRowsViewModel.RISK));
        double after = number("a/0.99", LossRowsViewModel.RISK);
        assertEquals(before / 2, after, 1e-6 * before);
        assertEquals(after - before, number("a/0.99", Column.difference(LossRowsViewModel.RISK)), 1e-6 * before);
        assertEquals(0, number("b/0.99", Column.difference(LossRowsViewModel.RISK)), 0);

        book.session().apply(new WhatIfEdit.Discard());
        book.calculate();
        assertFalse(model.rows().comparedProperty().get());
    }

    @Test
    void theChartHoldsTheLossesOfTheBookBeforeInTheSameBins() {
        run();
        model.choose("Venue A");
        LossData alone = model.chartProperty().get().orElseThrow();
        assertEquals(Optional.empty(), alone.before());

        book.session().apply(new WhatIfEdit.Start());
        assertTrue(model.chartProperty().get().orElseThrow().isSame());
        book.resize("leg-a", "5");
        LossData tried = model.chartProperty().get().orElseThrow();
        LossData.Before was = tried.apart().orElseThrow();
        assertEquals(alone.marks(), was.marks());
        assertEquals(alone.buffer(), was.buffer());
        assertEquals(alone.exceeded(), was.exceeded());
        // Twice the losses in bins of half the width: twice as many bins.
        assertEquals(alone.width() / 2, tried.width(), 1e-9 * alone.width());
        assertTrue(
                was.counts().size() > 1.5 * tried.counts().size(),
                "bins " + was.counts().size());
        assertEquals(
                alone.reaching(30),
                tried.reachingBefore(was, (int) Math.round((alone.from() - tried.from()) / tried.width()) + 60),
                0.01);
        model.choose("Venue B");
        assertTrue(model.chartProperty().get().orElseThrow().isSame());
    }

    @Test
    void aBookThatIsComparedNoMoreLeavesChartAndTableAlsoWithoutFollowing() {
        run();
        book.session().freeze("Snapshot");
        book.resize("leg-a", "5");
        model.followingProperty().set(false);
        book.calculate();
        assertTrue(model.rows().comparedProperty().get());
        book.resize("leg-a", "6");
        Row row = model.rows().row(Row.Kind.ITEM, "a/0.95").orElseThrow();
        assertTrue(row.value(Column.before(LossRowsViewModel.RISK)).is(CellState.STALE));
        assertTrue(row.value(Column.difference(LossRowsViewModel.RISK)).is(CellState.STALE));

        book.session().freeze("Later snapshot");
        book.calculate();
        assertFalse(model.rows().comparedProperty().get());
        assertEquals(Optional.empty(), model.chartProperty().get().orElseThrow().before());
    }

    @Test
    void aPoolOfOneBookAloneSaysSoInTheOther() {
        book.session().freeze("Snapshot");
        run();
        String was = cell(Row.Kind.ITEM, "b/0.99", LossRowsViewModel.RISK);
        String often = cell(Row.Kind.GROUP, "b", LossRowsViewModel.EXCEEDED);
        book.session().apply(new Edit.RemovePool("b"));
        book.calculate();

        assertEquals("Venue B", cell(Row.Kind.GROUP, "b", LossRowsViewModel.ITEM));
        assertEquals(often, cell(Row.Kind.GROUP, "b", Column.before(LossRowsViewModel.EXCEEDED)));
        assertEquals("none", cell(Row.Kind.GROUP, "b", LossRowsViewModel.EXCEEDED));
        assertEquals("none", cell(Row.Kind.GROUP, "b", LossRowsViewModel.BUFFER));
        assertEquals(was, cell(Row.Kind.ITEM, "b/0.99", Column.before(LossRowsViewModel.RISK)));
        assertEquals("none", cell(Row.Kind.ITEM, "b/0.99", LossRowsViewModel.RISK));
        assertEquals("", cell(Row.Kind.ITEM, "b/0.99", Column.difference(LossRowsViewModel.RISK)));
        Row gone = model.rows().row(Row.Kind.ITEM, "b/0.99").orElseThrow();
        Column risk = column(LossRowsViewModel.RISK);
        assertTrue(model.rows().why(gone, risk).toString().contains("Only the book before has this."));
        Row last = model.rows().rows().getLast();
        assertEquals("/0.99", last.id(), "the whole book stands last");

        book.session().freeze("One pool");
        book.session().undo();
        book.calculate();
        assertEquals("new", cell(Row.Kind.ITEM, "b/0.99", Column.before(LossRowsViewModel.RISK)));
        assertEquals("new", cell(Row.Kind.GROUP, "b", Column.before(LossRowsViewModel.EXCEEDED)));
        assertEquals("", cell(Row.Kind.ITEM, "b/0.99", Column.difference(LossRowsViewModel.RISK)));
        assertEquals(was, cell(Row.Kind.ITEM, "b/0.99", LossRowsViewModel.RISK));
    }

    private Column column(String id) {
        return model.rows().columns().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double number(String id, String column) {
        return Double.parseDouble(
                model.rows().row(Row.Kind.ITEM, id).orElseThrow().value(column).file());
    }

    @Test
    void withoutFollowingTheResultIsStaleAfterAnEdit() {
        run();
        model.followingProperty().set(false);
        LossRun before = model.result().orElseThrow();
        Position leg = book.session().document().positions().getFirst();
        book.session().apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("5"))));
        assertEquals(before, model.result().orElseThrow());
        assertTrue(model.staleProperty().get());
        Row row = model.rows().row(Row.Kind.ITEM, "a/0.95").orElseThrow();
        assertTrue(row.value(LossRowsViewModel.RISK).is(CellState.STALE));
    }

    @Test
    void whatIsTypedWrongIsSaid() {
        model.countProperty().set("10");
        model.start();
        assertTrue(
                model.wrongProperty().get().contains("from 1000 to 1000000, not 10"),
                model.wrongProperty().get());
        model.countProperty().set("2000");
        model.levelsProperty().set("95, 20");
        model.start();
        assertTrue(
                model.wrongProperty().get().contains("levels"),
                model.wrongProperty().get());
        model.levelsProperty().set("99.5");
        model.seedProperty().set("1.5");
        model.start();
        assertEquals("Seed must be a whole number.", model.wrongProperty().get());
        assertTrue(model.result().isEmpty());
        model.seedProperty().set("2");
        model.start();
        assertEquals("", model.wrongProperty().get());
        assertEquals("99.5 %", cell(Row.Kind.ITEM, "a/0.995", LossRowsViewModel.ITEM));
    }
}
