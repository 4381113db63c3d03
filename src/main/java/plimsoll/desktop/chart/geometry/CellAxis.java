package plimsoll.desktop.chart.geometry;

/// Where the cells of an uneven axis begin and end: halfway between neighbours, the outermost as wide outside as
/// inside.
@SuppressWarnings("ArrayRecordComponent") // Planes of numbers, read only.
public record CellAxis(double[] centres, double[] edges) {
    /// Makes the cells of ascending centres; a single one becomes 0.1 wide.
    public static CellAxis of(double[] centres) {
        int n = centres.length;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) {
            edges[i] = (centres[i - 1] + centres[i]) / 2;
        }
        if (n == 1) {
            edges[0] = centres[0] - 0.05;
            edges[1] = centres[0] + 0.05;
        } else if (n > 1) {
            edges[0] = centres[0] - (edges[1] - centres[0]);
            edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
        }
        return new CellAxis(centres.clone(), edges);
    }

    /// Returns the values from the first to the last edge.
    public Range range() {
        return new Range(edges[0], edges[edges.length - 1]);
    }

    /// Returns the cell that holds a value; the nearest one for values outside.
    public int cell(double value) {
        int cell = 0;
        while (cell < centres.length - 1 && value >= edges[cell + 1]) {
            cell++;
        }
        return cell;
    }

    /// Returns the outer edges and all centres in between: the nodes of a surface that reaches the border.
    public double[] nodes() {
        double[] nodes = new double[centres.length + 2];
        nodes[0] = edges[0];
        System.arraycopy(centres, 0, nodes, 1, centres.length);
        nodes[centres.length + 1] = edges[edges.length - 1];
        return nodes;
    }
}
