package plimsoll.engine.margin;

/// One component of one netting set, compiled: writes its value into the point of an evaluation.
interface SetPart {
    /// Returns the component's name.
    String id();

    /// Writes initial and maintenance value, positive = needed, in the currency of the pool.
    void evaluate(SetMarket market, PartValues values);
}
