package plimsoll.desktop.keys;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.text.TextBundle;

/// Texts that say keys: in the bundle stands which action is meant, and the keys come in as the user has them.
///
/// | in the bundle | with a key | without one |
/// |---|---|---|
/// | `{key:run.now}` | `F5` | `Run > Run` |
/// | `{press:run.now}` | `press F5` | `choose Run > Run` |
/// | `{aside:run.now}` | ` (F5)` | |
/// | `{after:run.now}` | two blanks and `F5` | |
public final class KeyTexts {
    private static final Pattern PLACE = Pattern.compile("\\{(key|press|aside|after):([a-zA-Z0-9.]+)\\}");

    private KeyTexts() {}

    /// Returns a text of the bundle with keys, then values, put in.
    ///
    /// @param key    of the text
    /// @param values as for other texts
    public static String of(Keymap keymap, String key, String... values) {
        return TextBundle.filled(
                PLACE.matcher(Texts.of(key)).replaceAll(place -> Matcher.quoteReplacement(said(keymap, place))),
                values);
    }

    /// Returns what stands behind the name of an action, such as in a tooltip.
    public static String after(Keymap keymap, String action) {
        String shown = keymap.shown(action);
        return shown.isEmpty() ? "" : "  " + shown;
    }

    private static String said(Keymap keymap, MatchResult place) {
        String shown = keymap.shown(place.group(2));
        return switch (place.group(1)) {
            case "key" -> shown.isEmpty() ? path(place.group(2)) : shown;
            case "press" ->
                shown.isEmpty() ? Texts.of("keys.choose", path(place.group(2))) : Texts.of("keys.press", shown);
            case "aside" -> shown.isEmpty() ? "" : Texts.of("keys.aside", shown);
            default -> after(keymap, place.group(2));
        };
    }

    private static String path(String action) {
        Action found = Actions.of(action);
        return Texts.of("keys.path", found.menuTitle(), found.title());
    }
}
