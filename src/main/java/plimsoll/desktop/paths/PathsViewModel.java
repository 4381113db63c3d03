package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.paths.PathQuestion.Answer;
import plimsoll.desktop.paths.PathQuestion.BookAnswer;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.path.PathEngine;
import plimsoll.engine.path.PathVols;
import plimsoll.engine.result.PathRun;
import plimsoll.engine.result.PathVol;

/// The Paths screen without controls: settings, the run and its progress, and what is shown of the last result. The
/// result stays when the book changes, and is stale then.
public final class PathsViewModel implements AutoCloseable {
    /// The choice of simulated paths.
    public static final String SAMPLE = Texts.of("paths.replay.simulated");

    /// The choice of a table of price bars that is asked for.
    public static final String OWN = Texts.of("paths.replay.own");

    /// Probability of a late transfer that act-now prices accept until somebody types another.
    private static final double ACCEPTED = 0.001;

    private final WorkspaceSession session;
    private final Replays replays;
    private final LongRun<PathQuestion, Answer> run;
    private final SortedMap<String, PricePath> paths = new TreeMap<>();
    private double late = ACCEPTED;
    private final ReadOnlyStringWrapper followed = new ReadOnlyStringWrapper(SAMPLE);

    /// Number of the newest choice: a table that is read too late is not followed.
    private int asked;

    private Optional<Answer> shown = Optional.empty();
    private Consumer<Optional<PathRun>> onResult = found -> {};
    private Optional<PathRun> earlier = Optional.empty();
    private final PathSettingsViewModel settings;
    private final RoutesViewModel routes;
    private final PathPoolsViewModel pools = new PathPoolsViewModel();
    private final ActViewModel acts = new ActViewModel();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper unanswered = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> fanNames = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty chosenFan = new SimpleIntegerProperty(0);
    private final ReadOnlyObjectWrapper<Optional<FanData>> fan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FrontierData>> frontier =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;

    /// Follows the session until closed.
    public PathsViewModel(WorkspaceSession session, Background background) {
        this(session, background, Replays.NONE);
    }

    /// Follows the session until closed.
    ///
    /// @param replays recorded paths to follow
    public PathsViewModel(WorkspaceSession session, Background background, Replays replays) {
        this.replays = replays;
        paths.putAll(replays.shipped());
        this.session = session;
        settings = new PathSettingsViewModel(session);
        routes = new RoutesViewModel(session);
        PathEngine engine = new PathEngine(background.workers(), background.threads());
        run = background.longRun(
                Texts.of("paths.name"),
                "paths",
                (question, cancellation, finished) -> question.answer(engine, cancellation, finished));
        subscription = Subscription.combine(
                run.resultProperty().subscribe(this::arrived),
                session.subscribe(this::show),
                chosenFan.subscribe(index -> showFan()));
    }

    /// Starts a run on the book as it is, and on the one it is compared with; an older run is stopped.
    public void start() {
        PathQuestion question = new PathQuestion(
                session.preparedProperty().get().snapshot(),
                session.document().paths(),
                late,
                Optional.ofNullable(paths.get(followed.get())),
                session.comparedBook());
        run.start(question, question.paths());
    }

    /// Sets what hears of each result, and that there is none any more.
    public void setOnResult(Consumer<Optional<PathRun>> action) {
        onResult = action;
    }

    /// Keeps the result before, so that the two can be compared.
    private void arrived(Optional<Answer> result) {
        earlier = result.flatMap(newest -> shown.filter(old -> old.question().hasNumbersOf(newest.question()))
                .map(old -> old.book().run())
                .filter(old -> old.revision() != newest.book().run().revision()));
        shown = result;
        onResult.accept(result());
        show();
    }

    /// Returns what can be followed: simulated paths, recorded ones, and the user's own.
    public List<String> replays() {
        List<String> names = new ArrayList<>(List.of(SAMPLE));
        names.addAll(paths.keySet());
        names.add(OWN);
        return names;
    }

    /// Returns what the next run follows, observable.
    public ReadOnlyStringProperty replayProperty() {
        return followed.getReadOnlyProperty();
    }

    /// Chooses what the next run follows; the user's own table counts once it is read.
    public void chooseReplay(String name) {
        asked++;
        if (!name.equals(OWN)) {
            followed.set(name);
            return;
        }
        int mine = asked;
        replays.open(read -> read.ifPresent(path -> {
            paths.put(path.name(), path);
            if (mine == asked) {
                followed.set(path.name());
            }
        }));
    }

    /// Returns the probability of a late transfer that act-now prices accept, as text.
    public String late() {
        return PathTexts.percent(late) + " %";
    }

    /// Takes the probability of a late transfer that act-now prices accept; returns why not.
    public Optional<String> commitLate(String text) {
        try {
            double typed = PathTexts.percent(text);
            if (!(typed > 0 && typed < 1)) {
                return Optional.of(Texts.of("paths.late.wrong"));
            }
            late = typed;
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(PathSettingsViewModel.sentence(String.valueOf(wrong.getMessage())));
        }
    }

    /// Stops the run; the last result stays.
    public void cancel() {
        run.cancel();
    }

    /// Returns where the run is, observable.
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    /// Returns whether the result shown is older than the book or its settings, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what the run says about itself in one sentence; empty without a result.
    public String headline() {
        return result().map(PathsViewModel::headline).orElse("") + comparison();
    }

    /// The same random numbers in the compared book, else before the edit: what differs is what the edit did, not
    /// chance.
    private String comparison() {
        Optional<PathRun> compared = before().map(BookAnswer::run);
        return compared.or(() -> earlier)
                .flatMap(old -> result().map(now -> {
                    double was = 100 * old.allAlive().value();
                    double is = 100 * now.allAlive().value();
                    return Texts.of(
                            compared.isPresent() ? "paths.compared" : "paths.before",
                            NumberText.screen(was, 1),
                            is == was ? NumberText.screen(0, 0) : NumberText.signed(is - was, 1));
                }))
                .orElse("");
    }

    /// Returns what is said when a book is compared of which the shown result knows nothing, observable; empty
    /// otherwise.
    public ReadOnlyStringProperty unansweredProperty() {
        return unanswered.getReadOnlyProperty();
    }

    private static String headline(PathRun found) {
        if (found.replay().isPresent()) {
            return Texts.of(
                    found.allAlive().value() == 1 ? "paths.replay.alive" : "paths.replay.liquidated",
                    found.replay().get());
        }
        String paths = NumberText.screen(found.settings().sampling().paths(), 0);
        return Texts.of(
                "paths.headline",
                paths,
                NumberText.file(found.settings().horizon().days()),
                String.valueOf(found.settings().sampling().seed()),
                NumberText.screen(100 * found.allAlive().value(), 1),
                NumberText.screen(100 * found.allAlive().standardError(), 1));
    }

    /// Returns which volatilities a run would take now, in words.
    public String volatilities() {
        List<String> texts = new ArrayList<>();
        for (PathVol vol : PathVols.of(
                session.preparedProperty().get().snapshot(),
                session.document().paths().market())) {
            String source = switch (vol.source()) {
                case GIVEN -> Texts.of("paths.vol.given");
                case IMPLIED ->
                    vol.symbol()
                            .map(symbol -> Texts.of("paths.vol.implied", symbol))
                            .orElseGet(() -> Texts.of("paths.vol.option"));
                case DEFAULT -> Texts.of("paths.vol.default");
            };
            texts.add(Texts.of("paths.vol", vol.underlying(), NumberText.screen(100 * vol.vol(), 1), source));
        }
        return String.join("; ", texts);
    }

    /// Returns what is typed.
    public PathSettingsViewModel settings() {
        return settings;
    }

    /// Returns the transfer routes.
    public RoutesViewModel routes() {
        return routes;
    }

    /// Returns the result per pool.
    public PathPoolsViewModel pools() {
        return pools;
    }

    /// Returns where to act.
    public ActViewModel acts() {
        return acts;
    }

    /// Returns what a fan can be shown of, observable.
    public ReadOnlyObjectProperty<List<String>> fanNamesProperty() {
        return fanNames.getReadOnlyProperty();
    }

    /// Returns the index of the fan shown.
    public IntegerProperty chosenFanProperty() {
        return chosenFan;
    }

    /// Returns the fan shown, observable.
    public ReadOnlyObjectProperty<Optional<FanData>> fanProperty() {
        return fan.getReadOnlyProperty();
    }

    /// Returns what more collateral buys, observable.
    public ReadOnlyObjectProperty<Optional<FrontierData>> frontierProperty() {
        return frontier.getReadOnlyProperty();
    }

    private Optional<PathRun> result() {
        return shown.map(answer -> answer.book().run());
    }

    /// Returns what the compared book answers; empty when none is compared, or another one than was asked.
    private Optional<BookAnswer> before() {
        return shown.flatMap(answer -> answer.before(session.comparedBook()));
    }

    private void show() {
        Optional<PathRun> found = result();
        boolean old =
                found.filter(shown -> shown.revision() != session.revision()).isPresent();
        stale.set(old);
        boolean missing = shown.isPresent() && session.comparedBook().isPresent() && before().isEmpty();
        unanswered.set(missing ? Texts.of("paths.compared.missing") : "");
        Optional<BookAnswer> before = before();
        pools.show(found, before.map(BookAnswer::run), old);
        acts.show(found, shown.map(answer -> answer.book().acts()).orElse(List.of()), before, old);
        List<String> names = new ArrayList<>();
        found.ifPresent(shown -> {
            shown.buffers().forEach(item -> names.add(Texts.of("paths.fan.buffer", name(shown, item.name()))));
            shown.prices().forEach(item -> names.add(Texts.of("paths.fan.price", item.name())));
        });
        if (!names.equals(fanNames.get())) {
            fanNames.set(List.copyOf(names));
        }
        frontier.set(shown.map(answer -> PathCharts.frontier(answer.book(), before)));
        showFan();
    }

    private static String name(PathRun run, String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::name)
                .findFirst()
                .orElse(poolId);
    }

    private void showFan() {
        fan.set(result().flatMap(found ->
                PathCharts.fan(found, before().map(BookAnswer::run), fanNames.get(), chosenFan.get())));
    }

    @Override
    public void close() {
        run.clear();
        subscription.unsubscribe();
        routes.close();
    }
}
