package plimsoll.desktop.shell;

import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.UserSettings;
import plimsoll.domain.text.NumberStyle;

/// One of the user's settings, as it stands in the card and as the palette finds it.
enum Setting {
    THEME("settings.theme"),
    COLOURS("settings.colours.name"),
    TEXT_SIZE("settings.textSize"),
    NUMBERS("settings.tables.name"),
    THREADS("settings.threads"),
    AUTOSAVE("settings.autosave");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    /// Returns the name as shown.
    String title() {
        return Texts.of(key);
    }

    /// Returns what is chosen now, as shown.
    String value(UserSettings settings) {
        return switch (this) {
            case THEME -> Theme.valueOf(settings.look().name()).title();
            case COLOURS -> Palette.valueOf(settings.colors().name()).title();
            case TEXT_SIZE -> settings.fontPercent() + " %";
            case NUMBERS -> numbers(settings.numbers());
            case THREADS ->
                settings.threads() == 0 ? Texts.of("settings.threads.all") : String.valueOf(settings.threads());
            case AUTOSAVE -> Texts.of(settings.autosave() ? "settings.on" : "settings.off");
        };
    }

    /// Returns a number as a style writes it.
    static String numbers(NumberStyle style) {
        return style == NumberStyle.POINT ? "1,234.56" : "1.234,56";
    }
}
