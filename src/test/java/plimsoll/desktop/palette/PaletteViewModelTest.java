package plimsoll.desktop.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.palette.PaletteEntry.Kind;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private List<PaletteEntry> entries = List.of(
            entry(Kind.COMMAND, "Export table\u2026", ""),
            entry(Kind.COMMAND, "Export report\u2026", ""),
            entry(Kind.SCREEN, "Monitor", ""),
            entry(Kind.POSITION, "ETH-12JAN24-2100-P", "\u221220 in Deribit ETH"),
            entry(Kind.POSITION, "ETH-PERPETUAL", "\u2212106430 in Deribit ETH"),
            entry(Kind.RULES, "deribit.standard 2026-02", "Deribit, segregated standard margin"));
    private final PaletteViewModel model = new PaletteViewModel(() -> entries);

    private PaletteEntry entry(Kind kind, String name, String detail) {
        return new PaletteEntry(kind + "/" + name, kind, name, detail, "", () -> done.add(name));
    }

    private String best(String query) {
        model.open();
        model.queryProperty().set(query);
        return model.matches().isEmpty() ? "" : model.matches().getFirst().name();
    }

    @Test
    void lettersInOrderFindANameByItsWordsOrItsParts() {
        assertEquals("Export report\u2026", best("er"));
        assertEquals("Export report\u2026", best("exp rep"));
        assertEquals("Export table\u2026", best("table"));
        assertEquals("Monitor", best("mon"));
        assertEquals("ETH-12JAN24-2100-P", best("eth2100p"));
        assertEquals("ETH-PERPETUAL", best("perp"));
        assertEquals("", best("xyz"));
    }

    @Test
    void aDetailFindsWhatTheNameDoesNot() {
        assertEquals("deribit.standard 2026-02", best("segregated"));
        assertEquals("deribit.standard 2026-02", best("deribit"), "a name goes before a detail");
    }

    @Test
    void aWordStartIsWorthMoreThanALetterInsideAndCaseIsNot() {
        int start = FuzzyMatch.score("T", "Export table").orElseThrow();
        int inside = FuzzyMatch.score("T", "Monitor tabl").orElseThrow() - start;
        assertEquals(0, inside, "both begin a word");
        assertTrue(start > FuzzyMatch.score("r", "Export table").orElseThrow());
        assertEquals(FuzzyMatch.score("ETH", "eth-perp"), FuzzyMatch.score("eth", "ETH-PERP"));
        assertEquals(OptionalInt.empty(), FuzzyMatch.score("te", "ETH"));
        assertTrue(FuzzyMatch.score("eth", "ETH").orElseThrow()
                > FuzzyMatch.score("eth", "ETH-PERP").orElseThrow());
    }

    @Test
    void whatWasUsedLastComesFirst() {
        model.open();
        assertEquals("Export table\u2026", model.matches().getFirst().name());
        model.queryProperty().set("mon");
        model.choose().orElseThrow().action().run();
        best("perp");
        model.choose().orElseThrow().action().run();
        assertEquals(List.of("Monitor", "ETH-PERPETUAL"), done);

        model.open();
        assertEquals(
                List.of("ETH-PERPETUAL", "Monitor", "Export table\u2026"),
                model.matches().stream().limit(3).map(PaletteEntry::name).toList());
    }

    @Test
    void theChoiceStopsAtBothEndsAndNothingFoundRunsNothing() {
        model.open();
        model.move(-1);
        assertEquals(0, model.selectedProperty().get());
        model.move(100);
        assertEquals(entries.size() - 1, model.selectedProperty().get());
        model.queryProperty().set("xyz");
        assertEquals(-1, model.selectedProperty().get());
        model.move(1);
        assertEquals(Optional.empty(), model.choose());
    }

    @Test
    void entriesAreAskedForEachTimeItOpens() {
        model.open();
        entries = List.of(entry(Kind.SCREEN, "Rules", ""));
        model.open();
        assertEquals(
                List.of("Rules"),
                model.matches().stream().map(PaletteEntry::name).toList());
    }
}
