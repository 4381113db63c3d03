package plimsoll.desktop.chart;

import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.chart.geometry.CellAxis;
import plimsoll.desktop.chart.geometry.Contour;

/// A heat map ready to draw.
///
/// @param data    as given
/// @param across  cells from left to right
/// @param up      cells from bottom to top
/// @param surface between the cells
/// @param limit   USD at which the colour is saturated; the larger extreme, rounded up to two digits
record HeatCells(HeatData data, CellAxis across, CellAxis up, Contour surface, double limit) {
    static HeatCells of(HeatData data) {
        CellAxis across = CellAxis.of(data.across().values());
        CellAxis up = CellAxis.of(data.up().values());
        double extreme = Math.max(Math.abs(data.buffer()[data.worst()]), Math.abs(data.buffer()[data.best()]));
        return new HeatCells(data, across, up, Contour.ofCells(across, up, data.buffer()), rounded(extreme));
    }

    private static double rounded(double extreme) {
        if (!(extreme > 0)) {
            return 1;
        }
        double unit = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(extreme)) - 1);
        return StrictMath.ceil(extreme / unit - 1e-9) * unit;
    }

    int columns() {
        return data.across().size();
    }

    int rows() {
        return data.up().size();
    }
}
