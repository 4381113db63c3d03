package plimsoll.desktop.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.paths.PathSettingsViewModel.Field;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Position;
import plimsoll.engine.path.PathEngine;

/// The paths of a book beside those of the one that it is compared with.
class PathsComparedTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();
    private final PathsViewModel model = new PathsViewModel(session, Background.DIRECT);

    @BeforeEach
    void few() {
        assertEquals(Optional.empty(), model.settings().commit(Field.PATHS, "300"));
        assertEquals(Optional.empty(), model.settings().commit(Field.DAYS, "3"));
    }

    private Row row(int index) {
        return model.pools().rows().get(index);
    }

    /// The closed form and the price to act at know no chance: those of the book before are what a run of it alone
    /// said.
    @Test
    void aWhatIfBookStandsBesideTheBookOnTheSamePaths() {
        model.start();
        assertFalse(model.pools().comparedProperty().get());
        String exact = row(2).value(PathPoolsViewModel.EXACT).file();
        String liquidated = row(0).value(PathPoolsViewModel.LIQUIDATED).file();
        Row act = model.acts().rows().getFirst();
        String price = act.value(ActViewModel.PRICE).file();

        session.apply(new WhatIfEdit.Start());
        Position leg = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        book.calculate();
        model.start();

        assertTrue(model.pools().comparedProperty().get());
        assertTrue(model.acts().comparedProperty().get());
        // 1 - 0.1496970476: both legs of the book live for three days.
        assertEquals(
                "85.03", row(2).value(Column.before(PathPoolsViewModel.EXACT)).text());
        assertEquals(
                exact, row(2).value(Column.before(PathPoolsViewModel.EXACT)).file());
        assertEquals(
                liquidated,
                row(0).value(Column.before(PathPoolsViewModel.LIQUIDATED)).file());
        assertEquals(price, act.value(Column.before(ActViewModel.PRICE)).file());
        assertDifference(row(2), PathPoolsViewModel.EXACT);
        assertDifference(row(0), PathPoolsViewModel.LIQUIDATED);
        assertDifference(act, ActViewModel.PRICE);
        assertEquals("BTC", act.value(ActViewModel.SIDE).text());
        assertEquals("BTC falls to", act.value(ActViewModel.SIDE).file());
        // The other pool is the same in both books, and so are its paths.
        assertEquals(
                "0",
                row(1).value(Column.difference(PathPoolsViewModel.LIQUIDATED)).text());
        assertEquals(
                "0",
                row(1).value(Column.difference(PathPoolsViewModel.NEED_HIGH)).text());

        session.apply(new WhatIfEdit.Discard());
        book.calculate();
        assertFalse(model.pools().comparedProperty().get());
        assertFalse(model.acts().comparedProperty().get());
    }

    private static Row named(TableModel table, String pool) {
        return table.rows().stream()
                .filter(row -> row.value("pool").text().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPoolOfOneBookAloneSaysSoInTheOther() {
        model.start();
        String liquidated = named(model.pools(), "Venue B")
                .value(PathPoolsViewModel.LIQUIDATED)
                .text();
        String need = named(model.pools(), "Venue B")
                .value(PathPoolsViewModel.NEED_HIGH)
                .text();
        String act = named(model.acts(), "Venue B").value(ActViewModel.PRICE).text();

        session.freeze("Two pools");
        session.apply(new Edit.RemovePool("b"));
        book.calculate();
        model.start();

        Row gone = named(model.pools(), "Venue B");
        assertEquals(
                liquidated,
                gone.value(Column.before(PathPoolsViewModel.LIQUIDATED)).text());
        assertEquals(
                need, gone.value(Column.before(PathPoolsViewModel.NEED_HIGH)).text());
        assertEquals("none", gone.value(PathPoolsViewModel.LIQUIDATED).text());
        assertEquals("none", gone.value(PathPoolsViewModel.NEED_HIGH).text());
        assertEquals(
                "", gone.value(Column.difference(PathPoolsViewModel.LIQUIDATED)).text());
        assertEquals("Only the book before has this.", note(model.pools(), gone, PathPoolsViewModel.LIQUIDATED));
        assertEquals(Row.Kind.TOTAL, model.pools().rows().getLast().kind());
        Row order = named(model.acts(), "Venue B");
        assertEquals(act, order.value(Column.before(ActViewModel.PRICE)).text());
        assertEquals("none", order.value(ActViewModel.PRICE).text());
        assertEquals("none", order.value(ActViewModel.MOVE).text());
        assertEquals("", order.value(Column.difference(ActViewModel.PRICE)).text());
        assertEquals("Only the book before has this.", note(model.acts(), order, ActViewModel.PRICE));

        session.freeze("One pool");
        session.undo();
        book.calculate();
        model.start();
        Row now = named(model.pools(), "Venue B");
        assertEquals(
                "new", now.value(Column.before(PathPoolsViewModel.LIQUIDATED)).text());
        assertEquals(liquidated, now.value(PathPoolsViewModel.LIQUIDATED).text());
        assertEquals(
                "", now.value(Column.difference(PathPoolsViewModel.LIQUIDATED)).text());
        assertEquals(
                "none",
                named(model.acts(), "Venue B")
                        .value(Column.before(ActViewModel.PRICE))
                        .text());
    }

    private static String note(TableModel table, Row row, String id) {
        Column column = table.columns().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
        return table.why(row, column).parts().getLast().text();
    }

    private void tryOut(String quantity) {
        Position leg = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal(quantity))));
        book.calculate();
    }

    @Test
    void fanAndFrontierCarryTheBookBefore() {
        model.start();
        FanData alone = model.fanProperty().get().orElseThrow();
        FrontierData bought = model.frontierProperty().get().orElseThrow();
        assertEquals(Optional.empty(), alone.before());
        assertEquals(Optional.empty(), bought.before());

        session.apply(new WhatIfEdit.Start());
        tryOut("8");
        model.start();

        FanData fan = model.fanProperty().get().orElseThrow();
        assertArrayEquals(alone.bands(), fan.before().orElseThrow().bands());
        assertFalse(alone.marks().isEmpty());
        assertEquals(alone.marks(), fan.before().orElseThrow().marks());
        assertTrue(fan.apart().isPresent());
        FrontierData frontier = model.frontierProperty().get().orElseThrow();
        List<FrontierData.Line> before = frontier.before().orElseThrow();
        assertEquals(2, before.size());
        assertTrue(before.get(0).isSameAs(bought.lines().get(0)));
        assertEquals(List.of(before.get(0)), frontier.apart(), "the other pool is the same in both books");

        // The other pool and the price are the same in both books.
        model.chosenFanProperty().set(1);
        assertTrue(model.fanProperty().get().orElseThrow().isSame());
        model.chosenFanProperty().set(2);
        assertTrue(model.fanProperty().get().orElseThrow().isSame());
        assertTrue(model.headline().contains("; the book before, on the same paths, "), model.headline());
        assertFalse(model.headline().contains("before the edit"), model.headline());
    }

    @Test
    void aBookThatTakesThePlaceOfTheComparedOneDropsItsNumbersUntilTheNextRun() {
        session.freeze("Snapshot");
        tryOut("8");
        model.start();
        assertTrue(model.pools().comparedProperty().get());
        assertEquals("", model.unansweredProperty().get());

        session.freeze("Later snapshot");
        book.calculate();
        assertFalse(model.pools().comparedProperty().get());
        assertFalse(model.acts().comparedProperty().get());
        assertEquals(Optional.empty(), model.fanProperty().get().orElseThrow().before());
        assertEquals(
                Optional.empty(), model.frontierProperty().get().orElseThrow().before());
        assertFalse(model.staleProperty().get());
        assertEquals(
                "Nothing is known of the book before: run the paths again to compare.",
                model.unansweredProperty().get());

        model.start();
        assertTrue(model.pools().comparedProperty().get());
        assertTrue(model.fanProperty().get().orElseThrow().isSame());
        assertEquals("", model.unansweredProperty().get());
        session.thaw();
        assertEquals("", model.unansweredProperty().get());
        assertFalse(model.pools().comparedProperty().get());
    }

    /// A book is compared from the moment it is frozen; its paths need not wait for its buffers.
    @Test
    void theBookComparedIsTheOneOfTheMomentEvenBeforeItIsCalculated() {
        session.freeze("Snapshot");
        tryOut("8");
        session.freeze("Later snapshot");
        model.start();
        assertTrue(model.fanProperty().get().orElseThrow().isSame());
    }

    @Test
    void aRunThatIsCancelledAfterTheFirstBookDoesNotAnswer() {
        session.freeze("Snapshot");
        tryOut("8");
        PathQuestion question = new PathQuestion(
                session.preparedProperty().get().snapshot(),
                session.document().paths(),
                0.001,
                Optional.empty(),
                session.comparedBook());
        AtomicInteger finished = new AtomicInteger();
        PathEngine engine = new PathEngine(Runnable::run, 1);
        assertEquals(600, question.paths());
        assertEquals(Optional.empty(), question.answer(engine, () -> finished.get() >= 300, finished::addAndGet));
        assertEquals(300, finished.get(), "paths of the second book were followed");
    }

    private static void assertDifference(Row row, String column) {
        double before = Double.parseDouble(row.value(Column.before(column)).file());
        double after = Double.parseDouble(row.value(column).file());
        double difference =
                Double.parseDouble(row.value(Column.difference(column)).file());
        assertEquals(after - before, difference, 1e-9 * Math.abs(before));
        assertTrue(difference != 0, column + " does not differ");
    }
}
