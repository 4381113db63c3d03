package plimsoll.desktop.chart.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where labels go so that they cover neither each other nor the lines: the candidate with the least cost wins, the
/// earlier one on a tie. A placed label is in the way of the next one.
public final class Placement {
    private static final double OVERLAP_COST = 50;
    private static final double LINE_COST = 20;
    private static final double ORDER_COST = 1;
    private static final double GAP = 3;

    private final Box area;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    /// Places labels inside the area.
    public Placement(Box area) {
        this.area = area;
    }

    /// Keeps labels away from a box.
    public void block(Box box) {
        taken.add(box);
    }

    /// Keeps labels away from a segment.
    public void block(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    /// Takes the best candidate; all are moved into the area first. Empty without candidates.
    public Optional<Box> place(List<Box> candidates) {
        return choose(candidates, Double.POSITIVE_INFINITY);
    }

    /// Takes the best candidate if one is free of boxes and lines; empty when none is.
    public Optional<Box> placeFree(List<Box> candidates) {
        return choose(candidates, OVERLAP_COST);
    }

    /// Takes the best candidate that covers no box; lines may be covered. Empty when there is no such.
    public Optional<Box> placeClear(List<Box> candidates) {
        return choose(
                candidates.stream()
                        .map(box -> box.movedInto(area))
                        .filter(box -> taken.stream().noneMatch(other -> box.overlap(other) > 0))
                        .toList(),
                Double.POSITIVE_INFINITY);
    }

    /// Takes the best candidate that covers no box and whose leader crosses none; empty when there is no such.
    ///
    /// @param target what the leader points at
    /// @param overLines whether it may cover lines
    public Optional<Box> placeWithLeader(List<Box> candidates, Box target, boolean overLines) {
        return choose(withLeader(candidates, target).toList(), overLines ? Double.POSITIVE_INFINITY : OVERLAP_COST);
    }

    /// Takes the best candidate that covers no box and whose leader crosses neither a box nor a line, so that it stands
    /// on the target's side of every line; empty when there is no such.
    ///
    /// @param target what the leader points at
    /// @param overLines whether the label itself may cover lines
    public Optional<Box> placeOnItsSide(List<Box> candidates, Box target, boolean overLines) {
        return choose(
                withLeader(candidates, target)
                        .filter(box -> !crossesLine(box.leaderTo(target), target))
                        .toList(),
                overLines ? Double.POSITIVE_INFINITY : OVERLAP_COST);
    }

    private Stream<Box> withLeader(List<Box> candidates, Box target) {
        return candidates.stream()
                .map(box -> box.movedInto(area))
                .filter(box -> taken.stream().noneMatch(other -> box.grown(GAP).overlap(other) > 0))
                .filter(box -> !crosses(box.leaderTo(target), target));
    }

    /// Lines through the target itself are on no side of it.
    private boolean crossesLine(double[] leader, Box target) {
        return lines.stream()
                .filter(line -> target.grown(GAP).inside(line[0], line[1], line[2], line[3]) == 0)
                .anyMatch(line -> side(line, leader[0], leader[1]) * side(line, leader[2], leader[3]) <= 0
                        && side(leader, line[0], line[1]) * side(leader, line[2], line[3]) <= 0);
    }

    /// Returns on which side of a line a point lies, as a sign.
    private static double side(double[] line, double x, double y) {
        return Math.signum((line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0]));
    }

    private boolean crosses(double[] leader, Box target) {
        return taken.stream()
                .filter(box -> box.grown(GAP).overlap(target) <= 0)
                .anyMatch(box -> box.inside(leader[0], leader[1], leader[2], leader[3]) > 0);
    }

    private Optional<Box> choose(List<Box> candidates, double limit) {
        Optional<Box> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            Box inside = candidates.get(i).movedInto(area);
            double hidden = cost(inside);
            double cost = hidden + ORDER_COST * i;
            if (hidden < limit && cost < least) {
                least = cost;
                best = Optional.of(inside);
            }
        }
        best.ifPresent(taken::add);
        return best;
    }

    /// Returns how much the box would cover: 0 when nothing.
    public double cost(Box box) {
        double cost = 0;
        for (Box other : taken) {
            double shared = box.grown(GAP).overlap(other);
            cost += shared > 0 ? OVERLAP_COST + shared * OVERLAP_COST / 10 : 0;
        }
        for (double[] line : lines) {
            double shared = box.grown(GAP).inside(line[0], line[1], line[2], line[3]);
            cost += shared > 0 ? OVERLAP_COST + shared * LINE_COST : 0;
        }
        return cost;
    }
}
