package plimsoll.engine.result;

/// A number of a pool whose change is explained, in USD.
public enum MarginMeasure {
    EQUITY,
    INITIAL_MARGIN,
    MAINTENANCE_MARGIN,
    /// Equity - the equity that liquidates.
    BUFFER;

    /// Returns the number of a pool, USD.
    public double of(PoolResult pool) {
        double number = switch (this) {
            case EQUITY -> pool.equity();
            case INITIAL_MARGIN -> pool.initialMargin();
            case MAINTENANCE_MARGIN -> pool.maintenanceMargin();
            case BUFFER -> pool.buffer();
        };
        return number * pool.usdPerUnit();
    }
}
