package plimsoll.report.pdf;

import java.awt.Color;

/// The colours of paper. A meaning never hangs on the colour alone: words and signs say it too.
enum Ink {
    /// Text.
    TEXT(0x1A1F24),
    /// Captions, units, page foot.
    QUIET(0x57606A),
    /// Lines between rows.
    LINE(0xD0D7DE),
    /// Ground of table heads and notes.
    GROUND(0xF3F5F7),
    /// The load line, and rules of headings.
    ACCENT(0x0072B2),
    /// Breach and what is missing.
    ALERT(0xA33F00);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    /// Returns the colour.
    Color color() {
        return color;
    }
}
