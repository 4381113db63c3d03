package plimsoll.engine.liquidation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.RuleEffect;

/// Answers what other rules do to a book: the same positions, balances and prices, margined twice.
public final class RuleEffects {
    private RuleEffects() {}

    /// Returns the effect on every pool that either snapshot holds, in order of identifier, without levels.
    ///
    /// @param before the book under the rules it follows
    /// @param after  the book under the other rules
    public static List<RuleEffect> of(BookResult before, BookResult after) {
        return ids(before, after).stream()
                .map(id -> new RuleEffect(id, before.pool(id), after.pool(id), List.of(), List.of()))
                .toList();
    }

    /// Returns the effect on every pool with its liquidation levels, in the market as it is.
    public static List<RuleEffect> of(Snapshot before, Snapshot after) {
        BookKernel old = new BookKernel(before);
        BookKernel changed = new BookKernel(after);
        return of(BookReport.at(old, 0, 0), BookReport.at(changed, 0, 0)).stream()
                .map(effect -> new RuleEffect(
                        effect.poolId(),
                        effect.before(),
                        effect.after(),
                        levels(old, effect.poolId()),
                        levels(changed, effect.poolId())))
                .toList();
    }

    private static NavigableSet<String> ids(BookResult before, BookResult after) {
        NavigableSet<String> ids = new TreeSet<>();
        before.pools().stream().map(PoolResult::poolId).forEach(ids::add);
        after.pools().stream().map(PoolResult::poolId).forEach(ids::add);
        return ids;
    }

    private static List<LiquidationLevels> levels(BookKernel book, String poolId) {
        List<LiquidationLevels> levels = new ArrayList<>();
        Optional<PoolKernel> pool = book.pools().stream()
                .filter(kernel -> kernel.pool().id().equals(poolId))
                .findFirst();
        pool.ifPresent(kernel -> LevelSearch.drivers(book, kernel)
                .forEach(underlying ->
                        levels.add(LevelSearch.find(book, kernel, underlying, WhatIf.NONE, Cancellation.NONE))));
        return levels;
    }
}
