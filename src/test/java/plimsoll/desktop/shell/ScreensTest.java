package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

/// Every screen of every sample in both themes, as pictures under target/screens, without a style sheet warning.
class ScreensTest {
    private final List<String> warnings = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "basis-trade"})
    void everyScreenShowsInBothThemesWithoutStyleWarnings(String sample) {
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        try {
            for (Theme theme : Theme.values()) {
                for (int screen = 0; screen < MainWindow.SCREENS.size(); screen++) {
                    int index = screen;
                    WritableImage picture = Fx.call(() -> picture(sample, theme, index));
                    assertTrue(colours(picture) > 20, sample + " " + MainWindow.SCREENS.get(screen) + " is blank");
                }
            }
        } finally {
            css.removeHandler(listener);
        }
        assertEquals(List.of(), warnings);
    }

    private static WritableImage picture(String sample, Theme theme, int screen) {
        WritableImage picture = ScreenPictures.draw(sample, theme, screen);
        ScreenPictures.write(Path.of("target", "screens", sample + "-" + ScreenPictures.name(theme, screen)), picture);
        return picture;
    }

    private static int colours(WritableImage picture) {
        PixelReader reader = picture.getPixelReader();
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 7) {
            for (int x = 0; x < picture.getWidth(); x += 7) {
                seen.add(reader.getArgb(x, y));
            }
        }
        return seen.size();
    }
}
