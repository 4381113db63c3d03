package plimsoll.desktop.text;

import java.util.Locale;

/// What choices are called that the layers below name by constants.
///
/// Constants of the same name have the same word, whatever they choose among.
public final class Words {
    /// Under which the words stand.
    static final String KEYS = "word.";

    private Words() {}

    /// Returns the word of a constant, in lower case.
    public static String of(Enum<?> choice) {
        return Texts.of(key(choice));
    }

    /// Returns where the word stands: `FIRST_LEG` under `word.firstLeg`.
    static String key(Enum<?> choice) {
        StringBuilder key = new StringBuilder(KEYS);
        for (String part : choice.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            boolean first = key.length() == KEYS.length();
            key.append(first ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return key.toString();
    }
}
