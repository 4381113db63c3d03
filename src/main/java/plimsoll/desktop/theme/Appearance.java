package plimsoll.desktop.theme;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.util.Subscription;

/// How a scene looks: theme, palette and size of texts. What draws for itself, such as a chart, follows the scene it is
/// in.
///
/// @param theme   grounds and texts
/// @param palette colours of better and worse
/// @param scale   size of texts, 0.8 to 2; 1 = as designed
public record Appearance(Theme theme, Palette palette, double scale) {
    /// What holds until somebody chooses.
    public static final Appearance DEFAULT = of(Theme.DARK);

    private static final String KEY = "plimsoll.appearance";

    /// Checks the size.
    public Appearance {
        if (!(scale >= Theme.SMALLEST_SCALE && scale <= Theme.LARGEST_SCALE)) {
            throw new IllegalArgumentException("scale must be between 0.8 and 2, was " + scale);
        }
    }

    /// Returns a theme as designed.
    public static Appearance of(Theme theme) {
        return new Appearance(theme, Palette.BLUE_ORANGE, 1);
    }

    /// Returns the same in another theme.
    public Appearance with(Theme other) {
        return new Appearance(other, palette, scale);
    }

    /// Returns the colour of a token.
    public Color color(Token token) {
        return Color.web(token.hex(theme, palette));
    }

    /// Dresses a scene; call again to change it. Pop-ups and dialogs owned by its window follow.
    public void apply(Scene scene) {
        Fonts.load();
        String base = theme.userAgentSheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> sheets = theme.styleSheets(palette, scale);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        property(scene).set(this);
    }

    /// Tells how the node's scene looks, now and after each change, while the node is in one.
    public static Subscription follow(Node node, Consumer<Appearance> hears) {
        ObservableValue<Appearance> shown = node.sceneProperty().flatMap(Appearance::property);
        return shown.subscribe(look -> {
            if (look != null) {
                hears.accept(look);
            }
        });
    }

    @SuppressWarnings("unchecked") // Only this method writes under the key.
    private static ObjectProperty<Appearance> property(Scene scene) {
        return (ObjectProperty<Appearance>)
                scene.getProperties().computeIfAbsent(KEY, key -> new SimpleObjectProperty<>(DEFAULT));
    }
}
