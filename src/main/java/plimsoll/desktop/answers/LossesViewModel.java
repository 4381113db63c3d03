package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.session.ComparedBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LossTail;
import plimsoll.engine.stress.LossDistribution;
import plimsoll.engine.stress.LossMarkets;
import plimsoll.engine.stress.LossRun;
import plimsoll.engine.stress.ProfitEngine;

/// What pools and the book may lose over a horizon, without controls. After an edit the book meets the same markets
/// again by itself, as long as they could be kept; only what changed is priced.
public final class LossesViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final FactorInputs factors;
    private final LongRun<Question, Answer> run;
    private final LossRowsViewModel rows = new LossRowsViewModel();
    private final StringProperty count = new SimpleStringProperty("100,000");
    private final StringProperty freedom = new SimpleStringProperty("4");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty levels = new SimpleStringProperty("95, 97.5, 99");
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> shown = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<LossData>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;
    private long asked = -1;
    private Optional<Snapshot> askedBeside = Optional.empty();

    /// @param compared the book that the one shown is compared with; empty = none
    /// @param before   the run before, whose markets are met again
    /// @param earlier  the run before of the compared book
    private record Question(
            Snapshot snapshot,
            Optional<ComparedBook> compared,
            long revision,
            FactorModel model,
            LossMarkets markets,
            Optional<LossRun> before,
            Optional<LossRun> earlier) {}

    /// @param compared the run of the compared book under the same markets; empty = none is compared
    private record Answer(Question question, LossRun run, Optional<LossRun> compared) {
        /// Returns the run of the compared book as long as that one is still compared.
        private Optional<LossRun> before(Optional<ComparedBook> book) {
            return compared.filter(
                    run -> question.compared().map(ComparedBook::document).equals(book.map(ComparedBook::document)));
        }
    }

    /// Follows the session until closed.
    ///
    /// @param factors how prices move, shared with the other answers
    public LossesViewModel(WorkspaceSession session, Background background, FactorInputs factors) {
        this.session = session;
        this.factors = factors;
        ProfitEngine engine = new ProfitEngine(background.workers(), background.threads());
        run = background.longRun(
                Texts.of("losses.title"),
                "",
                (question, cancellation, finished) -> answer(engine, question, cancellation, new Progress(finished)));
        subscription =
                Subscription.combine(run.resultProperty().subscribe(result -> show()), session.subscribe(this::follow));
    }

    private static Optional<Answer> answer(
            ProfitEngine engine, Question question, Cancellation cancellation, Progress progress) {
        double first = question.compared().isPresent() ? 0.5 : 1;
        Optional<LossRun> found = losses(
                engine,
                question,
                question.snapshot(),
                question.before(),
                Optional.empty(),
                cancellation,
                progress.part(0, first));
        if (question.compared().isEmpty() || found.isEmpty()) {
            return found.map(run -> new Answer(question, run, Optional.empty()));
        }
        return losses(
                        engine,
                        question,
                        question.compared().get().snapshot(),
                        question.earlier().or(() -> found),
                        found,
                        cancellation,
                        progress.part(first, 1))
                .map(other -> new Answer(question, found.get(), Optional.of(other)));
    }

    private static Optional<LossRun> losses(
            ProfitEngine engine,
            Question question,
            Snapshot snapshot,
            Optional<LossRun> before,
            Optional<LossRun> beside,
            Cancellation cancellation,
            Progress progress) {
        return LossDistribution.run(
                engine,
                snapshot,
                question.model(),
                question.markets(),
                uniform(question.markets().seed()),
                before,
                beside,
                cancellation,
                progress);
    }

    /// Draws the markets and the losses of the book as it is, and of the one it is compared with; an older run is
    /// stopped. What is typed wrong is said
    /// instead.
    public void start() {
        try {
            Snapshot snapshot = session.preparedProperty().get().snapshot();
            LossMarkets markets = markets();
            markets.draws(uniform(markets.seed()));
            asked = session.revision();
            askedBeside = compared();
            Optional<ComparedBook> beside = session.comparedBook();
            Question question = new Question(
                    snapshot,
                    beside,
                    asked,
                    factors.model(snapshot, beside),
                    markets,
                    run.resultProperty().get().map(Answer::run),
                    run.resultProperty().get().flatMap(Answer::compared));
            run.start(question, Progress.WHOLE);
            wrong.set("");
        } catch (IllegalArgumentException e) {
            wrong.set(Optional.ofNullable(e.getMessage()).orElseGet(() -> Texts.of("losses.wrong")) + ".");
        }
    }

    /// Stops the run; the last result stays.
    public void cancel() {
        run.cancel();
    }

    private Optional<Snapshot> compared() {
        return session.comparedBook().map(ComparedBook::snapshot);
    }

    private void follow() {
        boolean again = following.get()
                && (asked != session.revision() || !askedBeside.equals(compared()))
                && run.resultProperty()
                        .get()
                        .filter(answer -> answer.run().isKept())
                        .isPresent();
        if (again) {
            start();
        }
        show();
    }

    private LossMarkets markets() {
        List<Double> shares = new ArrayList<>();
        for (String text : levels.get().strip().split("[\\s,;%]+", -1)) {
            if (!text.isEmpty()) {
                shares.add(FactorInputs.number(text) / 100);
            }
        }
        return new LossMarkets(
                (int) whole(Texts.of("losses.count"), count),
                (int) whole(Texts.of("losses.freedom"), freedom),
                whole(Texts.of("losses.seed"), seed),
                shares);
    }

    private static DoubleSupplier uniform(long seed) {
        RandomGenerator random =
                RandomGeneratorFactory.of(RandomMarket.ALGORITHM).create(seed);
        return () -> random.nextDouble(Double.MIN_NORMAL, 1);
    }

    private static long whole(String name, StringProperty text) {
        double value = FactorInputs.number(text.get());
        if (value != Math.rint(value) || Math.abs(value) > 1e15) {
            throw new IllegalArgumentException(Texts.of("losses.whole", name));
        }
        return (long) value;
    }

    private void show() {
        Optional<Answer> answer = run.resultProperty().get();
        boolean old = answer.filter(found -> found.question().revision() != session.revision())
                .isPresent();
        stale.set(old);
        Snapshot snapshot = answer.map(found -> found.question().snapshot())
                .orElse(session.preparedProperty().get().snapshot());
        rows.show(
                answer.map(Answer::run),
                session.comparedBook()
                        .flatMap(book -> answer.flatMap(found -> found.before(Optional.of(book)))
                                .map(found -> new LossRowsViewModel.Found(found, book.snapshot()))),
                snapshot,
                old);
        List<String> all = answer.map(found -> LossRowsViewModel.tails(found.run()).stream()
                        .map(tail -> LossRowsViewModel.name(tail, snapshot))
                        .toList())
                .orElse(List.of());
        names.set(all);
        if (!all.contains(shown.get())) {
            shown.set(answer.map(found -> riskiest(found, snapshot)).orElse(""));
        }
        draw();
    }

    /// The pool whose buffer is exceeded most often is drawn first.
    private static String riskiest(Answer answer, Snapshot snapshot) {
        return answer.run().pools().stream()
                .max((one, other) -> Double.compare(danger(one), danger(other)))
                .map(tail -> LossRowsViewModel.name(tail, snapshot))
                .orElse(Texts.of("loss.book"));
    }

    private static double danger(LossTail tail) {
        return tail.breach()
                .map(breach -> breach.probability().value()
                        + 1e-9 * tail.levels().getLast().atRisk().value() / Math.max(1, breach.bufferUsd()))
                .orElse(0.0);
    }

    private void draw() {
        chart.set(run.resultProperty()
                .get()
                .flatMap(answer -> LossRowsViewModel.tails(answer.run()).stream()
                        .filter(tail -> LossRowsViewModel.name(
                                        tail, answer.question().snapshot())
                                .equals(shown.get()))
                        .findFirst()
                        .map(tail -> LossCharts.of(
                                answer.run(),
                                tail,
                                answer.question().snapshot(),
                                answer.before(session.comparedBook())))));
    }

    /// Draws the losses of another pool, or of the book.
    public void choose(String name) {
        shown.set(name);
        draw();
    }

    /// Returns the state of the run in words.
    public String state() {
        RunProgress progress = run.progressProperty().get();
        if (!wrong.get().isEmpty()) {
            return wrong.get();
        }
        return switch (progress.phase()) {
            case IDLE -> Texts.of("losses.idle");
            case RUNNING -> RunWords.running(progress, "");
            case COMPLETE -> complete(progress);
            case CANCELLED -> Texts.of("losses.cancelled");
            case FAILED -> Texts.of("losses.failed", progress.message());
        };
    }

    private String complete(RunProgress progress) {
        Optional<LossRun> found = run.resultProperty().get().map(Answer::run);
        String markets = found.map(result -> NumberText.screen(result.report().count(), 0))
                .orElse("");
        String seconds = RunWords.seconds(progress.seconds());
        return found.filter(result -> result.priced() < result.blocks())
                .map(result -> Texts.of(
                        "losses.again",
                        markets,
                        seconds,
                        NumberText.count(result.priced()),
                        NumberText.count(result.blocks())))
                .orElse(Texts.of("losses.complete", markets, seconds));
    }

    /// Returns the newest run; empty before the first one.
    public Optional<LossRun> result() {
        return run.resultProperty().get().map(Answer::run);
    }

    /// Returns where the run is, observable.
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    /// Returns whether the result shown is older than the book, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what is typed wrong; empty when nothing is, observable.
    public ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Returns whose losses can be drawn, observable.
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /// Returns whose losses are drawn, observable.
    public ReadOnlyObjectProperty<String> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Returns what the chart draws, observable; empty before the first run.
    public ReadOnlyObjectProperty<Optional<LossData>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /// Returns whether edits start a run by themselves.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Returns how prices move, as typed.
    public FactorInputs factors() {
        return factors;
    }

    /// Returns how many markets are drawn, as typed.
    public StringProperty countProperty() {
        return count;
    }

    /// Returns the degrees of freedom, as typed.
    public StringProperty freedomProperty() {
        return freedom;
    }

    /// Returns the seed, as typed.
    public StringProperty seedProperty() {
        return seed;
    }

    /// Returns the levels in percent, as typed.
    public StringProperty levelsProperty() {
        return levels;
    }

    /// Returns the table.
    public LossRowsViewModel rows() {
        return rows;
    }

    @Override
    public void close() {
        run.clear();
        subscription.unsubscribe();
    }
}
