package plimsoll.engine.liquidation;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;

/// Finds every price at which one pool changes between alive and liquidated when one underlying moves: see [Crossings]
/// for how, and [PriceRay] for what moves.
public final class LevelSearch {
    private static final int NODES_PER_SIDE = 300;

    /// Pools with scans cost hundreds of times more per price; extrema between nodes are refined as everywhere.
    private static final int NODES_PER_SIDE_OF_SCANS = 60;

    private LevelSearch() {}

    /// Returns the underlyings whose moves can liquidate the pool: those of its positions and, of the book's other
    /// underlyings, those it holds as collateral; with betas also the chosen one that drives them.
    public static NavigableSet<String> drivers(BookKernel book, PoolKernel pool) {
        NavigableSet<String> drivers = new TreeSet<>();
        if (pool.pool().holdings().isEmpty()) {
            return drivers;
        }
        Snapshot snapshot = book.snapshot();
        for (Holding holding : pool.pool().holdings()) {
            drivers.add(holding.instrument().underlying());
        }
        Set<String> all = snapshot.underlyings();
        for (Collateral balance : pool.pool().collateral()) {
            if (all.contains(balance.asset())) {
                drivers.add(balance.asset());
            }
        }
        if (book.assets().moving().stream().anyMatch(drivers::contains)) {
            drivers.add(snapshot.stress().underlying());
        }
        return drivers;
    }

    /// Returns the levels of one pool for one underlying; incomplete when cancelled, which the caller asks again.
    public static LiquidationLevels find(
            BookKernel book, PoolKernel pool, String underlying, WhatIf whatIf, Cancellation cancellation) {
        return find(book, pool, underlying, whatIf, Demand.RULES, cancellation);
    }

    /// Returns the levels at which equity covers no more than a demand.
    static LiquidationLevels find(
            BookKernel book,
            PoolKernel pool,
            String underlying,
            WhatIf whatIf,
            Demand demand,
            Cancellation cancellation) {
        double from = book.snapshot().stress().levelFrom();
        double to = book.snapshot().stress().levelTo();
        PriceRay ray = new PriceRay(book, pool, underlying, whatIf, demand);
        double evaluated = ray.evaluated();
        int nodes = pool.hasScans() ? NODES_PER_SIDE_OF_SCANS : NODES_PER_SIDE;
        List<Level> levels = new Crossings(ray, Crossings.grid(from, to, evaluated, nodes), pool.hasScans())
                .find(cancellation).stream()
                        .map(crossing -> new Level(
                                ray.reference() * (1 + crossing.move()), crossing.move(), crossing.isEntry(evaluated)))
                        .toList();
        return new LiquidationLevels(
                pool.pool().id(), underlying, ray.reference(), ray.isLiquidated(evaluated), levels, from, to);
    }
}
