package plimsoll.desktop.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import plimsoll.desktop.control.HiddenColumns;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.session.WorkspaceSession;
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
    private final ShortcutsDesk shortcuts;
    private Consumer<String> say = text -> {};

    private Preferences(Keeping keeping, UserSettings settings, List<Problem> problems) {
        this.keeping = keeping;
        this.model = new SettingsViewModel(settings);
        this.problems = problems;
        shortcuts = new ShortcutsDesk(keeping);
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
        shortcuts.setOnFailure(action);
    }

    /// Returns the scene, whose tables keep the columns that the user hides, and where all texts say the user's keys.
    Scene remembered(Scene scene, WorkspaceSession session) {
        KeyHints.install(scene, shortcuts.model().keymapProperty());
        shortcuts.model().keymapProperty().subscribe(session::setKeys);
        new HiddenColumns(model.settingsProperty().map(UserSettings::hiddenColumns), model::hideColumns).install(scene);
        return scene;
    }

    /// Returns the keys of the user.
    ShortcutsDesk shortcuts() {
        return shortcuts;
    }

    SettingsViewModel model() {
        return model;
    }

    Keeping keeping() {
        return keeping;
    }

    /// Tells what was wrong with the files of settings and keys.
    void tellProblems(Dialogs dialogs) {
        if (!problems.isEmpty()) {
            dialogs.problems(Texts.of("settings.unread"), problems);
        }
        if (!shortcuts.problems().isEmpty()) {
            dialogs.problems(Texts.of("shortcuts.unread"), shortcuts.problems());
        }
    }
}
