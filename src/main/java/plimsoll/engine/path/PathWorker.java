package plimsoll.engine.path;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.domain.Cancellation;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.path.PathPlan.RoutePlan;

/// Follows paths one after the other on one thread.
///
/// In each step, in this order: prices and volatility move, and what expired is settled; funding is paid; every pool is
/// checked against its lines, and routes without delay answer a call at once; what is below is liquidated; transfers
/// that are due arrive; pools that called order transfers. So money that is due in the step of a liquidation is too
/// late, and an order never sees money that arrives later.
final class PathWorker {
    private static final double FUNDING_HOURS = 8;

    /// A giving pool keeps this share of what it could spare, so that it never stands exactly on its own line.
    private static final double KEPT = 1e-9;

    private final PathPlan plan;
    private final PathTally tally;
    private final Assets assets;
    private final MarketPath market;
    private final PoolOnPath[] pools;
    private final Transfers transfers;
    private final CallPolicy policy;
    private final double[] factors;
    private boolean priced;
    private int path;
    private int step;
    private int stage;
    private long checks;
    private long evaluations;

    PathWorker(PathPlan plan, PathTally tally, Assets assets) {
        this.plan = plan;
        this.tally = tally;
        this.assets = assets;
        market = plan.market();
        pools = new PoolOnPath[plan.pools];
        for (int p = 0; p < pools.length; p++) {
            pools[p] = new PoolOnPath(plan, p);
        }
        transfers = new Transfers(plan.routes, plan.settings.sampling(), plan.snapshot.valuationTime());
        policy = plan.settings.policy();
        factors = new double[plan.moved.size()];
    }

    long checks() {
        return checks;
    }

    long evaluations() {
        return evaluations;
    }

    /// Follows one path to the horizon; returns early when cancelled.
    void follow(int number, Cancellation cancellation) {
        path = number;
        stage = 0;
        step = 0;
        market.start(path);
        priced = false;
        transfers.start(path);
        for (PoolOnPath pool : pools) {
            pool.start();
        }
        int fan = record(0);
        for (step = 1; step <= plan.steps; step++) {
            if (cancellation.isCancelled()) {
                return;
            }
            market.step();
            for (PoolOnPath pool : pools) {
                pool.step(market.logVol);
            }
            priced = false;
            age();
            fund();
            for (PoolOnPath pool : pools) {
                if (!pool.dead) {
                    check(pool);
                }
            }
            if (!plan.routes.isEmpty()) {
                transfers.arrive(hours(), this::arrive);
                order();
            }
            if (step == tally.fanSteps[fan]) {
                fan = record(fan);
            }
        }
    }

    /// The factors on index prices of this step, calculated when something needs them.
    private double[] factors() {
        if (!priced) {
            plan.moved.factors(market.logs, factors);
            priced = true;
        }
        return factors;
    }

    private double hours() {
        return step * plan.stepHours;
    }

    private void age() {
        int next = AgedBook.stageAt(plan.stages, stage, step);
        while (stage < next) {
            stage++;
            AgedBook.Stage entered = plan.stages.get(stage);
            for (PoolOnPath pool : pools) {
                double cash = entered.settling().isEmpty() || pool.dead ? 0 : settled(entered, pool);
                pool.enter(stage);
                pool.book(cash);
            }
        }
    }

    private double settled(AgedBook.Stage entered, PoolOnPath pool) {
        List<Integer> expired = entered.expired().get(pool.place);
        if (expired.isEmpty()) {
            return 0;
        }
        PoolProbe settling = new PoolProbe(entered.settling().get(pool.place), plan.moved, policy.call());
        settling.evaluateAt(factors(), market.logVol);
        double cash = 0;
        for (int position : expired) {
            cash += settling.pool.settledCash(position, settling.point);
        }
        return cash;
    }

    private void fund() {
        double rate = plan.settings.market().fundingRate();
        if (rate == 0) {
            return;
        }
        for (PoolOnPath pool : pools) {
            if (!pool.dead) {
                double notional = pool.probe().pool.perpetualNotional(factors());
                pool.book(-rate * plan.stepHours / FUNDING_HOURS * notional);
            }
        }
    }

    private void check(PoolOnPath pool) {
        checks++;
        boolean called = false;
        if (pool.seesBetween() && !pool.isClear(low(pool), high(pool), !Double.isNaN(called(pool)))) {
            PoolLines lines = pool.lines(market.starts[pool.driver()]);
            boolean down = low(pool) <= lines.low();
            if (down || high(pool) >= lines.high()) {
                pool.evaluateAtLine(down ? lines.low() : lines.high());
                call(pool, needUsd(pool));
                liquidate(pool);
                return;
            }
            called = low(pool) <= lines.callLow() || high(pool) >= lines.callHigh();
        }
        double needUsd = 0;
        if (!pool.isSafe(market.logs, market.logVol, knownNeed(pool))) {
            evaluations++;
            evaluate(pool);
            needUsd = needUsd(pool);
            pool.wants = pool.probe().excess() < 0;
            called |= pool.wants;
            if (pool.wants) {
                fillAtOnce(pool);
                evaluate(pool);
            }
            if (pool.probe().point.isLiquidated()) {
                call(pool, needUsd);
                liquidate(pool);
                return;
            }
        }
        if (called) {
            call(pool, needUsd);
        }
    }

    private double low(PoolOnPath pool) {
        return market.lows[pool.driver()];
    }

    private double high(PoolOnPath pool) {
        return market.highs[pool.driver()];
    }

    private double called(PoolOnPath pool) {
        return tally.calledHours[pool.place][path];
    }

    /// The most that was missing so far; -1 where a call is new, or where routes need the exact number.
    private double knownNeed(PoolOnPath pool) {
        return Double.isNaN(called(pool)) || pool.isFilled() ? -1 : tally.needUsd[pool.place][path];
    }

    private static double needUsd(PoolOnPath pool) {
        PoolPoint point = pool.probe().point;
        return StrictMath.max(0, -pool.probe().excess() * point.usdPerUnit());
    }

    private void evaluate(PoolOnPath pool) {
        if (!pool.fresh) {
            pool.probe().evaluateAt(factors(), market.logVol);
            pool.fresh = true;
        }
    }

    private void call(PoolOnPath pool, double needUsd) {
        if (Double.isNaN(tally.calledHours[pool.place][path])) {
            tally.calledHours[pool.place][path] = hours();
        }
        tally.needUsd[pool.place][path] = StrictMath.max(tally.needUsd[pool.place][path], needUsd);
    }

    /// Closes a pool at the point where it was last evaluated.
    private void liquidate(PoolOnPath pool) {
        PoolPoint point = pool.probe().point;
        double equityUsd = point.equity() * point.usdPerUnit();
        pool.dead = true;
        pool.wants = false;
        tally.liquidatedHours[pool.place][path] = hours();
        tally.lossUsd[pool.place][path] = pool.loss(equityUsd);
    }

    private void fillAtOnce(PoolOnPath pool) {
        for (int r = 0; r < plan.routes.size(); r++) {
            RoutePlan route = plan.routes.get(r);
            if (route.to() == pool.place && route.route().delay().isInstant()) {
                double units = amount(r, route, pool);
                if (units > 0 && !transfers.fails(r)) {
                    transfers.count(r, units * price(route));
                    give(route, units);
                    receive(route, units);
                }
            }
        }
    }

    private void order() {
        for (PoolOnPath pool : pools) {
            for (int r = 0; r < plan.routes.size() && pool.wants && !pool.dead; r++) {
                RoutePlan route = plan.routes.get(r);
                if (route.to() == pool.place && !route.route().delay().isInstant()) {
                    double units = amount(r, route, pool);
                    if (units > 0) {
                        transfers.count(r, units * price(route));
                        if (route.route().leaves() == Leaves.ON_ORDER) {
                            give(route, units);
                        }
                        transfers.send(r, units, hours());
                    }
                }
            }
        }
    }

    /// The units that a route moves now: what fills the pool with what is on its way, as far as the giver can spare it
    /// and the day's cap allows; 0 when nothing would be left of it after the fee.
    private double amount(int index, RoutePlan route, PoolOnPath pool) {
        PoolOnPath giver = pools[route.from()];
        double capUsd = transfers.open(index, hours());
        if (giver.dead || !(capUsd > 0)) {
            return 0;
        }
        evaluate(pool);
        double needUsd =
                -pool.probe().excess(policy.fill()) * pool.probe().point.usdPerUnit();
        double counts = pool.counted(route.toRow());
        double onTheWay = transfers.onTheWay(pool.place, route.toRow()) * price(route);
        double wanted = needUsd / counts - onTheWay + route.route().feeUsd();
        double usd = StrictMath.min(StrictMath.min(wanted, capUsd), spareUsd(route, giver));
        return usd > route.route().feeUsd() && counts > 0 ? usd / price(route) : 0;
    }

    private double spareUsd(RoutePlan route, PoolOnPath giver) {
        evaluate(giver);
        double excessUsd =
                giver.probe().excess(policy.keep()) * giver.probe().point.usdPerUnit() * (1 - KEPT);
        double balanceUsd = giver.held(route.fromRow()) * price(route);
        double counts = giver.counted(route.fromRow());
        return StrictMath.max(0, StrictMath.min(counts > 0 ? excessUsd / counts : balanceUsd, balanceUsd));
    }

    private double price(RoutePlan route) {
        return assets.price(route.slot()) * factors()[route.slot()];
    }

    private void arrive(RoutePlan route, double units, boolean failed) {
        boolean left = route.route().leaves() == Leaves.ON_ORDER;
        PoolOnPath giver = pools[route.from()];
        if (failed) {
            if (left) {
                giver.move(route.fromRow(), units);
                giver.noteMoved(units * price(route));
            }
            return;
        }
        double sent = units;
        if (!left) {
            sent = giver.dead ? 0 : StrictMath.min(units, spareUsd(route, giver) / price(route));
            if (!(sent * price(route) > route.route().feeUsd())) {
                return;
            }
            give(route, sent);
        }
        receive(route, sent);
    }

    private void give(RoutePlan route, double units) {
        PoolOnPath giver = pools[route.from()];
        giver.move(route.fromRow(), -units);
        giver.noteMoved(-units * price(route));
    }

    private void receive(RoutePlan route, double units) {
        double usd = units * price(route) - route.route().feeUsd();
        PoolOnPath pool = pools[route.to()];
        if (pool.dead) {
            return;
        }
        pool.move(route.toRow(), usd / price(route));
        pool.noteMoved(usd);
        tally.receivedUsd[pool.place][path] += usd;
    }

    private double bufferUsd(PoolOnPath pool) {
        OptionalDouble near = pool.bufferNear(market.logs);
        if (near.isPresent()) {
            return near.getAsDouble();
        }
        evaluate(pool);
        return pool.probe().point.buffer() * pool.probe().point.usdPerUnit();
    }

    /// Writes one band of the fans and returns the next.
    private int record(int fan) {
        if (path < tally.kept()) {
            for (int u = 0; u < market.logs.length; u++) {
                tally.logs[u][fan][path] = market.logs[u];
            }
            for (PoolOnPath pool : pools) {
                if (!pool.dead) {
                    tally.buffers[pool.place][fan][path] = bufferUsd(pool);
                }
            }
        }
        return fan + 1;
    }
}
