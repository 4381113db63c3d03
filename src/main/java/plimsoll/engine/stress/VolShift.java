package plimsoll.engine.stress;

import java.util.Optional;
import plimsoll.domain.Holding;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.engine.margin.OptionMarks;

/// What one step does to the volatility of one option, or of none in particular. All shocks start from the volatility
/// before the step: relative
/// ones add up, vol x (1 + sum), then points are added.
final class VolShift {
    private static final double DAYS_PER_YEAR = 365;
    private static final double PIVOT_DAYS = 30;

    private final ShockList shocks;
    private final PriceMoves prices;

    VolShift(ShockList shocks, PriceMoves prices) {
        this.shocks = shocks;
        this.prices = prices;
    }

    /// Returns the volatility after the step.
    ///
    /// @param holding an option as it was before the step
    double vol(Holding holding, double before) {
        double tilted = 0;
        for (MarketShock.SkewTilt tilt : shocks.of(MarketShock.SkewTilt.class)) {
            tilted += reaches(tilt.underlying(), holding.instrument().underlying()) ? tilted(tilt, holding) : 0;
        }
        return vol(holding.instrument().underlying(), holding.years() * DAYS_PER_YEAR, before, tilted);
    }

    /// Returns a volatility of 30 days, at the forward, after the step.
    double atPivot(String underlying, double before) {
        return vol(underlying, PIVOT_DAYS, before, 0);
    }

    /// @param tilted what the skew adds, in points
    private double vol(String underlying, double days, double before, double tilted) {
        double relative = 0;
        double points = 0;
        for (MarketShock.VolMove shock : shocks.of(MarketShock.VolMove.class)) {
            if (reaches(shock.underlying(), underlying)) {
                double amount = shock.amount() * OptionMarks.scale(shock.term(), days);
                relative += shock.unit() == VolUnit.RELATIVE ? amount : 0;
                points += shock.unit() == VolUnit.POINTS ? amount : 0;
            }
        }
        for (MarketShock.VolTwist twist : shocks.of(MarketShock.VolTwist.class)) {
            relative += reaches(twist.underlying(), underlying) ? turned(twist, days) : 0;
        }
        points += tilted;
        for (MarketShock.VolLink link : shocks.of(MarketShock.VolLink.class)) {
            if (link.underlying().equals(underlying)) {
                points += link.slope() * (prices.factor(underlying) - 1) * OptionMarks.scale(link.term(), days);
            }
        }
        return relative == 0 && points == 0
                ? before
                : StrictMath.max(OptionMarks.LEAST_VOL, before * (1 + relative) + points);
    }

    private static double turned(MarketShock.VolTwist twist, double days) {
        if (days <= twist.shortDays()) {
            return twist.atShort();
        }
        if (days >= twist.longDays()) {
            return twist.atLong();
        }
        double share = StrictMath.log(days / twist.shortDays()) / StrictMath.log(twist.longDays() / twist.shortDays());
        return twist.atShort() + (twist.atLong() - twist.atShort()) * share;
    }

    private static double tilted(MarketShock.SkewTilt tilt, Holding holding) {
        if (!(holding.instrument() instanceof Option option)) {
            return 0;
        }
        double added = tilt.slope() * StrictMath.log(option.strike().doubleValue() / holding.forward());
        return StrictMath.max(-tilt.cap(), StrictMath.min(tilt.cap(), added));
    }

    private static boolean reaches(Optional<String> wanted, String underlying) {
        return wanted.map(underlying::equals).orElse(true);
    }
}
