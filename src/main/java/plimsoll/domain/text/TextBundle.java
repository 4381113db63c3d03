package plimsoll.domain.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of one layer by key, from a file of its own.
///
/// Numbers come in as text from the one formatter, so that no text depends on the system's language.
public final class TextBundle {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private final ResourceBundle bundle;

    /// Reads a file.
    ///
    /// @param name of the file, with its package
    public TextBundle(String name) {
        bundle = ResourceBundle.getBundle(name, Locale.ROOT);
    }

    /// Returns the text of a key, with `{0}`, `{1}` and so on replaced; a value that looks like a
    /// place, as a pool named `{1}` does, stays as it is.
    ///
    /// @throws IllegalArgumentException when there is no text of that key
    public String of(String key, String... values) {
        String text;
        try {
            text = bundle.getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("no text " + key, missing);
        }
        return filled(text, values);
    }

    /// Returns a text with `{0}`, `{1}` and so on replaced.
    public static String filled(String text, String... values) {
        return values.length == 0 ? text : PLACE.matcher(text).replaceAll(place -> value(place, values));
    }

    /// Returns the value of a place, or the place itself when no value was given for it.
    private static String value(MatchResult place, String... values) {
        int index = Integer.parseInt(place.group(1));
        return Matcher.quoteReplacement(index < values.length ? values[index] : place.group());
    }

    /// Returns whether there is a text of a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// Returns every key, sorted.
    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }
}
