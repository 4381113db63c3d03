package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.Holding;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;

/// The rows of one pool that the venue sees as one position: same instrument, same direction. Rates that depend on size
/// see the size of the whole group, so splitting a row changes nothing; long and short rows of one instrument are two
/// legs (hedge mode) and each takes its own tier.
final class MarginGroup {
    /// Bounds are compared after this relative rounding, because a product of decimals is not exact in binary.
    static final double BOUND_TOLERANCE = 1e-12;

    private final int[] members;
    private final PriceBasis basis;
    private final TierAxis axis;
    private final boolean inclusive;
    private final double[] initialBase;
    private final double initialSlope;
    private final double maintenanceSlope;
    private final double[] bounds;
    private final double[] rates;
    private final double[] deductions;
    private final double[] leastInitial;

    private MarginGroup(int[] members, MarginRule.Rate rule, List<Holding> holdings) {
        this.members = members;
        basis = rule.basis();
        axis = TierAxis.BASE_QUANTITY;
        inclusive = true;
        initialBase = bases(rule.initial(), members, holdings);
        initialSlope = slope(rule.initial());
        maintenanceSlope = slope(rule.maintenance());
        bounds = new double[] {Double.POSITIVE_INFINITY};
        rates = new double[] {bases(rule.maintenance(), members, holdings)[0]};
        deductions = new double[1];
        leastInitial = new double[1];
    }

    private MarginGroup(int[] members, MarginRule.Tiers rule, List<Holding> holdings) {
        this.members = members;
        basis = rule.basis();
        axis = rule.axis();
        inclusive = rule.bound() == TierBound.UPPER_INCLUSIVE;
        initialBase = bases(rule.initial(), members, holdings);
        initialSlope = slope(rule.initial());
        maintenanceSlope = 0;
        Holding first = holdings.get(members[0]);
        var table = first.tierTable()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no tier table for " + first.instrument().symbol()));
        List<Tier> tiers = table.tiers();
        List<BigDecimal> derived = RuleCheck.deductions(table);
        bounds = new double[tiers.size()];
        rates = new double[tiers.size()];
        deductions = new double[tiers.size()];
        leastInitial = new double[tiers.size()];
        for (int row = 0; row < bounds.length; row++) {
            Tier tier = tiers.get(row);
            bounds[row] = tier.upTo().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
            rates[row] = tier.maintenanceRate().doubleValue();
            deductions[row] =
                    rule.mode() == TierMode.PROGRESSIVE ? derived.get(row).doubleValue() : 0;
            leastInitial[row] = tier.maxLeverage()
                    .map(leverage -> 1 / leverage.doubleValue())
                    .orElse(0.0);
        }
    }

    static MarginGroup of(int[] members, List<Holding> holdings) {
        return switch (holdings.get(members[0]).marginRule().orElseThrow()) {
            case MarginRule.Rate rate -> new MarginGroup(members, rate, holdings);
            case MarginRule.Tiers tiers -> new MarginGroup(members, tiers, holdings);
            case MarginRule.OptionFormula ignored ->
                throw new IllegalArgumentException("option formula has no groups: "
                        + holdings.get(members[0]).instrument().symbol());
        };
    }

    /// Writes initial and maintenance margin of the members, in their settlement asset.
    void apply(Legs legs, Assets assets, double[] factors, PoolPoint point) {
        double size = measure(legs, assets, factors, point);
        double baseUnits = maintenanceSlope + initialSlope > 0 ? baseUnits(legs, point) : 0;
        int row = tier(size);
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            double notional = point.notional[i];
            double maintenance = notional * (rates[row] + maintenanceSlope * baseUnits);
            if (deductions[row] != 0) {
                maintenance -= deductions[row] * (notional / size);
            }
            double rate = StrictMath.max(initialBase[k] + initialSlope * baseUnits, leastInitial[row]);
            point.maintenanceMargin[i] = maintenance;
            point.initialMargin[i] = StrictMath.max(notional * rate, maintenance);
        }
    }

    /// Writes the members' notional and returns the size of the group on the axis of the bounds.
    double measure(Legs legs, Assets assets, double[] factors, PoolPoint point) {
        double size = 0;
        for (int i : members) {
            double notional = MarginBasis.notional(basis, legs, assets, i, factors, point.mark[i]);
            point.notional[i] = notional;
            size += switch (axis) {
                case NOTIONAL -> notional;
                case CONTRACTS -> StrictMath.abs(legs.quantity[i]);
                case BASE_QUANTITY -> MarginBasis.baseUnits(legs, i, point.mark[i]);
            };
        }
        return size;
    }

    int[] members() {
        return members;
    }

    /// Returns whether a size lies above the last bound.
    boolean isBeyond(double size) {
        return above(size, bounds[bounds.length - 1]);
    }

    /// Returns the lowest initial rate that the tier of a size allows: one over its maximum leverage; 0 = any.
    double leastInitial(double size) {
        return leastInitial[tier(size)];
    }

    double lastBound() {
        return bounds[bounds.length - 1];
    }

    private double baseUnits(Legs legs, PoolPoint point) {
        double sum = 0;
        for (int i : members) {
            sum += MarginBasis.baseUnits(legs, i, point.mark[i]);
        }
        return sum;
    }

    /// Returns the row that a size belongs to; above the last bound the last row applies, which [MarginChecks] reports.
    private int tier(double size) {
        int row = 0;
        while (row < bounds.length - 1 && above(size, bounds[row])) {
            row++;
        }
        return row;
    }

    private boolean above(double size, double bound) {
        if (bound == Double.POSITIVE_INFINITY) {
            return false;
        }
        double slack = BOUND_TOLERANCE * bound;
        return inclusive ? size > bound + slack : size >= bound - slack;
    }

    private static double[] bases(RateCurve curve, int[] members, List<Holding> holdings) {
        double[] bases = new double[members.length];
        for (int k = 0; k < bases.length; k++) {
            bases[k] = switch (curve) {
                case RateCurve.Constant constant -> constant.rate().doubleValue();
                case RateCurve.LinearInSize linear -> linear.base().doubleValue();
                case RateCurve.ByLeverage by ->
                    1
                            / holdings.get(members[k])
                                    .leverage()
                                    .orElse(by.defaultLeverage().doubleValue());
                case RateCurve.OverLeverage over ->
                    over.rate().doubleValue()
                            / holdings.get(members[k])
                                    .leverage()
                                    .orElse(over.defaultLeverage().doubleValue());
                case RateCurve.OpenInterestRamp ramp -> ramp.base().doubleValue();
                case RateCurve.LognormalShortfall shortfall ->
                    shortfall.slippage().doubleValue();
            };
        }
        return bases;
    }

    private static double slope(RateCurve curve) {
        return curve instanceof RateCurve.LinearInSize linear
                ? linear.slopePerUnit().doubleValue()
                : 0;
    }
}
