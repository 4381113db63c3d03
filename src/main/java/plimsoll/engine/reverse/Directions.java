package plimsoll.engine.reverse;

import java.util.ArrayList;
import java.util.List;
import plimsoll.engine.factor.Covariance;

/// Unit vectors in the space of independent standard moves, `[factor]`.
final class Directions {
    /// Up to this many factors every combination of signs is tried.
    private static final int ALL_SIGNS = 4;

    private Directions() {}

    /// Returns the directions that a search starts from: every combination of -1, 0 and 1 with at most two factors (or
    /// all, when there are few), and the move of one factor with what it implies for the others.
    static List<double[]> starts(Covariance covariance) {
        int size = covariance.size();
        List<double[]> starts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] weight = new double[size];
            weight[i] = 1;
            double[] implied = unit(covariance.gradient(weight));
            starts.add(implied);
            starts.add(scaled(implied, -1));
        }
        int largest = size <= ALL_SIGNS ? size : 2;
        signs(new double[size], 0, largest, starts);
        return starts;
    }

    private static void signs(double[] some, int next, int left, List<double[]> all) {
        if (next == some.length) {
            if (norm(some) > 0) {
                all.add(unit(some));
            }
            return;
        }
        signs(some, next + 1, left, all);
        if (left > 0) {
            for (double sign : new double[] {-1, 1}) {
                double[] more = some.clone();
                more[next] = sign;
                signs(more, next + 1, left - 1, all);
            }
        }
    }

    static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return StrictMath.sqrt(sum);
    }

    static double[] unit(double[] vector) {
        return scaled(vector, 1 / norm(vector));
    }

    static double[] scaled(double[] vector, double factor) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = factor * vector[i];
        }
        return scaled;
    }

    /// Returns (1 - share) x one + share x other, as a unit vector.
    static double[] between(double[] one, double[] other, double share) {
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (1 - share) * one[i] + share * other[i];
        }
        return unit(sum);
    }

    /// Returns the direction turned towards a factor by about an angle, radians; the sign says which way.
    static double[] turned(double[] direction, int factor, double angle) {
        double[] turned = direction.clone();
        turned[factor] += angle;
        return unit(turned);
    }

    /// Returns the distance of two vectors.
    static double distance(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return norm(difference);
    }
}
