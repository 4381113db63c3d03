package plimsoll.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The price slice that somebody holds and moves between its neighbours, by mouse or keys. The slice at spot stays.
final class HeldSlice {
    /// Slices move in steps of 0.1 %, by a large step of 1 %.
    static final double STEP = 0.001;

    static final double LARGE = 0.01;

    /// Nearer to nothing, and beyond a hundredfold price, no slice goes.
    private static final double LOWEST = -0.99;

    private static final double HIGHEST = 100;

    private List<Double> slices = List.of();
    private OptionalInt held = OptionalInt.empty();
    private double carried = Double.NaN;
    private boolean byKeys;

    /// A slice that was let go at another price.
    ///
    /// @param slice its number, from 0
    /// @param shock relative move from spot
    record Moved(int slice, double shock) {}

    /// Takes other slices; what is held is let go when they are not the same.
    ///
    /// @param next relative moves from spot, ascending
    void setSlices(List<Double> next) {
        if (!slices.equals(next)) {
            slices = List.copyOf(next);
            release();
        }
    }

    private void release() {
        held = OptionalInt.empty();
        byKeys = false;
    }

    /// Returns the slices with the held one where it is now.
    List<Double> shown() {
        List<Double> shown = new ArrayList<>(slices);
        held.ifPresent(slice -> shown.set(slice, carried));
        return shown;
    }

    boolean isHeld() {
        return held.isPresent();
    }

    boolean isHeldByKeys() {
        return byKeys && held.isPresent();
    }

    boolean isHeld(int slice) {
        return held.isPresent() && held.getAsInt() == slice;
    }

    /// Returns where the held slice is, as a move from spot.
    double carried() {
        return carried;
    }

    /// Takes hold of a slice with the mouse; nothing when there is none.
    void grab(OptionalInt slice) {
        held = slice;
        byKeys = false;
        held.ifPresent(at -> carried = slices.get(at));
    }

    /// Takes hold of the next slice by keys, or of the one before; the first one taken is the nearest beside spot on
    /// the
    /// side that is asked for. Returns whether one is held.
    ///
    /// @param step 1 or -1
    boolean grabNext(int step) {
        int at = held.isPresent() ? held.getAsInt() + step : step > 0 ? 0 : slices.size() - 1;
        while (at >= 0
                && at < slices.size()
                && (slices.get(at) == 0 || (held.isEmpty() && slices.get(at) * step < 0))) {
            at += step;
        }
        if (at >= 0 && at < slices.size()) {
            held = OptionalInt.of(at);
            byKeys = true;
            carried = slices.get(at);
        }
        return held.isPresent();
    }

    /// Moves the held slice, but not past its neighbours.
    ///
    /// @param shock relative move from spot
    void move(double shock) {
        double low = lowest();
        double high = highest();
        double moved =
                low < high ? Math.rint(Math.clamp(shock, low, high) / STEP) * STEP : slices.get(held.orElseThrow());
        carried = Math.rint(moved * 1e6) / 1e6;
    }

    /// Returns how far down the held slice can go.
    double lowest() {
        int slice = held.orElseThrow();
        return slice == 0 ? LOWEST : slices.get(slice - 1) + STEP;
    }

    /// Returns how far up the held slice can go.
    double highest() {
        int slice = held.orElseThrow();
        return slice == slices.size() - 1 ? HIGHEST : slices.get(slice + 1) - STEP;
    }

    /// Lets the held slice go where it was taken.
    void putBack() {
        release();
    }

    /// Lets the held slice go where it is; empty when it did not move.
    Optional<Moved> drop() {
        Optional<Moved> moved = held.isPresent() && carried != slices.get(held.getAsInt())
                ? Optional.of(new Moved(held.getAsInt(), carried))
                : Optional.empty();
        release();
        return moved;
    }
}
