package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.stress.RandomScenarios;
import plimsoll.engine.stress.ScenarioRun;

/// Runs the scenarios of the workspace, and those looked at in the library, beside the window's thread; the newest
/// question wins.
final class ScenarioAnswers implements AutoCloseable {
    private static final long SEED = 1;

    private final ScenariosViewModel scenarios;
    private final LatestCalculation<Question, Answer> calculation;
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private Optional<Question> asked = Optional.empty();

    /// What is run.
    ///
    /// @param snapshot the market as it is
    /// @param catalog  where changed rules are found
    /// @param own      the workspace's scenarios
    /// @param looked   what is looked at in the library; empty when it is the workspace's
    record Question(Snapshot snapshot, RuleCatalog catalog, List<Scenario> own, Optional<LibraryItem> looked) {}

    /// What came out.
    ///
    /// @param question what was asked
    /// @param results  worst first
    record Answer(Question question, List<ScenarioResult> results) {}

    /// Follows the book and the line looked at until closed.
    ScenarioAnswers(ScenariosViewModel scenarios) {
        this.scenarios = scenarios;
        calculation = scenarios.session().background(ScenarioAnswers::run, new Results());
        subscription = Subscription.combine(
                scenarios.session().preparedProperty().subscribe((before, now) -> ask()),
                scenarios.chosenProperty().subscribe((before, now) -> ask()));
        ask();
    }

    /// Returns the newest results, observable; empty before the first.
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Returns whether the newest results are older than the book or the scenarios, observable.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what the calculation is doing, one sentence or nothing, observable.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void ask() {
        Question question = new Question(
                scenarios.session().preparedProperty().get().snapshot(),
                scenarios.session().catalog(),
                scenarios.session().document().scenarios(),
                scenarios.chosenProperty().get().filter(entry -> !entry.own()).map(ScenariosViewModel.Entry::item));
        if (!asked.equals(Optional.of(question))) {
            asked = Optional.of(question);
            stale.set(true);
            calculation.request(question);
        }
    }

    private static Optional<Answer> run(Question question, Cancellation cancellation) {
        List<ScenarioResult> results = new ArrayList<>();
        boolean done = new ScenarioRun(Runnable::run, 1, question.catalog())
                .run(question.snapshot(), all(question), results::add, cancellation);
        results.sort(ScenarioResult.worstFirst());
        return done ? Optional.of(new Answer(question, List.copyOf(results))) : Optional.empty();
    }

    private static Iterator<Scenario> all(Question question) {
        Stream<Scenario> looked = question.looked().stream()
                .flatMap(item -> item.random()
                        .map(market -> new RandomScenarios(
                                        market,
                                        RandomGeneratorFactory.of(RandomMarket.ALGORITHM)
                                                .create(SEED)::nextDouble)
                                .stream())
                        .orElse(item.scenarios().stream()));
        return Stream.concat(question.own().stream(), looked).iterator();
    }

    private final class Results implements LatestCalculation.Listener<Answer> {
        @Override
        public void waiting() {
            state.set("waiting");
        }

        @Override
        public void started() {
            state.set("running");
        }

        @Override
        public void finished(Answer result) {
            stale.set(!asked.equals(Optional.of(result.question())));
            answer.set(Optional.of(result));
            state.set("");
        }

        @Override
        public void cancelled() {
            state.set("cancelled");
        }

        @Override
        public void failed(Throwable failure) {
            state.set("cannot be calculated: " + failure.getMessage());
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        calculation.cancel();
    }
}
