package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PathVol;
import plimsoll.engine.survival.Survival;

/// Answers what idle collateral buys: for amounts added to a pool, its levels by the engine and the probability that
/// price touches one of them up to the horizon.
///
/// The probability is the closed form of a price between two barriers ([Survival]) for the stressed underlying alone:
/// no jumps, no transfers, volatility and time value as they are.
public final class Frontier {
    private static final double DAYS_PER_YEAR = 365;

    /// Amounts added, as shares of the pool's equity.
    private static final List<Double> SHARES = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0);

    private Frontier() {}

    /// Returns the points of every pool that the stressed underlying can liquidate, in order of pool and amount.
    public static List<FrontierPoint> of(Snapshot snapshot, PathSettings settings, Cancellation cancellation) {
        String underlying = snapshot.stress().underlying();
        Optional<PathVol> vol = PathVols.of(snapshot, settings.market()).stream()
                .filter(known -> known.underlying().equals(underlying))
                .findFirst();
        if (vol.isEmpty()) {
            return List.of();
        }
        double years = settings.horizon().days() / DAYS_PER_YEAR;
        Snapshot open = CashRows.added(snapshot, List.of());
        BookKernel book = new BookKernel(open);
        List<FrontierPoint> points = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            boolean moves = LevelSearch.drivers(book, pool).contains(underlying)
                    && CashRows.row(pool.pool(), pool.pool().currency()).isPresent();
            if (moves) {
                double equityUsd = equityUsd(book, pool);
                for (double share : SHARES) {
                    double added = share * equityUsd;
                    LiquidationLevels levels = levels(open, pool.pool(), added, underlying, cancellation);
                    points.add(point(levels, added, vol.get().vol(), years));
                }
            }
        }
        return points;
    }

    private static double equityUsd(BookKernel book, PoolKernel pool) {
        double[] factors = new double[book.assets().size()];
        book.assets().shock(0, factors);
        var point = pool.point();
        pool.evaluate(factors, 0, point);
        return StrictMath.max(0, point.equity() * point.usdPerUnit());
    }

    private static LiquidationLevels levels(
            Snapshot snapshot, PoolSnapshot pool, double addedUsd, String underlying, Cancellation cancellation) {
        List<PoolSnapshot> pools = snapshot.pools().stream()
                .filter(other -> other.id().equals(pool.id()))
                .map(other -> withAdded(other, addedUsd / other.currencyPrice()))
                .toList();
        BookKernel book = new BookKernel(new Snapshot(
                snapshot.revision(), snapshot.valuationTime(), pools, snapshot.index(), snapshot.stress()));
        return LevelSearch.find(book, book.pools().getFirst(), underlying, WhatIf.NONE, cancellation);
    }

    private static PoolSnapshot withAdded(PoolSnapshot pool, double units) {
        int row = CashRows.row(pool, pool.currency()).orElseThrow();
        List<Collateral> balances = new ArrayList<>(pool.collateral());
        Collateral old = balances.get(row);
        balances.set(
                row,
                new Collateral(
                        old.id(), old.asset(), old.amount() + units, old.price(), old.haircut(), old.confidence()));
        return new PoolSnapshot(
                pool.id(),
                pool.venue(),
                pool.name(),
                pool.currency(),
                pool.currencyPrice(),
                pool.mode(),
                pool.rule(),
                pool.holdings(),
                balances,
                pool.additions());
    }

    private static FrontierPoint point(LiquidationLevels levels, double added, double vol, double years) {
        OptionalDouble down = price(levels.down(0));
        OptionalDouble up = price(levels.up(0));
        double probability =
                levels.alreadyBelow() ? 1 : 1 - Survival.bothAlive(levels.reference(), down, up, vol, years);
        return new FrontierPoint(levels.poolId(), added, down, up, probability);
    }

    private static OptionalDouble price(Optional<LiquidationLevels.Level> level) {
        return level.isPresent() ? OptionalDouble.of(level.get().price()) : OptionalDouble.empty();
    }
}
