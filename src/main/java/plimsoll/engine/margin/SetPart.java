package plimsoll.engine.margin;

/// One component of one netting set, compiled: writes its value into the point of an evaluation.
interface SetPart {
    /// Returns the component's name.
    String id();

    /// Writes initial and maintenance value, positive = needed, in the currency of the pool.
    void evaluate(SetMarket market, PartValues values);

    /// Returns which of several ways its value came about, as evaluated last: a number that changes where margin may
    /// jump or bend.
    default int regime(SetMarket market, PartValues values) {
        return 0;
    }
}
