package plimsoll.desktop.chart.geometry;

/// The part of a chart's data that is seen: two ranges that zoom, move and return, and never leave the whole.
public final class Viewport {
    /// The least part of the whole that can be seen.
    private static final double LEAST_SHARE = 0.02;

    private Range wholeAcross = new Range(0, 1);
    private Range wholeUp = new Range(0, 1);
    private Range across = wholeAcross;
    private Range up = wholeUp;
    private boolean moved;

    /// Which way a view zooms.
    public enum Way {
        ACROSS,
        UP,
        BOTH
    }

    /// Takes over what there is to see.
    ///
    /// @param keep whether a view that somebody chose stays, as far as there is data for it
    public void setWhole(Range wholeX, Range wholeY, boolean keep) {
        wholeAcross = wholeX;
        wholeUp = wholeY;
        moved &= keep;
        across = moved ? across.within(wholeX) : wholeX;
        up = moved ? up.within(wholeY) : wholeY;
    }

    /// Returns the values seen from left to right.
    public Range across() {
        return across;
    }

    /// Returns the values seen from bottom to top.
    public Range up() {
        return up;
    }

    /// Zooms around a point, which keeps its place; below 1 shows less. Nothing happens beyond the finest view.
    public void zoom(double factor, double x, double y, Way way) {
        Range nextAcross = way == Way.UP ? across : across.zoom(factor, across.clamp(x));
        Range nextUp = way == Way.ACROSS ? up : up.zoom(factor, up.clamp(y));
        boolean finest = factor < 1
                && (nextAcross.span() < wholeAcross.span() * LEAST_SHARE
                        || nextUp.span() < wholeUp.span() * LEAST_SHARE);
        if (!finest) {
            across = nextAcross.within(wholeAcross);
            up = nextUp.within(wholeUp);
            moved = !across.equals(wholeAcross) || !up.equals(wholeUp);
        }
    }

    /// Moves the view by parts of what is seen; positive shows more of the right and of the top.
    public void pan(double right, double higher) {
        across = across.shift(right * across.span()).within(wholeAcross);
        up = up.shift(higher * up.span()).within(wholeUp);
    }

    /// Shows all again.
    public void reset() {
        moved = false;
        across = wholeAcross;
        up = wholeUp;
    }
}
