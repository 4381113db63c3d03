package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.layout.Layouts;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.ScenarioRun;

/// The book's profit against the price of the stressed underlying: now, later (halfway to the first expiry, unless
/// another day is chosen), and when that settles; without an expiry now and in a week. A grid of scenarios, run beside
/// the window's thread while somebody
/// watches.
public final class PnlViewModel implements AutoCloseable {
    private static final double WEEK = 7;
    private static final double DAYS_PER_YEAR = 365;
    private static final double WIDEST = 0.4;
    private static final int STEPS = 80;

    private final WorkspaceSession session;
    private final LatestCalculation<Question, PnlData> calculation;
    private final ReadOnlyObjectWrapper<Optional<PnlData>> pnl = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private final ObservableValue<String> emptyText;
    private Optional<Question> asked = Optional.empty();
    private boolean watched;

    private final ReadOnlyObjectWrapper<OptionalDouble> later = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());

    private record Question(
            Snapshot snapshot, WhatIf whatIf, RuleCatalog catalog, Optional<Snapshot> compared, OptionalDouble later) {}

    private record Time(String name, double days) {}

    /// Follows the session until closed.
    public PnlViewModel(WorkspaceSession session) {
        this.session = session;
        emptyText = FirstResult.chartText(session, state);
        calculation = session.background(
                PnlViewModel::run, new SpokenResults<>(result -> pnl.set(Optional.of(result)), this::say));
        subscription = Subscription.combine(
                session.runProperty().subscribe(run -> ask()),
                session.beforeProperty().subscribe(run -> ask()),
                session.staleProperty().subscribe(old -> dim()));
    }

    /// Returns the newest profits, observable; empty before the first.
    public ReadOnlyObjectProperty<Optional<PnlData>> pnlProperty() {
        return pnl.getReadOnlyProperty();
    }

    /// Returns what is said while there is nothing to draw, observable.
    public ObservableValue<String> emptyTextProperty() {
        return emptyText;
    }

    /// Returns whether they are older than the book or the what-if point, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what the calculation is doing, a few words or nothing, observable.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Says whether somebody looks; nothing is calculated for nobody.
    public void setWatched(boolean looks) {
        watched = looks;
        ask();
    }

    /// Returns the days from now to the line between now and expiry as chosen, observable; empty = half-way, or a week
    /// without an expiry.
    public ReadOnlyObjectProperty<OptionalDouble> laterProperty() {
        return later.getReadOnlyProperty();
    }

    /// Takes the days from now to the line between now and expiry, empty = half-way; returns why not.
    public Optional<String> commitLater(String text) {
        String plain = text.strip().replaceFirst("\\s*d$", "");
        if (plain.isEmpty()) {
            choose(OptionalDouble.empty());
            return Optional.empty();
        }
        return switch (NumberText.parse(plain)) {
            case NumberText.Parsed.Wrong wrong -> Optional.of(wrong.message());
            case NumberText.Parsed.Value typed -> {
                double days = typed.value().doubleValue();
                if (!(days > 0 && days <= Layouts.MOST_DAYS)) {
                    yield Optional.of(Texts.of("pnl.later.range", NumberText.screen(Layouts.MOST_DAYS, 0)));
                }
                choose(OptionalDouble.of(days));
                yield Optional.empty();
            }
        };
    }

    /// Moves the line by days, at least to a tenth of one; what is half-way starts there.
    public void nudgeLater(double days) {
        double shown = pnl.get()
                .filter(found -> found.lines().size() > 1)
                .map(found -> found.lines().get(1).days())
                .orElse(WEEK);
        double moved = Math.rint(10 * Math.clamp(later.get().orElse(shown) + days, 0.1, Layouts.MOST_DAYS)) / 10;
        choose(OptionalDouble.of(moved));
    }

    /// Takes the days to the line between now and expiry that were kept with a workspace; empty = half-way.
    public void choose(OptionalDouble days) {
        later.set(days);
        ask();
    }

    /// Moves a slice of the slices table to another price; returns why not.
    ///
    /// @param slice its number, from 0
    /// @param shock relative move from spot
    public Optional<String> moveSlice(int slice, double shock) {
        StressSettings stress = session.document().stress();
        List<Double> moved = new ArrayList<>(stress.priceShocks());
        if (slice < 0 || slice >= moved.size() || moved.get(slice) == 0) {
            return Optional.of(Texts.of("pnl.slice.spot"));
        }
        moved.set(slice, shock);
        try {
            session.apply(new Edit.SetStress(Texts.of("undo.slice"), stress.withAxes(moved, stress.volShocks())));
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private void ask() {
        Optional<StressRun> found = session.runProperty().get();
        if (found.isEmpty()) {
            calculation.cancel();
            asked = Optional.empty();
            pnl.set(Optional.empty());
            state.set("");
        } else if (watched) {
            Question question = new Question(
                    found.get().snapshot(),
                    found.get().whatIf(),
                    session.catalog(),
                    session.beforeProperty().get().map(StressRun::snapshot),
                    later.get());
            if (!asked.equals(Optional.of(question))) {
                asked = Optional.of(question);
                calculation.request(question);
            }
        }
        dim();
    }

    private void dim() {
        stale.set(session.staleProperty().get() || !state.get().isEmpty());
    }

    private static Optional<PnlData> run(Question question, Cancellation cancellation) {
        Snapshot snapshot = question.snapshot();
        String underlying = snapshot.stress().underlying();
        double spot = snapshot.index().getOrDefault(underlying, Double.NaN);
        double[] shocks = Double.isFinite(spot) ? shocks(snapshot, underlying, spot) : new double[0];
        double[] prices = new double[shocks.length];
        for (int i = 0; i < shocks.length; i++) {
            prices[i] = spot * (1 + shocks[i]);
        }
        List<PnlData.Line> lines = new ArrayList<>();
        for (Time time : shocks.length == 0 ? List.<Time>of() : times(snapshot, underlying, question.later())) {
            Optional<double[]> amounts = amounts(snapshot, question, shocks, time, cancellation);
            if (amounts.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new PnlData.Line(time.name(), time.days(), amounts.get()));
        }
        if (question.compared().isPresent() && !lines.isEmpty()) {
            Time now = new Time(Texts.of("chart.pnl.before"), 0);
            Optional<double[]> amounts = amounts(question.compared().get(), question, shocks, now, cancellation);
            if (amounts.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new PnlData.Line(now.name(), 0, amounts.get(), true));
        }
        double evaluated = spot * (1 + question.whatIf().priceShock());
        return Optional.of(new PnlData(
                underlying, spot, evaluated, prices, lines, snapshot.stress().priceShocks()));
    }

    /// Returns even steps over the slices, and the strikes, where the profit at expiry bends.
    private static double[] shocks(Snapshot snapshot, String underlying, double spot) {
        List<Double> slices = snapshot.stress().priceShocks();
        double low = Math.max(-WIDEST, Math.min(-0.02, slices.getFirst()));
        double high = Math.min(WIDEST, Math.max(0.02, slices.getLast()));
        TreeSet<Double> all = new TreeSet<>();
        for (int i = 0; i <= STEPS; i++) {
            all.add(Math.rint((low + (high - low) * i / STEPS) * 1e6) / 1e6);
        }
        all.add(0.0);
        slices.stream().filter(shock -> shock >= low && shock <= high).forEach(all::add);
        holdings(snapshot, underlying).forEach(holding -> {
            if (holding.instrument() instanceof Option option) {
                double shock = option.strike().doubleValue() / spot - 1;
                if (shock > low && shock < high) {
                    all.add(shock);
                }
            }
        });
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Holding> holdings(Snapshot snapshot, String underlying) {
        return snapshot.pools().stream()
                .flatMap(pool -> pool.holdings().stream())
                .filter(holding -> holding.instrument().underlying().equals(underlying))
                .toList();
    }

    /// What is later than the first expiry stands behind it: legs that have settled keep their value.
    private static List<Time> times(Snapshot snapshot, String underlying, OptionalDouble later) {
        Optional<Holding> first = holdings(snapshot, underlying).stream()
                .filter(holding -> holding.years() > 0)
                .min(Comparator.comparingDouble(Holding::years));
        if (first.isEmpty()) {
            return List.of(now(), in(later.orElse(WEEK)));
        }
        double days = first.get().years() * DAYS_PER_YEAR;
        double half = later.orElse(days > 2 ? Math.rint(days / 2) : days / 2);
        String day = PositionGrouping.expiry(first.get().instrument());
        return List.of(now(), in(half), new Time(Texts.of("pnl.time.expiry", day), days));
    }

    private static Time now() {
        return new Time(Texts.of("pnl.time.now"), 0);
    }

    private static Time in(double days) {
        return new Time(Texts.of("pnl.time.in", NumberText.screen(days, days == Math.rint(days) ? 0 : 1)), days);
    }

    private static Optional<double[]> amounts(
            Snapshot book, Question question, double[] shocks, Time time, Cancellation cancellation) {
        StressSettings stress = question.snapshot().stress();
        List<Scenario> scenarios = new ArrayList<>();
        for (double shock : shocks) {
            List<Shock> all = new ArrayList<>();
            all.add(new MarketShock.PriceMove(
                    stress.underlying(), new PriceAmount.Relative(shock), new Follow.Workspace()));
            if (question.whatIf().volShock() != 0) {
                all.add(new MarketShock.VolMove(
                        Optional.empty(),
                        MarketShock.VolUnit.RELATIVE,
                        question.whatIf().volShock(),
                        stress.term()));
            }
            if (time.days() > 0) {
                all.add(new CarryShock.TimeRoll(time.days()));
            }
            scenarios.add(new Scenario("pnl-" + scenarios.size(), time.name(), "", List.of(new Step(all))));
        }
        List<Double> amounts = new ArrayList<>();
        boolean done = new ScenarioRun(Runnable::run, 1, question.catalog())
                .run(book, scenarios.iterator(), result -> amounts.add(usd(result)), cancellation);
        return done
                ? Optional.of(amounts.stream().mapToDouble(Double::doubleValue).toArray())
                : Optional.empty();
    }

    private static double usd(ScenarioResult result) {
        return result.pools().stream()
                .mapToDouble(pool -> pool.pnl() * pool.result().usdPerUnit())
                .sum();
    }

    private void say(String words) {
        state.set(words);
        dim();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        calculation.cancel();
    }
}
