package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// What ranges of levels, gaps and carry assume.
///
/// @param depths           what closing costs, by underlying; absent = [MarketDepth#FREE]
/// @param maintenanceError how far maintenance margin may be off, a share of it in [0, 1): both ways
/// @param gap              relative move by which price may jump beyond a level, in [0, 1)
/// @param deleveraged      share of each winning leg that auto-deleveraging takes, in [0, 1]
/// @param fundingFactor    what funding and borrow rates are multiplied with under stress, at least 1
public record SurvivalSettings(
        SortedMap<String, MarketDepth> depths,
        double maintenanceError,
        double gap,
        double deleveraged,
        double fundingFactor) {
    /// Closing is free, maintenance margin exact, price may jump by 10 %, half of a winning leg may be taken, funding
    /// may
    /// triple.
    public static final SurvivalSettings PLAIN = new SurvivalSettings(new TreeMap<>(), 0, 0.10, 0.5, 3);

    /// Copies the map and checks the ranges.
    public SurvivalSettings {
        depths = Collections.unmodifiableSortedMap(new TreeMap<>(depths));
        depths.keySet().forEach(name -> Decimals.named("underlying", name));
        if (!(maintenanceError >= 0 && maintenanceError < 1)) {
            throw new IllegalArgumentException(
                    "maintenance error must be at least 0 and below 1, not " + maintenanceError);
        }
        if (!(gap >= 0 && gap < 1)) {
            throw new IllegalArgumentException("gap must be at least 0 and below 1, not " + gap);
        }
        if (!(deleveraged >= 0 && deleveraged <= 1)) {
            throw new IllegalArgumentException("deleveraged share must be between 0 and 1, not " + deleveraged);
        }
        if (!(fundingFactor >= 1 && fundingFactor <= 1000)) {
            throw new IllegalArgumentException("funding factor must be between 1 and 1000, not " + fundingFactor);
        }
    }

    /// Returns what closing a position in an underlying costs.
    public MarketDepth depth(String underlying) {
        return depths.getOrDefault(underlying, MarketDepth.FREE);
    }

    /// Returns these settings with another depth of one underlying.
    public SurvivalSettings withDepth(String underlying, MarketDepth depth) {
        SortedMap<String, MarketDepth> changed = new TreeMap<>(depths);
        changed.put(underlying, depth);
        return new SurvivalSettings(changed, maintenanceError, gap, deleveraged, fundingFactor);
    }

    /// Returns these settings with another error of maintenance margin.
    public SurvivalSettings withMaintenanceError(double value) {
        return new SurvivalSettings(depths, value, gap, deleveraged, fundingFactor);
    }

    /// Returns these settings with another jump beyond levels.
    public SurvivalSettings withGap(double value) {
        return new SurvivalSettings(depths, maintenanceError, value, deleveraged, fundingFactor);
    }

    /// Returns these settings with another share taken by auto-deleveraging.
    public SurvivalSettings withDeleveraged(double value) {
        return new SurvivalSettings(depths, maintenanceError, gap, value, fundingFactor);
    }

    /// Returns these settings with another stress of funding.
    public SurvivalSettings withFundingFactor(double value) {
        return new SurvivalSettings(depths, maintenanceError, gap, deleveraged, value);
    }
}
