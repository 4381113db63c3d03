package plimsoll.desktop.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Reported;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.LevelRange.Doubt;
import plimsoll.engine.result.SurvivalRun;

/// Liquidation levels from the worst to the best, and what a jump through them costs.
public final class RangesViewModel extends SurvivalRows {
    public static final String POOL = "pool";
    public static final String MOVES = "moves";
    public static final String WORST = "worst_usd";
    public static final String LEVEL = "level_usd";
    public static final String BEST = "best_usd";
    public static final String COST = "close_out_level_usd";
    public static final String AGE = "quote_age_level_usd";
    public static final String MAINTENANCE = "maintenance_level_usd";
    public static final String GAP = "gap_loss_usd";
    public static final String SHORTFALL = "gap_shortfall_usd";

    private final SurvivalViewModel survival;
    private final ReadOnlyObjectWrapper<Optional<RangeData>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());

    RangesViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "ranges",
                comparing(
                        List.of(
                                Column.text(POOL, Texts.of("survival.ranges.pool"), 120),
                                Column.text(MOVES, Texts.of("survival.ranges.moves"), 76),
                                Column.number(WORST, Texts.of("survival.ranges.worst"), "USD", 92),
                                Column.number(LEVEL, Texts.of("survival.ranges.level"), "USD", 92),
                                Column.number(BEST, Texts.of("survival.ranges.best"), "USD", 92),
                                Column.number(COST, Texts.of("survival.ranges.cost"), "USD", 92),
                                Column.number(AGE, Texts.of("survival.ranges.age"), "USD", 92),
                                Column.number(MAINTENANCE, Texts.of("survival.ranges.maintenance"), "USD", 92),
                                Column.number(GAP, Texts.of("survival.ranges.gap"), "USD", 92),
                                Column.number(SHORTFALL, Texts.of("survival.ranges.shortfall"), "USD", 92)),
                        LEVEL,
                        GAP));
        this.survival = survival;
    }

    /// Returns what the chart draws: the ranges of the stressed underlying, observable.
    public ReadOnlyObjectProperty<Optional<RangeData>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(WORST, BEST);
    }

    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? List.of(Column.before(GAP), Column.difference(GAP)) : List.of();
    }

    @Override
    void fill(SurvivalRun run) {
        for (LevelRange range : run.ranges()) {
            if (!isListed(range)) {
                continue;
            }
            line(Row.Kind.ITEM, id(range));
            cell(POOL, pool(run, range.poolId()));
            cell(MOVES, CellValue.text(range.underlying()).withMark(mark(range.direction())));
            cell(
                    WORST,
                    range.worstNow()
                            ? CellValue.text(Texts.of("survival.ranges.now"), CellState.BREACH)
                            : price(range.worst(), Texts.of("survival.ranges.none")));
            cell(LEVEL, point(range));
            comparePrice(LEVEL, pointBefore(range), range.point());
            cell(BEST, price(range.best(), Texts.of("survival.ranges.none")));
            cell(COST, source(range, Doubt.CLOSE_OUT_COST));
            cell(AGE, source(range, Doubt.QUOTE_AGE));
            cell(MAINTENANCE, source(range, Doubt.MAINTENANCE));
            range.gap().ifPresent(gap -> {
                cell(
                        GAP,
                        gap.capped()
                                ? CellValue.number(gap.lossUsd(), 0).withDetail(Texts.of("survival.ranges.capped"))
                                : CellValue.number(gap.lossUsd(), 0));
                compare(
                        GAP,
                        before().flatMap(book -> same(book, range))
                                .flatMap(LevelRange::gap)
                                .map(was -> OptionalDouble.of(was.lossUsd()))
                                .orElse(OptionalDouble.empty()),
                        OptionalDouble.of(gap.lossUsd()),
                        0,
                        usd -> CellValue.number(usd, 0));
                cell(SHORTFALL, CellValue.number(gap.shortfallUsd(), 0));
            });
        }
        before().ifPresent(book -> book.ranges().stream()
                .filter(was -> isListed(was)
                        && same(run, was).filter(RangesViewModel::isListed).isEmpty())
                .forEach(was -> gone(book, was)));
        chart.set(Optional.of(data(run)));
    }

    private static boolean isListed(LevelRange range) {
        return range.point().isPresent() || range.worst().isPresent() || range.alreadyBelow();
    }

    private void gone(SurvivalRun book, LevelRange was) {
        goneLine(Row.Kind.ITEM, id(was));
        cell(POOL, gonePool(book, was.poolId()));
        cell(MOVES, quiet(was.underlying()).withMark(mark(was.direction())));
        gone(LEVEL, point(was));
        was.gap().ifPresent(gap -> gone(GAP, CellValue.number(gap.lossUsd(), 0)));
    }

    private static CellValue point(LevelRange range) {
        return range.alreadyBelow()
                ? CellValue.text(Texts.of("survival.ranges.below"), CellState.BREACH)
                : price(range.point(), Texts.of("survival.ranges.none"));
    }

    private OptionalDouble pointBefore(LevelRange range) {
        return before().flatMap(book -> same(book, range))
                .map(LevelRange::point)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<LevelRange> same(SurvivalRun book, LevelRange range) {
        return book.ranges().stream()
                .filter(known -> known.poolId().equals(range.poolId())
                        && known.underlying().equals(range.underlying())
                        && known.direction() == range.direction())
                .findFirst();
    }

    private static CellValue source(LevelRange range, Doubt doubt) {
        return range.sources().stream()
                .filter(source -> source.doubt() == doubt)
                .findFirst()
                .map(source -> price(source.worst(), Texts.of("survival.ranges.now")))
                .orElse(quiet("\u2013"));
    }

    private RangeData data(SurvivalRun run) {
        String underlying = run.question().snapshot().stress().underlying();
        List<RangeData.Bar> bars = new ArrayList<>();
        List<PoolSnapshot> pools = run.question().snapshot().pools();
        double evaluated = Double.NaN;
        for (int i = 0; i < pools.size(); i++) {
            PoolSnapshot pool = pools.get(i);
            List<RangeData.Side> sides = new ArrayList<>();
            boolean known = false;
            for (LevelRange range : run.ranges()) {
                if (range.poolId().equals(pool.id()) && range.underlying().equals(underlying)) {
                    known = true;
                    evaluated = range.evaluated();
                    sides.add(new RangeData.Side(
                            range.worst(), range.point(), range.best(), range.worstNow(), pointBefore(range)));
                }
            }
            if (known) {
                bars.add(new RangeData.Bar(pool.name(), i, sides, reported(pool)));
            }
        }
        return new RangeData(underlying, evaluated, bars);
    }

    /// The level that the venue reports for the pool, or for a leg of it.
    private OptionalDouble reported(PoolSnapshot pool) {
        return java.util.stream.Stream.concat(
                        survival.session().document().pool(pool.id()).stream().map(found -> found.reported()),
                        pool.holdings().stream()
                                .map(holding -> holding.position().reported()))
                .map(Reported::liquidationPrice)
                .flatMap(Optional::stream)
                .mapToDouble(Number::doubleValue)
                .findFirst();
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.ranges().stream()
                .filter(range -> row.id().equals(id(range)))
                .findFirst()
                .ifPresent(range -> {
                    Term from = Term.of(Texts.of("why.term.evaluated"), range.evaluated());
                    switch (column) {
                        case WORST -> level(draft, from, range.worst());
                        case LEVEL -> level(draft, from, range.point());
                        case BEST -> level(draft, from, range.best());
                        case COST -> doubt(draft, range, Doubt.CLOSE_OUT_COST);
                        case AGE -> doubt(draft, range, Doubt.QUOTE_AGE);
                        case MAINTENANCE -> doubt(draft, range, Doubt.MAINTENANCE);
                        case GAP, SHORTFALL -> gap(draft, run, range);
                        default -> draft.input(from.words(), from.numbers());
                    }
                    draft.side(range.alreadyBelow()).rules(run.question().snapshot(), range.poolId());
                });
    }

    private static void level(CellDraft draft, Term from, OptionalDouble price) {
        price.ifPresent(found ->
                draft.gives(from.times(Term.ONE.plus(Term.of(Texts.of("why.term.move"), found / from.value() - 1)))));
    }

    private static void doubt(CellDraft draft, LevelRange range, Doubt doubt) {
        range.sources().stream()
                .filter(source -> source.doubt() == doubt)
                .findFirst()
                .ifPresent(source -> {
                    draft.input(Texts.of("why.term.doubt"), NumberText.percent(source.size(), 3));
                    range.point().ifPresent(point -> draft.input(Texts.of("why.term.byRules"), point, "USD"));
                });
    }

    private static void gap(CellDraft draft, SurvivalRun run, LevelRange range) {
        range.point().ifPresent(point -> draft.input(Texts.of("why.term.byRules"), point, "USD"));
        draft.input(
                Texts.of("why.term.jump"),
                NumberText.percent(run.question().settings().gap(), 2));
        range.gap().ifPresent(gap -> draft.input(Texts.of("why.term.stops"), gap.price(), "USD"));
    }

    private static String id(LevelRange range) {
        return range.poolId() + "/" + range.underlying() + "/" + range.direction();
    }
}
