package plimsoll.domain.scenario;

import java.util.OptionalDouble;

/// What closing a position in one underlying costs, and how far its price moves in a day.
///
/// The cost of base units q, as a share of notional, is half the spread + impact x daily volatility x
/// square root of (q / daily volume): the square-root law of market impact. Without a volume only the spread counts.
///
/// Source: Toth, Lemperiere, Deremble, de Lataillade, Kockelkoren and Bouchaud, "Anomalous price impact and the
/// critical
/// nature of liquidity in financial markets", Physical Review X 1 (2011).
///
/// @param halfSpread  share of price, in [0, 1]
/// @param impact      factor of the square-root law, about 1; at least 0
/// @param dailyVol    standard deviation of a day's relative move, in [0, 10]
/// @param dailyVolume base units traded in a day, above 0; empty = impact does not count
public record MarketDepth(double halfSpread, double impact, double dailyVol, OptionalDouble dailyVolume) {
    /// No cost, and moves of 4 % a day.
    public static final MarketDepth FREE = new MarketDepth(0, 1, 0.04, OptionalDouble.empty());

    /// Checks the ranges.
    public MarketDepth {
        if (!(halfSpread >= 0 && halfSpread <= 1)) {
            throw new IllegalArgumentException("half spread must be between 0 and 1, not " + halfSpread);
        }
        if (!(impact >= 0 && impact <= 100)) {
            throw new IllegalArgumentException("impact must be between 0 and 100, not " + impact);
        }
        if (!(dailyVol >= 0 && dailyVol <= 10)) {
            throw new IllegalArgumentException("daily volatility must be between 0 and 10, not " + dailyVol);
        }
        if (dailyVolume.isPresent() && !(dailyVolume.getAsDouble() > 0 && dailyVolume.getAsDouble() <= 1e18)) {
            throw new IllegalArgumentException("daily volume must be above 0, not " + dailyVolume.getAsDouble());
        }
    }

    /// Returns what closing costs, as a share of notional.
    ///
    /// @param baseUnits size, at least 0
    public double closeOut(double baseUnits) {
        return halfSpread
                + (dailyVolume.isEmpty()
                        ? 0
                        : impact * dailyVol * StrictMath.sqrt(baseUnits / dailyVolume.getAsDouble()));
    }

    /// Returns whether closing costs nothing at any size.
    public boolean isFree() {
        return halfSpread == 0 && (dailyVolume.isEmpty() || impact == 0 || dailyVol == 0);
    }
}
