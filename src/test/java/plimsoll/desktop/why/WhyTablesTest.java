package plimsoll.desktop.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PastedCells;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Edit;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Every number of the tables about the book can be asked, and what is shown as its inputs gives it.
class WhyTablesTest {
    static Stream<String> samples() {
        return Samples.list().stream().map(sample -> sample.id());
    }

    private static ScreenModels models(OpenBook book) {
        ScreenModels models = new ScreenModels(book.session(), text -> new PastedCells(List.of(), List.of()));
        models.breakdown().setShown(true);
        return models;
    }

    private static List<TableModel> tables(ScreenModels models) {
        return List.of(
                models.positions(),
                models.balances(),
                models.pools(),
                models.levels(),
                models.market(),
                models.compare(),
                models.breakdown(),
                models.reported(),
                models.slices());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyNumberIsExplainedAndItsInputsGiveIt(String sample) {
        try (ScreenModels models = models(OpenBook.sample(sample))) {
            assertEquals(List.of(), wrong(models));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void soIsEveryNumberAtAWhatIfPointAndBesideAComparedBook(String sample) {
        OpenBook book = OpenBook.sample(sample);
        try (ScreenModels models = models(book)) {
            book.session().freeze("Snapshot");
            plimsoll.domain.account.Position leg =
                    book.session().document().positions().getFirst();
            book.session()
                    .apply(new Edit.SetPosition(
                            "quantity", leg.withQuantity(leg.quantity().multiply(new BigDecimal("0.9")))));
            book.session().whatIfProperty().set(new WhatIf(-0.03, 0.1));
            book.calculate();
            assertEquals(List.of(), wrong(models));
        }
    }

    private static List<String> wrong(ScreenModels models) {
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        for (TableModel table : tables(models)) {
            formulas += WhyCheck.table(table, wrong);
        }
        assertTrue(formulas > 20, formulas + " formulas");
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyComputedNumberOfALegHasAFormula(String sample) {
        List<String> without = new ArrayList<>();
        try (ScreenModels models = models(OpenBook.sample(sample))) {
            PositionsViewModel legs = models.positions();
            for (Row row : legs.rows()) {
                for (Column column : legs.columns()) {
                    CellValue cell = row.value(column.id());
                    boolean computed = !cell.is(CellState.EDITABLE)
                            && column.kind() == Column.Kind.NUMBER
                            && cell.text().chars().anyMatch(Character::isDigit);
                    Why why = legs.why(row, column);
                    if (computed
                            && row.kind() == Row.Kind.ITEM
                            && why.texts(Why.Kind.NUMBERS).isEmpty()) {
                        without.add(row.id() + " " + column.id());
                    }
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void theNumbersOfTheFirstSampleAreThoseOfAPocketCalculator() {
        try (ScreenModels models = models(OpenBook.sample("two-venues"))) {
            PositionsViewModel legs = models.positions();
            Row leg = legs.rows().stream()
                    .filter(row -> row.kind() == Row.Kind.ITEM)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of("10 \u00d7 1 \u00d7 100,000 \u00d7 1 = 1,000,000 USD"),
                    why(legs, leg, PositionsViewModel.NOTIONAL).texts(Why.Kind.NUMBERS));
            assertEquals(
                    List.of("10 \u00d7 1 \u00d7 (100,000 \u2212 100,000) = 0 USDT"),
                    why(legs, leg, PositionsViewModel.PNL).texts(Why.Kind.NUMBERS));
            Why maintenance = why(legs, leg, PositionsViewModel.MAINTENANCE);
            assertEquals(
                    List.of("10 \u00d7 1 \u00d7 100,000 \u00d7 0.005 = 5,000 USDT"),
                    maintenance.texts(Why.Kind.NUMBERS));
            assertTrue(maintenance.texts(Why.Kind.SOURCE).getFirst().startsWith("Rules: "), maintenance.text());
            assertTrue(maintenance.rule().isPresent());
            PoolsViewModel pools = models.pools();
            Why buffer = why(pools, pools.rows().getFirst(), PoolsViewModel.BUFFER);
            assertEquals(List.of("60,000 \u2212 5,000 = 55,000 USDT"), buffer.texts(Why.Kind.NUMBERS));
            assertEquals("55,000.00 USDT", buffer.value());
        }
    }

    @Test
    void whatHasNoNumberSaysTheReasonAndNothingElse() {
        try (ScreenModels models = models(OpenBook.sample("two-venues"))) {
            PoolsViewModel pools = models.pools();
            Why why = why(pools, pools.rows().getLast(), PoolsViewModel.BUFFER);
            assertTrue(why.texts(Why.Kind.NUMBERS).isEmpty());
            assertTrue(why.text().contains("do not lend"), why.text());
        }
    }

    @Test
    void aFormulaThatDoesNotGiveTheNumberIsNotShown() {
        WhyDraft draft = new WhyDraft("Notional", "");
        assertFalse(draft.formula(Term.of("quantity", 10).times(Term.of("mark", 3)), 30.001, "USD"));
        assertTrue(draft.build("30").parts().isEmpty());
        assertFalse(draft.build("30").explained());
    }

    private static Why why(TableModel model, Row row, String column) {
        return model.why(
                row,
                model.columns().stream()
                        .filter(item -> item.id().equals(column))
                        .findFirst()
                        .orElseThrow());
    }
}
