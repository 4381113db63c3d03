package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.paths.PathQuestion.BookAnswer;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.PathRun;

/// At which price a transfer must be ordered, so that it arrives before the liquidation.
public final class ActViewModel extends TableModel {
    public static final String POOL = "pool";
    public static final String ROUTE = "route";
    public static final String TAKES = "takes_hours";
    public static final String SIDE = "side";
    public static final String PRICE = "act_usd";
    public static final String MOVE = "move_percent";
    public static final String LATE = "late_when_ordered_now_percent";

    /// The smallest percentage that two decimals show.
    private static final double LEAST_PERCENT = 0.01;

    /// Begins the identifiers of rows that only the compared book has.
    private static final String ONLY_BEFORE = "before/";

    private Optional<PathRun> shown = Optional.empty();
    private List<ActLevel> acts = List.of();

    /// Makes an empty table.
    public ActViewModel() {
        super(
                "act",
                Stream.of(
                                List.of(
                                        Column.text(POOL, Texts.of("paths.act.pool"), 92),
                                        Column.text(ROUTE, Texts.of("paths.act.route"), 78),
                                        Column.number(TAKES, Texts.of("paths.act.takes"), "", 50),
                                        Column.text(SIDE, Texts.of("paths.act.side"), 88)),
                                compared(PRICE, "paths.act.price", "USD", 84),
                                List.of(Column.number(MOVE, Texts.of("paths.act.move"), "%", 62)),
                                compared(LATE, "paths.act.late", "%", 78))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, Texts.of(title), Texts.of("column.before"), unit, width);
    }

    /// Shows levels.
    ///
    /// @param run    they belong to
    /// @param before the answer of the compared book; empty = none is compared
    /// @param stale  whether they are older than the book
    void show(Optional<PathRun> run, List<ActLevel> levels, Optional<BookAnswer> before, boolean stale) {
        shown = run;
        setCompared(before.isPresent());
        acts = List.copyOf(levels);
        List<ActLevel> gone = before.stream()
                .flatMap(other -> other.acts().stream())
                .filter(was -> like(was, levels).isEmpty())
                .toList();
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            keys.add(new Key(Row.Kind.ITEM, Integer.toString(i)));
        }
        for (int i = 0; i < gone.size(); i++) {
            keys.add(new Key(Row.Kind.ITEM, ONLY_BEFORE + i));
        }
        arrange(keys);
        for (int i = 0; i < levels.size(); i++) {
            ActLevel level = levels.get(i);
            row(Row.Kind.ITEM, Integer.toString(i)).ifPresent(row -> {
                run.ifPresent(found -> fill(row, found, level, stale));
                before.ifPresent(other -> compare(row, level, other.acts(), stale));
            });
        }
        for (int i = 0; i < gone.size(); i++) {
            ActLevel level = gone.get(i);
            row(Row.Kind.ITEM, ONLY_BEFORE + i)
                    .ifPresent(row -> fillGone(row, before.orElseThrow().run(), level, stale));
        }
    }

    /// Returns the level that is of the same order.
    private static Optional<ActLevel> like(ActLevel level, List<ActLevel> others) {
        return others.stream()
                .filter(other -> other.poolId().equals(level.poolId())
                        && other.underlying().equals(level.underlying())
                        && other.routeId().equals(level.routeId())
                        && (level.routeId().isPresent() || other.hours() == level.hours())
                        && other.isDown() == level.isDown())
                .findFirst();
    }

    /// An order that only the compared book may need.
    private void fillGone(Row row, PathRun other, ActLevel level, boolean stale) {
        fill(row, other, level, stale);
        put(row, POOL, CellValue.text(row.value(POOL).text(), CellState.MUTED), stale);
        CellValue none = CellValue.text(Texts.of("cell.none"), CellState.MUTED);
        put(row, Column.before(PRICE), then(level.act()), stale);
        put(row, Column.before(LATE), late(100 * level.chanceNow()), stale);
        List.of(PRICE, MOVE, LATE).forEach(column -> put(row, column, none, stale));
        List.of(PRICE, LATE).forEach(column -> row.show(Column.difference(column), CellValue.EMPTY));
    }

    private static CellValue then(OptionalDouble price) {
        return price.isPresent() ? price(price.getAsDouble()) : CellValue.text(Texts.of("cell.none"), CellState.MUTED);
    }

    private static void compare(Row row, ActLevel level, List<ActLevel> others, boolean stale) {
        Optional<ActLevel> was = like(level, others);
        OptionalDouble then = was.map(ActLevel::act).orElse(OptionalDouble.empty());
        CellValue none = CellValue.text(Texts.of("cell.none"), CellState.MUTED);
        put(row, Column.before(PRICE), then(then), stale);
        put(
                row,
                Column.difference(PRICE),
                then.isPresent() && level.act().isPresent()
                        ? CellValue.plainSigned(
                                level.act().getAsDouble() - then.getAsDouble(),
                                NumberText.decimalsOfPrice(then.getAsDouble()))
                        : CellValue.EMPTY,
                stale);
        put(
                row,
                Column.before(LATE),
                was.map(known -> late(100 * known.chanceNow())).orElse(none),
                stale);
        put(
                row,
                Column.difference(LATE),
                was.map(known -> CellValue.plainSigned(100 * (level.chanceNow() - known.chanceNow()), 2))
                        .orElse(CellValue.EMPTY),
                stale);
    }

    /// Beside the prices of a compared book there is seldom room for all.
    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? List.of(LATE, ROUTE) : List.of();
    }

    private static CellValue price(double price) {
        return CellValue.number(price, NumberText.decimalsOfPrice(price));
    }

    /// Beside the prices of a compared book the arrow says the direction alone; files have the words.
    private CellValue side(ActLevel level) {
        String words = Texts.of(level.isDown() ? "paths.act.falls" : "paths.act.rises", level.underlying());
        String text = comparedProperty().get() ? level.underlying() : words;
        return new CellValue(text, words, Set.of(), "").withMark(level.isDown() ? Mark.DOWN : Mark.UP);
    }

    private void fill(Row row, PathRun run, ActLevel level, boolean stale) {
        String name = run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(level.poolId()))
                .map(pool -> pool.name())
                .findFirst()
                .orElse(level.poolId());
        put(row, POOL, CellValue.text(name).withMark(Mark.ofPool(run.snapshot(), level.poolId())), stale);
        put(row, ROUTE, level.routeId().map(CellValue::text).orElse(assumed()), stale);
        put(
                row,
                TAKES,
                new CellValue(PathTexts.time(level.hours()), NumberText.file(level.hours()), Set.of(), ""),
                stale);
        put(row, SIDE, side(level), stale);
        if (level.act().isEmpty()) {
            String why = Texts.of("paths.act.never");
            put(row, PRICE, CellValue.notAvailable(why), stale);
            put(row, MOVE, CellValue.notAvailable(why), stale);
        } else {
            double price = level.act().getAsDouble();
            put(row, PRICE, price(price), stale);
            put(
                    row,
                    MOVE,
                    level.due()
                            ? CellValue.text(Texts.of("paths.act.due"), CellState.BREACH)
                            : CellValue.plainSigned(100 * level.leeway().orElse(0.0), 2),
                    stale);
        }
        put(row, LATE, late(100 * level.chanceNow()), stale);
    }

    private static CellValue assumed() {
        String text = Texts.of("act.assumed");
        return new CellValue(text, text, Set.of(CellState.WARN), Texts.of("act.assumed.why"));
    }

    private static CellValue late(double percent) {
        return percent > 0 && percent < LEAST_PERCENT
                ? new CellValue("< " + NumberText.screen(LEAST_PERCENT, 2), NumberText.file(percent), Set.of(), "")
                : CellValue.number(percent, 2);
    }

    private static void put(Row row, String column, CellValue value, boolean stale) {
        row.show(column, stale ? value.with(CellState.STALE) : value);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            if (row.id().startsWith(ONLY_BEFORE)) {
                return draft.note(Texts.of("why.cells.onlyBefore")).build();
            }
            ActLevel level = acts.get(Integer.parseInt(row.id()));
            Term spot = Term.of(Texts.of("why.term.index"), level.spot());
            Term liquidation = Term.of(Texts.of("why.term.level"), level.liquidation());
            level.act().ifPresent(act -> {
                Term price = Term.of(Texts.of("why.term.act"), act);
                if (column.equals(MOVE) && !level.due()) {
                    draft.gives(price.minus(spot).over(spot).times(Term.of("100", 100)));
                } else if (column.equals(PRICE)) {
                    Term distance = Term.of(
                            Texts.of("why.term.distance"), level.distance().orElse(Double.NaN));
                    draft.gives(liquidation.over(level.isDown() ? Term.ONE.minus(distance) : Term.ONE.plus(distance)));
                }
            });
            draft.input(spot.words(), level.spot(), "USD");
            draft.input(liquidation.words(), level.liquidation(), "USD");
            draft.input(Texts.of("why.term.vol", level.underlying()), NumberText.percent(level.vol(), 1));
            draft.input(Texts.of("why.term.takes"), level.hours(), "h");
            level.routeId()
                    .ifPresentOrElse(
                            route -> draft.input(Texts.of("paths.act.route"), route),
                            () -> draft.note(Texts.of("act.assumed.why")));
            shown.ifPresent(run -> draft.rules(run.snapshot(), level.poolId()));
            return draft.build();
        });
    }
}
