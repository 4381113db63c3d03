package plimsoll.desktop.survival;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.SurvivalRun;

/// Where margin jumps or bends: a group per axis, nearest first, a longer bar is nearer.
public final class CliffsViewModel extends SurvivalRows {
    public static final String POOL = "pool";
    public static final String WHAT = "what";
    public static final String NEAR = "nearness";
    public static final String AT = "at";
    public static final String AWAY = "away";
    public static final String JUMP = "jump";
    public static final String CHANGE = "change";

    /// Distance at which the bar is empty: a relative move of 100 %, or 90 days.
    private static final double FAR = 1;

    private static final double FAR_DAYS = 90;

    CliffsViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "cliffs",
                comparing(
                        List.of(
                                Column.text(POOL, Texts.of("survival.cliffs.pool"), 132),
                                Column.text(WHAT, Texts.of("survival.cliffs.what"), 96),
                                new Column(NEAR, Texts.of("survival.cliffs.near"), "", Column.Kind.BAR, 56, List::of),
                                Column.number(AT, Texts.of("survival.cliffs.at"), "", 108),
                                Column.number(AWAY, Texts.of("survival.cliffs.away"), "", 72),
                                Column.number(JUMP, Texts.of("survival.cliffs.jump"), "", 76),
                                Column.text(CHANGE, Texts.of("survival.cliffs.change"), 150)),
                        AWAY));
    }

    @Override
    public List<String> leastImportant() {
        return List.of(NEAR, Column.difference(AWAY), Column.before(AWAY));
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(NEAR, AT);
    }

    @Override
    void fill(SurvivalRun run) {
        for (Cliff.Axis axis : Cliff.Axis.values()) {
            List<Cliff> cliffs = on(run, axis);
            List<Cliff> gone = before().map(book -> on(book, axis)).orElse(List.of()).stream()
                    .filter(was -> same(run, was).isEmpty())
                    .toList();
            if (cliffs.isEmpty() && gone.isEmpty()) {
                continue;
            }
            line(Row.Kind.GROUP, axis.name());
            cell(POOL, CellValue.text(title(axis)));
            for (int i = 0; i < cliffs.size(); i++) {
                cliff(run, cliffs.get(i), axis + "/" + i);
            }
            for (int i = 0; i < gone.size(); i++) {
                Cliff was = gone.get(i);
                goneLine(Row.Kind.ITEM, axis + "/" + i);
                before().ifPresent(book -> cell(POOL, gonePool(book, was.poolId())));
                cell(WHAT, quiet(was.what()));
                gone(AWAY, away(axis == Cliff.Axis.TIME, was.distance()));
                cell(CHANGE, quiet(was.change()));
            }
        }
    }

    private static String title(Cliff.Axis axis) {
        return switch (axis) {
            case PRICE -> Texts.of("survival.cliffs.price");
            case VOLATILITY -> Texts.of("survival.cliffs.volatility");
            case SIZE -> Texts.of("survival.cliffs.size");
            case TIME -> Texts.of("survival.cliffs.time");
        };
    }

    private void cliff(SurvivalRun run, Cliff cliff, String id) {
        int decimals = run.question().snapshot().pools().stream()
                .filter(pool -> pool.id().equals(cliff.poolId()))
                .map(pool -> NumberText.decimalsOf(pool.currency()))
                .findFirst()
                .orElse(2);
        boolean time = cliff.axis() == Cliff.Axis.TIME;
        line(Row.Kind.ITEM, id);
        cell(POOL, pool(run, cliff.poolId()));
        cell(WHAT, CellValue.text(cliff.what()));
        cell(NEAR, CellValue.bar(1 - Math.abs(cliff.distance()) / (time ? FAR_DAYS : FAR)));
        cell(AT, at(cliff));
        cell(AWAY, away(time, cliff.distance()));
        before().ifPresent(book -> compare(book, cliff));
        cell(
                JUMP,
                cliff.maintenanceJump() == 0
                        ? CellValue.text(Texts.of("survival.cliffs.bends"), CellState.MUTED)
                        : CellValue.plainSigned(cliff.maintenanceJump(), decimals));
        cell(CHANGE, quiet(cliff.change()));
    }

    /// A cliff of another book is the same when the same thing changes in the same way.
    private static Optional<Cliff> same(SurvivalRun book, Cliff cliff) {
        return book.cliffs().stream()
                .filter(item -> item.axis() == cliff.axis()
                        && item.poolId().equals(cliff.poolId())
                        && item.mover().equals(cliff.mover())
                        && item.what().equals(cliff.what())
                        && item.change().equals(cliff.change()))
                .findFirst();
    }

    private void compare(SurvivalRun book, Cliff cliff) {
        Optional<Cliff> known = same(book, cliff);
        boolean time = cliff.axis() == Cliff.Axis.TIME;
        cell(Column.before(AWAY), known.map(item -> away(time, item.distance())).orElse(quiet(Texts.of("cell.none"))));
        cell(
                Column.difference(AWAY),
                known.map(item -> away(time, cliff.distance() - item.distance()))
                        .orElse(CellValue.EMPTY));
    }

    /// Returns a distance, or a difference of two, in the axis' own unit.
    private static CellValue away(boolean time, double distance) {
        return time
                ? new CellValue(NumberText.screen(distance, 1) + " d", NumberText.file(distance), Set.of(), "")
                : percent(distance);
    }

    private static CellValue percent(double ratio) {
        return new CellValue(NumberText.percent(ratio, 2), NumberText.file(ratio), java.util.Set.of(), "");
    }

    private static CellValue at(Cliff cliff) {
        return switch (cliff.axis()) {
            case PRICE -> price(cliff.at()).withDetail(cliff.mover());
            case VOLATILITY, SIZE ->
                new CellValue(NumberText.ratio(cliff.at()), NumberText.file(cliff.at()), java.util.Set.of(), "");
            case TIME -> quiet(Texts.of("survival.cliffs.expiry"));
        };
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        String[] place = row.id().split("/", -1);
        if (place.length < 2) {
            return;
        }
        Cliff cliff = on(run, Cliff.Axis.valueOf(place[0])).get(Integer.parseInt(place[1]));
        switch (column) {
            case JUMP ->
                draft.gives(
                        Term.of(Texts.of("why.term.beyond"), cliff.beyond().maintenanceMargin())
                                .minus(Term.of(
                                        Texts.of("why.term.thisSide"),
                                        cliff.before().maintenanceMargin())),
                        cliff.maintenanceJump(),
                        "");
            case AWAY -> {
                if (cliff.axis() == Cliff.Axis.VOLATILITY || cliff.axis() == Cliff.Axis.SIZE) {
                    draft.input(Texts.of("why.term.factor"), cliff.at(), "");
                } else if (cliff.axis() == Cliff.Axis.PRICE) {
                    draft.input(Texts.of("why.term.cliffAt"), cliff.at(), "USD");
                }
            }
            default -> draft.input(Texts.of("why.term.away"), NumberText.percent(cliff.distance(), 2));
        }
        draft.input(Texts.of("why.term.bufferThere"), cliff.beyond().buffer(), "");
        if (!cliff.change().isEmpty()) {
            draft.input(Texts.of("survival.cliffs.change"), cliff.change());
        }
        draft.rules(run.question().snapshot(), cliff.poolId());
    }

    private static List<Cliff> on(SurvivalRun run, Cliff.Axis axis) {
        return run.cliffs().stream()
                .filter(cliff -> cliff.axis() == axis)
                .sorted(Comparator.comparingDouble(cliff -> Math.abs(cliff.distance())))
                .toList();
    }
}
