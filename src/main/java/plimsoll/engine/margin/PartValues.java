package plimsoll.engine.margin;

import org.jspecify.annotations.Nullable;

/// What one component of one set comes to, positive = needed, in the currency of the pool.
final class PartValues {
    double initial;
    double maintenance;

    /// The number of the scan cell that decides, in order of the cells; -1 for other components.
    int cell = -1;

    private @Nullable ScanScratch scratch;

    /// Returns the room of a scan of so many options.
    ScanScratch scratch(int options) {
        ScanScratch room = scratch;
        if (room == null) {
            room = new ScanScratch(options);
            scratch = room;
        }
        return room;
    }

    void set(double initialValue, double maintenanceValue) {
        initial = initialValue;
        maintenance = maintenanceValue;
    }
}
