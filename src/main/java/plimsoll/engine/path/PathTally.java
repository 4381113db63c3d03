package plimsoll.engine.path;

import java.util.Arrays;

/// What every path left behind, `[pool][path]`; each path writes to places of its own.
final class PathTally {
    /// The fans are drawn from so many paths, the first ones.
    static final int FAN_PATHS = 4_000;

    /// Most bands of a fan.
    private static final int FAN_TIMES = 60;

    final int paths;
    final int[] fanSteps;
    final double[][] liquidatedHours;
    final double[][] calledHours;
    final double[][] needUsd;
    final double[][] lossUsd;
    final double[][] receivedUsd;

    /// Buffer in USD, `[pool][time][path]`.
    final double[][][] buffers;

    /// Log price, `[underlying][time][path]`.
    final double[][][] logs;

    PathTally(int paths, int pools, int underlyings, int steps) {
        this.paths = paths;
        fanSteps = fanSteps(steps);
        liquidatedHours = filled(pools, paths, Double.NaN);
        calledHours = filled(pools, paths, Double.NaN);
        needUsd = filled(pools, paths, 0);
        lossUsd = filled(pools, paths, Double.NaN);
        receivedUsd = filled(pools, paths, 0);
        buffers = new double[pools][fanSteps.length][kept()];
        logs = new double[underlyings][fanSteps.length][kept()];
    }

    /// Returns how many paths the fans keep.
    int kept() {
        return StrictMath.min(paths, FAN_PATHS);
    }

    private static double[][] filled(int pools, int paths, double value) {
        double[][] all = new double[pools][paths];
        for (double[] row : all) {
            Arrays.fill(row, value);
        }
        return all;
    }

    private static int[] fanSteps(int steps) {
        int times = StrictMath.min(FAN_TIMES, steps);
        int[] chosen = new int[times + 1];
        for (int i = 0; i <= times; i++) {
            chosen[i] = (int) StrictMath.round((double) i * steps / times);
        }
        return chosen;
    }

    /// Returns the first liquidation of any pool on a path; NaN when all live.
    double firstLiquidation(int path) {
        return first(liquidatedHours, path);
    }

    /// Returns the first call of any pool on a path; NaN when there is none.
    double firstCall(int path) {
        return first(calledHours, path);
    }

    private static double first(double[][] hours, int path) {
        double first = Double.NaN;
        for (double[] pool : hours) {
            if (!Double.isNaN(pool[path]) && !(first <= pool[path])) {
                first = pool[path];
            }
        }
        return first;
    }
}
