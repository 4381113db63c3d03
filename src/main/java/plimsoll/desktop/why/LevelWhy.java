package plimsoll.desktop.why;

import java.util.Comparator;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
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
        Optional<LiquidationLevels> levels = levels(book.run(), poolId, underlying);
        Optional<PoolSnapshot> pool = book.pool(poolId);
        if (levels.isEmpty() || pool.isEmpty()) {
            return Optional.empty();
        }
        return index < levels.get().levels().size()
                ? Optional.of(explain(
                        book, pool.get(), levels.get(), levels.get().levels().get(index), distance))
                : Optional.of(none(book, pool.get(), levels.get()));
    }

    /// Returns why the nearest level on one side is what it is; empty for a pool without legs in the stressed
    /// underlying.
    public static Optional<Why> nearest(WhyBook book, String poolId, boolean down) {
        StressRun run = book.run();
        String underlying = run.corridor().underlying();
        return levels(run, poolId, underlying).flatMap(levels -> {
            double now = run.whatIf().priceShock();
            Optional<LiquidationLevels.Level> level = down ? levels.down(now) : levels.up(now);
            return of(
                    book,
                    poolId,
                    underlying,
                    level.map(levels.levels()::indexOf).orElse(Integer.MAX_VALUE),
                    false);
        });
    }

    private static Optional<LiquidationLevels> levels(StressRun run, String poolId, String underlying) {
        return run.levels().stream()
                .filter(item ->
                        item.poolId().equals(poolId) && item.underlying().equals(underlying))
                .findFirst();
    }

    private static Why explain(
            WhyBook book, PoolSnapshot pool, LiquidationLevels levels, LiquidationLevels.Level level, boolean away) {
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
        book.notes(draft);
        return draft.build(
                away
                        ? NumberText.percent(level.shock(), 2)
                        : NumberText.screen(level.price(), NumberText.decimalsOfPrice(level.price())) + " USD");
    }

    private static void compare(
            WhyBook book, WhyDraft draft, LiquidationLevels levels, LiquidationLevels.Level level, boolean away) {
        book.session()
                .beforeProperty()
                .get()
                .ifPresent(before -> levels(before, levels.poolId(), levels.underlying())
                        .flatMap(known -> known.levels().stream()
                                .filter(item -> item.entry() == level.entry())
                                .min(Comparator.comparingDouble(item -> Math.abs(item.price() - level.price()))))
                        .ifPresent(was -> book.change(
                                draft,
                                Texts.of("why.before"),
                                away ? was.shock() : was.price(),
                                away ? level.shock() : level.price(),
                                away ? "" : "USD")));
    }

    private static Why none(WhyBook book, PoolSnapshot pool, LiquidationLevels levels) {
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
        book.notes(draft);
        return draft.build(Texts.of("why.level.none"));
    }
}
