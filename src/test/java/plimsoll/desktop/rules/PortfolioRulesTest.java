package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.desktop.session.OpenBook;
import plimsoll.storage.ShippedRules;

class PortfolioRulesTest {
    private final OpenBook book = PortfolioBook.open();
    private final RulesViewModel rules = new RulesViewModel(book.session(), ShippedRules::edited);

    private static Row named(TableModel table, String column, String text) {
        return table.rows().stream()
                .filter(row -> row.value(column).text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column).file());
    }

    @Test
    void theScanShowsWhatCountsAndOutlinesTheWorstCell() {
        ScanGrid grid = new ScanViewModel(rules).gridProperty().get().orElseThrow();
        assertEquals("ETH", grid.unit());
        assertEquals(11, grid.heads().size());
        assertEquals(3, grid.lines().size());
        assertTrue(grid.heads().get(9).first());
        assertEquals("30 %", grid.heads().get(9).weight());
        List<ScanGrid.Cell> cells = grid.lines().stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(Optional::stream)
                .toList();
        assertEquals(29, cells.size());
        ScanGrid.Cell worst =
                cells.stream().filter(ScanGrid.Cell::worst).findFirst().orElseThrow();
        assertEquals(cells.stream().mapToDouble(ScanGrid.Cell::value).min().orElseThrow(), worst.value());
        double needed = rules.sets().getFirst().result().parts().getFirst().maintenance();
        assertEquals(needed, -worst.value(), 1e-9);
    }

    @Test
    void aScanKeepsItsMatrixWithoutNumbersWhenNoPoolFollowsTheFile() {
        rules.choose(book.session().catalog().versions(PortfolioBook.ID).getLast());
        ScanGrid grid = new ScanViewModel(rules).gridProperty().get().orElseThrow();
        assertEquals("", grid.unit());
        assertEquals(
                "", grid.lines().getFirst().cells().getFirst().orElseThrow().text());
    }

    @Test
    void aComponentsNumberIsEditedBesideWhatItNeeds() {
        ComponentsViewModel components = new ComponentsViewModel(rules);
        Row naked = named(components, ComponentsViewModel.NAME, "naked");
        double before = number(naked, ComponentsViewModel.MAINTENANCE);
        assertTrue(before > 0);
        Row rate = components.row(Row.Kind.ITEM, "parts/naked/maintenance").orElseThrow();
        assertEquals(Optional.empty(), components.commit(rate, ComponentsViewModel.VALUE, "2"));
        book.calculate();
        assertEquals(2 * before, number(naked, ComponentsViewModel.MAINTENANCE), 1e-6);
    }

    @Test
    void anInvalidNumberStaysInItsCellAndIsListed() {
        ParametersViewModel scans = ParametersViewModel.scans(rules, Half.ALL);
        Row range = scans.row(Row.Kind.ITEM, "parts/scan/blocks/0/range").orElseThrow();
        assertTrue(scans.commit(range, ParametersViewModel.VALUE, "150").isPresent());
        assertEquals("150", range.value(ParametersViewModel.VALUE).text());
        assertTrue(range.value(ParametersViewModel.VALUE).is(CellState.INVALID));
        assertEquals(1, rules.problems().size());
        assertTrue(scans.commit(
                        scans.row(Row.Kind.ITEM, "parts/scan/blocks/0/steps").orElseThrow(),
                        ParametersViewModel.VALUE,
                        "2.5")
                .isPresent());
        assertEquals(2, rules.problems().size());
    }

    @Test
    void anOptionalNumberCanBeTakenAway() {
        ParametersViewModel scans = ParametersViewModel.scans(rules, Half.ALL);
        Row least = scans.row(Row.Kind.ITEM, "parts/scan/vol/minimumUp").orElseThrow();
        assertEquals(Optional.empty(), scans.commit(least, ParametersViewModel.VALUE, ""));
        assertEquals("none", least.value(ParametersViewModel.VALUE).text());
        assertEquals(Optional.empty(), scans.commit(least, ParametersViewModel.VALUE, "40"));
        assertEquals("40.00", least.value(ParametersViewModel.VALUE).text());
    }

    @Test
    void tieredCollateralIsEditedTierByTier() {
        HaircutsViewModel haircuts = new HaircutsViewModel(rules);
        Row top = named(haircuts, HaircutsViewModel.ASSET, "ETH");
        assertEquals("slice by slice", top.value(HaircutsViewModel.HAIRCUT).text());
        double before = number(top, HaircutsViewModel.COUNTED);
        Row tier =
                haircuts.row(Row.Kind.ITEM, "collateral/assets/0/value/tiers/0").orElseThrow();
        assertEquals("5.00", tier.value(HaircutsViewModel.HAIRCUT).text());
        assertEquals(Optional.empty(), haircuts.commit(tier, HaircutsViewModel.HAIRCUT, "10"));
        assertEquals(before * 0.9 / 0.95, number(top, HaircutsViewModel.COUNTED), 1e-6);
    }

    @Test
    void theDifferenceOfTwoVersionsAddsUpToTheChangeOfTheBuffer() {
        rules.choose(book.session().catalog().versions(PortfolioBook.ID).getLast());
        RuleAnswers answers = new RuleAnswers(rules);
        DifferenceViewModel difference = new DifferenceViewModel(rules, answers);
        EffectViewModel effect = new EffectViewModel(answers);
        assertEquals(List.of(), difference.rows());
        assertTrue(answers.staleProperty().get());
        book.calculate();
        assertFalse(answers.staleProperty().get());
        List<Row> items = difference.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .toList();
        assertEquals(2, items.size());
        assertEquals("15.00 %", items.getFirst().value(DifferenceViewModel.OLD).text());
        assertEquals("18.00 %", items.getFirst().value(DifferenceViewModel.NEW).text());
        double sum = number(difference.row(Row.Kind.TOTAL, "sum").orElseThrow(), DifferenceViewModel.EFFECT);
        assertTrue(sum < 0);
        assertEquals(
                sum,
                items.stream()
                        .mapToDouble(row -> number(row, DifferenceViewModel.EFFECT))
                        .sum(),
                1e-6);
        assertEquals(
                sum,
                difference.stepsProperty().get().orElseThrow().end()
                        - difference.stepsProperty().get().orElseThrow().start(),
                1e-9);
        Row buffer = named(effect, EffectViewModel.ITEM, "Buffer");
        assertFalse(buffer.value(EffectViewModel.BEFORE)
                .text()
                .equals(buffer.value(EffectViewModel.AFTER).text()));
    }
}
