package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.RandomScenarios;
import plimsoll.engine.stress.ScenarioRun;

/// Runs the scenarios of the workspace, and those looked at in the library, as a long run: with progress, with the
/// worst so far on the way, and stopped at once. A short set runs by itself after every change; a long one waits for
/// the user.
final class ScenarioAnswers implements AutoCloseable {
    /// Scenarios that are kept; of more the worst.
    static final int KEPT = 100;

    /// Most scenarios that run without being asked for.
    static final int SHORT = 2_000;

    private final ScenariosViewModel scenarios;
    private final LongRun<Question, Answer> run;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Draws> draws = new ReadOnlyObjectWrapper<>(new Draws(1, OptionalInt.empty()));
    private final Subscription subscription;
    private Optional<Question> asked = Optional.empty();

    /// How random scenarios are drawn.
    ///
    /// @param seed  the same seed draws the same scenarios
    /// @param count how many; empty = as many as the library says
    record Draws(long seed, OptionalInt count) {}

    /// What is run.
    ///
    /// @param snapshot the market as it is
    /// @param compared the book that this one is compared with; empty for none
    /// @param catalog  where changed rules are found
    /// @param own      the workspace's scenarios
    /// @param looked   what is looked at in the library; empty when it is the workspace's
    /// @param draws    how random scenarios are drawn
    record Question(
            Snapshot snapshot,
            Optional<Snapshot> compared,
            RuleCatalog catalog,
            List<Scenario> own,
            Optional<LibraryItem> looked,
            Draws draws) {
        /// Returns what is run of the library: random scenarios as many as wanted.
        Optional<LibraryItem> sized() {
            return draws.count().isEmpty()
                    ? looked
                    : looked.map(item -> sized(item, draws.count().getAsInt()));
        }

        private static LibraryItem sized(LibraryItem item, int count) {
            return new LibraryItem(
                    item.id(),
                    item.group(),
                    item.name(),
                    item.note(),
                    item.scenarios(),
                    item.random().map(market -> market.withCount(count)));
        }

        /// Returns how many scenarios there are.
        int total() {
            return own.size() + sized().map(LibraryItem::count).orElse(0);
        }

        /// Returns whether some of them are drawn.
        boolean isRandom() {
            return looked.flatMap(LibraryItem::random).isPresent();
        }
    }

    /// What came out.
    ///
    /// @param question what was asked
    /// @param results  worst first, at most [#KEPT]
    /// @param done     how many scenarios have been run
    /// @param lost     in how many of them a pool is liquidated
    /// @param before   of the compared book under the same scenarios, by their identifiers; empty until all are done
    record Answer(
            Question question, List<ScenarioResult> results, int done, int lost, Map<String, ScenarioResult> before) {
        /// Returns whether all scenarios have been run.
        boolean isComplete() {
            return done == question.total();
        }

        private Answer with(Map<String, ScenarioResult> compared) {
            return new Answer(question, results, done, lost, Map.copyOf(compared));
        }
    }

    /// Follows the book and the line looked at until closed.
    ScenarioAnswers(ScenariosViewModel scenarios, Background background) {
        this.scenarios = scenarios;
        run = background.steppedRun(
                Texts.of("scenarios.runName"),
                "scenarios",
                (question, cancellation, steps) -> run(question, background, cancellation, steps));
        subscription = Subscription.combine(
                scenarios.session().preparedProperty().subscribe((before, now) -> ask()),
                scenarios.session().beforeProperty().subscribe((before, now) -> ask()),
                scenarios.chosenProperty().subscribe((before, now) -> ask()),
                run.resultProperty().subscribe(found -> dim()));
        ask();
    }

    /// Returns the newest results, observable; empty before the first.
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return run.resultProperty();
    }

    /// Returns where the run is, observable.
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    /// Returns whether the newest results are older than the book or the scenarios, observable.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns how random scenarios are drawn, observable.
    ReadOnlyObjectProperty<Draws> drawsProperty() {
        return draws.getReadOnlyProperty();
    }

    /// Returns how many random scenarios a run would draw now; empty when none.
    OptionalInt randomCount() {
        Question question = question();
        return question.isRandom()
                ? OptionalInt.of(question.sized().map(LibraryItem::count).orElse(0))
                : OptionalInt.empty();
    }

    /// Takes the seed of random scenarios; returns why not.
    Optional<String> commitSeed(String text) {
        try {
            long seed = Long.parseLong(text.strip());
            draws.set(new Draws(seed, draws.get().count()));
            ask();
            return Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.of(Texts.of("scenarios.seed.wrong"));
        }
    }

    /// Takes how many random scenarios are drawn; returns why not.
    Optional<String> commitCount(String text) {
        if (!(NumberText.parse(text) instanceof NumberText.Parsed.Value typed)) {
            return Optional.of(Texts.of("scenarios.count.missing"));
        }
        double count = typed.value().doubleValue();
        if (count != Math.rint(count) || count < 1 || count > 1_000_000) {
            return Optional.of(Texts.of("scenarios.count.wrong"));
        }
        draws.set(new Draws(draws.get().seed(), OptionalInt.of((int) count)));
        ask();
        return Optional.empty();
    }

    /// Runs the scenarios on the book as it is; an older run is stopped.
    void start() {
        Question question = question();
        asked = Optional.of(question);
        if (question.total() > 0) {
            run.start(question, question.total());
        } else {
            run.clear();
        }
        dim();
    }

    /// Stops the run; what it found so far stays.
    void cancel() {
        run.cancel();
    }

    /// Returns whether the scenarios wait for the user to run them.
    boolean isWaiting() {
        return stale.get() && !run.progressProperty().get().isRunning();
    }

    private Question question() {
        return new Question(
                scenarios.session().preparedProperty().get().snapshot(),
                scenarios.session().beforeProperty().get().map(StressRun::snapshot),
                scenarios.session().catalog(),
                scenarios.session().document().scenarios(),
                scenarios.chosenProperty().get().filter(entry -> !entry.own()).map(ScenariosViewModel.Entry::item),
                draws.get());
    }

    private void ask() {
        Question question = question();
        if (!asked.equals(Optional.of(question))) {
            run.cancel();
            if (question.total() <= SHORT) {
                start();
            } else {
                asked = Optional.of(question);
            }
        }
        dim();
    }

    private void dim() {
        stale.set(!run.resultProperty()
                .get()
                .map(answer -> Optional.of(answer.question()).equals(asked) && answer.isComplete())
                .orElse(asked.filter(question -> question.total() == 0).isPresent()));
    }

    private static Optional<Answer> run(
            Question question, Background background, Cancellation cancellation, LongRun.Steps<Answer> steps) {
        Worst worst = new Worst(question);
        ScenarioRun engine = new ScenarioRun(background.workers(), background.threads(), question.catalog());
        boolean done = engine.run(
                question.snapshot(),
                all(question),
                result -> {
                    worst.add(result);
                    steps.finished(1, () -> Optional.of(worst.answer()));
                },
                cancellation);
        return done ? compared(worst.answer(), engine, cancellation) : Optional.empty();
    }

    /// Runs those scenarios that are kept on the compared book too.
    private static Optional<Answer> compared(Answer answer, ScenarioRun engine, Cancellation cancellation) {
        if (answer.question().compared().isEmpty()) {
            return Optional.of(answer);
        }
        Map<String, ScenarioResult> before = new HashMap<>();
        boolean done = engine.run(
                answer.question().compared().get(),
                answer.results().stream().map(ScenarioResult::scenario).iterator(),
                result -> before.put(result.scenario().id(), result),
                cancellation);
        return done ? Optional.of(answer.with(before)) : Optional.empty();
    }

    /// The worst scenarios so far; memory does not grow with the set.
    private static final class Worst {
        private final Question question;
        private final List<ScenarioResult> kept = new ArrayList<>();
        private int done;
        private int lost;

        private Worst(Question question) {
            this.question = question;
        }

        private void add(ScenarioResult result) {
            done++;
            lost += result.liquidations() > 0 ? 1 : 0;
            kept.add(result);
            if (kept.size() >= 4 * KEPT) {
                trim();
            }
        }

        private void trim() {
            kept.sort(ScenarioResult.worstFirst());
            if (kept.size() > KEPT) {
                kept.subList(KEPT, kept.size()).clear();
            }
        }

        private Answer answer() {
            trim();
            return new Answer(question, List.copyOf(kept), done, lost, Map.of());
        }
    }

    private static Iterator<Scenario> all(Question question) {
        Stream<Scenario> looked = question.sized().stream()
                .flatMap(item -> item.random()
                        .map(market -> new RandomScenarios(
                                        market,
                                        RandomGeneratorFactory.of(RandomMarket.ALGORITHM)
                                                .create(question.draws().seed())::nextDouble)
                                .stream())
                        .orElse(item.scenarios().stream()));
        return Stream.concat(question.own().stream(), looked).iterator();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        run.clear();
    }
}
