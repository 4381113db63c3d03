package plimsoll.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import plimsoll.desktop.text.Texts;

/// How the whole program looks: the theme library's sheet, the design's colours over it, and our own rules on top.
public enum Theme {
    DARK(true, Texts.of("theme.name.dark")),
    LIGHT(false, Texts.of("theme.name.light")),
    HIGH_CONTRAST(true, Texts.of("theme.name.contrast"));

    /// The smallest allowed font scale.
    public static final double SMALLEST_SCALE = 0.8;

    /// The largest allowed font scale.
    public static final double LARGEST_SCALE = 2.0;

    private static final List<String> RULES =
            List.of("base.css", "fields.css", "table.css", "chrome.css", "screens.css", "bridge.css");

    /// Where windows are never transparent, the shadow of a pop-up would be a white frame.
    private static final String OPAQUE = "opaque.css";

    private final boolean dark;
    private final String title;

    Theme(boolean dark, String title) {
        this.dark = dark;
        this.title = title;
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    /// Returns whether text is light on a dark ground.
    public boolean isDark() {
        return dark;
    }

    /// Returns the colour of a token in this theme, in the first palette.
    public Color color(Token token) {
        return Appearance.of(this).color(token);
    }

    /// Dresses a scene at 100 %; call again to switch. Pop-ups and dialogs owned by its window follow.
    public void apply(Scene scene) {
        Appearance.of(this).apply(scene);
    }

    /// Returns a scene's style sheets in order: generated colours, then our rules.
    List<String> styleSheets(Palette palette, double scale) {
        List<String> sheets = new ArrayList<>();
        sheets.add(RootSheet.of(this, palette, scale));
        for (String rule : RULES) {
            sheets.add(resource(rule).toExternalForm());
        }
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(resource(OPAQUE).toExternalForm());
        }
        return List.copyOf(sheets);
    }

    String userAgentSheet() {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), () -> "missing style sheet " + name);
    }
}
