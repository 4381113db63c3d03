package plimsoll.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typeface of the program: IBM Plex Sans in three weights, whose default digits are all equally wide.
public final class Fonts {
    /// Family of numbers and names.
    public static final String REGULAR = "IBM Plex Sans";

    /// Family of tile values.
    public static final String MEDIUM = "IBM Plex Sans Medm";

    /// Family of titles and totals.
    public static final String SEMI_BOLD = "IBM Plex Sans SmBld";

    private static final List<String> FILES =
            List.of("IBMPlexSans-Regular.woff", "IBMPlexSans-Medium.woff", "IBMPlexSans-SemiBold.woff");

    private Fonts() {}

    /// Makes the three families known to the toolkit; without them it falls back to the system's typeface.
    public static void load() {
        if (!Font.getFontNames(MEDIUM).isEmpty()) {
            return;
        }
        for (String file : FILES) {
            try (InputStream stream = Fonts.class.getResourceAsStream("font/" + file)) {
                if (stream == null || Font.loadFont(stream, 12) == null) {
                    throw new IllegalStateException("font " + file + " is missing or unreadable");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
