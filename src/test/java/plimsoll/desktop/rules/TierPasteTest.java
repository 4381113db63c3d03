package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.storage.ShippedRules;

/// A tier table as a venue's page lists it, pasted over the one of the file.
class TierPasteTest {
    private final OpenBook book = OpenBook.sample("basis-trade");
    private final RulesViewModel rules =
            new RulesViewModel(book.session(), ShippedRules::edited, Background.DIRECT, new SplitText());
    private final TiersViewModel tiers = tiers();

    private TiersViewModel tiers() {
        rules.choose(ShippedRules.catalog().versions("binance.usdm").getLast());
        rules.symbolProperty().set(Optional.of("BTCUSDT"));
        return new TiersViewModel(rules);
    }

    private List<String> shown(String column) {
        return tiers.rows().stream().map(row -> row.value(column).text()).toList();
    }

    @Test
    void pastedTiersTakeThePlaceOfTheTableInOneStep() {
        List<String> before = shown(TiersViewModel.UP_TO);
        PasteViewModel pasted = tiers.preview(
                        "Up to\tMaintenance %\tMax leverage \u00d7\n200000.5\t0.55%\t100x\n1000000\t0.75%\t50x\nno limit\t1.5%\t20x\n")
                .orElseThrow();
        assertTrue(pasted.isClear(), pasted.lines().toString());
        assertEquals("Pasted 3 tiers in place of those of BTCUSDT.", pasted.apply());
        assertEquals(List.of("200,000.5", "1,000,000", "no limit"), shown(TiersViewModel.UP_TO));
        assertEquals(List.of("0.55", "0.75", "1.50"), shown(TiersViewModel.MAINTENANCE));
        assertEquals(List.of("100", "50", "20"), shown(TiersViewModel.LEVERAGE));
        assertEquals(
                List.of(),
                RuleCheck.problems(rules.ruleProperty().get().orElseThrow().file()));
        assertEquals("Paste 3 tiers", book.session().undoName().orElse(""));
        book.session().undo();
        assertEquals(before, shown(TiersViewModel.UP_TO));
        assertFalse(rules.isEdited());
    }

    @Test
    void aRowThatIsNoTierSaysWhyAndATableThatIsNotSoundIsRefused() {
        PasteViewModel wrong = tiers.preview("100000.5\tmuch\n200000.5\t120\n").orElseThrow();
        assertEquals(0, wrong.valid());
        assertTrue(
                wrong.lines().getFirst().problem().startsWith("Maintenance: "),
                wrong.lines().toString());
        assertEquals(
                "Maintenance must be from 0 to 100 %.", wrong.lines().getLast().problem());

        PasteViewModel falling =
                tiers.preview("900000.5\t0.5\t100\n100000.5\t1.5\t50\n").orElseThrow();
        String said = falling.apply();
        assertFalse(rules.isEdited(), said);
        assertFalse(said.contains("Pasted"), said);
    }
}
