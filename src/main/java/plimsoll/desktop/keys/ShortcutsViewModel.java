package plimsoll.desktop.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.key.FixedKeys;
import plimsoll.domain.key.KeyChoices;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

/// The user's keys for actions, as chosen; a change holds at once.
public final class ShortcutsViewModel {
    private final ReadOnlyObjectWrapper<Keymap> keymap = new ReadOnlyObjectWrapper<>(Actions.builtIn());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final StringProperty query = new SimpleStringProperty("");
    private Optional<String> locked = Optional.empty();

    /// An action with its keys.
    ///
    /// @param action  the action
    /// @param keys    that ask for it; empty for none
    /// @param builtIn keys that the program has for it, where the user has others; else empty
    public record Line(Action action, String keys, String builtIn) {
        /// Returns whether the keys are not those of the program.
        public boolean isChanged() {
            return !builtIn.isEmpty();
        }
    }

    /// Returns the keys, observable.
    public ReadOnlyObjectProperty<Keymap> keymapProperty() {
        return keymap.getReadOnlyProperty();
    }

    /// Returns the keys.
    public Keymap keymap() {
        return keymap.get();
    }

    /// Returns what came of the last thing that was done, observable.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Returns the letters or keys that are looked for.
    public StringProperty queryProperty() {
        return query;
    }

    /// Takes keys that were read.
    ///
    /// @param read   the keys
    /// @param reason why nothing can be changed; empty when it can
    public void load(Keymap read, Optional<String> reason) {
        locked = reason;
        message.set(reason.orElse(""));
        keymap.set(read);
    }

    /// Returns whether keys can be changed.
    public boolean isEditable() {
        return locked.isEmpty();
    }

    /// Says something about the file.
    public void say(String sentence) {
        message.set(sentence);
    }

    /// Returns the actions that hold the letters looked for in their name, menu or keys, in the order of the menus.
    public List<Line> lines() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        return Actions.all().stream()
                .map(this::line)
                .filter(line -> String.join(
                                " ", line.action().menuTitle(), line.action().title(), line.keys())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private Line line(Action action) {
        String keys = KeyPress.text(keymap().keys(action.id()));
        String builtIn = action.builtIn().isEmpty() ? Texts.of("shortcuts.none") : KeyPress.text(action.builtIn());
        return new Line(action, keys, keymap().keys(action.id()).equals(action.builtIn()) ? "" : builtIn);
    }

    /// Gives keys to an action; whoever had them loses them.
    ///
    /// @param more beside those that it has, rather than in their place
    /// @return whether they were taken; the message says why not, or who lost them
    public boolean press(Action action, KeyPress press, boolean more) {
        if (refused()) {
            return false;
        }
        Optional<String> use = FixedKeys.neededFor(press, action.builtIn());
        if (use.isPresent()) {
            message.set(Texts.of("shortcuts.fixed", press.toString(), use.get()));
            return false;
        }
        List<KeyPress> wanted = new ArrayList<>(more ? keymap().keys(action.id()) : List.of());
        if (wanted.contains(press)) {
            message.set(Texts.of("shortcuts.has", action.title(), press.toString()));
            return true;
        }
        if (wanted.size() == KeyChoices.MOST_KEYS) {
            message.set(Texts.of("shortcuts.many", action.title(), Integer.toString(KeyChoices.MOST_KEYS)));
            return true;
        }
        wanted.add(press);
        Optional<Action> loser = keymap().action(press).map(Actions::of).filter(other -> !other.equals(action));
        keymap.set(keymap().with(action.id(), wanted));
        message.set(loser.map(other -> lost(other, press, action))
                .orElseGet(() -> Texts.of("shortcuts.set", action.title(), KeyPress.text(wanted))));
        return true;
    }

    private String lost(Action other, KeyPress press, Action action) {
        String left = KeyPress.text(keymap().keys(other.id()));
        return left.isEmpty()
                ? Texts.of("shortcuts.taken", press.toString(), action.title(), other.title())
                : Texts.of("shortcuts.takenLeft", press.toString(), action.title(), other.title(), left);
    }

    /// Leaves an action without keys.
    public void remove(Action action) {
        if (!refused()) {
            keymap.set(keymap().with(action.id(), List.of()));
            message.set(Texts.of("shortcuts.removed", action.title()));
        }
    }

    /// Gives an action the keys of the program again, but those that the user chose for others.
    public void reset(Action action) {
        if (refused()) {
            return;
        }
        keymap.set(keymap().without(action.id()));
        List<KeyPress> keys = keymap().keys(action.id());
        List<KeyPress> missing =
                action.builtIn().stream().filter(press -> !keys.contains(press)).toList();
        message.set(
                missing.isEmpty()
                        ? Texts.of("shortcuts.wasReset", action.title())
                        : Texts.of(
                                "shortcuts.resetTaken",
                                KeyPress.text(missing),
                                missing.stream()
                                        .flatMap(press -> keymap().action(press).stream())
                                        .map(Actions::of)
                                        .map(Action::title)
                                        .findFirst()
                                        .orElse("")));
    }

    /// Gives every action the keys of the program.
    public void resetAll() {
        if (!refused()) {
            keymap.set(keymap().reset());
            message.set(Texts.of("shortcuts.allReset"));
        }
    }

    private boolean refused() {
        locked.ifPresent(message::set);
        return locked.isPresent();
    }
}
