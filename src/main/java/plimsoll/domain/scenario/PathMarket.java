package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the market of simulated paths moves. Prices have no drift: the expected price is that of the start.
///
/// @param vols        annual volatility by underlying as a ratio; absent = implied by the book, else [#DEFAULT_VOL]
/// @param correlation of the returns of every two underlyings, from -1 to 1
/// @param volMoves    how volatility moves
/// @param jumps       sudden moves; empty = none
/// @param fundingRate what longs of perpetuals pay to shorts per eight hours, ratio of notional, from -0.05 to 0.05
public record PathMarket(
        SortedMap<String, Double> vols,
        double correlation,
        VolMoves volMoves,
        Optional<Jumps> jumps,
        double fundingRate) {
    /// Annual volatility of an underlying for which nobody gives one.
    public static final double DEFAULT_VOL = 0.8;

    /// Diffusion alone, returns correlated by 0.8, no funding.
    public static final PathMarket DEFAULT =
            new PathMarket(new TreeMap<>(), 0.8, new VolMoves.Constant(), Optional.empty(), 0);

    /// Checks the ranges.
    public PathMarket {
        vols = Collections.unmodifiableSortedMap(new TreeMap<>(vols));
        vols.forEach((underlying, vol) -> {
            if (!(vol > 0 && vol <= 20)) {
                throw new IllegalArgumentException(
                        "volatility of " + underlying + " must be above 0 and at most 2,000 %, not " + vol);
            }
        });
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must be between -1 and 1, not " + correlation);
        }
        if (!(fundingRate >= -0.05 && fundingRate <= 0.05)) {
            throw new IllegalArgumentException("funding per eight hours must be between -5 % and 5 %");
        }
    }

    /// Returns this market with one volatility for an underlying.
    public PathMarket withVol(String underlying, double vol) {
        TreeMap<String, Double> changed = new TreeMap<>(vols);
        changed.put(underlying, vol);
        return new PathMarket(changed, correlation, volMoves, jumps, fundingRate);
    }

    /// Returns this market with another correlation.
    public PathMarket withCorrelation(double value) {
        return new PathMarket(vols, value, volMoves, jumps, fundingRate);
    }

    /// Returns this market with other moves of volatility.
    public PathMarket withVolMoves(VolMoves value) {
        return new PathMarket(vols, correlation, value, jumps, fundingRate);
    }

    /// Returns this market with other jumps.
    public PathMarket withJumps(Optional<Jumps> value) {
        return new PathMarket(vols, correlation, volMoves, value, fundingRate);
    }

    /// Returns this market with another funding rate.
    public PathMarket withFundingRate(double value) {
        return new PathMarket(vols, correlation, volMoves, jumps, value);
    }
}
