package plimsoll.desktop.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BreakCurve;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.SurvivalRun;

/// The leg break that is drawn: of which underlying, in which direction, and whether profit or delta.
public final class BreakChartModel implements AutoCloseable {
    private final SurvivalViewModel survival;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<String>> ways = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> way = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<BreakData>> data = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(Texts.of("empty.calculating"));
    private boolean delta;

    BreakChartModel(SurvivalViewModel survival) {
        this.survival = survival;
        subscription = Changes.follow(survival.session().inTurn(this::refresh), survival.changesProperty());
    }

    /// Returns the ways that can be drawn, for example `BTC down`, observable.
    public ReadOnlyObjectProperty<List<String>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /// Returns the way that is drawn, observable.
    public ReadOnlyObjectProperty<String> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// Returns what is drawn, observable; empty when nothing is liquidated that way.
    public ReadOnlyObjectProperty<Optional<BreakData>> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// Draws another way.
    public void choose(String name) {
        way.set(name);
        draw();
    }

    /// Draws delta instead of profit, or profit again.
    public void showDelta(boolean on) {
        delta = on;
        draw();
    }

    /// Returns what is said where nothing can be drawn, observable.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    private String emptyText() {
        if (survival.runProperty().get().isEmpty()) {
            return survival.emptyTextProperty().get();
        }
        String where = way.get().isEmpty() ? Texts.of("break.book") : way.get();
        return survival.before()
                .flatMap(before -> broken(before).map(found -> firstBefore(before, Optional.of(found))))
                .map(first -> Texts.of("break.none.before", where, first))
                .orElse(Texts.of("break.none", where));
    }

    private void refresh() {
        List<String> names = survival.runProperty().get().map(SurvivalRun::breaks).orElse(List.of()).stream()
                .map(BreakChartModel::name)
                .toList();
        ways.set(names);
        if (!names.contains(way.get())) {
            way.set(firstBroken().orElse(names.isEmpty() ? "" : names.getFirst()));
        }
        draw();
    }

    /// The nearest liquidation of the chosen underlying is drawn first, else the nearest of all.
    private Optional<String> firstBroken() {
        return survival.runProperty()
                .get()
                .flatMap(run -> run.breaks().stream()
                        .filter(found -> found.curve().isPresent())
                        .min((one, other) -> Double.compare(rank(run, one), rank(run, other)))
                        .map(BreakChartModel::name));
    }

    private static double rank(SurvivalRun run, LegBreak found) {
        boolean chosen =
                found.underlying().equals(run.question().snapshot().stress().underlying());
        return (chosen ? 0 : 1e6) + Math.abs(found.events().getFirst().distance());
    }

    private static String name(LegBreak found) {
        return found.underlying() + " " + Words.of(found.direction());
    }

    private void draw() {
        emptyText.set(emptyText());
        data.set(survival.runProperty()
                .get()
                .flatMap(run -> broken(run).flatMap(found -> found.curve().map(curve -> data(run, found, curve)))));
    }

    /// Returns the leg break of the chosen way when a pool is liquidated that way.
    private Optional<LegBreak> broken(SurvivalRun run) {
        return run.breaks().stream()
                .filter(found -> name(found).equals(way.get()))
                .filter(found -> found.curve().isPresent())
                .findFirst();
    }

    private static String firstBefore(SurvivalRun before, Optional<LegBreak> broken) {
        return broken.map(found -> {
                    LegBreak.Event first = found.events().getFirst();
                    return Texts.of(
                            "break.before.first",
                            Texts.of("break.first", SurvivalRows.name(before, first.poolId())),
                            NumberText.screen(first.price(), NumberText.decimalsOfPrice(first.price())));
                })
                .orElse(Texts.of("break.before.none"));
    }

    private BreakData.Compared compared(SurvivalRun before) {
        Optional<LegBreak> broken = broken(before);
        String first = firstBefore(before, broken);
        return broken.flatMap(found -> found.curve()
                        .map(curve -> new BreakData.Compared(first, curve.prices(), lines(before, found, curve))))
                .orElse(new BreakData.Compared(first, List.of(), List.of()));
    }

    private List<BreakData.Line> lines(SurvivalRun run, LegBreak found, BreakCurve curve) {
        List<BreakData.Line> lines = new ArrayList<>();
        lines.add(line(Texts.of("break.all"), curve.all()));
        String first = SurvivalRows.name(run, found.events().getFirst().poolId());
        lines.add(line(Texts.of("break.after", first), curve.after()));
        found.deleveraged()
                .ifPresent(taken -> curve.deleveraged()
                        .ifPresent(cut -> lines.add(line(
                                Texts.of("break.cut", NumberText.screen(taken.share() * 100, 0)), cut))));
        return lines;
    }

    private BreakData data(SurvivalRun run, LegBreak found, BreakCurve curve) {
        LegBreak.Event first = found.events().getFirst();
        List<BreakData.Level> levels = new ArrayList<>();
        levels.add(level(run, curve, first.poolId(), "break.first", first.price()));
        first.onward().ifPresent(next -> levels.add(level(run, curve, next.poolId(), "break.onward", next.price())));
        first.back().ifPresent(next -> levels.add(level(run, curve, next.poolId(), "break.back", next.price())));
        return new BreakData(
                found.underlying(),
                found.from(),
                delta ? Texts.of("break.delta", found.underlying()) : Texts.of("break.pnl"),
                delta ? 4 : 0,
                curve.prices(),
                lines(run, found, curve),
                levels,
                survival.before().map(this::compared));
    }

    private BreakData.Line line(String name, BreakCurve.Line line) {
        return new BreakData.Line(name, delta ? line.delta() : line.pnlUsd());
    }

    /// The level, at the very price of the curve that stands for it.
    private static BreakData.Level level(SurvivalRun run, BreakCurve curve, String poolId, String key, double price) {
        List<PoolSnapshot> pools = run.question().snapshot().pools();
        int identity = pools.stream().map(PoolSnapshot::id).toList().indexOf(poolId);
        double nearest = curve.prices().stream()
                .min((one, other) -> Double.compare(Math.abs(one - price), Math.abs(other - price)))
                .orElse(price);
        String name = SurvivalRows.name(run, poolId);
        return new BreakData.Level(name, Math.max(0, identity), Texts.of(key, name), nearest);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
