package plimsoll.desktop.chart;

import javafx.scene.paint.Color;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.desktop.theme.Token;

/// The design's colours as paint, for one theme and palette.
public record ChartColors(Theme theme, Palette palette) {
    private static final double HEAT_POWER = 0.85;

    /// Returns the colours of an appearance.
    public static ChartColors of(Appearance look) {
        return new ChartColors(look.theme(), look.palette());
    }

    /// Returns a token's colour.
    public Color of(Token token) {
        return Color.web(token.hex(theme, palette));
    }

    /// Returns a token's colour at an opacity, 0 to 1.
    public Color of(Token token, double opacity) {
        return Color.web(token.hex(theme, palette), opacity);
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
        return switch (theme) {
            case DARK -> of(Token.TEXT_2, 0.10);
            case LIGHT -> of(Token.TEXT, 0.09);
            case HIGH_CONTRAST -> of(Token.TEXT_2, 0.22);
        };
    }

    /// Returns the hatch colour for areas below maintenance.
    public Color hatch() {
        return of(Token.LOSS, theme == Theme.LIGHT ? 0.40 : 0.38);
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
