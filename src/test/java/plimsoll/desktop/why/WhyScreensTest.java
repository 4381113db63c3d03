package plimsoll.desktop.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.answers.AnswersViewModel;
import plimsoll.desktop.answers.LossesViewModel;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.paths.PathSettingsViewModel;
import plimsoll.desktop.paths.PathsViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.survival.RangesViewModel;
import plimsoll.desktop.survival.SurvivalViewModel;
import plimsoll.desktop.task.Background;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Every number of the tables about survival, paths and answers can be asked, and its formulas give it.
class WhyScreensTest {
    static Stream<String> samples() {
        return Samples.list().stream().map(sample -> sample.id());
    }

    private static void explained(int least, TableModel... tables) {
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        for (TableModel table : tables) {
            formulas += WhyCheck.table(table, wrong);
        }
        assertEquals(List.of(), wrong);
        assertTrue(formulas >= least, formulas + " formulas");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void survival(String sample) {
        OpenBook book = OpenBook.sample(sample);
        try (SurvivalViewModel model = new SurvivalViewModel(book.session())) {
            book.calculate();
            explained(10, tables(model));
            book.session().whatIfProperty().set(new WhatIf(-0.02, 0.05));
            book.calculate();
            explained(10, tables(model));
        }
    }

    private static TableModel[] tables(SurvivalViewModel model) {
        return new TableModel[] {
            model.ranges(),
            model.breaks(),
            model.firstBreaks(),
            model.closings(),
            model.vols(),
            model.cliffs(),
            model.carry()
        };
    }

    @ParameterizedTest
    @MethodSource("samples")
    void paths(String sample) {
        Deque<Runnable> work = new ArrayDeque<>();
        OpenBook book = OpenBook.sample(sample);
        try (PathsViewModel model = new PathsViewModel(
                book.session(),
                new Background(work::add, Runnable::run, 1, Runnable::run, () -> java.time.Instant.EPOCH))) {
            model.settings().commit(PathSettingsViewModel.Field.PATHS, "200");
            model.settings().commit(PathSettingsViewModel.Field.DAYS, "2");
            model.start();
            while (!work.isEmpty()) {
                work.poll().run();
            }
            explained(3, model.pools(), model.acts(), model.routes());
        }
    }

    @Test
    void fatalShocksAndCures() {
        OpenBook book = OpenBook.sample("two-venues");
        try (AnswersViewModel model = new AnswersViewModel(book.session(), Background.DIRECT, then -> {})) {
            model.shocksProperty().set("-5%");
            model.start();
            explained(4, model.reverse(), model.cures());
        }
    }

    @Test
    void lossesOfAPoolSayHowManyMarketsLoseMoreThanTheBuffer() {
        OpenBook book = OpenBook.sample("two-venues");
        try (AnswersViewModel answers = new AnswersViewModel(book.session(), Background.DIRECT, then -> {});
                LossesViewModel model = new LossesViewModel(book.session(), Background.DIRECT, answers.factors())) {
            model.countProperty().set("4,000");
            model.start();
            explained(2, model.rows());
            Row pool = model.rows().row(Row.Kind.GROUP, "a").orElseThrow();
            Column exceeded = model.rows().columns().stream()
                    .filter(column -> column.title().equals("Exceeded"))
                    .findFirst()
                    .orElseThrow();
            Why why = model.rows().why(pool, exceeded);
            assertTrue(why.texts(Why.Kind.NUMBERS).getFirst().contains(" / 4,000 \u00d7 100 = "), why.text());
        }
    }

    @Test
    void aLevelIsTheMoveFromThePriceLookedFromAndCitesTheRuleFile() {
        OpenBook book = OpenBook.sample("two-venues");
        try (SurvivalViewModel model = new SurvivalViewModel(book.session())) {
            book.calculate();
            Row first = model.ranges().rows().getFirst();
            Column level = model.ranges().columns().stream()
                    .filter(column -> column.id().equals(RangesViewModel.LEVEL))
                    .findFirst()
                    .orElseThrow();
            Why why = model.ranges().why(first, level);
            assertEquals("94,472.36 USD", why.value());
            assertTrue(
                    why.texts(Why.Kind.NUMBERS).getFirst().startsWith("100,000 \u00d7 (1 + (\u22120.0552763819"),
                    why.text());
            assertTrue(why.texts(Why.Kind.SOURCE).getFirst().startsWith("Rules: plain.percent "), why.text());
            assertTrue(why.text().contains("on the living side"), why.text());
            book.session().whatIfProperty().set(new WhatIf(-0.02, 0));
            Why old = model.ranges().why(first, level);
            assertTrue(old.text().contains("Stale: "), old.text());
        }
    }
}
