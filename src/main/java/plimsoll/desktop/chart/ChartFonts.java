package plimsoll.desktop.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import plimsoll.desktop.theme.Token;

/// The chart's fonts and the widths of its texts. Used on the FX thread only.
final class ChartFonts {
    private static final int REMEMBERED = 4000;
    private static final Map<Font, Map<String, Double>> WIDTHS = new HashMap<>();
    private static final Map<String, Font> FONTS = new HashMap<>();

    private ChartFonts() {}

    static Font regular(double size) {
        return font("Regular", size);
    }

    static Font medium(double size) {
        return font("Medium", size);
    }

    static Font semiBold(double size) {
        return font("SemiBold", size);
    }

    static double width(String text, Font font) {
        Map<String, Double> known = WIDTHS.computeIfAbsent(font, key -> new HashMap<>());
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, item -> {
            Text node = new Text(item);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }

    private static Font font(String weight, double size) {
        return FONTS.computeIfAbsent(weight + size, key -> load(weight, size));
    }

    private static Font load(String weight, double size) {
        try (InputStream file = Token.class.getResourceAsStream("font/IBMPlexSans-" + weight + ".woff")) {
            Font font = file == null ? null : Font.loadFont(file, size);
            return font == null ? Font.font(size) : font;
        } catch (IOException e) {
            throw new UncheckedIOException("font " + weight + " cannot be read", e);
        }
    }
}
