package plimsoll.desktop.theme;

import java.util.Locale;

/// The design's colours, defined once: style sheets, charts and the contrast test read them from here.
public enum Token {
    WINDOW("#0A0E12", "#DDE2E7", "#000000", "-color-bg-inset"),
    PANEL("#11161C", "#FFFFFF", "#000000", "-color-bg-default"),
    HEAD("#171D25", "#F3F5F8", "#101010", "-color-bg-subtle"),
    RAISED("#212A34", "#E6EAEF", "#242424", "-color-bg-overlay"),
    WELL("#0C1116", "#FFFFFF", "#000000", ""),
    LINE("#202932", "#E2E7EC", "#5A5A5A", "-color-border-muted"),
    LINE_STRONG("#33404D", "#BFC8D1", "#B0B0B0", "-color-border-default"),
    TEXT("#DDE4EB", "#16202A", "#FFFFFF", "-color-fg-default"),
    TEXT_2("#A3AFBB", "#46535F", "#EDEDED", "-color-fg-muted"),
    TEXT_3("#8996A5", "#5A6772", "#D2D2D2", "-color-fg-subtle"),
    ACCENT("#79B4E8", "#0B62A8", "#6FE3FF", "-color-accent-fg"),
    ACCENT_FILL("#1F6AA5", "#1F6AA5", "#1F6AA5", "-color-accent-emphasis"),
    SELECTION("#1A3048", "#D6E8F8", "#002E52", "-color-accent-subtle"),
    GAIN("-color-success-fg"),
    GAIN_FILL("-color-success-emphasis"),
    LOSS(""),
    LOSS_FILL(""),
    WARN("#DDB04A", "#7A5A00", "#FFF176", "-color-warning-fg"),
    ERROR("#FF6B6B", "#B3261E", "#FFA8A8", "-color-danger-fg"),
    FRAME("#D93A40", "#C8232C", "#C8232C", "-color-danger-emphasis"),
    NA("#BBA2F5", "#6B3FC4", "#DCCBFF", ""),
    POOL_1("#58BDAE", "#0A6E60", "#5FF5DC", ""),
    POOL_2("#D8B76B", "#80600A", "#FFE0A3", ""),
    POOL_3("#C792D9", "#7B3A94", "#FFB3F2", ""),
    POOL_4("#8FB86B", "#3F6B1F", "#BDF58A", ""),
    EDITED("#2B2A17", "#FFF6D6", "#2A2700", ""),
    EDITED_BAR("#8F7F3A", "#B99A2E", "#E6D36A", ""),
    HEAT_NEUTRAL("#1C222A", "#F6F7F9", "#1C1C1C", ""),
    HEAT_GAIN(""),
    HEAT_LOSS(""),
    HEAT_INK("#0A0E12", "#0A0E12", "#000000", ""),
    ON_FILL("#FFFFFF", "#FFFFFF", "#FFFFFF", "-color-fg-emphasis");

    private final String dark;
    private final String light;
    private final String high;
    private final String atlantaName;

    /// A colour of the theme.
    Token(String dark, String light, String high, String atlantaName) {
        this.dark = dark;
        this.light = light;
        this.high = high;
        this.atlantaName = atlantaName;
    }

    /// A colour of the palette.
    Token(String atlantaName) {
        this("", "", "", atlantaName);
    }

    /// Returns the colour as `#RRGGBB`.
    public String hex(Theme theme, Palette palette) {
        return switch (this) {
            case GAIN -> palette.text(true, theme);
            case LOSS -> palette.text(false, theme);
            case GAIN_FILL -> palette.fill(true);
            case LOSS_FILL -> palette.fill(false);
            case HEAT_GAIN -> palette.heat(true, theme);
            case HEAT_LOSS -> palette.heat(false, theme);
            default ->
                switch (theme) {
                    case DARK -> dark;
                    case LIGHT -> light;
                    case HIGH_CONTRAST -> high;
                };
        };
    }

    /// Returns the name in style sheets, for example `-plim-text-2`.
    public String cssName() {
        return "-plim-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the theme library's name for the same role; empty when it has none.
    public String atlantaName() {
        return atlantaName;
    }

    /// Returns the identity colour of the n-th pool; colours repeat after four, markers and names tell pools apart.
    public static Token pool(int index) {
        return switch (Math.floorMod(index, 4)) {
            case 0 -> POOL_1;
            case 1 -> POOL_2;
            case 2 -> POOL_3;
            default -> POOL_4;
        };
    }
}
