package plimsoll.desktop.theme;

import plimsoll.desktop.text.Texts;

/// Which two colours mean better and worse. Only these change with the palette; the sign says the same without colour.
public enum Palette {
    BLUE_ORANGE(
            Texts.of("theme.name.blueOrange"),
            "#62B4EA #F4925A",
            "#00629B #A94700",
            "#9DD4FF #FFB84D",
            "#0072B2 #D55E00",
            "#248ACC #DE681C"),
    GREEN_RED(
            Texts.of("theme.name.greenRed"),
            "#7CBD9F #E4898E",
            "#15633F #92242A",
            "#8CF0B8 #FFA3A8",
            "#1E8E5A #D0343C",
            "#23A067 #DB4A52"),
    RED_UP(
            Texts.of("theme.name.redUp"),
            "#E4898E #7CBD9F",
            "#92242A #15633F",
            "#FFA3A8 #8CF0B8",
            "#D0343C #1E8E5A",
            "#DB4A52 #23A067");

    private final String title;
    private final String darkTexts;
    private final String lightTexts;
    private final String highTexts;
    private final String fills;
    private final String heat;

    /// Each pair is better, then worse.
    ///
    /// @param darkTexts  texts of the dark theme
    /// @param lightTexts texts of the light theme
    /// @param highTexts  texts of the theme of high contrast
    /// @param fills      areas, the same in each theme
    /// @param heat       ends of the heat map, the same in each theme but that of high contrast
    Palette(String title, String darkTexts, String lightTexts, String highTexts, String fills, String heat) {
        this.title = title;
        this.darkTexts = darkTexts;
        this.lightTexts = lightTexts;
        this.highTexts = highTexts;
        this.fills = fills;
        this.heat = heat;
    }

    private static String half(String pair, boolean gain) {
        return gain ? pair.substring(0, pair.indexOf(' ')) : pair.substring(pair.indexOf(' ') + 1);
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    String text(boolean gain, Theme theme) {
        return switch (theme) {
            case DARK -> half(darkTexts, gain);
            case LIGHT -> half(lightTexts, gain);
            case HIGH_CONTRAST -> half(highTexts, gain);
        };
    }

    String fill(boolean gain) {
        return half(fills, gain);
    }

    String heat(boolean gain, Theme theme) {
        return theme == Theme.HIGH_CONTRAST ? text(gain, theme) : half(heat, gain);
    }
}
