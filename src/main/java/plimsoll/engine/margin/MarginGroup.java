package plimsoll.engine.margin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Holding;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.TierAxis;

/// The rows of one pool that the venue sees as one position: same instrument, same direction. Rates that depend on size
/// see the size of the whole group, so splitting a row changes nothing; long and short rows of one instrument are two
/// legs (hedge mode) and each takes its own tier.
///
/// A row's requirement = notional x rate - its share of the deduction + closing fee, then rounded. Initial margin is
/// never below maintenance margin, except where it is taken at a price of its own.
final class MarginGroup {
    private final int[] members;
    private final PriceBasis basis;
    private final PriceBasis initialBasis;
    private final boolean ownInitialBasis;
    private final TierAxis axis;
    private final TierSchedule tiers;
    private final double[] initialBase;
    private final @Nullable VolIndexRate initialIndex;
    private final @Nullable VolIndexRate maintenanceIndex;
    private final double initialSlope;
    private final double maintenanceSlope;
    private final FeeTerm.Mode feeMode;
    private final double fee;
    private final double[] posted;
    private final @Nullable Rounding rounding;

    private MarginGroup(int[] members, MarginRule.Rate rule, List<Holding> holdings) {
        this(
                members,
                holdings,
                rule.basis(),
                TierAxis.BASE_QUANTITY,
                TierSchedule.constant(RateCurves.base(
                        rule.maintenance(), holdings.get(members[0]).leverage())),
                rule.initial(),
                Optional.of(rule.maintenance()),
                rule.terms());
    }

    private MarginGroup(int[] members, MarginRule.Tiers rule, List<Holding> holdings) {
        this(
                members,
                holdings,
                rule.basis(),
                rule.axis(),
                TierSchedule.of(
                        holdings.get(members[0])
                                .tierTable()
                                .orElseThrow(() -> new IllegalArgumentException("no tier table for "
                                        + holdings.get(members[0]).instrument().symbol())),
                        rule.mode(),
                        rule.bound()),
                rule.initial(),
                Optional.empty(),
                rule.terms());
    }

    private MarginGroup(
            int[] members,
            List<Holding> holdings,
            PriceBasis basis,
            TierAxis axis,
            TierSchedule tiers,
            RateCurve initial,
            Optional<RateCurve> maintenance,
            MarginTerms terms) {
        this.members = members;
        this.basis = basis;
        this.axis = axis;
        this.tiers = tiers;
        maintenanceSlope = maintenance.map(RateCurves::slope).orElse(0.0);
        maintenanceIndex = maintenance.flatMap(VolIndexRate::find).orElse(null);
        initialIndex = VolIndexRate.find(initial).orElse(null);
        boolean isolated = holdings.get(members[0]).position().mode() == MarginMode.ISOLATED;
        initialBasis = terms.initialBasisOf(isolated).orElse(basis);
        ownInitialBasis = initialBasis != basis;
        initialSlope = RateCurves.slope(initial);
        feeMode = terms.fee().mode();
        fee = feeMode == FeeTerm.Mode.NONE ? 0 : terms.fee().rate().doubleValue();
        rounding = terms.rounding().orElse(null);
        initialBase = new double[members.length];
        posted = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            Holding holding = holdings.get(members[k]);
            initialBase[k] = RateCurves.base(initial, holding.leverage());
            posted[k] = posted(holding, feeMode);
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
    void apply(Legs legs, Assets assets, double[] factors, double volShock, PoolPoint point) {
        double size = measure(legs, assets, factors, point);
        double baseUnits = maintenanceSlope + initialSlope > 0 ? baseUnits(legs, point) : 0;
        int row = tiers.row(size);
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            double notional = point.notional[i];
            double maintenance = notional * (maintenanceRate(row, volShock, point) + maintenanceSlope * baseUnits);
            if (tiers.deduction(row) != 0) {
                maintenance -= tiers.deduction(row) * (notional / size);
            }
            double rate =
                    StrictMath.max(initialRate(k, volShock, point) + initialSlope * baseUnits, tiers.leastInitial(row));
            double initial = rate
                    * (ownInitialBasis
                            ? MarginBasis.notional(initialBasis, legs, assets, i, factors, point.mark[i])
                            : notional);
            if (feeMode != FeeTerm.Mode.NONE) {
                initial += initialFee(legs, k, rate);
                maintenance += maintenanceFee(legs, k, rate, notional);
            }
            point.maintenanceMargin[i] = rounded(maintenance);
            point.initialMargin[i] = rounded(ownInitialBasis ? initial : StrictMath.max(initial, maintenance));
        }
    }

    private double maintenanceRate(int row, double volShock, PoolPoint point) {
        return maintenanceIndex == null
                ? tiers.rate(row)
                : maintenanceIndex.at(point.indexShock(maintenanceIndex, volShock));
    }

    private double initialRate(int k, double volShock, PoolPoint point) {
        return initialIndex == null ? initialBase[k] : initialIndex.at(point.indexShock(initialIndex, volShock));
    }

    /// Returns the volatility index that maintenance margin follows, or else initial margin; absent when neither does.
    @Nullable
    VolIndexRate volIndex() {
        return maintenanceIndex == null ? initialIndex : maintenanceIndex;
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

    TierSchedule tiers() {
        return tiers;
    }

    /// Whether maintenance margin is made of slices of notional, each at its own rate.
    boolean isSliced() {
        return axis == TierAxis.NOTIONAL && maintenanceSlope == 0 && tiers.isProgressive();
    }

    /// Returns the notional of the group as last measured, when bounds are notional.
    double size(Legs legs, PoolPoint point) {
        double size = 0;
        for (int i : members) {
            size += switch (axis) {
                case NOTIONAL -> point.notional[i];
                case CONTRACTS -> StrictMath.abs(legs.quantity[i]);
                case BASE_QUANTITY -> MarginBasis.baseUnits(legs, i, point.mark[i]);
            };
        }
        return size;
    }

    /// Returns the share of the group, as last measured, that has to go for the tier below; empty in the first tier.
    OptionalDouble shareAboveTier(Legs legs, PoolPoint point) {
        double size = size(legs, point);
        int row = tiers.row(size);
        return row == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - tiers.floor(row) * (1 - 4 * TierSchedule.BOUND_TOLERANCE) / size);
    }

    int[] members() {
        return members;
    }

    /// Returns whether a size lies above the last bound.
    boolean isBeyond(double size) {
        return tiers.isBeyond(size);
    }

    /// Returns the lowest initial rate that the tier of a size allows: one over its maximum leverage; 0 = any.
    double leastInitial(double size) {
        return tiers.leastInitial(tiers.row(size));
    }

    double lastBound() {
        return tiers.lastBound();
    }

    private double baseUnits(Legs legs, PoolPoint point) {
        double sum = 0;
        for (int i : members) {
            sum += MarginBasis.baseUnits(legs, i, point.mark[i]);
        }
        return sum;
    }

    private double initialFee(Legs legs, int k, double rate) {
        return switch (feeMode) {
            case NONE, WITH_MAINTENANCE -> 0;
            case AT_BANKRUPTCY, INITIAL_AT_BANKRUPTCY -> fee * atLeverage(legs, k, rate);
            case AT_POSTED_BANKRUPTCY -> fee * atPosted(legs, k, rate);
        };
    }

    private double maintenanceFee(Legs legs, int k, double rate, double notional) {
        return switch (feeMode) {
            case NONE -> 0;
            case WITH_MAINTENANCE, INITIAL_AT_BANKRUPTCY -> fee * notional;
            case AT_BANKRUPTCY -> fee * atLeverage(legs, k, rate);
            case AT_POSTED_BANKRUPTCY -> fee * atPosted(legs, k, rate);
        };
    }

    private double atLeverage(Legs legs, int k, double rate) {
        int i = members[k];
        return Bankruptcy.closingValue(MarginBasis.entryValue(legs, i), MarginBasis.valueSide(legs, i), rate);
    }

    private double atPosted(Legs legs, int k, double rate) {
        int i = members[k];
        return Double.isNaN(posted[k])
                ? atLeverage(legs, k, rate)
                : Bankruptcy.postedClosingValue(
                        MarginBasis.entryValue(legs, i), MarginBasis.valueSide(legs, i), posted[k], fee);
    }

    private double rounded(double amount) {
        return rounding == null ? amount : rounding.apply(amount);
    }

    private static double posted(Holding holding, FeeTerm.Mode mode) {
        return mode == FeeTerm.Mode.AT_POSTED_BANKRUPTCY
                ? holding.position().isolatedMargin().map(Number::doubleValue).orElse(Double.NaN)
                : Double.NaN;
    }
}
