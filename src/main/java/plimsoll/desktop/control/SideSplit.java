package plimsoll.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Three columns: the outer two start with a width of their own and keep it when the window grows; the middle takes
/// the rest.
public final class SideSplit extends SplitPane {
    private static final double MOST_OF_WINDOW = 0.4;

    private final double left;
    private final double right;
    private boolean placed;

    /// Puts three nodes side by side.
    ///
    /// @param leftPx  width of the left one, at most 40 percent of the window
    /// @param rightPx width of the right one, at most 40 percent of the window
    public SideSplit(Node left, double leftPx, Node middle, Node right, double rightPx) {
        super(left, middle, right);
        this.left = leftPx;
        this.right = rightPx;
        setResizableWithParent(left, false);
        setResizableWithParent(right, false);
        widthProperty().subscribe(width -> place(width.doubleValue()));
    }

    private void place(double width) {
        if (!placed && width > 0) {
            placed = true;
            setDividerPositions(Math.min(left / width, MOST_OF_WINDOW), 1 - Math.min(right / width, MOST_OF_WINDOW));
        }
    }
}
