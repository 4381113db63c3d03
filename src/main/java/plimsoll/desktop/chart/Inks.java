package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Hears which text is written on which ground, so that a test can tell whether it can be read.
@FunctionalInterface
interface Inks {
    /// Hears nothing.
    Inks NONE = (text, ink, ground) -> {};

    /// A text was written.
    ///
    /// @param ground as far as it is one colour
    void written(String text, Paint ink, Color ground);
}
