package plimsoll.document.text;

import java.util.Set;
import plimsoll.domain.text.NumberText;
import plimsoll.domain.text.TextBundle;

/// What changes of a workspace are called, in the undo menu and among the steps of a what-if book, and what is said
/// about imports and added books.
public final class Texts {
    private static final TextBundle BUNDLE = new TextBundle("plimsoll.document.text.texts");

    private Texts() {}

    /// Returns the text of a key, with `{0}`, `{1}` and so on replaced; see [TextBundle#of].
    ///
    /// @throws IllegalArgumentException when there is no text of that key
    public static String of(String key, String... values) {
        return BUNDLE.of(key, values);
    }

    /// Returns the text for one thing, or for several of which the number stands at `{0}`.
    public static String count(int number, String one, String several) {
        return number == 1 ? of(one) : of(several, NumberText.count(number));
    }

    /// Returns every key, sorted.
    public static Set<String> keys() {
        return BUNDLE.keys();
    }
}
