package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

/// Draws the pictures that the documentation shows, 1600 x 1000, dark and light.
///
/// They go to `target/screenshots`; `-Dplimsoll.screenshots=assets/screenshots` replaces the shipped ones.
class ScreenshotsTest {
    private static final Path FOLDER = Path.of(System.getProperty("plimsoll.screenshots", "target/screenshots"));

    @ParameterizedTest
    @CsvSource({
        "monitor, two-venues, Monitor",
        "monitor-options, option-book, Monitor",
        "monitor-unified, unified-accounts, Monitor",
        "book, option-book, Book",
        "book-venues, cross-venue-options, Book",
        "monitor-venues, cross-venue-options, Monitor",
        "book-unified, unified-accounts, Book",
        "whatif, option-book, What-if",
        "scenarios, cross-venue-options, Scenarios",
        "rules, basis-trade, Rules",
        "rules-portfolio, cross-venue-options, Rules",
        "survival, two-venues, Survival",
        "survival-unified, unified-accounts, Survival",
        "survival-venues, cross-venue-options, Survival",
        "paths, two-venues, Paths",
        "paths-options, option-book, Paths",
        "answers, two-venues, Answers",
        "answers-options, cross-venue-options, Answers",
    })
    void aScreenIsDrawnInBothThemes(String name, String sample, String screen) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            WritableImage picture =
                    Fx.call(() -> ScreenPictures.draw(sample, theme, MainWindow.SCREENS.indexOf(screen)));
            Path file = FOLDER.resolve((name + "-" + theme).toLowerCase(Locale.ROOT) + ".png");
            ScreenPictures.write(file, picture);

            assertTrue(Files.exists(file), file.toString());
        }
    }

    /// The shipped layouts in a small and a large window.
    @ParameterizedTest
    @CsvSource({
        "monitor, two-venues, Monitor, 1400, 900",
        "monitor, two-venues, Monitor, 1920, 1080",
        "whatif, option-book, What-if, 1400, 900",
        "whatif, option-book, What-if, 1920, 1080",
        "rules, basis-trade, Rules, 1400, 900",
        "rules, basis-trade, Rules, 1920, 1080"
    })
    void aScreenIsDrawnInOtherSizes(String name, String sample, String screen, int width, int height) {
        WritableImage picture = Fx.call(
                () -> ScreenPictures.draw(sample, Theme.DARK, MainWindow.SCREENS.indexOf(screen), width, height));
        Path file = FOLDER.resolve(name + "-" + width + "-dark.png");
        ScreenPictures.write(file, picture);

        assertTrue(Files.exists(file), file.toString());
    }

    @ParameterizedTest
    @EnumSource(ScreenState.class)
    void aStateIsDrawnInBothThemes(ScreenState state) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            WritableImage picture = Fx.call(() -> ScreenPictures.draw(state, theme));
            Path file = FOLDER.resolve((state.file() + "-" + theme).toLowerCase(Locale.ROOT) + ".png");
            ScreenPictures.write(file, picture);

            assertTrue(Files.exists(file), file.toString());
        }
    }

    /// The theme of highest contrast, and large texts in charts and tables.
    @ParameterizedTest
    @CsvSource({"HIGH_CONTRAST, 100", "DARK, 160"})
    void whatIfIsDrawnForWeakEyes(Theme theme, int percent) {
        for (ScreenState state : List.of(ScreenState.WHATIF_PNL, ScreenState.WHATIF_EXPOSURE)) {
            WritableImage picture = Fx.call(() -> ScreenPictures.draw(state, theme, percent));
            Path file = FOLDER.resolve((state.file() + "-" + theme + "-" + percent).toLowerCase(Locale.ROOT) + ".png");
            ScreenPictures.write(file, picture);

            assertTrue(Files.exists(file), file.toString());
        }
    }

    /// Monitor rearranged: buffers behind the corridor as a tab, heat map beside them, problems with the log below.
    @ParameterizedTest
    @CsvSource({"1400, 900", "1600, 1000", "1920, 1080"})
    void aRearrangedLayoutAndADetachedPanelAreDrawn(int width, int height) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String suffix = ("-" + width + "-" + theme).toLowerCase(Locale.ROOT) + ".png";
            List<WritableImage> pictures = Fx.call(() -> ScreenPictures.rearranged(theme, width, height));
            ScreenPictures.write(FOLDER.resolve("layout-own" + suffix), pictures.get(0));
            ScreenPictures.write(FOLDER.resolve("layout-window" + suffix), pictures.get(1));

            assertTrue(pictures.get(1).getWidth() > 0);
        }
    }
}
