package plimsoll.desktop.rules;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.ListedCalculation;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.HashedRule;

/// Asks, beside the window's thread, what holds for the file looked at and what it does to this book; the newest
/// question wins.
final class RuleAnswers implements AutoCloseable {
    private final RulesViewModel rules;
    private final LatestCalculation<RuleQuestion, RuleAnswer> calculation;
    private final ListedCalculation listed;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<Optional<RuleAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);

    /// Follows the two files and the book until closed.
    RuleAnswers(RulesViewModel rules) {
        this.rules = rules;
        calculation = rules.session().background(RuleAnswer::of, new Results());
        listed = new ListedCalculation(
                Texts.of("rules.answers.run"),
                calculation::cancel,
                rules.background().clock());
        rules.background().list().accept(listed);
        subscription = Changes.follow(
                this::ask,
                rules.ruleProperty(),
                rules.baseProperty(),
                rules.session().documentProperty());
        ask();
    }

    /// Returns the newest answer, observable; empty before the first one.
    ReadOnlyObjectProperty<Optional<RuleAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Returns why there is no newer answer, one sentence; empty when there is, or will be, observable.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Returns whether the newest answer is older than the files or the book, observable.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    private void ask() {
        stale.set(true);
        Optional<HashedRule> after = rules.ruleProperty().get();
        if (after.isEmpty()) {
            calculation.cancel();
            answer.set(Optional.empty());
            return;
        }
        calculation.request(new RuleQuestion(
                rules.session().document(),
                rules.session().shippedRules(),
                rules.session().now(),
                rules.baseProperty().get().orElse(after.get()),
                after.get()));
    }

    private final class Results implements LatestCalculation.Listener<RuleAnswer> {
        @Override
        public void waiting() {
            listed.ended(RunProgress.Phase.CANCELLED, "");
        }

        @Override
        public void started() {
            listed.started();
        }

        @Override
        public void finished(RuleAnswer result) {
            listed.ended(RunProgress.Phase.COMPLETE, "");
            stale.set(false);
            failure.set("");
            answer.set(Optional.of(result));
        }

        @Override
        public void cancelled() {
            listed.ended(RunProgress.Phase.CANCELLED, "");
        }

        /// The tables stay dimmed, and the reason is said.
        @Override
        public void failed(Throwable reason) {
            listed.ended(RunProgress.Phase.FAILED, FailureText.of(reason));
            failure.set(Texts.of("failure.panel", FailureText.of(reason)));
            rules.say(Texts.of("rules.answers.failed", FailureText.of(reason)));
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        calculation.cancel();
    }
}
