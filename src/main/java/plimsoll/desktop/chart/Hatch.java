package plimsoll.desktop.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/// The 45 degree hatch as one repeating picture, so that large areas cost one fill. Used on the FX thread only.
final class Hatch {
    /// Two lines 8.5 apart along the axes, 6 apart across.
    private static final int TILE = 17;
    private static final double PERIOD = TILE / 2.0;

    private static final Map<Key, ImagePattern> PATTERNS = new HashMap<>();

    private Hatch() {}

    private record Key(Color color, double width, double scale) {}

    /// Returns the pattern, anchored at the canvas origin.
    ///
    /// @param color of the lines
    /// @param width of the lines in logical pixels
    /// @param scale device pixels per logical pixel
    static ImagePattern of(Color color, double width, double scale) {
        return PATTERNS.computeIfAbsent(new Key(color, width, scale), Hatch::make);
    }

    private static ImagePattern make(Key key) {
        int size = (int) Math.ceil(TILE * key.scale);
        double pixels = size / (double) TILE;
        WritableImage image = new WritableImage(size, size);
        PixelWriter out = image.getPixelWriter();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double along = ((x + 0.5) + (y + 0.5)) / pixels % PERIOD;
                double distance = Math.min(along, PERIOD - along) / Math.sqrt(2) * pixels;
                double cover = Math.max(0, Math.min(1, key.width * pixels / 2 + 0.5 - distance));
                out.setColor(x, y, key.color.deriveColor(0, 1, 1, cover));
            }
        }
        return new ImagePattern(image, 0, 0, TILE, TILE, false);
    }
}
