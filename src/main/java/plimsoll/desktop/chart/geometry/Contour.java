package plimsoll.desktop.chart.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a surface over a grid is 0: marching squares with linear interpolation. Method: W. Lorensen, H. Cline,
/// "Marching Cubes", SIGGRAPH 1987, in two dimensions; saddles are decided by the mean of the four corners.
public final class Contour {
    private final double[] xs;
    private final double[] ys;
    private final double[] values;

    /// Takes a surface.
    ///
    /// @param xs     ascending
    /// @param ys     ascending
    /// @param values shape `[y][x]`, flat; 0 counts as below, like a buffer that is used up
    public Contour(double[] xs, double[] ys, double[] values) {
        if (values.length != xs.length * ys.length) {
            throw new IllegalArgumentException("surface must hold one value per node: " + values.length);
        }
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.values = values.clone();
    }

    /// Returns the surface of cells, reaching to the outer edges with the value of the outermost cell.
    public static Contour ofCells(CellAxis x, CellAxis y, double[] cells) {
        double[] xs = x.nodes();
        double[] ys = y.nodes();
        int columns = x.centres().length;
        int rows = y.centres().length;
        double[] values = new double[xs.length * ys.length];
        for (int row = 0; row < ys.length; row++) {
            int from = Math.min(rows - 1, Math.max(0, row - 1));
            for (int column = 0; column < xs.length; column++) {
                int cell = Math.min(columns - 1, Math.max(0, column - 1));
                values[row * xs.length + column] = cells[from * columns + cell];
            }
        }
        return new Contour(xs, ys, values);
    }

    /// Returns the value at a point, bilinear between nodes; the nearest edge value outside.
    public double at(double x, double y) {
        int column = interval(xs, x);
        int row = interval(ys, y);
        double u = share(xs[column], xs[column + 1], x);
        double v = share(ys[row], ys[row + 1], y);
        double below = value(row, column) * (1 - u) + value(row, column + 1) * u;
        double above = value(row + 1, column) * (1 - u) + value(row + 1, column + 1) * u;
        return below * (1 - v) + above * v;
    }

    /// Returns the zero lines as chains of points `x0, y0, x1, y1, …`; a closed line ends where it starts.
    public List<double[]> lines() {
        List<double[]> segments = new ArrayList<>();
        for (Polygon polygon : polygons()) {
            segments.addAll(polygon.cuts());
        }
        return chains(segments);
    }

    /// Returns the polygons that cover the part at or below 0, each as points `x0, y0, x1, y1, …`.
    public List<double[]> below() {
        return polygons().stream().map(Polygon::points).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives inside one call.
    private record Polygon(double[] points, List<double[]> cuts) {}

    private List<Polygon> polygons() {
        List<Polygon> all = new ArrayList<>();
        for (int row = 0; row + 1 < ys.length; row++) {
            for (int column = 0; column + 1 < xs.length; column++) {
                addCell(row, column, all);
            }
        }
        return all;
    }

    /// Walks around one cell and collects the corners below 0 and the crossings between them.
    private void addCell(int row, int column, List<Polygon> all) {
        int[] rows = {row, row, row + 1, row + 1};
        int[] columns = {column, column + 1, column + 1, column};
        double[] corner = new double[4];
        int below = 0;
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            corner[i] = value(rows[i], columns[i]);
            below += corner[i] <= 0 ? 1 : 0;
            sum += corner[i];
        }
        if (below == 0 || !Double.isFinite(sum)) {
            return;
        }
        boolean saddle = below == 2 && corner[0] <= 0 == corner[2] <= 0;
        if (saddle && sum > 0) {
            for (int i = 0; i < 4; i++) {
                if (corner[i] <= 0) {
                    all.add(tip(rows, columns, corner, i));
                }
            }
            return;
        }
        all.add(walk(rows, columns, corner));
    }

    private Polygon walk(int[] rows, int[] columns, double[] corner) {
        List<double[]> points = new ArrayList<>();
        List<double[]> cuts = new ArrayList<>();
        double[] left = null;
        double[] firstEntry = null;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            boolean inside = corner[i] <= 0;
            if (inside) {
                points.add(new double[] {xs[columns[i]], ys[rows[i]]});
            }
            if (inside != corner[next] <= 0) {
                double[] cross = crossing(rows, columns, corner, i, next);
                points.add(cross);
                if (inside) {
                    left = cross;
                } else if (left != null) {
                    cuts.add(new double[] {left[0], left[1], cross[0], cross[1]});
                    left = null;
                } else {
                    firstEntry = cross;
                }
            }
        }
        if (left != null && firstEntry != null) {
            cuts.add(new double[] {left[0], left[1], firstEntry[0], firstEntry[1]});
        }
        return new Polygon(flat(points), cuts);
    }

    private Polygon tip(int[] rows, int[] columns, double[] corner, int i) {
        double[] after = crossing(rows, columns, corner, i, (i + 1) % 4);
        double[] before = crossing(rows, columns, corner, (i + 3) % 4, i);
        double[] at = {xs[columns[i]], ys[rows[i]]};
        return new Polygon(
                flat(List.of(before, at, after)), List.of(new double[] {after[0], after[1], before[0], before[1]}));
    }

    private double[] crossing(int[] rows, int[] columns, double[] corner, int a, int b) {
        // Both cells that share an edge must find the same point: always go from the lower to the higher corner.
        boolean swap = rows[a] > rows[b] || columns[a] > columns[b];
        int from = swap ? b : a;
        int to = swap ? a : b;
        double t = corner[from] / (corner[from] - corner[to]);
        double x = xs[columns[from]] + t * (xs[columns[to]] - xs[columns[from]]);
        double y = ys[rows[from]] + t * (ys[rows[to]] - ys[rows[from]]);
        return new double[] {x, y};
    }

    private static List<double[]> chains(List<double[]> segments) {
        Map<Long, List<double[]>> starts = new HashMap<>();
        for (double[] segment : segments) {
            starts.computeIfAbsent(key(segment[0], segment[1]), key -> new ArrayList<>())
                    .add(segment);
            starts.computeIfAbsent(key(segment[2], segment[3]), key -> new ArrayList<>())
                    .add(segment);
        }
        List<double[]> chains = new ArrayList<>();
        for (double[] segment : segments) {
            if (!take(starts, segment)) {
                continue;
            }
            Deque<double[]> points = new ArrayDeque<>();
            points.add(new double[] {segment[0], segment[1]});
            points.add(new double[] {segment[2], segment[3]});
            grow(starts, points, true);
            grow(starts, points, false);
            chains.add(flat(new ArrayList<>(points)));
        }
        return chains;
    }

    private static void grow(Map<Long, List<double[]>> starts, Deque<double[]> points, boolean atEnd) {
        while (true) {
            double[] end = atEnd ? points.getLast() : points.getFirst();
            List<double[]> open = starts.getOrDefault(key(end[0], end[1]), List.of());
            if (open.isEmpty()) {
                return;
            }
            double[] next = open.getFirst();
            take(starts, next);
            boolean forward = next[0] == end[0] && next[1] == end[1];
            double[] point = forward ? new double[] {next[2], next[3]} : new double[] {next[0], next[1]};
            if (atEnd) {
                points.addLast(point);
            } else {
                points.addFirst(point);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very segment is taken, not one with equal ends.
    private static boolean take(Map<Long, List<double[]>> starts, double[] segment) {
        boolean open = false;
        for (int end = 0; end < 4; end += 2) {
            List<double[]> list = starts.getOrDefault(key(segment[end], segment[end + 1]), List.of());
            open |= list.removeIf(item -> item == segment);
        }
        return open;
    }

    private static long key(double x, double y) {
        return Double.doubleToLongBits(x + 0.0) * 31 + Double.doubleToLongBits(y + 0.0);
    }

    private static double[] flat(List<double[]> points) {
        double[] flat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.get(i)[0];
            flat[2 * i + 1] = points.get(i)[1];
        }
        return flat;
    }

    private double value(int row, int column) {
        return values[row * xs.length + column];
    }

    private static int interval(double[] nodes, double at) {
        int i = 0;
        while (i < nodes.length - 2 && at >= nodes[i + 1]) {
            i++;
        }
        return i;
    }

    private static double share(double from, double to, double at) {
        return Math.max(0, Math.min(1, (at - from) / (to - from)));
    }
}
