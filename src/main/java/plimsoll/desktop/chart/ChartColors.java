package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import plimsoll.desktop.theme.Token;

/// The design's colours as paint, for one theme.
///
/// @param dark whether the dark theme is meant
public record ChartColors(boolean dark) {
    private static final double HEAT_POWER = 0.85;

    /// Returns a token's colour.
    public Color of(Token token) {
        return Color.web(token.hex(dark));
    }

    /// Returns a token's colour at an opacity, 0 to 1.
    public Color of(Token token, double opacity) {
        return Color.web(token.hex(dark), opacity);
    }

    /// Returns a pool's identity colour.
    public Color pool(int identity) {
        return of(Token.pool(identity));
    }

    /// Returns a pool's identity colour at an opacity, 0 to 1.
    public Color pool(int identity, double opacity) {
        return of(Token.pool(identity), opacity);
    }

    /// Returns the grid lines' colour.
    public Color grid() {
        return dark ? of(Token.TEXT_2, 0.10) : of(Token.TEXT, 0.09);
    }

    /// Returns the hatch colour for areas below maintenance.
    public Color hatch() {
        return of(Token.LOSS, dark ? 0.38 : 0.40);
    }

    /// Returns the heat map's colour: neutral at 0, gain above, loss below, saturated at +-limit.
    ///
    /// @param buffer USD
    /// @param limit  USD, positive
    public Color heat(double buffer, double limit) {
        double weight = StrictMath.pow(Math.min(1, Math.abs(buffer) / limit), HEAT_POWER);
        return of(Token.HEAT_NEUTRAL).interpolate(of(buffer < 0 ? Token.HEAT_LOSS : Token.HEAT_GAIN), weight);
    }

    /// Returns black or white, whichever contrasts more with the fill; at least 4.5:1 on any colour.
    public static Color ink(Color fill) {
        return contrast(fill, Color.BLACK) >= contrast(fill, Color.WHITE) ? Color.BLACK : Color.WHITE;
    }

    /// Returns the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
    }
}
