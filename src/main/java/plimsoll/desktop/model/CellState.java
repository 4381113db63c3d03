package plimsoll.desktop.model;

import java.util.Locale;

/// How a cell looks and behaves; states combine.
public enum CellState {
    /// The user may type into it.
    EDITABLE,
    /// Changed from the shipped or saved value.
    EDITED,
    /// Holds text that was not accepted; the last valid value keeps counting.
    INVALID,
    /// Computed from an older document.
    STALE,
    /// Has no value; the message says why.
    NOT_AVAILABLE,
    /// Belongs to a leg that takes no part.
    EXCLUDED,
    /// Part of a total row.
    TOTAL,
    /// On the wrong side of a limit.
    BREACH,
    /// Close to a limit.
    WARN,
    /// Above 0 where the sign matters.
    GAIN,
    /// Below 0 where the sign matters.
    LOSS,
    /// Exactly 0.
    ZERO,
    /// Softer text: names of units, notes.
    MUTED;

    /// Returns the name in style sheets, for example `not-available`.
    public String styleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
