package plimsoll.engine.margin;

/// What one component of one set comes to, positive = needed, in the currency of the pool.
final class PartValues {
    double initial;
    double maintenance;

    /// The number of the scan cell that decides, in order of the cells; -1 for other components.
    int cell = -1;

    void set(double initialValue, double maintenanceValue) {
        initial = initialValue;
        maintenance = maintenanceValue;
    }
}
