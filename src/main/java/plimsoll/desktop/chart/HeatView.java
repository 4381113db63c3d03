package plimsoll.desktop.chart;

import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Scale;

/// Where the heat map stands.
///
/// @param plot   in pixels
/// @param across values from left to right to pixels
/// @param up     values from bottom to top to pixels
record HeatView(Box plot, Scale across, Scale up) {
    /// Returns the part of a cell that is visible.
    Box cell(HeatCells cells, int column, int row) {
        double left = across.nearest(cells.across().edges()[column]);
        double right = across.nearest(cells.across().edges()[column + 1]);
        double bottom = up.nearest(cells.up().edges()[row]);
        double top = up.nearest(cells.up().edges()[row + 1]);
        return new Box(left, top, right - left, bottom - top);
    }
}
