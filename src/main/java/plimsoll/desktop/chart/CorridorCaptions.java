package plimsoll.desktop.chart;

/// Short texts in the corridor's row; empty texts take no room.
///
/// @param down   after who dies below, for example `1.32 σ in 1 day`
/// @param middle below the width, for example `1 day 62.3 %`
/// @param up     after who dies above
public record CorridorCaptions(String down, String middle, String up) {
    /// No texts.
    public static final CorridorCaptions NONE = new CorridorCaptions("", "", "");
}
