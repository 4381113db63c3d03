package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.chart.data.HeatAxis;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.HeatFactor;
import plimsoll.domain.scenario.HeatSettings;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolOutcome;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.ScenarioResult;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.ScenarioRun;

/// What the heat map draws. Price against volatility comes with every run; other axes are a grid of scenarios that is
/// run beside the window's thread, while somebody watches.
public final class HeatViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final LatestCalculation<Question, Maps> calculation;
    private final ReadOnlyObjectWrapper<Optional<Maps>> maps = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private final ObservableValue<String> emptyText;
    private Optional<Question> asked = Optional.empty();
    private boolean watched;

    /// A map, and what it was before the what-if where that is another map.
    ///
    /// @param now    at the what-if point
    /// @param before of the compared book; without one at no what-if point, and empty when that is a point of the map
    public record Maps(HeatData now, Optional<HeatData> before) {}

    private record Question(
            Snapshot snapshot,
            Optional<Snapshot> compared,
            WhatIf whatIf,
            Optional<String> asset,
            RuleCatalog catalog) {
        Question ofCompared() {
            return new Question(compared.orElse(snapshot), Optional.empty(), whatIf, asset, catalog);
        }
    }

    /// Follows the session until closed.
    public HeatViewModel(WorkspaceSession session) {
        this.session = session;
        emptyText = FirstResult.chartText(session, state);
        calculation = session.background(
                HeatViewModel::run, new SpokenResults<>(result -> maps.set(Optional.of(result)), this::say));
        subscription = Subscription.combine(
                session.runProperty().subscribe(run -> ask()),
                session.beforeProperty().subscribe((old, before) -> ask()),
                session.staleProperty().subscribe(old -> dim()));
    }

    /// Returns the newest maps, observable; empty before the first run.
    public ReadOnlyObjectProperty<Optional<Maps>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    /// Returns what is said while there is nothing to draw, observable.
    public ObservableValue<String> emptyTextProperty() {
        return emptyText;
    }

    /// Returns whether the map is older than the book, the axes or the what-if point, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what the calculation is doing, a few words or nothing, observable.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Says whether somebody looks at the map; nothing is calculated for nobody.
    public void setWatched(boolean looks) {
        watched = looks;
        ask();
    }

    /// Moves the what-if point to a cell, as far as its axes are price and volatility.
    public void pick(double x, double y) {
        HeatSettings heat = session.document().stress().heat();
        WhatIf point = session.whatIfProperty().get();
        session.whatIfProperty()
                .set(new WhatIf(
                        picked(heat, HeatFactor.PRICE, x, y, point.priceShock()),
                        picked(heat, HeatFactor.VOL, x, y, point.volShock())));
    }

    private static double picked(HeatSettings heat, HeatFactor factor, double x, double y, double otherwise) {
        double value = heat.across() == factor ? x : heat.up() == factor ? y : otherwise;
        return Math.rint(value * 10_000) / 10_000;
    }

    private void ask() {
        Optional<StressRun> found = session.runProperty().get();
        if (found.isEmpty()) {
            calculation.cancel();
            asked = Optional.empty();
            maps.set(Optional.empty());
            state.set("");
        } else if (found.get().snapshot().stress().heat().isPriceByVol()) {
            calculation.cancel();
            asked = Optional.empty();
            state.set("");
            maps.set(found.map(
                    run -> new Maps(ofRun(run), session.beforeProperty().get().map(HeatViewModel::ofRun))));
        } else if (watched) {
            StressRun run = found.get();
            Question question = new Question(
                    run.snapshot(),
                    session.beforeProperty().get().map(StressRun::snapshot),
                    run.whatIf(),
                    HeatAxesViewModel.asset(session.document()),
                    session.catalog());
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

    private static HeatData ofRun(StressRun run) {
        HeatData all = ChartData.heat(run);
        return run.snapshot()
                .stress()
                .heat()
                .poolId()
                .flatMap(id -> ChartData.heat(run, id))
                .map(buffer -> all.withBuffer(buffer, whose(run.snapshot())))
                .orElse(all);
    }

    /// Returns what the cells show, in words.
    private static String whose(Snapshot snapshot) {
        return snapshot.stress()
                .heat()
                .poolId()
                .flatMap(id -> snapshot.pools().stream()
                        .filter(pool -> pool.id().equals(id))
                        .findFirst())
                .map(pool -> Texts.of("heat.bufferOf", pool.name()))
                .orElse(HeatData.SMALLEST);
    }

    private static Optional<Maps> run(Question question, Cancellation cancellation) {
        WhatIf point = question.whatIf();
        StressSettings stress = question.snapshot().stress();
        boolean moved = (!stress.heat().uses(HeatFactor.PRICE) && point.priceShock() != 0)
                || (!stress.heat().uses(HeatFactor.VOL) && point.volShock() != 0);
        Optional<HeatData> now = map(question, point, cancellation);
        if (question.compared().isPresent()) {
            return now.flatMap(found -> map(question.ofCompared(), point, cancellation)
                    .map(before -> new Maps(found, Optional.of(before))));
        }
        Optional<HeatData> before =
                moved && now.isPresent() ? map(question, WhatIf.NONE, cancellation) : Optional.empty();
        return moved && before.isEmpty() ? Optional.empty() : now.map(found -> new Maps(found, before));
    }

    private static Optional<HeatData> map(Question question, WhatIf whatIf, Cancellation cancellation) {
        Snapshot snapshot = question.snapshot();
        StressSettings stress = snapshot.stress();
        HeatSettings heat = stress.heat();
        HeatAxis across = axis(heat.across(), question);
        HeatAxis up = axis(heat.up(), question);
        double x = whatIf(heat.across(), whatIf);
        double y = whatIf(heat.up(), whatIf);
        if (heat.uses(HeatFactor.MARK) && question.asset().isEmpty()) {
            return Optional.of(new HeatData(across, up, new double[0], "", x, y, Texts.of("heat.noCollateral")));
        }
        List<Double> buffers = new ArrayList<>();
        boolean done = new ScenarioRun(Runnable::run, 1, question.catalog())
                .run(
                        snapshot,
                        heat.scenarios(stress, question.asset().orElse(""), whatIf)
                                .iterator(),
                        result -> buffers.add(buffer(result, heat.poolId())),
                        cancellation);
        double[] cells = buffers.stream().mapToDouble(Double::doubleValue).toArray();
        return done
                ? Optional.of(new HeatData(across, up, cells, whose(snapshot), x, y, Texts.of("heat.noPool")))
                : Optional.empty();
    }

    private static double buffer(ScenarioResult result, Optional<String> poolId) {
        return poolId.flatMap(id -> result.pools().stream()
                        .map(PoolOutcome::result)
                        .filter(pool -> pool.poolId().equals(id))
                        .findFirst())
                .map(PoolResult::bufferUsd)
                .orElseGet(result::smallestBufferUsd);
    }

    private static double whatIf(HeatFactor factor, WhatIf point) {
        return switch (factor) {
            case PRICE -> point.priceShock();
            case VOL -> point.volShock();
            default -> 0;
        };
    }

    private static HeatAxis axis(HeatFactor factor, Question question) {
        StressSettings stress = question.snapshot().stress();
        double[] values = stress.heat().amounts(factor, stress).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        String underlying = stress.underlying();
        return switch (factor) {
            case PRICE ->
                HeatAxis.price(underlying, values, question.snapshot().index().getOrDefault(underlying, Double.NaN));
            case VOL -> HeatAxis.move(Texts.of("heat.volAxis"), Texts.of("heat.vol"), values);
            case TIME -> HeatAxis.days(values);
            case FUNDING ->
                HeatAxis.move(
                        Texts.of(
                                "heat.fundingAxis",
                                NumberText.file(stress.heat().fundingDays())),
                        Texts.of("heat.funding"),
                        values);
            case FORWARD_BASIS ->
                HeatAxis.move(Texts.of("heat.forwardAxis", underlying), Texts.of("heat.forwards"), values);
            case PERPETUAL_BASIS ->
                HeatAxis.move(Texts.of("heat.perpetualAxis", underlying), Texts.of("heat.perpetuals"), values);
            case MARK -> {
                String asset = question.asset().orElseGet(() -> Texts.of("exposure.collateral"));
                yield HeatAxis.move(Texts.of("heat.markAxis", asset), Texts.of("heat.mark", asset), values);
            }
        };
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
