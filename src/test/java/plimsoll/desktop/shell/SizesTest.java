package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

/// Every screen at the smallest and the largest usual window, as pictures under target/screens.
class SizesTest {
    @ParameterizedTest
    @CsvSource({"1400, 900", "1920, 1080"})
    void everyScreenFillsTheWindow(int width, int height) {
        for (int screen = 0; screen < MainWindow.SCREENS.size(); screen++) {
            int index = screen;
            WritableImage picture = Fx.call(() -> ScreenPictures.draw("option-book", Theme.DARK, index, width, height));
            ScreenPictures.write(
                    Path.of("target", "screens", width + "-" + ScreenPictures.name(Theme.DARK, index)), picture);

            assertEquals(width, picture.getWidth());
            assertEquals(height, picture.getHeight());
        }
    }
}
