package plimsoll.desktop.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import plimsoll.desktop.control.HiddenColumns;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.UserSettings;
import plimsoll.storage.Loaded;
import plimsoll.storage.SettingsFile;

/// The user's settings with their file: read once, written after each change.
final class Preferences {
    private final Keeping keeping;
    private final SettingsViewModel model;
    private final List<Problem> problems;
    private Consumer<String> say = text -> {};

    private Preferences(Keeping keeping, UserSettings settings, List<Problem> problems) {
        this.keeping = keeping;
        this.model = new SettingsViewModel(settings);
        this.problems = problems;
        Optional<SettingsFile> file = keeping.folders().map(folders -> new SettingsFile(folders.settings()));
        model.settingsProperty()
                .subscribe((before, after) ->
                        file.ifPresent(found -> keeping.disk().execute(() -> write(found, after))));
    }

    /// Reads the settings of the user, or the defaults where there are none.
    static Preferences read(Keeping keeping, Instant now) {
        Loaded<UserSettings> loaded = keeping.folders()
                .map(folders -> new SettingsFile(folders.settings()).read(now))
                .orElse(new Loaded<>(Optional.of(UserSettings.DEFAULTS), List.of()));
        return new Preferences(keeping, loaded.value().orElse(UserSettings.DEFAULTS), loaded.problems());
    }

    private void write(SettingsFile file, UserSettings settings) {
        try {
            file.write(settings);
        } catch (IOException failure) {
            keeping.window()
                    .execute(() -> say.accept(Texts.of("settings.notSaved", String.valueOf(failure.getMessage()))));
        }
    }

    /// Sets what hears that settings could not be saved.
    void setOnFailure(Consumer<String> action) {
        say = action;
    }

    /// Returns the scene, whose tables keep the columns that the user hides.
    Scene remembered(Scene scene) {
        new HiddenColumns(model.settingsProperty().map(UserSettings::hiddenColumns), model::hideColumns).install(scene);
        return scene;
    }

    SettingsViewModel model() {
        return model;
    }

    Keeping keeping() {
        return keeping;
    }

    /// Tells what was wrong with the settings file.
    void tellProblems(Dialogs dialogs) {
        if (!problems.isEmpty()) {
            dialogs.problems(Texts.of("settings.unread"), problems);
        }
    }
}
