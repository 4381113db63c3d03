package plimsoll.engine.path;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.engine.path.PathPlan.RoutePlan;

/// What is on its way between the pools of one path: the queue, the daily caps and the chance of each transfer.
final class Transfers {
    private static final double HOURS_PER_DAY = 24;
    private static final double SECONDS_PER_HOUR = 3600;

    /// Two times closer than this are the same, in hours.
    private static final double SAME = 1e-9;

    private final List<RoutePlan> routes;
    private final Draws chance;
    private final double startHour;
    private final double[] orderedUsd;
    private final long[] orderedDay;
    private double[] due = new double[8];
    private double[] units = new double[8];
    private int[] route = new int[8];
    private boolean[] fails = new boolean[8];
    private int count;

    Transfers(List<RoutePlan> routes, PathSettings.Sampling sampling, Instant valuationTime) {
        this.routes = routes;
        chance = new Draws(sampling.seed(), 4, sampling.antithetic());
        startHour = valuationTime.getEpochSecond() / SECONDS_PER_HOUR;
        orderedUsd = new double[routes.size()];
        orderedDay = new long[routes.size()];
    }

    /// Forgets everything and begins a path.
    void start(int path) {
        count = 0;
        chance.start(path);
        Arrays.fill(orderedUsd, 0);
        Arrays.fill(orderedDay, Long.MIN_VALUE);
    }

    /// Returns the most USD that a route may still order at a time; 0 when it is closed.
    ///
    /// @param hours since the start of the path
    double open(int index, double hours) {
        TransferRoute terms = routes.get(index).route();
        double hour = startHour + hours;
        long day = (long) StrictMath.floor(hour / HOURS_PER_DAY + SAME);
        if (!terms.hours().isOpen(StrictMath.max(0, hour - day * HOURS_PER_DAY))) {
            return 0;
        }
        if (orderedDay[index] != day) {
            orderedDay[index] = day;
            orderedUsd[index] = 0;
        }
        return terms.dailyCapUsd().isPresent()
                ? StrictMath.max(0, terms.dailyCapUsd().getAsDouble() - orderedUsd[index])
                : Double.POSITIVE_INFINITY;
    }

    /// Counts an order against the cap of its day.
    void count(int index, double usd) {
        orderedUsd[index] += usd;
    }

    /// Returns whether the next transfer of a route fails.
    boolean fails(int index) {
        double failure = routes.get(index).route().failure();
        return failure > 0 && chance.uniform() < failure;
    }

    /// Puts an amount on its way.
    ///
    /// @param hours since the start of the path
    void send(int index, double amount, double hours) {
        if (count == due.length) {
            due = Arrays.copyOf(due, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
            route = Arrays.copyOf(route, 2 * count);
            fails = Arrays.copyOf(fails, 2 * count);
        }
        fails[count] = fails(index);
        due[count] = hours + delay(routes.get(index).route().delay());
        units[count] = amount;
        route[count] = index;
        count++;
    }

    private double delay(Delay delay) {
        return switch (delay) {
            case Delay.Fixed fixed -> fixed.hours();
            case Delay.LogNormal log -> log.medianHours() * StrictMath.exp(log.deviation() * chance.normal());
        };
    }

    /// Takes the amounts that have arrived off the queue, in order of their orders.
    ///
    /// @param hours since the start of the path
    void arrive(double hours, Arrival arrival) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (due[i] <= hours + SAME) {
                arrival.accept(routes.get(route[i]), units[i], fails[i]);
            } else {
                due[kept] = due[i];
                units[kept] = units[i];
                route[kept] = route[i];
                fails[kept] = fails[i];
                kept++;
            }
        }
        count = kept;
    }

    /// What happens when a transfer is due.
    @FunctionalInterface
    interface Arrival {
        /// Books the transfer.
        ///
        /// @param units  of the asset, before the fee
        /// @param failed whether it did not arrive
        void accept(RoutePlan plan, double units, boolean failed);
    }

    /// Returns the units on their way to a pool's balance.
    double onTheWay(int pool, int row) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            RoutePlan plan = routes.get(route[i]);
            if (plan.to() == pool && plan.toRow() == row) {
                sum += units[i];
            }
        }
        return sum;
    }
}
