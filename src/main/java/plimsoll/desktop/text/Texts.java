package plimsoll.desktop.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// The texts of the window, by the place where they stand.
///
/// Numbers come in as text from the one formatter, so that no text depends on the system's language.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("plimsoll.desktop.text.texts", Locale.ROOT);

    private Texts() {}

    /// Returns the text of a key, with `{0}`, `{1}` and so on replaced.
    ///
    /// @throws IllegalArgumentException when there is no text of that key
    public static String of(String key, String... values) {
        String text;
        try {
            text = BUNDLE.getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("no text " + key, missing);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /// Returns every key, sorted.
    public static Set<String> keys() {
        return new TreeSet<>(BUNDLE.keySet());
    }
}
