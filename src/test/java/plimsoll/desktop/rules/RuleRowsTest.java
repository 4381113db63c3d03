package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Term;
import plimsoll.storage.ShippedRules;

/// Rows are added and removed as steps that can be undone, and only where the file stays sound.
class RuleRowsTest {
    private final OpenBook book = PortfolioBook.open();
    private final RulesViewModel rules = new RulesViewModel(book.session(), ShippedRules::edited);

    private RuleFile file() {
        return rules.ruleProperty().get().orElseThrow().file();
    }

    private void chooseTiers() {
        rules.choose(ShippedRules.catalog().versions("binance.usdm").getLast());
        rules.symbolProperty().set(Optional.of("BTCUSDT"));
    }

    private double maintenance() {
        return book.session()
                .runProperty()
                .get()
                .orElseThrow()
                .base()
                .pools()
                .getFirst()
                .maintenanceMargin();
    }

    @Test
    void aSplitTierKeepsTheMarginAndIsUndoneInOneStep() {
        chooseTiers();
        TiersViewModel tiers = new TiersViewModel(rules);
        int before = tiers.rows().size();
        tiers.add(Optional.of(tiers.rows().get(1)));
        assertEquals(before + 1, tiers.rows().size());
        assertEquals("325,000", tiers.rows().get(1).value(TiersViewModel.UP_TO).text());
        assertEquals(
                "0.50", tiers.rows().get(1).value(TiersViewModel.MAINTENANCE).text());
        assertEquals(List.of(), RuleCheck.problems(file()));
        book.session().undo();
        assertEquals(before, tiers.rows().size());
        assertFalse(rules.isEdited());
    }

    @Test
    void theLastTierOfATableCannotBeRemovedAndTheReasonIsSaid() {
        chooseTiers();
        TiersViewModel tiers = new TiersViewModel(rules);
        tiers.remove(List.copyOf(tiers.rows()));
        assertFalse(rules.isEdited());
        assertTrue(
                rules.noticeProperty().get().contains("no tier"),
                rules.noticeProperty().get());
        tiers.remove(List.of(tiers.rows().get(2)));
        assertTrue(rules.isEdited());
        assertEquals(List.of(), RuleCheck.problems(file()));
    }

    @Test
    void collateralIsAddedNamedAndRemoved() {
        HaircutsViewModel haircuts = new HaircutsViewModel(rules);
        String id = haircuts.add(Optional.empty()).orElseThrow();
        Row row = haircuts.row(Row.Kind.ITEM, id).orElseThrow();
        assertEquals("100.00", row.value(HaircutsViewModel.HAIRCUT).text());
        assertTrue(haircuts.commit(row, HaircutsViewModel.ASSET, "ETH").isPresent());
        assertTrue(row.value(HaircutsViewModel.ASSET).is(CellState.INVALID));
        assertEquals(Optional.empty(), haircuts.commit(row, HaircutsViewModel.ASSET, "SOL"));
        assertEquals("SOL", file().equity().haircuts().getLast().asset());
        haircuts.remove(List.of(row));
        assertEquals(2, file().equity().haircuts().size());
    }

    @Test
    void aTierOfCollateralIsSplitAndJoined() {
        HaircutsViewModel haircuts = new HaircutsViewModel(rules);
        Row tier =
                haircuts.row(Row.Kind.ITEM, "collateral/assets/0/value/tiers/0").orElseThrow();
        haircuts.add(Optional.of(tier));
        assertEquals("500", tier.value(HaircutsViewModel.UP_TO).text());
        haircuts.remove(List.of(tier));
        assertEquals("1,000", tier.value(HaircutsViewModel.UP_TO).text());
    }

    @Test
    void aListedMoveIsAddedRemovedAndChangedInTheMatrix() {
        ScanViewModel scan = new ScanViewModel(rules);
        ScanGrid.Head last = scan.gridProperty().get().orElseThrow().heads().getLast();
        ScanGrid.Typed number = last.number().orElseThrow();
        assertEquals("50.00", number.text());
        scan.addMove(number);
        assertEquals(
                "+150 %",
                scan.gridProperty().get().orElseThrow().heads().getLast().move());
        assertEquals(
                Optional.empty(),
                scan.commit(
                        scan.gridProperty()
                                .get()
                                .orElseThrow()
                                .heads()
                                .getLast()
                                .number()
                                .orElseThrow(),
                        "80"));
        assertEquals(
                "+80 %",
                scan.gridProperty().get().orElseThrow().heads().getLast().move());
        scan.removeMove(scan.gridProperty()
                .get()
                .orElseThrow()
                .heads()
                .getLast()
                .number()
                .orElseThrow());
        assertEquals(
                last.move(),
                scan.gridProperty().get().orElseThrow().heads().getLast().move());
    }

    @Test
    void theRangeAndTheVolatilityOfAMatrixAreChangedInIt() {
        ScanViewModel scan = new ScanViewModel(rules);
        ScanGrid grid = scan.gridProperty().get().orElseThrow();
        assertEquals(Optional.empty(), grid.heads().get(1).number());
        assertEquals(
                Optional.empty(), scan.commit(grid.heads().getFirst().number().orElseThrow(), "20"));
        assertEquals(
                Optional.empty(), scan.commit(grid.lines().getFirst().number().orElseThrow(), "60"));
        ScanGrid changed = scan.gridProperty().get().orElseThrow();
        assertEquals("\u221220 %", changed.heads().getFirst().move());
        assertEquals("vol up +60 %", changed.lines().getFirst().title());
        assertTrue(scan.commit(changed.heads().getFirst().number().orElseThrow(), "x")
                .isPresent());
    }

    @Test
    void theWeightOfABlockIsChangedInTheMatrixWhereItIsTheSameAtAllMoves() {
        ScanViewModel scan = new ScanViewModel(rules);
        ScanGrid.Head falling = scan.gridProperty().get().orElseThrow().heads().getLast();
        assertEquals(Optional.empty(), falling.share(), "it differs from move to move");
        rules.choose(ShippedRules.catalog().versions("okx.pm").getLast());
        int at = -1;
        for (String matrix : scan.choicesProperty().get()) {
            if (at < 0) {
                scan.chosenProperty().set(Optional.of(matrix));
                at = scan.gridProperty().get().orElseThrow().heads().stream()
                        .map(ScanGrid.Head::weight)
                        .toList()
                        .indexOf("50 %");
            }
        }
        ScanGrid.Head half = head(scan, at);
        assertEquals(Optional.empty(), scan.commit(half.share().orElseThrow(), "40"));
        assertEquals("40 %", head(scan, at).weight());
        assertEquals(half.move(), head(scan, at).move());
        assertTrue(scan.commit(head(scan, at).share().orElseThrow(), "-5")
                .orElseThrow()
                .contains("\u22125 % stands in the file as \u22120.05"));
        book.session().undo();
        assertEquals("50 %", head(scan, at).weight());
    }

    private static ScanGrid.Head head(ScanViewModel scan, int at) {
        return scan.gridProperty().get().orElseThrow().heads().get(at);
    }

    @Test
    void aRemovedMoveOfTheParameterListIsGoneFromTheScan() {
        ParametersViewModel scans = ParametersViewModel.scans(rules, Half.ALL);
        Row move = scans.row(Row.Kind.ITEM, "parts/scan/blocks/1/moves/1").orElseThrow();
        scans.add(Optional.of(move));
        assertTrue(scans.row(Row.Kind.ITEM, "parts/scan/blocks/1/moves/2").isPresent());
        scans.remove(
                List.of(scans.row(Row.Kind.ITEM, "parts/scan/blocks/1/moves/1").orElseThrow()));
        assertTrue(scans.row(Row.Kind.ITEM, "parts/scan/blocks/1/moves/2").isEmpty());
        scans.remove(List.of(scans.row(Row.Kind.ITEM, "parts/scan/vol/up").orElseThrow()));
        assertTrue(rules.noticeProperty().get().startsWith("Only moves"));
    }

    @Test
    void aNewComponentNeedsNothingUntilItsNumbersAreSet() {
        double before = maintenance();
        ComponentsViewModel components = new ComponentsViewModel(rules);
        for (NewComponent form : NewComponent.values()) {
            components.add(form);
        }
        book.calculate();
        assertEquals(before, maintenance(), 0);
        Row rate =
                components.row(Row.Kind.ITEM, "parts/share of size/maintenance").orElseThrow();
        assertTrue(components.commit(rate, ComponentsViewModel.VALUE, "1").isPresent());
        Row initial =
                components.row(Row.Kind.ITEM, "parts/share of size/initial").orElseThrow();
        assertEquals(Optional.empty(), components.commit(initial, ComponentsViewModel.VALUE, "2"));
        assertEquals(Optional.empty(), components.commit(rate, ComponentsViewModel.VALUE, "1"));
        book.calculate();
        assertTrue(maintenance() > before);
        components.remove(
                List.of(components.row(Row.Kind.GROUP, "share of size").orElseThrow()));
        book.calculate();
        assertEquals(before, maintenance(), 0);
    }

    @Test
    void aRemovedComponentLeavesTheAssembly() {
        ComponentsViewModel components = new ComponentsViewModel(rules);
        components.remove(List.of(components.row(Row.Kind.GROUP, "forwards").orElseThrow()));
        assertEquals(
                "Maintenance = worst of (scan) + roll + naked",
                AssemblyText.lines(file().portfolio().orElseThrow().assembly()).getLast());
        assertEquals(List.of(), RuleCheck.problems(file()));
    }

    @Test
    void anAssemblyWithoutItsOnlyPartNeedsNothing() {
        Term scaled = new Term.Scale(PortfolioBook.decimal("1.2"), new Term.Max(List.of(new Term.Part("scan"))));
        Assembly left = new Assembly(scaled, new Term.AtLeastZero(new Term.Part("scan"))).without("scan");
        assertEquals(new Assembly(new Term.Sum(List.of()), new Term.Sum(List.of())), left);
        assertEquals(List.of("Initial = 0", "Maintenance = 0"), AssemblyText.lines(left));
    }

    @Test
    void chargesAreAddedAndRemoved() {
        ParametersViewModel account = ParametersViewModel.account(rules, Half.ALL);
        account.addCharge(true);
        account.addCharge(false);
        assertEquals(3, file().charges().size());
        account.remove(List.of(
                account.row(Row.Kind.ITEM, "charges/borrowing 2/initial").orElseThrow()));
        assertEquals(
                List.of("borrowing", "fixed charge"),
                file().charges().stream().map(charge -> charge.id()).toList());
    }

    @Test
    void aNewVersionIsADraftOfItsOwnThatComesIntoForceTheNextDay() {
        RuleFile copied = file();
        rules.newVersion();
        assertTrue(rules.isOwn());
        assertEquals("2024-01-08 draft", file().version());
        assertEquals("2024-01-09T00:00:00Z", file().effectiveFrom().toString());
        assertEquals(copied, rules.baseProperty().get().orElseThrow().file());
        assertEquals(Optional.empty(), rules.edits().effectiveFrom("2024-01-15 08:00"));
        assertEquals("2024-01-15T08:00:00Z", file().effectiveFrom().toString());
        assertTrue(rules.edits().effectiveFrom("soon").isPresent());
        assertEquals(Optional.empty(), rules.edits().asOf("2023-12-28"));
        rules.newVersion();
        assertEquals("2024-01-08 draft 2", file().version());
        rules.edits().reset();
        assertEquals(3, book.session().catalog().versions(PortfolioBook.ID).size());
    }

    @Test
    void withNothingToCompareBothSidesAreTheSame() {
        OpenBook plain = OpenBook.sample("two-venues");
        RulesViewModel only = new RulesViewModel(plain.session(), ShippedRules::edited);
        RuleAnswers answers = new RuleAnswers(only);
        EffectViewModel effect = new EffectViewModel(answers);
        PropertiesViewModel properties = new PropertiesViewModel(answers);
        plain.calculate();
        assertEquals("no difference, market as it is", effect.hintProperty().get());
        for (Row row : effect.rows()) {
            assertEquals(
                    row.value(EffectViewModel.BEFORE).text(),
                    row.value(EffectViewModel.AFTER).text());
        }
        assertTrue(effect.rows().stream()
                .anyMatch(row -> row.value(EffectViewModel.AFTER).text().equals("94,472.36")));
        assertTrue(properties.heldProperty().get().size() > 5);
        assertTrue(properties.heldProperty().get().stream().allMatch(PropertiesViewModel.Held::holds));
    }
}
