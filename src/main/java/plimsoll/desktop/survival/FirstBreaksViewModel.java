package plimsoll.desktop.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.SurvivalRun;

/// Which leg dies first each way and what is left then: a row per underlying and direction.
public final class FirstBreaksViewModel extends SurvivalRows {
    public static final String PRICE = "price_usd";
    public static final String MOVE = "move_percent";
    public static final String POOL = "pool";
    public static final String DELTA = "net_delta_coins";
    public static final String LOSS = "loss_usd";
    public static final String NEXT = "next";

    FirstBreaksViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "first-breaks",
                comparing(
                        List.of(
                                Column.number(PRICE, Texts.of("survival.first.price"), "USD", 104),
                                Column.number(MOVE, Texts.of("survival.first.move"), "%", 60),
                                Column.text(POOL, Texts.of("survival.first.pool"), 120),
                                Column.number(DELTA, Texts.of("survival.first.delta"), "coins", 86),
                                Column.number(LOSS, Texts.of("survival.first.loss"), "USD", 84),
                                Column.text(NEXT, Texts.of("survival.first.next"), 150)),
                        PRICE,
                        DELTA,
                        LOSS));
    }

    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? LegBreaksViewModel.COMPANIONS : List.of(MOVE);
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(MOVE, NEXT);
    }

    @Override
    void fill(SurvivalRun run) {
        boolean several =
                run.breaks().stream().map(LegBreak::underlying).distinct().count() > 1;
        for (LegBreak way : run.breaks()) {
            line(Row.Kind.ITEM, way.underlying() + "/" + way.direction());
            way.events().stream().findFirst().ifPresentOrElse(event -> first(run, way, event, several), () -> {
                cell(
                        PRICE,
                        CellValue.text(Texts.of("survival.first.none"), CellState.MUTED)
                                .withMark(mark(way.direction())));
                comparePrice(PRICE, firstPrice(way), OptionalDouble.empty());
                cell(POOL, quiet(Texts.of("survival.first.noneInRange")));
            });
        }
        before().ifPresent(book -> book.breaks().stream()
                .filter(was -> LegBreaksViewModel.same(run, was).isEmpty())
                .forEach(was -> was.events().stream().findFirst().ifPresent(event -> gone(book, was, event))));
    }

    private void gone(SurvivalRun book, LegBreak was, LegBreak.Event event) {
        goneLine(Row.Kind.ITEM, was.underlying() + "/" + was.direction());
        gone(PRICE, price(event.price()));
        cell(PRICE, quiet(Texts.of("cell.none")).withMark(mark(was.direction())).withDetail(was.underlying()));
        cell(POOL, gonePool(book, event.poolId()));
        gone(DELTA, CellValue.plainSigned(event.netDelta().getOrDefault(was.underlying(), 0.0), 4));
        gone(LOSS, CellValue.number(event.lossUsd(), 0));
    }

    /// Returns where the first leg of the compared book dies that way.
    private OptionalDouble firstPrice(LegBreak way) {
        return first(way, LegBreak.Event::price);
    }

    private OptionalDouble first(LegBreak way, ToDoubleFunction<LegBreak.Event> number) {
        return before().flatMap(book -> LegBreaksViewModel.same(book, way))
                .flatMap(known -> known.events().stream().findFirst())
                .map(event -> OptionalDouble.of(number.applyAsDouble(event)))
                .orElse(OptionalDouble.empty());
    }

    private void first(SurvivalRun run, LegBreak way, LegBreak.Event event, boolean several) {
        CellValue at = price(event.price()).withMark(mark(way.direction()));
        cell(PRICE, several ? at.withDetail(way.underlying()) : at);
        comparePrice(PRICE, firstPrice(way), OptionalDouble.of(event.price()));
        cell(MOVE, CellValue.plainSigned(event.distance() * 100, 2));
        cell(POOL, pool(run, event.poolId()));
        double delta = event.netDelta().getOrDefault(way.underlying(), 0.0);
        cell(DELTA, CellValue.plainSigned(delta, 4));
        compare(
                DELTA,
                first(way, was -> was.netDelta().getOrDefault(way.underlying(), 0.0)),
                OptionalDouble.of(delta),
                4,
                coins -> CellValue.plainSigned(coins, 4));
        cell(LOSS, CellValue.number(event.lossUsd(), 0));
        compare(
                LOSS,
                first(way, LegBreak.Event::lossUsd),
                OptionalDouble.of(event.lossUsd()),
                0,
                usd -> CellValue.number(usd, 0));
        cell(NEXT, next(run, event.onward()));
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.breaks().stream()
                .filter(way -> row.id().equals(way.underlying() + "/" + way.direction()))
                .findFirst()
                .ifPresent(way -> way.events().stream()
                        .findFirst()
                        .ifPresent(event -> LegBreaksViewModel.explain(draft, run, way, event, column)));
    }
}
