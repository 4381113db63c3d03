package plimsoll.desktop.dock;

import java.util.Arrays;
import java.util.List;
import plimsoll.desktop.control.LongestFirst;
import plimsoll.domain.layout.Extent;

/// Divides a length among the parts of a split. Fixed parts and those that follow their content come first, shares
/// take the rest; when room is short, later parts that follow their content give way first, then fixed ones.
final class Rooms {
    /// Fixed parts leave so much of the length to the shares.
    private static final double LEAST_SHARE = 0.35;

    private Rooms() {}

    /// What a part asks for, in px.
    ///
    /// @param extent how it is measured
    /// @param least  it should not be smaller
    /// @param wanted by its content
    record Wish(Extent extent, double least, double wanted) {}

    /// Returns the length of each part; whole pixels that sum to the length.
    ///
    /// @param length to divide, px
    static double[] of(double length, List<Wish> wishes) {
        int count = wishes.size();
        double[] sizes = new double[count];
        double[] weights = weights(wishes);
        double rest = length;
        double need = 0;
        boolean fixed = false;
        for (int i = 0; i < count; i++) {
            Wish wish = wishes.get(i);
            if (weights[i] > 0) {
                need += wish.least();
            } else {
                fixed |= wish.extent() instanceof Extent.Fixed;
                sizes[i] = wish.extent() instanceof Extent.Fixed given
                        ? given.pixels()
                        : Math.max(wish.wanted(), wish.least());
                rest -= sizes[i];
            }
        }
        need = Math.min(length, fixed ? Math.max(need, LEAST_SHARE * length) : need);
        rest = giveWay(sizes, weights, wishes, rest, need);
        share(sizes, weights, wishes, Math.max(0, rest));
        return whole(sizes, length);
    }

    /// The weights of shares; without a share, fixed parts share by their lengths, or else the last part takes the
    /// rest.
    private static double[] weights(List<Wish> wishes) {
        double[] weights = wishes.stream()
                .mapToDouble(wish -> wish.extent() instanceof Extent.Share share ? share.weight() : 0)
                .toArray();
        if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = wishes.get(i).extent() instanceof Extent.Fixed given ? given.pixels() : 0;
            }
        }
        if (weights.length > 0 && Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            weights[weights.length - 1] = 1;
        }
        return weights;
    }

    private static double giveWay(double[] sizes, double[] weights, List<Wish> wishes, double rest, double need) {
        double left = rest;
        for (int i = sizes.length - 1; i >= 0 && left < need; i--) {
            if (weights[i] == 0 && wishes.get(i).extent() instanceof Extent.Content) {
                double given = Math.min(
                        need - left, Math.max(0, sizes[i] - wishes.get(i).least()));
                sizes[i] -= given;
                left += given;
            }
        }
        double others = Arrays.stream(sizes).sum();
        boolean tables = wishes.stream().noneMatch(wish -> wish.extent() instanceof Extent.Fixed);
        if (left < need && others > 0 && tables) {
            double[] cut = LongestFirst.cut(new double[sizes.length], sizes, Math.max(0, others - (need - left)));
            System.arraycopy(cut, 0, sizes, 0, cut.length);
            left += others - Arrays.stream(sizes).sum();
        } else if (left < need && others > 0) {
            double factor = Math.max(0, others - (need - left)) / others;
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] *= factor;
            }
            left += others * (1 - factor);
        }
        return left;
    }

    /// Divides the rest by weight; a share that would be below its least gets its least.
    private static void share(double[] sizes, double[] weights, List<Wish> wishes, double rest) {
        double[] open = weights.clone();
        double left = rest;
        boolean again = true;
        while (again) {
            again = false;
            double sum = Arrays.stream(open).sum();
            for (int i = 0; i < open.length && !again; i++) {
                if (open[i] > 0
                        && left * open[i] / sum < wishes.get(i).least()
                        && wishes.get(i).least() <= left) {
                    sizes[i] = wishes.get(i).least();
                    left -= sizes[i];
                    open[i] = 0;
                    again = true;
                }
            }
        }
        double sum = Arrays.stream(open).sum();
        for (int i = 0; i < open.length; i++) {
            if (open[i] > 0) {
                sizes[i] = left * open[i] / sum;
            }
        }
    }

    private static double[] whole(double[] sizes, double length) {
        double[] whole = new double[sizes.length];
        double sum = Arrays.stream(sizes).sum();
        double factor = sum > 0 ? length / sum : 0;
        double exact = 0;
        double placed = 0;
        for (int i = 0; i < sizes.length; i++) {
            exact += sizes[i] * factor;
            whole[i] = Math.rint(exact) - placed;
            placed += whole[i];
        }
        return whole;
    }
}
