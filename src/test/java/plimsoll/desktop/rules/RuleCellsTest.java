package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.storage.ShippedRules;

/// Every number of every rule file stands in a cell of the Rules screen and is edited there, as one step.
class RuleCellsTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final RulesViewModel rules = new RulesViewModel(book.session(), ShippedRules::edited);
    private final TiersViewModel tiers = new TiersViewModel(rules);
    private final HaircutsViewModel haircuts = new HaircutsViewModel(rules);
    private final ComponentsViewModel components = new ComponentsViewModel(rules);
    private final List<ParametersViewModel> lists = List.of(
            ParametersViewModel.margins(rules, Half.ALL),
            ParametersViewModel.scans(rules, Half.ALL),
            ParametersViewModel.account(rules, Half.ALL));

    private long listed(RuleParameter.Section section) {
        return rules.parameters().stream()
                .filter(item -> item.section() == section)
                .count();
    }

    private static long editable(TableModel table) {
        return table.rows().stream()
                .flatMap(row -> table.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.NUMBER)
                        .map(column -> row.value(column.id())))
                .filter(value -> value.is(CellState.EDITABLE))
                .count();
    }

    @Test
    void everyNumberOfEveryShippedFileIsEditedInACell() {
        int files = 0;
        for (HashedRule rule : ShippedRules.catalog().rules()) {
            rules.choose(rule);
            String file = rule.file().id() + " " + rule.file().version();
            for (RuleParameter item : rules.parameters()) {
                boolean inList = Stream.<TableModel>concat(lists.stream(), Stream.of(components))
                        .flatMap(table -> table.row(Row.Kind.ITEM, item.path()).stream())
                        .anyMatch(row -> row.value(ParametersViewModel.VALUE).is(CellState.EDITABLE));
                boolean elsewhere = item.section() == RuleParameter.Section.TIERS
                        || item.section() == RuleParameter.Section.COLLATERAL;
                assertTrue(inList || elsewhere, file + " " + item.path());
            }
            assertEquals(listed(RuleParameter.Section.COLLATERAL), editable(haircuts), file);
            assertEquals(listed(RuleParameter.Section.TIERS), tierCells(), file);
            files++;
        }
        assertTrue(files > 20, files + " files");
    }

    /// Editable cells of all tier tables; a deduction is one only where it counts.
    private long tierCells() {
        long cells = 0;
        for (String symbol : rules.symbols()) {
            rules.symbolProperty().set(Optional.of(symbol));
            cells += editable(tiers);
            cells += tiers.rows().stream()
                    .filter(row -> row.value(TiersViewModel.DEDUCTION).text().equals("none"))
                    .count();
        }
        return cells;
    }

    @Test
    void aBoundSaysWhatTheTableCounts() {
        chooseBinance();
        assertEquals("Up to 50,000 notional", firstBound());
        rules.choose(ShippedRules.catalog().versions("okx.multi").getLast());
        rules.symbolProperty().set(Optional.of("BTC-USDT-SWAP"));
        assertEquals("Up to 1,000 contracts", firstBound());
        assertEquals(
                List.of("2,000,000 USD", "20 BTC", "120,000,000 X"),
                haircuts.rows().stream()
                        .filter(row -> row.id().endsWith("/0"))
                        .map(row -> row.value(HaircutsViewModel.UP_TO))
                        .map(bound -> bound.text() + " " + bound.detail())
                        .toList());
    }

    private String firstBound() {
        Column column = tiers.columns().stream()
                .filter(found -> found.id().equals(TiersViewModel.UP_TO))
                .findFirst()
                .orElseThrow();
        CellValue bound = tiers.rows().getFirst().value(TiersViewModel.UP_TO);
        return column.title() + " " + bound.text() + " " + bound.detail();
    }

    /// Deduction of the second tier = 50,000 x (0.5 % - 0.4 %) = 50.
    @Test
    void aPrintedDeductionIsTypedComparedAndTakenAway() {
        chooseBinance();
        Row second = tiers.rows().get(1);
        assertEquals("50", second.value(TiersViewModel.DEDUCTION).text());
        String why = tiers.commit(second, TiersViewModel.DEDUCTION, "60").orElseThrow();
        assertTrue(why.contains("50 makes margin continuous"), why);
        assertTrue(why.contains("Correct the bound"), why);
        assertTrue(second.value(TiersViewModel.DEDUCTION).is(CellState.INVALID));
        Problem listed = book.session().problemsProperty().get().getFirst();
        assertTrue(listed.what().startsWith("BTCUSDT tier 2: "), listed.what());

        assertEquals(Optional.empty(), tiers.commit(second, TiersViewModel.DEDUCTION, "50.001"));
        assertEquals("50.001", second.value(TiersViewModel.DEDUCTION).text());
        assertEquals(
                "printed by the venue, derived is 50",
                second.value(TiersViewModel.NOTE).text());
        assertEquals(Optional.empty(), tiers.commit(second, TiersViewModel.DEDUCTION, ""));
        assertEquals("50", second.value(TiersViewModel.DEDUCTION).text());
        assertEquals("", second.value(TiersViewModel.NOTE).text());
        book.session().undo();
        assertFalse(rules.isEdited(), "what is typed again within a second is one step");
    }

    @Test
    void theLastTierGetsABoundAndLosesItAndOthersKeepTheirs() {
        chooseBinance();
        Row last = tiers.rows().getLast();
        Row first = tiers.rows().getFirst();
        String bound = last.value(TiersViewModel.UP_TO).text();
        assertEquals(Optional.empty(), tiers.commit(last, TiersViewModel.UP_TO, "9e11"));
        assertEquals("900,000,000,000", last.value(TiersViewModel.UP_TO).text());
        assertEquals(Optional.empty(), tiers.commit(last, TiersViewModel.UP_TO, "no limit"));
        assertEquals("no limit", last.value(TiersViewModel.UP_TO).text());
        assertTrue(tiers.commit(first, TiersViewModel.UP_TO, "").orElseThrow().contains("Give the row above a bound"));
        book.session().undo();
        assertEquals(bound, last.value(TiersViewModel.UP_TO).text());
    }

    @Test
    void aPercentageOutOfItsRangeIsSaidInTheNumbersOfTheFile() {
        chooseBinance();
        String tier = tiers.commit(tiers.rows().getFirst(), TiersViewModel.MAINTENANCE, "120")
                .orElseThrow();
        assertEquals("Maintenance rate must be between 0 and 1, not 1.20. 120 % stands in the file as 1.2.", tier);
        rules.choose(ShippedRules.catalog().versions("okx.multi").getLast());
        Row first = haircuts.rows().stream()
                .filter(row -> row.value(HaircutsViewModel.HAIRCUT).is(CellState.EDITABLE))
                .findFirst()
                .orElseThrow();
        String haircut = haircuts.commit(first, HaircutsViewModel.HAIRCUT, "-5").orElseThrow();
        assertTrue(haircut.contains("must be between 0 and 1"), haircut);
        assertTrue(haircut.endsWith("\u22125 % stands in the file as 1.05."), haircut);
    }

    private void chooseBinance() {
        rules.choose(ShippedRules.catalog().versions("binance.usdm").getLast());
        rules.symbolProperty().set(Optional.of("BTCUSDT"));
    }
}
