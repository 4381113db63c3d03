package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.survival.SurvivalViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.key.KeyPress;
import plimsoll.storage.Samples;

/// Tables of results say nothing about a book before it has been calculated once.
class FirstResultTest {
    private final OpenBook book = OpenBook.of(Samples.read("two-venues").value().orElseThrow());
    private final WorkspaceSession session = book.session();
    private final SurvivalViewModel survival = new SurvivalViewModel(session);
    private final BreakdownViewModel breakdown = new BreakdownViewModel(session);
    private final List<TableModel> main = List.of(
            new PoolsViewModel(session),
            new LevelsViewModel(session),
            new CompareViewModel(session),
            new SlicesViewModel(session),
            breakdown);
    private final List<TableModel> searched = List.of(
            survival.breaks(),
            survival.firstBreaks(),
            survival.ranges(),
            survival.closings(),
            survival.vols(),
            survival.cliffs(),
            survival.carry());

    FirstResultTest() {
        breakdown.setShown(true);
    }

    private static List<String> awaited(List<TableModel> tables) {
        return tables.stream()
                .filter(table -> table.awaitedProperty().get())
                .map(TableModel::name)
                .toList();
    }

    private static List<String> names(List<TableModel> tables) {
        return tables.stream().map(TableModel::name).toList();
    }

    @Test
    void tablesAwaitTheFirstRunAndThoseOfTheSearchAwaitTheSearchToo() {
        assertEquals(names(main), awaited(main));
        assertEquals(names(searched), awaited(searched));

        session.runNow();

        assertEquals(List.of(), awaited(main));
        assertEquals(names(searched), awaited(searched), "the search follows the run");

        book.calculate();

        assertEquals(List.of(), awaited(searched));
        assertTrue(survival.cliffs().rows().isEmpty(), "and an empty table is a finding");
    }

    @Test
    void chartsSayThatTheBookIsCalculatedUntilItIsOrFails() {
        String calculating = Texts.of("empty.calculating");
        List<ObservableValue<String>> charts = charts();
        assertEquals(Collections.nCopies(5, calculating), said(charts));
        assertEquals(
                calculating, survival.breakChart().emptyTextProperty().get(), "as the chart of levels beside it does");

        session.runNow();
        assertEquals(calculating, survival.emptyTextProperty().get(), "the search follows the run");

        book.setFailing(true);
        session.load(Document.empty());
        session.runNow();
        String missing = "No result yet. Add a leg with a price and its collateral on the Book, or press %s.";
        assertEquals(Collections.nCopies(5, missing.formatted("F5")), said(charts));

        session.setKeys(session.keys().with("run.now", List.of(KeyPress.of("F12"))));
        assertEquals(Collections.nCopies(5, missing.formatted("F12")), said(charts));
        assertEquals(missing.formatted("F12"), survival.emptyTextProperty().get());
    }

    private List<ObservableValue<String>> charts() {
        return List.of(
                new ChartsViewModel(session).emptyTextProperty(),
                new HeatViewModel(session).emptyTextProperty(),
                new PnlViewModel(session).emptyTextProperty(),
                new ExposureViewModel(session).emptyTextProperty(),
                survival.emptyTextProperty());
    }

    private static List<String> said(List<ObservableValue<String>> charts) {
        return charts.stream().map(ObservableValue::getValue).toList();
    }

    @Test
    void aRowIsThereBeforeTheTableStopsWaiting() {
        PoolsViewModel pools = new PoolsViewModel(session);
        LevelsViewModel levels = new LevelsViewModel(session);
        List<Integer> found = new ArrayList<>();
        pools.awaitedProperty()
                .subscribe((before, after) -> found.add(pools.rows().size()));
        levels.awaitedProperty()
                .subscribe((before, after) -> found.add(levels.rows().size()));

        session.runNow();

        assertEquals(2, found.size());
        assertFalse(found.contains(0), found.toString());
    }

    @Test
    void aFailedRunIsAwaitedNoLongerUntilItIsTriedAgain() {
        book.setFailing(true);
        session.runNow();
        assertEquals(List.of(), awaited(main));
        assertEquals(List.of(), awaited(searched));

        book.resize(session.document().positions().getFirst().id(), "9");
        assertEquals(names(main), awaited(main));
        assertEquals(names(searched), awaited(searched));
    }

    @Test
    void aCancelledRunIsAwaitedNoLonger() {
        book.resize(session.document().positions().getFirst().id(), "9");
        session.cancelRun();
        assertEquals(List.of(), awaited(main));
        assertEquals(List.of(), awaited(searched));
    }

    @Test
    void anotherWorkspaceIsAwaitedAnewAndAnEditOfACalculatedOneIsNot() {
        session.runNow();
        book.calculate();
        book.resize(session.document().positions().getFirst().id(), "9");
        assertEquals(List.of(), awaited(main));
        assertEquals(List.of(), awaited(searched), "the result before the edit stays, dimmed");

        session.load(Document.empty());
        assertEquals(names(main), awaited(main));
        assertEquals(names(searched), awaited(searched));

        book.calculate();
        assertEquals(List.of(), awaited(main));
        assertEquals(List.of(), awaited(searched));
    }
}
