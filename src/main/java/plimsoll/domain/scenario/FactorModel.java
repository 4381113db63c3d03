package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far prices and implied volatility usually move over a horizon, and how they move together; what makes one shock
/// more plausible than another.
///
/// @param vols             annual volatility of prices by asset, ratios; absent = [#DEFAULT_VOL]
/// @param volOfVol         annual volatility of implied volatility itself, relative
/// @param correlations     between two assets, by [#pair]; absent = [#DEFAULT_CORRELATION]
/// @param priceVolRelation correlation of every price with implied volatility
/// @param horizonDays      of 365 to the year, above 0
public record FactorModel(
        SortedMap<String, Double> vols,
        double volOfVol,
        SortedMap<String, Double> correlations,
        double priceVolRelation,
        double horizonDays) {
    /// Annual volatility of an asset for which nobody gives one.
    public static final double DEFAULT_VOL = 0.8;

    /// Annual volatility of implied volatility when nobody gives one.
    public static final double DEFAULT_VOL_OF_VOL = 1.0;

    /// Correlation of two assets for which nobody gives one.
    public static final double DEFAULT_CORRELATION = 0.8;

    /// Nothing given: one day, prices unrelated to volatility.
    public static final FactorModel DEFAULT =
            new FactorModel(new TreeMap<>(), DEFAULT_VOL_OF_VOL, new TreeMap<>(), 0, 1);

    /// Checks the ranges.
    public FactorModel {
        vols = Collections.unmodifiableSortedMap(new TreeMap<>(vols));
        correlations = Collections.unmodifiableSortedMap(new TreeMap<>(correlations));
        vols.forEach((asset, vol) -> positive("volatility of " + asset, vol));
        positive("volatility of volatility", volOfVol);
        correlations.forEach((pair, value) -> correlation("correlation of " + pair, value));
        correlation("correlation of prices and volatility", priceVolRelation);
        if (!(horizonDays > 0 && horizonDays <= 3650)) {
            throw new IllegalArgumentException("horizon must be above 0 and at most 3,650 days, not " + horizonDays);
        }
    }

    /// Returns the key of two assets, whichever comes first.
    public static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one;
    }

    /// Returns the annual volatility of an asset's price.
    public double vol(String asset) {
        return vols.getOrDefault(asset, DEFAULT_VOL);
    }

    /// Returns the correlation of two assets' prices; 1 of an asset with itself.
    public double correlation(String one, String other) {
        return one.equals(other) ? 1 : correlations.getOrDefault(pair(one, other), DEFAULT_CORRELATION);
    }

    /// Returns this model with one asset's annual volatility.
    public FactorModel withVol(String asset, double vol) {
        SortedMap<String, Double> changed = new TreeMap<>(vols);
        changed.put(asset, vol);
        return new FactorModel(changed, volOfVol, correlations, priceVolRelation, horizonDays);
    }

    /// Returns this model with the correlation of two assets.
    public FactorModel withCorrelation(String one, String other, double value) {
        SortedMap<String, Double> changed = new TreeMap<>(correlations);
        changed.put(pair(one, other), value);
        return new FactorModel(vols, volOfVol, changed, priceVolRelation, horizonDays);
    }

    /// Returns this model with another volatility of volatility, and its correlation with prices.
    public FactorModel withVolOfVol(double vol, double relation) {
        return new FactorModel(vols, vol, correlations, relation, horizonDays);
    }

    /// Returns this model over another horizon.
    public FactorModel withHorizonDays(double days) {
        return new FactorModel(vols, volOfVol, correlations, priceVolRelation, days);
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= 20)) {
            throw new IllegalArgumentException(name + " must be above 0 and at most 2,000 % a year, not " + value);
        }
    }

    private static void correlation(String name, double value) {
        if (!(value > -1 && value < 1)) {
            throw new IllegalArgumentException(name + " must be between -1 and 1, not " + value);
        }
    }
}
