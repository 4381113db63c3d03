package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import plimsoll.desktop.text.Texts;

/// Shows where a buffer stands on its ladder: below restrict, below warn, below target, above; a tick marks the value.
public final class LadderBar extends Region {
    private static final List<String> BANDS = List.of("liquidate", "restrict", "warn", "target");
    private static final double GAP = 1;

    private final List<Region> bands = new ArrayList<>();
    private final Region tick = new Region();
    private double[] bounds = {0, 0, 0};
    private double top = 1;
    private double value;

    /// Makes an empty ladder.
    public LadderBar() {
        getStyleClass().add("ladder-bar");
        for (String band : BANDS) {
            Region region = new Region();
            region.getStyleClass().addAll("ladder-band", band);
            bands.add(region);
        }
        tick.getStyleClass().add("ladder-tick");
        getChildren().addAll(bands);
        getChildren().add(tick);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("tile.ladder"));
    }

    /// Shows a value on the ladder.
    ///
    /// @param restrict below it trading is restricted
    /// @param warn     below it a warning stands
    /// @param target   above it all is well
    /// @param buffer   the value; below 0 the tick stands at the left end, above twice the target at the right end
    public void show(double restrict, double warn, double target, double buffer) {
        if (!(restrict > 0 && restrict <= warn && warn <= target && Double.isFinite(target))) {
            throw new IllegalArgumentException(
                    "ladder must ascend from above 0: " + restrict + ", " + warn + ", " + target);
        }
        bounds = new double[] {restrict, warn, target};
        top = 2 * target;
        value = buffer;
        tick.setVisible(Double.isFinite(buffer));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight();
        double inset = snapSizeY(height / 4);
        double from = 0;
        for (int i = 0; i < bands.size(); i++) {
            double to = i < bounds.length ? snapPositionX(width * bounds[i] / top) : width;
            double right = i < bounds.length ? to - GAP : to;
            bands.get(i).resizeRelocate(from, inset, Math.max(0, right - from), height - 2 * inset);
            from = to;
        }
        double x = Double.isFinite(value) ? Math.clamp(value / top, 0, 1) * width : 0;
        tick.resizeRelocate(snapPositionX(Math.min(x, width - 2)), 0, 2, height);
    }
}
