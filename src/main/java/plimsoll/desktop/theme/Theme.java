package plimsoll.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/// How the whole program looks: the theme library's sheet, the design's colours over it, and our own rules on top.
public enum Theme {
    DARK(true),
    LIGHT(false);

    /// The smallest allowed font scale.
    public static final double SMALLEST_SCALE = 0.8;

    /// The largest allowed font scale.
    public static final double LARGEST_SCALE = 2.0;

    private static final List<String> RULES =
            List.of("base.css", "fields.css", "table.css", "chrome.css", "screens.css", "bridge.css");

    private final boolean dark;

    Theme(boolean dark) {
        this.dark = dark;
    }

    /// Returns whether text is light on a dark ground.
    public boolean isDark() {
        return dark;
    }

    /// Returns the colour of a token in this theme.
    public Color color(Token token) {
        return Color.web(token.hex(dark));
    }

    /// Returns the other theme.
    public Theme other() {
        return dark ? LIGHT : DARK;
    }

    /// Dresses a scene at 100 %; call again to switch. Pop-ups and dialogs owned by its window follow.
    public void apply(Scene scene) {
        apply(scene, 1.0);
    }

    /// Dresses a scene with the fonts scaled.
    ///
    /// @param scale 0.8 to 2; every size follows, because sizes are given in `em`
    public void apply(Scene scene, double scale) {
        Fonts.load();
        String base = userAgentSheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> sheets = styleSheets(scale);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /// Returns the scene's style sheets in order: generated colours, then our rules.
    public List<String> styleSheets(double scale) {
        if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException("scale must be between 0.8 and 2, was " + scale);
        }
        List<String> sheets = new ArrayList<>();
        sheets.add(RootSheet.of(this, scale));
        for (String rule : RULES) {
            sheets.add(resource(rule).toExternalForm());
        }
        return List.copyOf(sheets);
    }

    private String userAgentSheet() {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), () -> "missing style sheet " + name);
    }
}
