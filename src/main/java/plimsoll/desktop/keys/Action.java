package plimsoll.desktop.keys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.KeyPress;

/// Something a user can ask the window for.
///
/// @param id      stays from version to version, since files name it
/// @param menu    key of the name of its menu
/// @param name    key of its name
/// @param object  key of the word that the name is completed by; empty for none
/// @param builtIn the keys that the program has for it, the one that is shown first
public record Action(String id, String menu, String name, String object, List<KeyPress> builtIn) {
    /// Makes an action.
    ///
    /// @param keys as people write them
    static Action of(String id, String menu, String name, String... keys) {
        return named(id, menu, name, "", keys);
    }

    /// Makes an action whose name holds another word.
    static Action named(String id, String menu, String name, String object, String... keys) {
        return new Action(
                id, menu, name, object, Stream.of(keys).map(KeyPress::of).toList());
    }

    /// Returns the name as shown.
    public String title() {
        return object.isEmpty()
                ? Texts.of(name)
                : Texts.of(name, Texts.of(object).toLowerCase(Locale.ROOT));
    }

    /// Returns the name of its menu.
    public String menuTitle() {
        return Texts.of(menu);
    }
}
