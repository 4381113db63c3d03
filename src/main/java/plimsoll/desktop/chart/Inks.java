package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import plimsoll.desktop.chart.geometry.Box;

/// Hears which text is written where and on which ground, so that a test can tell whether it can be read.
@FunctionalInterface
interface Inks {
    /// Hears nothing.
    Inks NONE = (text, ink, ground, where) -> {};

    /// A text was written.
    ///
    /// @param ground as far as it is one colour
    /// @param where  it stands, as high as its capitals
    void written(String text, Paint ink, Color ground, Box where);
}
