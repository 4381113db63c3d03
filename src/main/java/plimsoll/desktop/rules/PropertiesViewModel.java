package plimsoll.desktop.rules;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;

/// What every sound rule file holds, and whether the file looked at does.
public final class PropertiesViewModel implements AutoCloseable {
    private final RuleAnswers answers;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<Held>> held = new ReadOnlyObjectWrapper<>(List.of());

    /// One property.
    ///
    /// @param title          one sentence that says what holds
    /// @param counterExample the first generated book for which it does not hold, in words; empty when it holds
    public record Held(String title, Optional<String> counterExample) {
        /// Returns whether no generated book contradicts it.
        public boolean holds() {
            return counterExample.isEmpty();
        }
    }

    /// Follows the answers until closed.
    PropertiesViewModel(RuleAnswers answers) {
        this.answers = answers;
        subscription = Changes.follow(this::refresh, answers.answerProperty());
        refresh();
    }

    /// Returns the properties in a fixed order, observable; empty before the first answer.
    public ReadOnlyObjectProperty<List<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    private void refresh() {
        held.set(answers.answerProperty().get().stream()
                .flatMap(answer -> answer.properties().stream())
                .map(invariant -> new Held(invariant.title(), invariant.counterExample()))
                .toList());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
