package plimsoll.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Columns: an outer one starts with a width of its own and keeps it when the window grows; another one takes the
/// rest.
public final class SideSplit extends SplitPane {
    private static final double MOST_OF_WINDOW = 0.4;
    private static final double MOST_OF_PART = 0.6;

    private boolean placed;

    /// Puts three nodes side by side.
    ///
    /// @param leftPx  width of the left one, at most 40 percent of the window
    /// @param rightPx width of the right one, at most 40 percent of the window
    public SideSplit(Node left, double leftPx, Node middle, Node right, double rightPx) {
        super(left, middle, right);
        setResizableWithParent(left, false);
        setResizableWithParent(right, false);
        place(width -> setDividerPositions(
                Math.min(leftPx / width, MOST_OF_WINDOW), 1 - Math.min(rightPx / width, MOST_OF_WINDOW)));
    }

    /// Puts two nodes side by side; the right one takes the rest.
    ///
    /// @param leftPx width of the left one, at most 40 percent of the window
    public SideSplit(Node left, double leftPx, Node rest) {
        super(left, rest);
        setResizableWithParent(left, false);
        place(width -> setDividerPositions(Math.min(leftPx / width, MOST_OF_WINDOW)));
    }

    /// Puts two nodes side by side; the left one takes the rest.
    ///
    /// @param rightPx width of the right one, at most 60 percent of the two
    public SideSplit(Node rest, Node right, double rightPx) {
        super(rest, right);
        setResizableWithParent(right, false);
        place(width -> setDividerPositions(1 - Math.min(rightPx / width, MOST_OF_PART)));
    }

    private void place(java.util.function.DoubleConsumer dividers) {
        widthProperty().subscribe(width -> {
            if (!placed && width.doubleValue() > 0) {
                placed = true;
                dividers.accept(width.doubleValue());
            }
        });
    }
}
