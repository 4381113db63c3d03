package plimsoll.domain.scenario;

/// A number that the tile wall can show and hold against a limit.
public enum TileKind {
    /// The smallest buffer of any pool, USD.
    WORST_BUFFER(true),
    /// The smallest relative move that liquidates a pool.
    NEAREST_LEVEL(true),
    /// The same for each venue.
    VENUE_LEVELS(true),
    /// Equity over maintenance margin of each pool.
    RATIOS(true),
    /// Net delta in coins of the underlying, whichever its sign.
    NET_DELTA(false),
    /// Vega of all options, USD per volatility point, whichever its sign.
    VEGA(false),
    /// The probability that every pool lives to the horizon of the paths.
    SURVIVAL(true),
    /// The age of the oldest quote, minutes.
    DATA_AGE(false),
    /// What the calculation is doing; it has no limit.
    RUN(false);

    private final boolean lowIsBad;

    TileKind(boolean lowIsBad) {
        this.lowIsBad = lowIsBad;
    }

    /// Returns whether a limit is passed on the way down; otherwise on the way up.
    public boolean lowIsBad() {
        return lowIsBad;
    }
}
