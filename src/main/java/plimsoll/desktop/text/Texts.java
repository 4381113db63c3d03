package plimsoll.desktop.text;

import java.util.Set;
import plimsoll.domain.text.TextBundle;

/// The texts of the window, by the place where they stand.
public final class Texts {
    private static final TextBundle BUNDLE = new TextBundle("plimsoll.desktop.text.texts");

    private Texts() {}

    /// Returns the text of a key, with `{0}`, `{1}` and so on replaced; see [TextBundle#of].
    ///
    /// @throws IllegalArgumentException when there is no text of that key
    public static String of(String key, String... values) {
        return BUNDLE.of(key, values);
    }

    /// Returns whether there is a text of a key.
    public static boolean has(String key) {
        return BUNDLE.has(key);
    }

    /// Returns every key, sorted.
    public static Set<String> keys() {
        return BUNDLE.keys();
    }
}
