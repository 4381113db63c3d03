package plimsoll.desktop.why;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.StressRun;

/// Why a liquidation level lies where it lies.
public final class LevelWhy {
    private LevelWhy() {}

    /// Returns why a level, or its distance, is what it is; empty for a pool without that level.
    ///
    /// @param underlying the asset that moves
    /// @param index      which of the pool's levels, ascending by price
    /// @param distance   whether the move is asked for, not the price
    public static Optional<Why> of(WhyBook book, String poolId, String underlying, int index, boolean distance) {
        return levels(book.run(), poolId, underlying)
                .flatMap(levels -> book.pool(poolId)
                        .map(pool -> index < levels.levels().size()
                                ? explain(book, pool, levels, levels.levels().get(index), distance)
                                : none(
                                        book,
                                        pool,
                                        levels,
                                        (found, now) -> found.levels().stream().findFirst())));
    }

    /// Returns why the nearest level on one side is what it is; empty for a pool without legs in the stressed
    /// underlying.
    public static Optional<Why> nearest(WhyBook book, String poolId, boolean down) {
        StressRun run = book.run();
        String underlying = run.corridor().underlying();
        BiFunction<LiquidationLevels, Double, Optional<Level>> side =
                down ? LiquidationLevels::down : LiquidationLevels::up;
        return levels(run, poolId, underlying)
                .flatMap(levels -> book.pool(poolId)
                        .map(pool -> side.apply(levels, run.whatIf().priceShock())
                                .map(level -> explain(book, pool, levels, level, false))
                                .orElseGet(() -> none(book, pool, levels, side))));
    }

    private static Optional<LiquidationLevels> levels(StressRun run, String poolId, String underlying) {
        return run.levels().stream()
                .filter(item ->
                        item.poolId().equals(poolId) && item.underlying().equals(underlying))
                .findFirst();
    }

    private static Why explain(WhyBook book, PoolSnapshot pool, LiquidationLevels levels, Level level, boolean away) {
        String asset = levels.underlying();
        String meaning = level.entry()
                ? Texts.of("why.level.dies", asset, PoolWhy.fallsTo(pool))
                : Texts.of("why.level.again", asset);
        WhyDraft draft = new WhyDraft(
                away
                        ? Texts.of("why.level.distance", pool.name(), asset)
                        : Texts.of("why.level.title", pool.name(), asset),
                meaning);
        Term reference = Term.of(Texts.of("why.term.indexOf", asset), levels.reference());
        Term price = Term.of(Texts.of("why.term.lossLevel"), level.price());
        if (away) {
            draft.formula(price.minus(reference).over(reference), level.shock(), "");
        } else {
            Term one = new Term("1", "1", 1, 1, 2);
            draft.formula(
                    reference.times(one.plus(Term.of(Texts.of("why.term.move"), level.shock()))), level.price(), "USD");
        }
        draft.add(
                Why.Kind.SOURCE,
                Texts.of("why.level.search"),
                Texts.of("why.level.roots", NumberText.percent(levels.from(), 0), NumberText.percent(levels.to(), 0)));
        draft.rules(pool.rule()).opens();
        compare(book, draft, levels, level, away);
        draft.searched(
                reading(levels, (found, now) -> like(level, found), away ? Level::shock : Level::price),
                away ? "" : "USD");
        book.notes(draft);
        return draft.build(
                away
                        ? NumberText.percent(level.shock(), 2)
                        : NumberText.screen(level.price(), NumberText.decimalsOfPrice(level.price())) + " USD");
    }

    private static void compare(WhyBook book, WhyDraft draft, LiquidationLevels levels, Level level, boolean away) {
        book.session()
                .beforeProperty()
                .get()
                .ifPresent(before -> levels(before, levels.poolId(), levels.underlying())
                        .flatMap(known -> like(level, known))
                        .ifPresent(was -> book.change(
                                draft,
                                Texts.of("why.before"),
                                away ? was.shock() : was.price(),
                                away ? level.shock() : level.price(),
                                away ? "" : "USD")));
    }

    /// The level of another state that comes nearest to one and is of its kind.
    private static Optional<Level> like(Level level, LiquidationLevels others) {
        return others.levels().stream()
                .filter(item -> item.entry() == level.entry())
                .min(Comparator.comparingDouble(item -> Math.abs(item.price() - level.price())));
    }

    /// Searches the pool's levels anew.
    ///
    /// @param which  chooses one of them; knows the evaluated relative move
    /// @param number of it
    private static Why.Reading reading(
            LiquidationLevels asked,
            BiFunction<LiquidationLevels, Double, Optional<Level>> which,
            ToDoubleFunction<Level> number) {
        return (book, point, cancellation) -> book.pools().stream()
                .filter(pool -> pool.pool().id().equals(asked.poolId())
                        && LevelSearch.drivers(book, pool).contains(asked.underlying()))
                .findFirst()
                .flatMap(pool -> which.apply(
                        LevelSearch.find(book, pool, asked.underlying(), point, cancellation), point.priceShock()))
                .map(number::applyAsDouble)
                .orElse(Double.NaN);
    }

    /// @param side chooses the level that is missed; knows the evaluated relative move
    private static Why none(
            WhyBook book,
            PoolSnapshot pool,
            LiquidationLevels levels,
            BiFunction<LiquidationLevels, Double, Optional<Level>> side) {
        WhyDraft draft = new WhyDraft(
                Texts.of("why.level.title", pool.name(), levels.underlying()),
                Texts.of("why.level.none.is", levels.underlying()));
        draft.explained();
        draft.add(
                Why.Kind.SOURCE,
                Texts.of("why.level.search"),
                Texts.of(
                        levels.alreadyBelow() ? "why.level.below" : "why.level.noRoot",
                        NumberText.percent(levels.from(), 0),
                        NumberText.percent(levels.to(), 0)));
        draft.rules(pool.rule()).opens();
        draft.searched(reading(levels, side, Level::price), "USD");
        book.notes(draft);
        return draft.build(Texts.of("why.level.none"));
    }
}
