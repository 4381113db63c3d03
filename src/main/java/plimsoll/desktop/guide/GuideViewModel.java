package plimsoll.desktop.guide;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;
import plimsoll.domain.key.Keymap;

/// Where a user is in the guide. Steps are done in any order; the first one that is not done is the current one.
public final class GuideViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final SettingsViewModel settings;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(false, Set.of()));
    private final Subscription subscription;

    /// What is shown.
    ///
    /// @param shown whether the guide is on the screen
    /// @param done  the steps that were done
    public record State(boolean shown, Set<GuideStep> done) {
        /// Copies the steps.
        public State {
            done = Set.copyOf(done);
        }

        /// Returns the first step that is not done; empty at the end.
        public Optional<GuideStep> current() {
            return List.of(GuideStep.values()).stream()
                    .filter(step -> !done.contains(step))
                    .findFirst();
        }

        /// Returns what to do now.
        ///
        /// @param keys that the sentence says
        public String sentence(Keymap keys) {
            return KeyTexts.of(keys, current().map(GuideStep::key).orElse("guide.end"));
        }

        /// Returns where in the guide that is; empty at the end.
        public String place() {
            return current()
                    .map(step -> Texts.of(
                            "guide.step", Integer.toString(step.number()), Integer.toString(GuideStep.values().length)))
                    .orElse("");
        }
    }

    /// Follows a session until closed.
    ///
    /// @param session  the open workspace
    /// @param settings where it is kept that the guide was dismissed
    public GuideViewModel(WorkspaceSession session, SettingsViewModel settings) {
        this.session = session;
        this.settings = settings;
        subscription = Subscription.combine(
                session.documentProperty().subscribe(this::compare),
                session.whatIfProperty().subscribe(point -> {
                    if (!point.isNone()) {
                        done(GuideStep.SHOCK);
                    }
                }));
    }

    /// Returns what is shown, observable.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Shows the guide unless the user dismissed it, now or at an earlier start.
    public void offer() {
        if (settings.settings().guide()) {
            state.set(new State(true, Set.of()));
        }
    }

    /// Shows the guide from its first step, because the user asks for it.
    public void show() {
        state.set(new State(true, Set.of()));
    }

    /// Takes the guide away for good.
    public void dismiss() {
        state.set(new State(false, Set.of()));
        settings.chooseGuide(false);
    }

    /// Marks a step as done.
    public void done(GuideStep step) {
        State now = state.get();
        if (now.shown() && !now.done().contains(step)) {
            Set<GuideStep> next = EnumSet.of(step);
            next.addAll(now.done());
            state.set(new State(true, next));
        }
    }

    /// Leaves the current step for what it is.
    public void skip() {
        state.get().current().ifPresent(this::done);
    }

    /// A workspace that was just opened has nothing to undo and counts as no edit.
    private void compare(Document before, Document after) {
        if (session.undoName().isEmpty() || !state.get().shown()) {
            return;
        }
        Map<String, Position> known =
                before.positions().stream().collect(Collectors.toMap(Position::id, position -> position));
        Set<String> added = new HashSet<>();
        for (Position position : after.positions()) {
            Optional<Position> old = Optional.ofNullable(known.get(position.id()));
            if (old.isEmpty()) {
                added.add(position.id());
            } else if (old.get().quantity().compareTo(position.quantity()) != 0) {
                done(GuideStep.EDIT);
            }
        }
        if (!added.isEmpty()) {
            done(GuideStep.HEDGE);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
