package plimsoll.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import plimsoll.desktop.text.Texts;

/// The load-line mark: a circle with a bar through it. It stands for a liquidation level, and is the logo.
public final class LoadLineMark extends StackPane {
    private static final double RADIUS_TO_BAR = 0.29;

    /// Draws the mark.
    ///
    /// @param width length of the bar in px
    public LoadLineMark(double width) {
        double stroke = width / 10;
        Circle circle = new Circle(width / 2, width / 2, width * RADIUS_TO_BAR);
        Line bar = new Line(stroke / 2, width / 2, width - stroke / 2, width / 2);
        circle.getStyleClass().add("load-line-stroke");
        bar.getStyleClass().add("load-line-stroke");
        circle.setStrokeWidth(stroke);
        bar.setStrokeWidth(stroke);
        getChildren().add(new Group(circle, bar));
        getStyleClass().add("load-line-mark");
        setMinSize(width, width);
        setMaxSize(width, width);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("mark.name"));
    }
}
