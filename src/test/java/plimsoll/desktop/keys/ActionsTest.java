package plimsoll.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

class ActionsTest {
    private static final Pattern KEYS = Pattern.compile("(?:(?:Ctrl|Alt|Shift)\\+)+\\w+|\\bF\\d{1,2}\\b");

    /// A file of a user names actions: an identifier is never changed nor given to another action. New ones are added
    /// to the list.
    @Test
    void identifiersStayAsTheyAre() throws IOException {
        try (var stream = ActionsTest.class.getResourceAsStream("/keys/actions.txt")) {
            assertTrue(stream != null);
            List<String> listed = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> ids = Actions.all().stream().map(Action::id).toList();
            assertEquals(Set.copyOf(listed), Set.copyOf(ids));
            assertEquals(listed.size(), ids.size(), "each once");
        }
    }

    @Test
    void builtInKeysAreKeysOfTheToolkitAndNoneIsGivenTwice() {
        List<KeyPress> all = Actions.all().stream()
                .flatMap(action -> action.builtIn().stream())
                .toList();
        assertTrue(all.size() > 70, all.size() + " keys");
        assertEquals(all.size(), Set.copyOf(all).size());
        assertEquals(
                all.size(), all.stream().map(KeyEvents::combination).distinct().count());
        assertEquals(KeyCombination.valueOf("Shortcut+COMMA"), KeyEvents.combination(KeyPress.of("Ctrl+,")));
        assertEquals(
                KeyCode.DIGIT2, KeyEvents.combination(KeyPress.of("Ctrl+2")).getCode());
    }

    @Test
    void everyKeyHasACode() {
        Set<KeyCode> codes = KeyPress.names().stream()
                .map(name -> KeyEvents.combination(KeyPress.of(name)).getCode())
                .collect(Collectors.toSet());
        assertEquals(KeyPress.names().size(), codes.size());
    }

    @Test
    void everyActionHasANameOfItsOwn() {
        List<String> titles = Actions.all().stream()
                .map(action -> action.menuTitle() + " " + action.title())
                .toList();
        assertEquals(titles.size(), new LinkedHashSet<>(titles).size(), titles.toString());
        assertEquals("Colours: green / red", Actions.of("view.colours.greenRed").title());
    }

    /// A text with a key in it says the wrong one as soon as a user gives the action another.
    @Test
    void noTextSaysAKeyThatCanBeChanged() {
        assertEquals(Set.of(), said(Texts.keys().stream().map(Texts::of).toList()));
    }

    @Test
    void noCodeSaysAKeyThatCanBeChanged() throws IOException {
        Path sources = Path.of("src", "main", "java", "plimsoll", "desktop");
        try (var files = Files.walk(sources)) {
            List<String> literals = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("keys", "Actions.java")))
                    .flatMap(file -> literals(file).stream())
                    .toList();
            assertTrue(literals.size() > 1000);
            assertEquals(Set.of(), said(literals));
        }
    }

    private static List<String> literals(Path file) {
        try {
            String code = Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
            return Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                    .matcher(code)
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Set<String> said(List<String> texts) {
        return texts.stream()
                .flatMap(text -> KEYS.matcher(text).results())
                .map(MatchResult::group)
                .filter(text ->
                        KeyPress.parse(text).flatMap(Actions.builtIn()::action).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void textsSayTheKeysThatHoldAndTheMenuWhereThereIsNone() {
        Keymap own = Actions.builtIn().with("run.now", List.of(KeyPress.of("F12")));
        Keymap none = own.with("run.now", List.of()).with("file.import", List.of());
        assertEquals("F5 runs again", KeyTexts.of(Actions.builtIn(), "tile.again"));
        assertEquals("F12 runs again", KeyTexts.of(own, "tile.again"));
        assertEquals("Run > Run runs again", KeyTexts.of(none, "tile.again"));
        assertEquals(
                "Cannot be calculated: {0}. What is shown is of an earlier state. Mend the book, or press F12 to try"
                        + " again.",
                KeyTexts.of(own, "failure.run", "{0}"));
        assertTrue(KeyTexts.of(none, "failure.run", "x").endsWith("or choose Run > Run to try again."));
        assertEquals("Import files  Ctrl+I", KeyTexts.of(own, "empty.import"));
        assertEquals("Import files", KeyTexts.of(none, "empty.import"));
        assertEquals(
                "No pool holds BTC. Add a leg, paste rows, import files (Ctrl+I) or open a sample.",
                KeyTexts.of(own, "empty.chart", "BTC"));
        assertEquals(
                "No pool holds BTC. Add a leg, paste rows, import files or open a sample.",
                KeyTexts.of(none, "empty.chart", "BTC"));
    }

    @Test
    void everyPlaceForAKeyNamesAnAction() {
        Keymap none = Actions.builtIn();
        for (Action action : Actions.all()) {
            none = none.with(action.id(), List.of());
        }
        for (String key : Texts.keys()) {
            assertFalse(KeyTexts.of(none, key).matches("(?s).*\\{[a-z]+:.*"), key);
        }
    }
}
