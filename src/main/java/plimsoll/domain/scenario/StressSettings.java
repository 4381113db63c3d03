package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// What a stress run covers.
///
/// @param underlying  the asset whose price is shocked
/// @param priceShocks relative moves, ascending, each above -1, containing 0
/// @param volShocks   relative moves of volatility at the pivot maturity, ascending, each at least -1, containing 0
/// @param term        how volatility shocks scale with maturity
/// @param betas       relative move of other underlyings per move of the chosen one; absent = held fixed
/// @param levelFrom   lowest relative move searched for liquidation levels, above -1
/// @param levelTo     highest relative move searched
/// @param ladder      the workspace's alarm ladder; empty = none
/// @param survival    what ranges of levels, gaps and carry assume
/// @param heat        what the heat map shows
/// @param tiles       what the tile wall shows, with its limits
public record StressSettings(
        String underlying,
        List<Double> priceShocks,
        List<Double> volShocks,
        VolTerm term,
        SortedMap<String, Double> betas,
        double levelFrom,
        double levelTo,
        Optional<BufferLadder> ladder,
        SurvivalSettings survival,
        HeatSettings heat,
        TileSettings tiles) {
    private static final int MAX_AXIS = 401;

    /// Checks the axes.
    public StressSettings {
        Decimals.named("underlying", underlying);
        priceShocks = axis("price shocks", priceShocks, false);
        volShocks = axis("volatility shocks", volShocks, true);
        betas = Collections.unmodifiableSortedMap(new TreeMap<>(betas));
        for (double beta : betas.values()) {
            if (!(Math.abs(beta) <= 10)) {
                throw new IllegalArgumentException("beta must be between -10 and 10");
            }
        }
        if (!(levelFrom > -1 && levelFrom < 0 && levelTo > 0 && levelTo <= 1000)) {
            throw new IllegalArgumentException("level range must span 0, from above -100 % to at most +100,000 %");
        }
    }

    /// Creates settings that assume nothing in doubt.
    public StressSettings(
            String underlying,
            List<Double> priceShocks,
            List<Double> volShocks,
            VolTerm term,
            SortedMap<String, Double> betas,
            double levelFrom,
            double levelTo,
            Optional<BufferLadder> ladder) {
        this(
                underlying,
                priceShocks,
                volShocks,
                term,
                betas,
                levelFrom,
                levelTo,
                ladder,
                SurvivalSettings.PLAIN,
                HeatSettings.PLAIN,
                TileSettings.PLAIN);
    }

    /// Returns the default run: price -60 % to +60 % in steps of 5 % with a 1 % band around 0, volatility -50 % to
    /// +100 % in steps of 10 %, venue term structure, others fixed, levels searched from -95 % to +300 %.
    public static StressSettings defaults(String underlying) {
        List<Double> prices = new ArrayList<>();
        for (int percent = -60; percent <= 60; percent++) {
            if (percent % 5 == 0 || Math.abs(percent) < 5) {
                prices.add(percent / 100.0);
            }
        }
        List<Double> vols = new ArrayList<>();
        for (int percent = -50; percent <= 100; percent += 10) {
            vols.add(percent / 100.0);
        }
        return new StressSettings(
                underlying, prices, vols, VolTerm.VENUE, new TreeMap<>(), -0.95, 3.0, Optional.empty());
    }

    /// Returns these settings for another underlying.
    public StressSettings withUnderlying(String value) {
        return new StressSettings(
                value, priceShocks, volShocks, term, betas, levelFrom, levelTo, ladder, survival, heat, tiles);
    }

    /// Returns these settings with other axes.
    public StressSettings withAxes(List<Double> prices, List<Double> vols) {
        return new StressSettings(
                underlying, prices, vols, term, betas, levelFrom, levelTo, ladder, survival, heat, tiles);
    }

    /// Returns these settings with another volatility term structure.
    public StressSettings withTerm(VolTerm value) {
        return new StressSettings(
                underlying, priceShocks, volShocks, value, betas, levelFrom, levelTo, ladder, survival, heat, tiles);
    }

    /// Returns these settings with other betas.
    public StressSettings withBetas(SortedMap<String, Double> value) {
        return new StressSettings(
                underlying, priceShocks, volShocks, term, value, levelFrom, levelTo, ladder, survival, heat, tiles);
    }

    /// Returns these settings with other assumptions about survival.
    public StressSettings withSurvival(SurvivalSettings value) {
        return new StressSettings(
                underlying, priceShocks, volShocks, term, betas, levelFrom, levelTo, ladder, value, heat, tiles);
    }

    /// Returns these settings with another heat map.
    ///
    /// @throws IllegalArgumentException when it has more cells than [HeatSettings#MOST_CELLS]
    public StressSettings withHeat(HeatSettings value) {
        StressSettings changed = new StressSettings(
                underlying, priceShocks, volShocks, term, betas, levelFrom, levelTo, ladder, survival, value, tiles);
        if (!value.isPriceByVol() && value.cells(changed) > HeatSettings.MOST_CELLS) {
            throw new IllegalArgumentException(
                    "the heat map would have more than 10,000 cells; take larger steps on one axis");
        }
        return changed;
    }

    /// Returns these settings with another tile wall.
    public StressSettings withTiles(TileSettings value) {
        return new StressSettings(
                underlying, priceShocks, volShocks, term, betas, levelFrom, levelTo, ladder, survival, heat, value);
    }

    private static List<Double> axis(String name, List<Double> values, boolean allowMinusOne) {
        if (values.isEmpty() || values.size() > MAX_AXIS) {
            throw new IllegalArgumentException(name + " must hold 1 to " + MAX_AXIS + " values");
        }
        double previous = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            boolean inRange = allowMinusOne ? value >= -1 : value > -1;
            if (!inRange || !(value <= 100)) {
                throw new IllegalArgumentException(name + " must be above -100 % and at most +10,000 %");
            }
            if (value <= previous) {
                throw new IllegalArgumentException(name + " must ascend without repeats");
            }
            previous = value;
        }
        if (!values.contains(0.0)) {
            throw new IllegalArgumentException(name + " must contain 0");
        }
        return List.copyOf(values);
    }
}
