package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// What random scenarios are drawn from: correlated log returns with fat tails over one horizon.
///
/// Each return is vol x sqrt(days / 365) x t, where t has Student's distribution scaled to variance 1, and all assets
/// of
/// a draw share one chi-square variable, so that bad days come together (multivariate t).
///
/// @param id               opens the identifier of each scenario
/// @param count            how many, at least 1
/// @param days             horizon, above 0; time passes too
/// @param degreesOfFreedom of the t distribution, 3 to 200; few = fat tails
/// @param annualVols       by asset, ratio
/// @param correlations     of returns; pairs not listed are uncorrelated
/// @param volSlopes        by underlying: volatility points as a ratio per +100 % of price; absent = volatility stays
public record RandomMarket(
        String id,
        int count,
        double days,
        int degreesOfFreedom,
        SortedMap<String, Double> annualVols,
        List<Correlation> correlations,
        SortedMap<String, Double> volSlopes) {
    /// The platform's algorithm whose uniform numbers make random scenarios and losses: the same on every machine.
    public static final String ALGORITHM = "L64X128MixRandom";

    private static final int MOST = 1_000_000;

    /// How two assets move together.
    ///
    /// @param one   an asset
    /// @param other another asset
    /// @param value from -1 to 1
    public record Correlation(String one, String other, double value) {
        /// Checks the range.
        public Correlation {
            Amounts.within("correlation", value, -1, 1);
            if (one.equals(other)) {
                throw new IllegalArgumentException("a correlation needs two assets, not twice " + one);
            }
        }
    }

    /// Checks the ranges.
    public RandomMarket {
        Decimals.named("id of random scenarios", id);
        Amounts.within("number of random scenarios", count, 1, MOST);
        Amounts.within("degrees of freedom", degreesOfFreedom, 3, 200);
        Amounts.days("days", days);
        annualVols = Collections.unmodifiableSortedMap(new TreeMap<>(annualVols));
        correlations = List.copyOf(correlations);
        volSlopes = Collections.unmodifiableSortedMap(new TreeMap<>(volSlopes));
        if (annualVols.isEmpty() || !(days > 0)) {
            throw new IllegalArgumentException("random scenarios need an asset and a horizon above 0 days");
        }
        annualVols.forEach((asset, vol) -> Amounts.vol("volatility of " + asset, vol));
        for (Correlation pair : correlations) {
            if (!annualVols.containsKey(pair.one()) || !annualVols.containsKey(pair.other())) {
                throw new IllegalArgumentException(
                        "correlation of " + pair.one() + " and " + pair.other() + " needs a volatility of both");
            }
        }
    }

    /// Returns this market with another number of scenarios.
    public RandomMarket withCount(int value) {
        return new RandomMarket(id, value, days, degreesOfFreedom, annualVols, correlations, volSlopes);
    }

    /// Returns this market over another horizon.
    public RandomMarket withDays(double value) {
        return new RandomMarket(id, count, value, degreesOfFreedom, annualVols, correlations, volSlopes);
    }
}
