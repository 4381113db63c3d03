package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.StressRun;

/// Where the exposure is, at the what-if point: vega by expiry, and delta by underlying and expiry.
public final class ExposureViewModel implements AutoCloseable {
    private static final String NO_EXPIRY = Texts.of("exposure.noExpiry");
    private static final String COLLATERAL = Texts.of("exposure.collateral");

    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<Optional<Ladders>> ladders = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;
    private final ObservableValue<String> emptyText;

    /// Both ladders.
    ///
    /// @param vega  USD per volatility point, by underlying and expiry
    /// @param delta USD per whole move of the underlying, by underlying and expiry; its rungs of one underlying add up
    /// to
    ///              the book's net delta
    public record Ladders(LadderData vega, LadderData delta) {}

    /// Follows the session until closed.
    public ExposureViewModel(WorkspaceSession session) {
        this.session = session;
        emptyText = FirstResult.chartText(session);
        subscription = Changes.follow(session.inTurn(this::refresh), session.runProperty(), session.beforeProperty());
        refresh();
    }

    private void refresh() {
        Optional<Ladders> before = session.beforeProperty().get().map(ExposureViewModel::ladders);
        Optional<Ladders> now = session.runProperty().get().map(ExposureViewModel::ladders);
        ladders.set(now.map(shown -> before.map(book -> new Ladders(
                        shown.vega().comparedWith(book.vega()), shown.delta().comparedWith(book.delta())))
                .orElse(shown)));
    }

    /// Returns the newest ladders, observable; empty before the first run.
    public ReadOnlyObjectProperty<Optional<Ladders>> laddersProperty() {
        return ladders.getReadOnlyProperty();
    }

    /// Returns what is said while there is nothing to draw, observable.
    public ObservableValue<String> emptyTextProperty() {
        return emptyText;
    }

    /// Returns whether they are older than the document, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return session.staleProperty();
    }

    private static Ladders ladders(StressRun run) {
        BookResult book = run.now();
        SortedMap<String, SortedMap<String, Double>> vega = new TreeMap<>();
        SortedMap<String, SortedMap<String, Double>> coins = new TreeMap<>();
        for (PoolSnapshot pool : run.snapshot().pools()) {
            for (Holding holding : pool.holdings()) {
                book.position(holding.position().id()).ifPresent(result -> {
                    String underlying = holding.instrument().underlying();
                    String expiry = expiry(holding);
                    add(coins, underlying, expiry, result.delta());
                    if (holding.vol().isPresent()) {
                        add(vega, underlying, expiry, result.vegaUsd());
                    }
                });
            }
        }
        book.netDelta().forEach((underlying, net) -> {
            double legs = coins.getOrDefault(underlying, new TreeMap<>()).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (Math.abs(net - legs) > 1e-9 * Math.max(1, Math.abs(net))) {
                add(coins, underlying, COLLATERAL, net - legs);
            }
        });
        return new Ladders(
                new LadderData(Texts.of("exposure.unit"), rungs(vega, Map.of())),
                new LadderData("USD", rungs(coins, prices(run))));
    }

    /// Returns the index prices at the what-if point, for the underlyings that it moves.
    private static Map<String, Double> prices(StressRun run) {
        Map<String, Double> prices = new TreeMap<>(run.snapshot().index());
        prices.computeIfPresent(
                run.corridor().underlying(), (asset, spot) -> run.corridor().price());
        return prices;
    }

    private static String expiry(Holding holding) {
        return holding.instrument().expiry().isEmpty() ? NO_EXPIRY : PositionGrouping.expiry(holding.instrument());
    }

    private static void add(
            SortedMap<String, SortedMap<String, Double>> all, String underlying, String expiry, double amount) {
        all.computeIfAbsent(underlying, key -> new TreeMap<>()).merge(expiry, amount, Double::sum);
    }

    /// @param prices by which amounts in coins are shown; empty = they are in USD already
    private static List<LadderData.Rung> rungs(
            SortedMap<String, SortedMap<String, Double>> all, Map<String, Double> prices) {
        List<LadderData.Rung> rungs = new ArrayList<>();
        all.forEach((underlying, amounts) -> amounts.forEach((name, amount) -> {
            double price = prices.getOrDefault(underlying, 1.0);
            String detail = prices.isEmpty() ? "" : NumberText.signed(amount, 4) + " " + underlying;
            rungs.add(new LadderData.Rung(underlying, name, amount * price, detail));
        }));
        return rungs;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
