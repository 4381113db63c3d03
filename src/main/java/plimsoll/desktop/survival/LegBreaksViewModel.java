package plimsoll.desktop.survival;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.SurvivalRun;

/// First this leg, then that one: a group of rows per underlying and direction, one row per event.
public final class LegBreaksViewModel extends SurvivalRows {
    public static final String STEP = "step";
    public static final String EVENT = "event";
    public static final String PRICE = "price_usd";
    public static final String MOVE = "move_percent";
    public static final String LOSS = "loss_usd";
    public static final String DELTA = "net_delta_coins";
    public static final String RETURN = "return_loss_usd";
    public static final String ONWARD = "onward";
    public static final String BACK = "back";

    /// What is left in the compared book, and the differences.
    static final List<String> COMPANIONS =
            List.of(Column.before(LOSS), Column.difference(LOSS), Column.before(DELTA), Column.difference(DELTA));

    LegBreaksViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "leg-breaks",
                comparing(
                        List.of(
                                Column.text(STEP, "", 34),
                                Column.text(EVENT, Texts.of("survival.breaks.event"), 140),
                                Column.number(PRICE, Texts.of("survival.breaks.price"), "USD", 84),
                                Column.number(MOVE, Texts.of("survival.breaks.move"), "%", 60),
                                Column.number(LOSS, Texts.of("survival.breaks.loss"), "USD", 84),
                                Column.number(DELTA, Texts.of("survival.breaks.delta"), "coins", 92),
                                Column.number(RETURN, Texts.of("survival.breaks.return"), "USD", 108),
                                Column.text(ONWARD, Texts.of("survival.breaks.onward"), 160),
                                Column.text(BACK, Texts.of("survival.breaks.back"), 160)),
                        PRICE,
                        LOSS,
                        DELTA));
    }

    /// What is left before the edit is given up before anything of now.
    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? COMPANIONS : List.of();
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(MOVE, RETURN);
    }

    @Override
    void fill(SurvivalRun run) {
        for (LegBreak way : run.breaks()) {
            String id = way.underlying() + "/" + way.direction();
            line(Row.Kind.GROUP, id);
            cell(STEP, CellValue.text("").withMark(mark(way.direction())));
            cell(EVENT, CellValue.text(Texts.of("survival.breaks.from", way.underlying(), word(way.direction()))));
            cell(PRICE, price(way.from()));
            cell(DELTA, coins(delta(way, way.netDelta())));
            compareDelta(
                    before().flatMap(book -> same(book, way)).map(LegBreak::netDelta), way, delta(way, way.netDelta()));
            if (way.events().isEmpty()) {
                line(Row.Kind.ITEM, id + "/none");
                cell(EVENT, quiet(Texts.of("survival.breaks.none")));
            }
            for (int i = 0; i < way.events().size(); i++) {
                event(run, way, i, id + "/" + i);
            }
            before().ifPresent(book -> same(book, way).ifPresent(was -> gone(book, was, Optional.of(way))));
        }
        before().ifPresent(book -> book.breaks().stream()
                .filter(was -> same(run, was).isEmpty() && !was.events().isEmpty())
                .forEach(was -> {
                    goneLine(Row.Kind.GROUP, was.underlying() + "/" + was.direction());
                    cell(STEP, CellValue.text("").withMark(mark(was.direction())));
                    cell(EVENT, quiet(Texts.of("survival.breaks.from", was.underlying(), word(was.direction()))));
                    gone(DELTA, coins(delta(was, was.netDelta())));
                    gone(book, was, Optional.empty());
                }));
    }

    /// The pools that die that way in the compared book alone.
    private void gone(SurvivalRun book, LegBreak was, Optional<LegBreak> now) {
        String id = was.underlying() + "/" + was.direction() + "/";
        for (LegBreak.Event event : was.events()) {
            if (now.stream()
                    .flatMap(way -> way.events().stream())
                    .noneMatch(known -> known.poolId().equals(event.poolId()))) {
                goneLine(Row.Kind.ITEM, id + event.poolId());
                cell(EVENT, gonePool(book, event.poolId()));
                gone(PRICE, price(event.price()));
                gone(LOSS, CellValue.number(event.lossUsd(), 0));
                gone(DELTA, coins(delta(was, event.netDelta())));
            }
        }
        if (now.flatMap(LegBreak::deleveraged).isEmpty()) {
            was.deleveraged().ifPresent(cut -> {
                goneLine(Row.Kind.ITEM, id + "/deleveraged");
                cell(EVENT, cut(cut));
                gone(PRICE, price(cut.price()));
                gone(DELTA, coins(delta(was, cut.netDelta())));
            });
        }
    }

    private static CellValue cut(LegBreak.Deleveraged taken) {
        return quiet(Texts.of("survival.breaks.cut", NumberText.screen(taken.share() * 100, 0)));
    }

    static Optional<LegBreak> same(SurvivalRun book, LegBreak way) {
        return book.breaks().stream()
                .filter(known -> known.underlying().equals(way.underlying()) && known.direction() == way.direction())
                .findFirst();
    }

    /// Returns how a pool of the compared book dies that way.
    private Optional<LegBreak.Event> event(LegBreak way, String poolId) {
        return before().flatMap(book -> same(book, way))
                .flatMap(known -> known.events().stream()
                        .filter(event -> event.poolId().equals(poolId))
                        .findFirst());
    }

    private static double delta(LegBreak way, Map<String, Double> netDelta) {
        return netDelta.getOrDefault(way.underlying(), 0.0);
    }

    private static CellValue coins(double delta) {
        return CellValue.plainSigned(delta, 4);
    }

    private void compareDelta(Optional<? extends Map<String, Double>> before, LegBreak way, double after) {
        compare(
                DELTA,
                before.map(known -> OptionalDouble.of(delta(way, known))).orElse(OptionalDouble.empty()),
                OptionalDouble.of(after),
                4,
                LegBreaksViewModel::coins);
    }

    private static OptionalDouble number(Optional<LegBreak.Event> event, ToDoubleFunction<LegBreak.Event> of) {
        return event.map(found -> OptionalDouble.of(of.applyAsDouble(found))).orElse(OptionalDouble.empty());
    }

    private void event(SurvivalRun run, LegBreak way, int index, String id) {
        LegBreak.Event event = way.events().get(index);
        line(Row.Kind.ITEM, id);
        cell(STEP, quiet(Integer.toString(index + 1)));
        cell(EVENT, pool(run, event.poolId()));
        cell(PRICE, price(event.price()));
        Optional<LegBreak.Event> was = event(way, event.poolId());
        comparePrice(PRICE, number(was, LegBreak.Event::price), OptionalDouble.of(event.price()));
        cell(MOVE, CellValue.plainSigned(event.distance() * 100, 2));
        cell(LOSS, CellValue.number(event.lossUsd(), 0));
        compare(
                LOSS,
                number(was, LegBreak.Event::lossUsd),
                OptionalDouble.of(event.lossUsd()),
                0,
                usd -> CellValue.number(usd, 0));
        cell(DELTA, coins(delta(way, event.netDelta())));
        compareDelta(was.map(LegBreak.Event::netDelta), way, delta(way, event.netDelta()));
        cell(RETURN, CellValue.number(event.returnLossUsd(), 0));
        cell(ONWARD, next(run, event.onward()));
        cell(BACK, next(run, event.back()));
        if (index == 0) {
            way.deleveraged().ifPresent(taken -> {
                line(Row.Kind.ITEM, id + "/deleveraged");
                cell(EVENT, cut(taken));
                cell(PRICE, price(taken.price()));
                cell(DELTA, coins(delta(way, taken.netDelta())));
                Optional<LegBreak.Deleveraged> cut =
                        before().flatMap(book -> same(book, way)).flatMap(LegBreak::deleveraged);
                comparePrice(
                        PRICE,
                        cut.map(known -> OptionalDouble.of(known.price())).orElse(OptionalDouble.empty()),
                        OptionalDouble.of(taken.price()));
                compareDelta(cut.map(LegBreak.Deleveraged::netDelta), way, delta(way, taken.netDelta()));
                cell(ONWARD, next(run, taken.onward()));
                cell(BACK, next(run, taken.back()));
            });
        }
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.breaks().stream()
                .filter(way -> row.id().startsWith(way.underlying() + "/" + way.direction()))
                .findFirst()
                .ifPresent(way -> {
                    String[] place = row.id().split("/", -1);
                    Optional<LegBreak.Event> event = place.length < 3 || place[2].equals("none")
                            ? Optional.empty()
                            : Optional.of(way.events().get(Integer.parseInt(place[2])));
                    if (place.length == 3) {
                        event.ifPresent(found -> explain(draft, run, way, found, column));
                    } else if (place.length == 4) {
                        way.deleveraged()
                                .ifPresent(taken ->
                                        draft.input(Texts.of("why.term.cut"), NumberText.percent(-taken.share(), 0)));
                    }
                });
    }

    /// What holds for the events of a way down or up, in the two tables that show them.
    static void explain(CellDraft draft, SurvivalRun run, LegBreak way, LegBreak.Event event, String column) {
        Term from = Term.of(Texts.of("why.term.evaluated"), way.from());
        switch (column) {
            case PRICE -> draft.gives(from.times(Term.ONE.plus(Term.of(Texts.of("why.term.move"), event.distance()))));
            case MOVE ->
                draft.gives(
                        Term.of(Texts.of("why.term.level"), event.price())
                                .minus(from)
                                .over(from)
                                .times(Term.of("100", 100)),
                        event.distance() * 100,
                        "%");
            case DELTA ->
                event.netDelta()
                        .forEach((asset, delta) -> draft.input(Texts.of("why.term.delta", asset), delta, asset));
            default -> draft.input(from.words(), way.from(), "USD");
        }
        draft.input(Texts.of("why.term.breaks"), name(run, event.poolId()));
        draft.rules(run.question().snapshot(), event.poolId());
    }
}
