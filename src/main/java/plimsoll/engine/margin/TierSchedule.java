package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;

/// Answers which tier a size belongs to, and the rate and deduction of that tier.
///
/// Sizes are in the unit of the table's bounds, at least 0. A size above the last bound belongs to the last tier.
public final class TierSchedule {
    /// Bounds are compared after this relative rounding, because a product of decimals is not exact in binary.
    static final double BOUND_TOLERANCE = 1e-12;

    private final boolean inclusive;
    private final double[] bounds;
    private final double[] rates;
    private final double[] deductions;
    private final double[] leastInitial;

    private TierSchedule(boolean inclusive, int rows) {
        this.inclusive = inclusive;
        bounds = new double[rows];
        rates = new double[rows];
        deductions = new double[rows];
        leastInitial = new double[rows];
    }

    /// Compiles a table.
    ///
    /// @param table ascending, at least one row
    /// @param mode  progressive tables subtract a deduction, whole-position tables none
    /// @param bound which tier owns its bound
    public static TierSchedule of(TierTable table, TierMode mode, TierBound bound) {
        List<Tier> tiers = table.tiers();
        List<BigDecimal> derived = RuleCheck.deductions(table);
        TierSchedule schedule = new TierSchedule(bound == TierBound.UPPER_INCLUSIVE, tiers.size());
        for (int row = 0; row < tiers.size(); row++) {
            Tier tier = tiers.get(row);
            schedule.bounds[row] = tier.upTo().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
            schedule.rates[row] = tier.maintenanceRate().doubleValue();
            schedule.deductions[row] =
                    mode == TierMode.PROGRESSIVE ? derived.get(row).doubleValue() : 0;
            schedule.leastInitial[row] = tier.maxLeverage()
                    .map(leverage -> 1 / leverage.doubleValue())
                    .orElse(0.0);
        }
        return schedule;
    }

    /// Returns a schedule of one rate at every size.
    static TierSchedule constant(double rate) {
        TierSchedule schedule = new TierSchedule(true, 1);
        schedule.bounds[0] = Double.POSITIVE_INFINITY;
        schedule.rates[0] = rate;
        return schedule;
    }

    /// Returns how many rows there are.
    public int rows() {
        return bounds.length;
    }

    /// Returns the row of a size, from 0.
    public int row(double size) {
        int row = 0;
        while (row < bounds.length - 1 && isAbove(size, bounds[row])) {
            row++;
        }
        return row;
    }

    /// Returns whether rows above the first subtract a deduction, so that each slice takes its own rate.
    boolean isProgressive() {
        return deductions.length > 1 && deductions[deductions.length - 1] != 0;
    }

    /// Returns the lower bound of a row; 0 for the first.
    public double floor(int row) {
        return row == 0 ? 0 : bounds[row - 1];
    }

    /// Returns the maintenance rate of a row.
    public double rate(int row) {
        return rates[row];
    }

    /// Returns what a row subtracts from notional x rate.
    public double deduction(int row) {
        return deductions[row];
    }

    /// Returns the lowest initial rate of a row: one over its maximum leverage; 0 = any.
    public double leastInitial(int row) {
        return leastInitial[row];
    }

    /// Returns the last bound; infinite when the last tier has none.
    double lastBound() {
        return bounds[bounds.length - 1];
    }

    /// Returns whether a size lies above the last bound.
    boolean isBeyond(double size) {
        return isAbove(size, lastBound());
    }

    private boolean isAbove(double size, double bound) {
        if (bound == Double.POSITIVE_INFINITY) {
            return false;
        }
        double slack = BOUND_TOLERANCE * bound;
        return inclusive ? size > bound + slack : size >= bound - slack;
    }
}
