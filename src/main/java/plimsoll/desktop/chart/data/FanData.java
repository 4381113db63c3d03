package plimsoll.desktop.chart.data;

import java.util.List;

/// How a number spreads over time: five bands and the times of what happens.
///
/// @param name  what is drawn, for example `Buffer of Venue A`
/// @param hours ascending from 0
/// @param bands quantiles 5, 25, 50, 75 and 95 %, ascending, each with one value per time, USD
/// @param zero  whether 0 is the line at which a pool is liquidated
/// @param marks of times, in any order
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record FanData(String name, double[] hours, double[][] bands, boolean zero, List<Mark> marks) {
    /// Copies the list.
    public FanData {
        marks = List.copyOf(marks);
    }

    /// A time by which a share of the paths has seen something.
    ///
    /// @param hours       since the start
    /// @param text        what, for example `5 % called`
    /// @param liquidation whether it is a liquidation
    public record Mark(double hours, String text, boolean liquidation) {}
}
