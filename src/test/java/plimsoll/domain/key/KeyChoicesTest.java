package plimsoll.domain.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;

/// What a user writes about keys wins over the program; what does not hold leaves its action alone.
class KeyChoicesTest {
    private static final Keymap PROGRAM = program();

    private static Keymap program() {
        SequencedMap<String, List<KeyPress>> keys = new LinkedHashMap<>();
        keys.put("file.open", List.of(KeyPress.of("Ctrl+O")));
        keys.put("edit.redo", List.of(KeyPress.of("Ctrl+Y"), KeyPress.of("Ctrl+Shift+Z")));
        keys.put("run.now", List.of(KeyPress.of("F5")));
        keys.put("view.tiles", List.of());
        return new Keymap(keys, Map.of());
    }

    /// Takes pairs of an action and its keys, with blanks between several.
    private static KeyChoices read(String... pairs) {
        SequencedMap<String, KeyChoices.Entry> entries = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            List<String> keys = pairs[at + 1].isEmpty() ? List.of() : List.of(pairs[at + 1].split(" ", -1));
            entries.put(pairs[at], new KeyChoices.Entry(keys, "line " + (at / 2 + 1)));
        }
        return KeyChoices.of(PROGRAM, entries, "keys.json");
    }

    private static String keys(KeyChoices read, String action) {
        return KeyPress.text(read.keymap().keys(action));
    }

    @Test
    void withoutEntriesTheKeysOfTheProgramHold() {
        assertEquals(new KeyChoices(PROGRAM, List.of()), read());
        assertEquals("Ctrl+Y, Ctrl+Shift+Z", keys(read(), "edit.redo"));
        assertEquals("Ctrl+Y", read().keymap().shown("edit.redo"));
    }

    @Test
    void aChosenKeyIsTakenFromTheActionThatHasItFromTheProgram() {
        KeyChoices read = read("run.now", "Ctrl+O F9", "view.tiles", "Ctrl+Y");
        assertEquals(List.of(), read.problems());
        assertEquals("Ctrl+O, F9", keys(read, "run.now"));
        assertEquals("", keys(read, "file.open"));
        assertEquals("Ctrl+Shift+Z", keys(read, "edit.redo"), "the other key stays");
        assertEquals(Optional.of("run.now"), read.keymap().action(KeyPress.of("Ctrl+O")));
        assertEquals(Optional.empty(), read.keymap().action(KeyPress.of("F5")));
    }

    @Test
    void anEntryThatSaysWhatTheProgramSaysIsNoWish() {
        KeyChoices read = read("file.open", "Ctrl+O", "run.now", "Ctrl+O", "edit.redo", "Ctrl+Y Ctrl+Shift+Z");
        assertEquals(List.of(), read.problems());
        assertEquals("Ctrl+O", keys(read, "run.now"));
        assertEquals(
                Map.of("run.now", List.of(KeyPress.of("Ctrl+O"))), read.keymap().chosen());
    }

    @Test
    void twoActionsCanChangeTheirKeys() {
        KeyChoices read = read("file.open", "F5", "run.now", "Ctrl+O");
        assertEquals(List.of(), read.problems());
        assertEquals("F5", keys(read, "file.open"));
        assertEquals("Ctrl+O", keys(read, "run.now"));
    }

    @Test
    void noKeyIsAWishToo() {
        KeyChoices read = read("run.now", "");
        assertEquals("", keys(read, "run.now"));
        assertEquals(Optional.empty(), read.keymap().action(KeyPress.of("F5")));
    }

    @Test
    void whatDoesNotHoldIsSaidAndTheRestHolds() {
        KeyChoices read = read(
                "file.nothing",
                "Ctrl+R",
                "edit.redo",
                "Ctrl+Ö",
                "run.now",
                "Ctrl+C",
                "file.open",
                "Ctrl+L",
                "view.tiles",
                "Ctrl+L");
        assertEquals(
                List.of(
                        "keys.json, line 1: There is no action \"file.nothing\". Write the name as the list of shortcuts"
                                + " has it, or remove the entry; it does nothing.",
                        "keys.json, line 2: \"Ctrl+Ö\" names no key; edit.redo keeps Ctrl+Y, Ctrl+Shift+Z. Write it like"
                                + " Ctrl+Shift+P, Alt+Enter or F5, or \"\" for no key.",
                        "keys.json, line 3: Ctrl+C cuts, copies, pastes, selects or takes back in texts and tables, so"
                                + " no action can have it; run.now keeps F5. Write another key.",
                        "keys.json, line 5: Ctrl+L is given to both file.open and view.tiles; view.tiles keeps no key."
                                + " Give it to one of the two."),
                read.problems().stream().map(Problem::toString).toList());
        assertEquals(
                Map.of("file.open", List.of(KeyPress.of("Ctrl+L"))),
                read.keymap().chosen());
    }

    @Test
    void aKeyNamedTwiceOrTooManyAreSaid() {
        assertEquals(1, read("run.now", "F5 F5").problems().size());
        assertEquals(1, read("run.now", "F5 F6 F7 F8 F9 F11 F12").problems().size());
        assertEquals(0, read("run.now", "F5 F6 F7 F8 F9 F11").problems().size());
    }

    @Test
    void manyProblemsAreCounted() {
        String[] pairs = IntStream.range(0, 100_000)
                .boxed()
                .flatMap(number -> List.of("none." + number, "F5").stream())
                .toArray(String[]::new);
        KeyChoices read = read(pairs);
        assertEquals(21, read.problems().size());
        assertTrue(
                read.problems().getLast().what().contains("99980 further"),
                read.problems().getLast()::what);
    }

    @Test
    void givingAKeyTakesItFromAChoiceToo() {
        Keymap first = PROGRAM.with("run.now", List.of(KeyPress.of("F8"), KeyPress.of("F9")));
        Keymap second = first.with("view.tiles", List.of(KeyPress.of("F8")));
        assertEquals("F9", KeyPress.text(second.keys("run.now")));
        assertEquals("F8", KeyPress.text(second.keys("view.tiles")));
        assertEquals("F5", KeyPress.text(second.without("run.now").keys("run.now")));
        assertEquals(PROGRAM, second.reset());
        assertEquals(PROGRAM, PROGRAM.with("run.now", List.of(KeyPress.of("F5"))), "as the program has it");
    }

    @Test
    void whatIsWrittenReadsBack() {
        Keymap own = PROGRAM.with("run.now", List.of(KeyPress.of("Ctrl+O"))).with("edit.redo", List.of());
        SequencedMap<String, KeyChoices.Entry> entries = new LinkedHashMap<>();
        KeyChoices.written(own).forEach((action, keys) -> entries.put(action, new KeyChoices.Entry(keys, "")));
        assertEquals(new KeyChoices(own, List.of()), KeyChoices.of(PROGRAM, entries, "keys.json"));
    }

    @Test
    void misuseIsNoticed() {
        assertThrows(IllegalArgumentException.class, () -> PROGRAM.keys("file.nothing"));
        assertThrows(IllegalArgumentException.class, () -> PROGRAM.with("file.nothing", List.of()));
    }
}
