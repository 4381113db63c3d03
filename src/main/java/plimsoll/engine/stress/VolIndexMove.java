package plimsoll.engine.stress;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Holding;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.engine.margin.VolIndexRate;

/// What one step does to the volatility index that margin rules follow: it moves as the volatility of 30 days does, and
/// counts at once, or, where the rule has a lag, as far as the time of the step lets it. Shocks in points take the
/// index
/// as percent: 10 points take 80 to 90.
final class VolIndexMove {
    private static final double PERCENT = 100;

    private final VolShift vols;
    private final double days;

    /// @param days that pass in the step
    VolIndexMove(VolShift vols, double days) {
        this.vols = vols;
        this.days = days;
    }

    /// Returns the leg with the index that its rule sees after the step.
    Holding after(Holding leg) {
        if (!(leg.marginRule().orElse(null) instanceof MarginRule.Rate rate)) {
            return leg;
        }
        String underlying = leg.instrument().underlying();
        MarginRule.Rate moved = rate.withInitial(curve(rate.initial(), underlying))
                .withMaintenance(curve(rate.maintenance(), underlying));
        return moved.equals(rate) ? leg : leg.withRule(Optional.of(moved), leg.tierTable());
    }

    private RateCurve curve(RateCurve curve, String underlying) {
        return switch (curve) {
            case RateCurve.VolIndexed indexed ->
                indexed.withIndex(index(indexed.index(), indexed.halfLifeDays(), underlying));
            case RateCurve.VolStepped stepped ->
                stepped.withIndex(index(stepped.index(), stepped.halfLifeDays(), underlying));
            default -> curve;
        };
    }

    private BigDecimal index(BigDecimal before, Optional<BigDecimal> halfLifeDays, String underlying) {
        double level = before.doubleValue();
        double vol = level / PERCENT;
        double moved = vols.atPivot(underlying, vol);
        double share = halfLifeDays
                .map(half -> VolIndexRate.arrived(days, half.doubleValue()))
                .orElse(1.0);
        return moved == vol || share == 0 ? before : BigDecimal.valueOf(level + share * (moved - vol) * PERCENT);
    }
}
