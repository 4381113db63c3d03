package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.BreakCurve;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LegBreak.Deleveraged;
import plimsoll.engine.result.LegBreak.Event;
import plimsoll.engine.result.LegBreak.Next;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;

/// Plays a move of one underlying until no pool is left that it could liquidate: at each level the pool's positions are
/// closed and the surviving book is evaluated again from there.
///
/// The chosen underlying of the run starts at the what-if point and takes others along by beta. Any other underlying
/// moves alone and starts at the market as it is; volatility stays at the what-if's.
public final class LegBreaks {
    private final SurvivalQuestion question;
    private final Snapshot snapshot;
    private final WhatIf whatIf;
    private final Direction direction;
    private final Cancellation cancellation;
    private final double reference;

    private LegBreaks(
            SurvivalQuestion question,
            Snapshot snapshot,
            WhatIf whatIf,
            Direction direction,
            Cancellation cancellation) {
        this.question = question;
        this.snapshot = snapshot;
        this.whatIf = whatIf;
        this.direction = direction;
        this.cancellation = cancellation;
        String underlying = snapshot.stress().underlying();
        Double price = snapshot.index().get(underlying);
        if (price == null) {
            throw new IllegalArgumentException("snapshot has no index price for asset " + underlying);
        }
        reference = price;
    }

    /// Returns what happens while one underlying moves in one direction.
    ///
    /// @param question     the book and what is assumed
    /// @param underlying   what moves
    /// @param direction    where it moves
    /// @param cancellation asked often; the answer is incomplete then, which the caller asks again
    public static LegBreak of(
            SurvivalQuestion question, String underlying, Direction direction, Cancellation cancellation) {
        return new LegBreaks(
                        question,
                        moving(question.snapshot(), underlying),
                        start(question, underlying),
                        direction,
                        cancellation)
                .play();
    }

    /// Returns the book with an underlying as the one that moves; betas belong to the chosen one of the run.
    static Snapshot moving(Snapshot snapshot, String underlying) {
        StressSettings stress = snapshot.stress();
        return stress.underlying().equals(underlying)
                ? snapshot
                : snapshot.withStress(stress.withUnderlying(underlying).withBetas(new TreeMap<>()));
    }

    /// Returns the point from which an underlying moves.
    static WhatIf start(SurvivalQuestion question, String underlying) {
        return question.snapshot().stress().underlying().equals(underlying)
                ? question.whatIf()
                : new WhatIf(0, question.whatIf().volShock());
    }

    private LegBreak play() {
        double evaluated = whatIf.priceShock();
        BookResult start = at(snapshot, evaluated);
        Snapshot alive = withoutDead(start);
        List<Event> events = new ArrayList<>();
        Optional<Deleveraged> deleveraged = Optional.empty();
        Optional<BreakCurve> curve = Optional.empty();
        double here = evaluated;
        Optional<Level> level = next(alive, here, direction);
        while (level.isPresent() && !cancellation.isCancelled()) {
            double move = level.get().move();
            PoolResult broken = at(alive, move).pool(level.get().poolId()).orElseThrow();
            Snapshot rest = closed(alive, level.get().poolId(), move);
            Optional<Level> onward = next(rest, move, direction);
            events.add(event(broken, start, rest, move, onward));
            if (events.size() == 1) {
                Deleveraging.Outcome outcome = deleveraging(rest, move);
                deleveraged = deleveraged(outcome, move);
                curve = Optional.of(BreakCurves.of(
                        new BreakCurves.Books(
                                alive,
                                rest,
                                Optional.of(outcome.snapshot())
                                        .filter(book -> !outcome.legs().isEmpty())),
                        reference,
                        evaluated,
                        move,
                        whatIf.volShock(),
                        events.getFirst()));
            }
            alive = rest;
            here = move;
            level = onward;
        }
        return new LegBreak(
                snapshot.stress().underlying(),
                direction,
                price(evaluated),
                start.netDelta(),
                events,
                deleveraged,
                curve);
    }

    /// Pools that are liquidated already take no part: their positions are closed where they stand.
    private Snapshot withoutDead(BookResult start) {
        Snapshot alive = snapshot;
        for (PoolResult pool : start.pools()) {
            if (pool.liquidated()) {
                alive = closed(alive, pool.poolId(), whatIf.priceShock());
            }
        }
        return alive;
    }

    private Event event(PoolResult broken, BookResult start, Snapshot rest, double move, Optional<Level> onward) {
        PoolResult before = start.pool(broken.poolId()).orElseThrow();
        BookResult after = at(rest, move);
        return new Event(
                broken.poolId(),
                price(move),
                price(move) / price(whatIf.priceShock()) - 1,
                broken.equity() * broken.usdPerUnit(),
                totalUsd(before) - totalUsd(broken),
                coins(rest, after),
                totalUsd(after) - totalUsd(at(rest, whatIf.priceShock())),
                onward.map(this::shown),
                next(rest, move, opposite()).map(this::shown));
    }

    private Deleveraging.Outcome deleveraging(Snapshot rest, double move) {
        return Deleveraging.of(rest, question.settings().deleveraged(), move, whatIf.volShock());
    }

    private Optional<Deleveraged> deleveraged(Deleveraging.Outcome outcome, double move) {
        if (outcome.legs().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Deleveraged(
                price(move),
                question.settings().deleveraged(),
                outcome.legs(),
                coins(outcome.snapshot(), at(outcome.snapshot(), move)),
                next(outcome.snapshot(), move, direction).map(this::shown),
                next(outcome.snapshot(), move, opposite()).map(this::shown)));
    }

    /// The net delta of every underlying of the whole book: where no leg is left, that of the coins held.
    private SortedMap<String, Double> coins(Snapshot book, BookResult result) {
        return coins(snapshot.underlyings(), book.pools(), result);
    }

    /// Returns the net delta of underlyings in coins; for one that no position of the result has, its coins in the
    /// pools.
    static SortedMap<String, Double> coins(Set<String> underlyings, List<PoolSnapshot> pools, BookResult result) {
        SortedMap<String, Double> coins = new TreeMap<>(result.netDelta());
        for (String underlying : underlyings) {
            coins.putIfAbsent(underlying, held(underlying, pools));
        }
        return coins;
    }

    /// Returns the coins that pools hold as collateral.
    static double held(String underlying, List<PoolSnapshot> pools) {
        double held = 0;
        for (PoolSnapshot pool : pools) {
            for (Collateral balance : pool.collateral()) {
                held += balance.asset().equals(underlying) ? balance.amount() : 0;
            }
        }
        return held;
    }

    private Snapshot closed(Snapshot book, String poolId, double move) {
        PoolSnapshot pool = book.pools().stream()
                .filter(candidate -> candidate.id().equals(poolId))
                .findFirst()
                .orElseThrow();
        double[] all = new double[pool.holdings().size()];
        Arrays.fill(all, 1);
        return book.withPool(new ClosedPool(book, pool, move, whatIf.volShock())
                .close(all, new double[all.length])
                .pool());
    }

    /// A level of a pool.
    private record Level(String poolId, double move) {}

    /// The first pool to be liquidated when price moves on; of two at the same price the first by identifier.
    private Optional<Level> next(Snapshot book, double move, Direction way) {
        BookKernel kernel = new BookKernel(book);
        WhatIf from = new WhatIf(move, whatIf.volShock());
        Optional<Level> first = Optional.empty();
        for (PoolKernel pool : kernel.pools()) {
            if (!LevelSearch.drivers(kernel, pool).contains(book.stress().underlying())) {
                continue;
            }
            LiquidationLevels levels =
                    LevelSearch.find(kernel, pool, book.stress().underlying(), from, cancellation);
            Optional<Level> found = way.nearest(levels, move).map(level -> new Level(levels.poolId(), level.shock()));
            if (levels.alreadyBelow()) {
                found = Optional.of(new Level(levels.poolId(), move));
            }
            if (found.isPresent()
                    && (first.isEmpty()
                            || way.nearer(found.get().move(), first.get().move())
                                    != first.get().move())) {
                first = found;
            }
        }
        return first;
    }

    private Next shown(Level level) {
        return new Next(level.poolId(), price(level.move()));
    }

    private Direction opposite() {
        return direction == Direction.DOWN ? Direction.UP : Direction.DOWN;
    }

    private BookResult at(Snapshot book, double move) {
        return BookReport.at(new BookKernel(book), move, whatIf.volShock());
    }

    private double price(double move) {
        return reference * (1 + move);
    }

    static double totalUsd(BookResult book) {
        double sum = 0;
        for (PoolResult pool : book.pools()) {
            sum += totalUsd(pool);
        }
        return sum;
    }

    private static double totalUsd(PoolResult pool) {
        return pool.totalValue() * pool.usdPerUnit();
    }
}
