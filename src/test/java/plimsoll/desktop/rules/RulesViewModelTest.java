package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.desktop.session.OpenBook;
import plimsoll.storage.ShippedRules;

class RulesViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final RulesViewModel rules = new RulesViewModel(book.session(), ShippedRules::edited);
    private final ParametersViewModel parameters = ParametersViewModel.margins(rules, Half.ALL);
    private final TiersViewModel tiers = new TiersViewModel(rules);

    private Row parameter(String label) {
        return parameters.rows().stream()
                .filter(row -> row.value(ParametersViewModel.NAME).text().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void chooseBinance() {
        rules.choose(ShippedRules.catalog().versions("binance.usdm").getLast());
        rules.symbolProperty().set(Optional.of("BTCUSDT"));
    }

    @Test
    void theFirstPoolsRulesAreLookedAtFirst() {
        assertEquals(
                "plain.percent", rules.ruleProperty().get().orElseThrow().file().id());
        assertEquals(
                "0.50",
                parameter("Maintenance rate").value(ParametersViewModel.VALUE).text());
    }

    @Test
    void anEditedRateMovesTheLevelsAndCanBeReset() {
        parameters.commit(parameter("Maintenance rate"), ParametersViewModel.VALUE, "1.0");
        book.calculate();
        double level = book.session()
                .runProperty()
                .get()
                .orElseThrow()
                .corridor()
                .down()
                .orElseThrow()
                .price();
        assertEquals((10 * 100_000.0 - 60_000) / (10 * (1 - 0.01)), level, 1e-6);
        assertTrue(rules.isEdited());
        assertTrue(
                parameter("Maintenance rate").value(ParametersViewModel.VALUE).is(CellState.EDITED));
        assertEquals(1, book.session().document().editedRules().size());

        rules.edits().reset();

        assertFalse(rules.isEdited());
        assertFalse(book.session().modifiedProperty().get());
    }

    @Test
    void maintenanceAboveInitialIsRejectedAndTheOldRateCounts() {
        String message = parameters
                .commit(parameter("Maintenance rate"), ParametersViewModel.VALUE, "50")
                .orElseThrow();
        assertTrue(message.contains("exceeds the initial rate"));
        assertFalse(rules.isEdited());
        assertTrue(
                parameter("Maintenance rate").value(ParametersViewModel.VALUE).is(CellState.INVALID));
    }

    @Test
    void aBoundBelowTheTierBeforeIsRejected() {
        chooseBinance();
        Row third = tiers.rows().get(2);
        String message = tiers.commit(third, TiersViewModel.UP_TO, "1").orElseThrow();
        assertTrue(message.contains("not above"));
        assertEquals("1", third.value(TiersViewModel.UP_TO).text());
        assertTrue(third.value(TiersViewModel.UP_TO).is(CellState.INVALID));
        assertFalse(rules.isEdited());
    }

    @Test
    void anEditedTierRederivesTheDeductionsAbove() {
        chooseBinance();
        String before = tiers.rows().get(2).value(TiersViewModel.DEDUCTION).text();
        assertEquals(Optional.empty(), tiers.commit(tiers.rows().get(1), TiersViewModel.MAINTENANCE, "0.55"));
        assertTrue(rules.isEdited());
        assertFalse(before.equals(
                tiers.rows().get(2).value(TiersViewModel.DEDUCTION).text()));
        assertEquals(
                "maintenance was 0.50",
                tiers.rows().get(1).value(TiersViewModel.NOTE).text());
    }

    @Test
    void confirmingTakesTheBadgeAway() {
        rules.edits().confirm(true);
        assertFalse(rules.ruleProperty().get().orElseThrow().file().illustrative());
        book.calculate();
        assertTrue(book.session().problemsProperty().get().stream()
                .noneMatch(problem ->
                        problem.place().id().equals("A") && problem.what().contains("illustrative")));
    }
}
