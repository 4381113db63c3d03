package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.report.ChartImages;

/// Every screen of every sample in both themes, as pictures under target/screens, without a style sheet warning.
class ScreensTest {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

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

    @BeforeAll
    static void startToolkit() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        Platform.setImplicitExit(false);
        started.get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "basis-trade"})
    void everyScreenShowsInBothThemesWithoutStyleWarnings(String sample) throws Exception {
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        try {
            for (Theme theme : Theme.values()) {
                for (int screen = 0; screen < MainWindow.SCREENS.size(); screen++) {
                    int index = screen;
                    WritableImage picture = onFx(() -> picture(sample, theme, index));
                    assertTrue(colours(picture) > 20, sample + " " + MainWindow.SCREENS.get(screen) + " is blank");
                }
            }
        } finally {
            css.removeHandler(listener);
        }
        assertEquals(List.of(), warnings);
    }

    private static WritableImage picture(String sample, Theme theme, int screen) {
        OpenBook book = OpenBook.sample(sample);
        MainWindow window = new MainWindow(book.session(), new NoDialogs(), ChartImages.NONE, "test", WIDTH, HEIGHT);
        try {
            window.setTheme(theme);
            window.showScreen(screen);
            if (screen == 2) {
                book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
                book.calculate();
            }
            WritableImage picture = window.scene().snapshot(null);
            window.scene().getRoot().layout();
            picture = window.scene().snapshot(picture);
            String name = sample + "-" + MainWindow.SCREENS.get(screen).toLowerCase(java.util.Locale.ROOT) + "-"
                    + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
            write(Path.of("target", "screens", name), picture);
            return picture;
        } finally {
            window.close();
        }
    }

    private static void write(Path file, WritableImage picture) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    private static <T> T onFx(Supplier<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get(60, TimeUnit.SECONDS);
    }

    private static final class NoDialogs implements Dialogs {
        @Override
        public Optional<Path> openWorkspace() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveWorkspace(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, String ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Unsaved unsavedChanges(String workspace) {
            return Unsaved.CANCEL;
        }

        @Override
        public void problems(String title, List<Problem> problems) {
            throw new AssertionError(title + problems);
        }

        @Override
        public void text(String title, String text) {}
    }
}
