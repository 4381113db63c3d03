package plimsoll.desktop.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import plimsoll.desktop.keys.Action;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.keys.ShortcutsViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.key.KeyChoices;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.text.NumberText;
import plimsoll.storage.KeysFile;
import plimsoll.storage.Loaded;

/// The user's keys with their file: read with the settings, written after each change.
final class ShortcutsDesk {
    private final Keeping keeping;
    private final Optional<KeysFile> file;
    private final ShortcutsViewModel model = new ShortcutsViewModel();
    private List<Problem> problems = List.of();
    private Consumer<String> say = text -> {};
    private boolean reading;
    private final ReadOnlyBooleanWrapper written = new ReadOnlyBooleanWrapper();

    /// Reads the keys of the user, or those of the program where there is no file.
    ShortcutsDesk(Keeping keeping) {
        this.keeping = keeping;
        file = keeping.folders().map(folders -> new KeysFile(folders.settings()));
        file.ifPresent(found -> take(found, found.read()));
        model.keymapProperty().subscribe((before, after) -> {
            if (!reading) {
                file.ifPresent(found -> keeping.disk().execute(() -> write(found, changed(before, after), after)));
            }
        });
    }

    ShortcutsViewModel model() {
        return model;
    }

    /// Returns what was wrong with the file.
    List<Problem> problems() {
        return problems;
    }

    /// Returns whether there is a file, as far as was seen, observable.
    ReadOnlyBooleanProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Returns the file; empty where nothing is kept.
    Optional<KeysFile> file() {
        return file;
    }

    /// Sets what hears that keys could not be saved.
    void setOnFailure(Consumer<String> action) {
        say = action;
    }

    /// Reads the file again, or writes one with all actions where there is none, to be edited by hand.
    void readOrWrite() {
        file.ifPresent(found -> keeping.disk().execute(() -> {
            if (found.exists()) {
                Loaded<SequencedMap<String, KeyChoices.Entry>> loaded = found.read();
                keeping.window().execute(() -> {
                    take(found, loaded);
                    model.say(said());
                });
            } else if (write(found, Set.of(), model.keymap())) {
                keeping.window().execute(() -> model.say(Texts.of("shortcuts.written", String.valueOf(found.path()))));
            }
        }));
    }

    private String said() {
        if (problems.isEmpty()) {
            return Texts.of("shortcuts.read");
        }
        String first = problems.getFirst().toString();
        return problems.size() == 1
                ? first
                : Texts.of("shortcuts.problems", first, NumberText.count(problems.size() - 1));
    }

    private void take(KeysFile found, Loaded<SequencedMap<String, KeyChoices.Entry>> loaded) {
        Optional<KeyChoices> choices =
                loaded.value().map(entries -> KeyChoices.of(Actions.builtIn(), entries, KeysFile.NAME));
        problems = Stream.of(
                        loaded.problems().stream(),
                        choices.stream().flatMap(read -> read.problems().stream()),
                        choices.isPresent() ? Stream.<Problem>empty() : Stream.of(found.unread()))
                .flatMap(stream -> stream)
                .toList();
        written.set(found.exists());
        reading = true;
        try {
            model.load(
                    choices.map(KeyChoices::keymap).orElse(Actions.builtIn()),
                    choices.isPresent() ? Optional.empty() : Optional.of(said()));
        } finally {
            reading = false;
        }
    }

    private static Set<String> changed(Keymap before, Keymap after) {
        return after.all().stream()
                .filter(action -> !Objects.equals(
                        before.chosen().get(action), after.chosen().get(action)))
                .collect(Collectors.toSet());
    }

    /// Writes; returns whether that went well.
    private boolean write(KeysFile found, Set<String> changed, Keymap keymap) {
        Map<String, String> names = Actions.all().stream().collect(Collectors.toMap(Action::id, Action::title));
        try {
            found.write(KeyChoices.written(keymap), changed, names);
            keeping.window().execute(() -> written.set(true));
            return true;
        } catch (IOException failure) {
            keeping.window().execute(() -> {
                String sentence = Texts.of("shortcuts.notSaved", String.valueOf(failure.getMessage()));
                model.say(sentence);
                say.accept(sentence);
            });
            return false;
        }
    }
}
