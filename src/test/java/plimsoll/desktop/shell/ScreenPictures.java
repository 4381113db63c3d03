package plimsoll.desktop.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.document.Edit;
import plimsoll.document.ScenarioEdit;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Zone;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.report.ChartImages;
import plimsoll.storage.ScenarioLibrary;

/// Draws the real window without a display. Call it on the user interface thread.
final class ScreenPictures {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final int SCENARIO_SCREEN = MainWindow.SCREENS.indexOf("Scenarios");
    private static final int WHAT_IF_SCREEN = MainWindow.SCREENS.indexOf("What-if");
    private static final int PATHS_SCREEN = MainWindow.SCREENS.indexOf("Paths");
    private static final int ANSWERS_SCREEN = MainWindow.SCREENS.indexOf("Answers");

    /// Wrapped lines and scroll bars settle within this many passes.
    private static final int PASSES = 4;

    private ScreenPictures() {}

    /// Returns a screen of a sample at 1600 x 1000; What-if is shown at price -4 percent and volatility +10 percent.
    static WritableImage draw(String sample, Theme theme, int screen) {
        return draw(sample, theme, screen, WIDTH, HEIGHT);
    }

    /// Returns a screen of a sample at a size in px.
    static WritableImage draw(String sample, Theme theme, int screen, double width, double height) {
        OpenBook book = OpenBook.sample(sample);
        MainWindow window = new MainWindow(
                book.session(), new Answers(), ChartImages.NONE, "test", width, height, Background.DIRECT);
        try {
            window.setTheme(theme);
            if (screen == SCENARIO_SCREEN) {
                book.session().apply(new ScenarioEdit.AddScenarios("Add scenarios", scenarios()));
            }
            window.showScreen(screen);
            book.calculate();
            if (screen == WHAT_IF_SCREEN) {
                book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
            }
            if (screen == PATHS_SCREEN) {
                book.session().apply(fewPaths(book.session().document().paths()));
                book.session().markSaved();
                book.calculate();
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                button(window, "Run paths").fire();
            }
            if (screen == ANSWERS_SCREEN) {
                book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
                book.calculate();
                window.scene().snapshot(null);
                button(window, "Find answers").fire();
            }
            book.calculate();
            return settled(window);
        } finally {
            window.close();
        }
    }

    /// Returns a state of a screen at 1600 x 1000.
    static WritableImage draw(ScreenState state, Theme theme) {
        return draw(state, theme, 100);
    }

    /// Returns a state of a screen at 1600 x 1000.
    ///
    /// @param percent size of texts
    static WritableImage draw(ScreenState state, Theme theme, int percent) {
        OpenBook book = OpenBook.sample(state.sample());
        MainWindow window = new MainWindow(
                book.session(), new Answers(), ChartImages.NONE, "test", WIDTH, HEIGHT, Background.DIRECT);
        try {
            window.setAppearance(new Appearance(theme, Palette.BLUE_ORANGE, percent / 100.0));
            state.edit(book);
            window.showScreen(state.screen());
            book.calculate();
            settled(window);
            state.act(window);
            book.calculate();
            return settled(window);
        } finally {
            window.close();
        }
    }

    private static WritableImage settled(MainWindow window) {
        WritableImage picture = window.scene().snapshot(null);
        for (int pass = 1; pass < PASSES; pass++) {
            window.scene().getRoot().layout();
            picture = window.scene().snapshot(picture);
        }
        return picture;
    }

    /// Returns a layout of the user's own, and the window of a detached panel.
    static List<WritableImage> rearranged(Theme theme, double width, double height) {
        OpenBook book = OpenBook.sample("option-book");
        MainWindow window = new MainWindow(
                book.session(), new Answers(), ChartImages.NONE, "test", width, height, Background.DIRECT);
        try {
            window.setTheme(theme);
            book.calculate();
            LayoutsViewModel layouts = window.layouts();
            Layout next = layouts.shown()
                    .layout()
                    .move("monitor.buffer", "monitor.corridor", Zone.CENTRE)
                    .move("whatif.heat", "monitor.corridor", Zone.BOTTOM)
                    .move("window.log", "monitor.problems", Zone.CENTRE)
                    .select("monitor.corridor")
                    .detach("survival.cliffs", new Bounds(0, 0, 760, 420));
            layouts.arrange(next);
            layouts.saveAs("Night watch");
            book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
            book.calculate();
            WritableImage main = settled(window.scene());
            return List.of(
                    main, settled(window.panels().window("survival.cliffs").getScene()));
        } finally {
            window.close();
        }
    }

    private static WritableImage settled(Scene scene) {
        WritableImage picture = scene.snapshot(null);
        for (int pass = 1; pass < PASSES; pass++) {
            scene.getRoot().layout();
            picture = scene.snapshot(picture);
        }
        return picture;
    }

    private static List<Scenario> scenarios() {
        List<String> wanted = List.of(
                "liquidation-cascade-2025-10/24h",
                "ftx-2022-11/24h",
                "fall-10",
                "rise-20",
                "fall-then-closed",
                "usdt-depeg");
        return ScenarioLibrary.items().stream()
                .filter(item -> wanted.contains(item.id()))
                .flatMap(item -> item.scenarios().stream())
                .toList();
    }

    static Edit fewPaths(PathSettings settings) {
        PathSettings.Sampling sampling = settings.sampling();
        return new Edit.SetPaths(
                "paths",
                settings.withHorizon(new PathSettings.Horizon(3, 1))
                        .withSampling(new PathSettings.Sampling(
                                1_000, sampling.betweenSteps(), sampling.antithetic(), sampling.seed())));
    }

    /// Takes few paths, so that a run takes no time.
    static void fewPaths(OpenBook book) {
        book.session().apply(fewPaths(book.session().document().paths()));
    }

    /// Chooses the first line of a list that is wanted.
    static void choose(MainWindow window, String list, Predicate<Object> wanted) {
        ListView<?> view = window.scene().getRoot().lookupAll(".list-view").stream()
                .filter(ListView.class::isInstance)
                .map(node -> (ListView<?>) node)
                .filter(node -> list.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < view.getItems().size(); i++) {
            if (wanted.test(view.getItems().get(i))) {
                view.getSelectionModel().select(i);
                view.scrollTo(i);
                return;
            }
        }
        throw new AssertionError("nothing wanted in " + list);
    }

    /// Returns the button with an accessible name on the shown screen.
    static Button button(MainWindow window, String name) {
        return window.scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the file name of a screen, such as `what-if-dark.png`.
    static String name(Theme theme, int screen) {
        return (MainWindow.SCREENS.get(screen) + "-" + theme).toLowerCase(Locale.ROOT) + ".png";
    }

    /// Writes an opaque picture, with its folder.
    static void write(Path file, WritableImage picture) {
        try {
            Files.createDirectories(file.getParent());
            BufferedImage opaque =
                    new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, opaque), "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
