package plimsoll.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.desktop.theme.Theme;

class GalleryTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlIsDrawnInEveryTheme(Theme theme) throws IOException {
        WritableImage picture = picture(theme);
        Path file = Path.of("target", "gallery-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
        Files.createDirectories(file.getParent());
        assertTrue(ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile()));
        assertTrue(Files.size(file) > 50_000, "the picture is not blank");
    }

    private static WritableImage picture(Theme theme) {
        Scene scene = Fx.call(() -> Gallery.scene(theme));
        for (int pass = 0; pass < 3; pass++) {
            Fx.call(() -> scene.snapshot(null));
            Fx.settle();
        }
        return Fx.call(() -> scene.snapshot(null));
    }
}
