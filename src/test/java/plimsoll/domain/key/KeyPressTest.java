package plimsoll.domain.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPressTest {
    @ParameterizedTest
    @CsvSource({
        "Ctrl+Shift+P, Ctrl+Shift+P",
        "shift + ctrl + p, Ctrl+Shift+P",
        "Cmd+Option+e, Ctrl+Alt+E",
        "Shortcut+comma, 'Ctrl+,'",
        "'Ctrl+,', 'Ctrl+,'",
        "Ctrl++, Ctrl+Plus",
        "alt+RETURN, Alt+Enter",
        "Shift+Escape, Shift+Esc",
        "f12, F12",
        "Page Up, PgUp",
        "Ctrl+0, Ctrl+0"
    })
    void keysAreReadAsPeopleWriteThem(String written, String shown) {
        assertEquals(shown, KeyPress.of(written).toString());
        assertEquals(KeyPress.of(written), KeyPress.of(shown), "what is written reads back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ctrl", "Ctrl+", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+AB", "F25", "P+Ctrl", "\u00e4"})
    void whatNamesNoKeyIsNone(String written) {
        assertEquals(Optional.empty(), KeyPress.parse(written));
        assertThrows(IllegalArgumentException.class, () -> KeyPress.of(written));
    }

    @Test
    void everyNameReadsBack() {
        assertTrue(KeyPress.names().size() > 80, KeyPress.names().toString());
        KeyPress.names().forEach(name -> assertEquals(name, KeyPress.of(name).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A", "Shift+A", "7", ",", "Enter", "Shift+Enter", "Tab", "Esc", "Space", "Up", "Shift+Down", "PgDn",
                "Del", "Ins", "F2", "F3", "F4", "F10", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Enter",
                "Alt+Up", "Ctrl+Left", "Ctrl+Shift+Home", "Alt+F4"
            })
    void keysThatTablesTextsAndTheSystemNeedAreNotGiven(String keys) {
        assertTrue(FixedKeys.neededFor(KeyPress.of(keys), List.of()).isPresent());
        assertEquals(
                Optional.empty(),
                FixedKeys.neededFor(KeyPress.of(keys), List.of(KeyPress.of(keys))),
                "an action keeps what the program gave it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+P", "F5", "Shift+F5", "Alt+P", "Alt+Enter", "Shift+Esc", "Ctrl+Tab", "Ctrl+Alt+Left"})
    void otherKeysAreFree(String keys) {
        assertEquals(Optional.empty(), FixedKeys.neededFor(KeyPress.of(keys), List.of()));
    }
}
