package plimsoll.desktop.session;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.UserSettings;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.text.NumberStyle;
import plimsoll.domain.text.NumberText;

/// The user's settings as typed and chosen; a change holds at once.
public final class SettingsViewModel {
    private final ReadOnlyObjectWrapper<UserSettings> settings;

    /// Starts with settings.
    public SettingsViewModel(UserSettings settings) {
        this.settings = new ReadOnlyObjectWrapper<>(settings);
    }

    /// Returns the settings, observable.
    public ReadOnlyObjectProperty<UserSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Returns the settings.
    public UserSettings settings() {
        return settings.get();
    }

    /// Chooses the colours of better and worse.
    public void chooseColors(UserSettings.Colors colors) {
        settings.set(settings().withColors(colors));
    }

    /// Chooses the theme.
    public void chooseLook(UserSettings.Look look) {
        settings.set(settings().withLook(look));
    }

    /// Chooses how pasted and exported numbers are written.
    public void chooseNumbers(NumberStyle style) {
        settings.set(settings().withNumbers(style));
    }

    /// Turns autosave on or off.
    public void chooseAutosave(boolean on) {
        settings.set(settings().withAutosave(on));
    }

    /// Offers the guide at the next start, or no more.
    public void chooseGuide(boolean offered) {
        settings.set(settings().withGuide(offered));
    }

    /// Remembers where the window is.
    public void rememberWindow(Bounds bounds) {
        settings.set(settings().withWindow(bounds));
    }

    /// Remembers which columns of a table are hidden.
    public void hideColumns(String table, Set<String> columns) {
        settings.set(settings().withHiddenColumns(table, columns));
    }

    /// Returns the size of texts as text.
    public String font() {
        return settings().fontPercent() + " %";
    }

    /// Takes a size of texts in percent; returns why not.
    public Optional<String> commitFont(String text) {
        return commit(text.replace("%", ""), value -> settings().withFontPercent(value));
    }

    /// Returns the number of threads as text; empty = as many as there are processors.
    public String threads() {
        return settings().threads() == 0 ? "" : String.valueOf(settings().threads());
    }

    /// Takes a number of threads, empty = as many as there are processors; returns why not.
    public Optional<String> commitThreads(String text) {
        return commit(text.isBlank() ? "0" : text, value -> settings().withThreads(value));
    }

    private Optional<String> commit(String text, java.util.function.IntFunction<UserSettings> change) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value number -> {
                if (number.value().stripTrailingZeros().scale() > 0) {
                    yield Optional.of(Texts.of("settings.wholeNumber"));
                }
                try {
                    settings.set(change.apply(number.value().intValueExact()));
                    yield Optional.empty();
                } catch (ArithmeticException large) {
                    yield Optional.of(Texts.of("settings.tooLarge"));
                } catch (IllegalArgumentException refused) {
                    String message = String.valueOf(refused.getMessage());
                    yield Optional.of(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
                }
            }
        };
    }
}
