package plimsoll.desktop.theme;

import java.util.Locale;

/// The design's colours, defined once: style sheets, charts and the contrast test read them from here.
public enum Token {
    WINDOW("#0A0E12", "#DDE2E7", "-color-bg-inset"),
    PANEL("#11161C", "#FFFFFF", "-color-bg-default"),
    HEAD("#171D25", "#F3F5F8", "-color-bg-subtle"),
    RAISED("#212A34", "#E6EAEF", "-color-bg-overlay"),
    WELL("#0C1116", "#FFFFFF", ""),
    LINE("#202932", "#E2E7EC", "-color-border-muted"),
    LINE_STRONG("#33404D", "#BFC8D1", "-color-border-default"),
    TEXT("#DDE4EB", "#16202A", "-color-fg-default"),
    TEXT_2("#A3AFBB", "#46535F", "-color-fg-muted"),
    TEXT_3("#8996A5", "#5A6772", "-color-fg-subtle"),
    ACCENT("#79B4E8", "#0B62A8", "-color-accent-fg"),
    ACCENT_FILL("#1F6AA5", "#1F6AA5", "-color-accent-emphasis"),
    SELECTION("#1A3048", "#D6E8F8", "-color-accent-subtle"),
    GAIN("#62B4EA", "#00629B", "-color-success-fg"),
    GAIN_FILL("#0072B2", "#0072B2", "-color-success-emphasis"),
    LOSS("#F4925A", "#A94700", ""),
    LOSS_FILL("#D55E00", "#D55E00", ""),
    WARN("#DDB04A", "#7A5A00", "-color-warning-fg"),
    ERROR("#FF6B6B", "#B3261E", "-color-danger-fg"),
    FRAME("#D93A40", "#C8232C", "-color-danger-emphasis"),
    NA("#BBA2F5", "#6B3FC4", ""),
    POOL_1("#58BDAE", "#0A6E60", ""),
    POOL_2("#D8B76B", "#80600A", ""),
    POOL_3("#C792D9", "#7B3A94", ""),
    POOL_4("#8FB86B", "#3F6B1F", ""),
    EDITED("#2B2A17", "#FFF6D6", ""),
    EDITED_BAR("#8F7F3A", "#B99A2E", ""),
    HEAT_NEUTRAL("#1C222A", "#F6F7F9", ""),
    HEAT_GAIN("#248ACC", "#248ACC", ""),
    HEAT_LOSS("#DE681C", "#DE681C", ""),
    HEAT_INK("#0A0E12", "#0A0E12", ""),
    ON_FILL("#FFFFFF", "#FFFFFF", "-color-fg-emphasis");

    private final String dark;
    private final String light;
    private final String atlantaName;

    Token(String dark, String light, String atlantaName) {
        this.dark = dark;
        this.light = light;
        this.atlantaName = atlantaName;
    }

    /// Returns the colour as `#RRGGBB`.
    public String hex(boolean darkTheme) {
        return darkTheme ? dark : light;
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
