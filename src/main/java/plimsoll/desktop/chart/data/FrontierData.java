package plimsoll.desktop.chart.data;

import java.util.List;

/// What more collateral buys: probability of liquidation against what is added, one line per pool.
///
/// @param days  horizon of the probabilities
/// @param lines one per pool
public record FrontierData(double days, List<Line> lines) {
    /// Copies the list.
    public FrontierData {
        lines = List.copyOf(lines);
    }

    /// One pool.
    ///
    /// @param name        as shown
    /// @param identity    index of its identity colour and marker
    /// @param addedUsd    ascending from 0
    /// @param probability of a liquidation, in [0, 1], one per amount
    @SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
    public record Line(String name, int identity, double[] addedUsd, double[] probability) {}
}
