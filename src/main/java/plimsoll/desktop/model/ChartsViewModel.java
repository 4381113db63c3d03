package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.BufferData;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.chart.data.CorridorData;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// What the charts draw, and what picking a point in them does.
public final class ChartsViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ObservableValue<String> emptyText;
    private final ReadOnlyObjectWrapper<Optional<Charts>> charts = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The data of all charts of one run.
    public record Charts(CorridorData corridor, BufferData buffers) {}

    /// Follows the session until closed.
    public ChartsViewModel(WorkspaceSession session) {
        this.session = session;
        emptyText = FirstResult.chartText(session);
        this.subscription = Changes.follow(session.inTurn(this::draw), session.runProperty(), session.beforeProperty());
        draw();
    }

    private void draw() {
        Optional<StressRun> before = session.beforeProperty().get();
        charts.set(session.runProperty()
                .get()
                .map(found -> new Charts(
                        ChartData.corridor(found)
                                .withBefore(before.map(ChartData::levelsBefore).orElse(List.of())),
                        ChartData.buffers(found)
                                .withReported(reported(found))
                                .withBefore(before.map(book -> ChartData.buffersBefore(book, found))
                                        .orElse(List.of())))));
    }

    /// Liquidation prices that venues report, for pools and legs in the chosen underlying.
    private List<BufferData.ReportedLevel> reported(StressRun run) {
        List<BufferData.ReportedLevel> all = new ArrayList<>();
        List<PoolSnapshot> pools = run.snapshot().pools();
        for (int i = 0; i < pools.size(); i++) {
            int identity = i;
            PoolSnapshot pool = pools.get(i);
            session.document()
                    .pool(pool.id())
                    .flatMap(found -> found.reported().liquidationPrice())
                    .ifPresent(
                            price -> all.add(new BufferData.ReportedLevel(pool.name(), identity, price.doubleValue())));
            for (Holding holding : pool.holdings()) {
                if (holding.instrument().underlying().equals(run.corridor().underlying())) {
                    holding.position()
                            .reported()
                            .liquidationPrice()
                            .ifPresent(price -> all.add(new BufferData.ReportedLevel(
                                    holding.instrument().symbol(), identity, price.doubleValue())));
                }
            }
        }
        return all;
    }

    /// Returns the newest data, observable; empty before the first run.
    public ReadOnlyObjectProperty<Optional<Charts>> chartsProperty() {
        return charts.getReadOnlyProperty();
    }

    /// Returns what is said while there is nothing to draw, observable.
    public ObservableValue<String> emptyTextProperty() {
        return emptyText;
    }

    /// Returns whether the data is older than the document, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return session.staleProperty();
    }

    /// Moves the what-if price to a relative shock.
    public void pickPrice(double shock) {
        session.whatIfProperty()
                .set(new WhatIf(rounded(shock), session.whatIfProperty().get().volShock()));
    }

    private static double rounded(double shock) {
        return Math.rint(shock * 10_000) / 10_000;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
