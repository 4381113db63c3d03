package plimsoll.desktop.shell;

import java.util.function.Function;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.report.ChartImages;

/// A window that is drawn but not shown, so that it may be larger than the display.
final class DrawnWindow {
    /// Layouts until panels, tables and their columns have found their sizes.
    private static final int PASSES = 4;

    private DrawnWindow() {}

    /// Asks the window on a screen of a sample.
    static <T> T ask(String sample, String screen, double width, double height, Function<MainWindow, T> question) {
        return Fx.call(() -> {
            OpenBook book = OpenBook.sample(sample);
            MainWindow window = new MainWindow(
                    book.session(), new Answers(), ChartImages.NONE, "test", width, height, Background.DIRECT);
            try {
                window.showScreen(MainWindow.SCREENS.indexOf(screen));
                book.calculate();
                for (int pass = 0; pass < PASSES; pass++) {
                    window.scene().getRoot().layout();
                    window.scene().snapshot(null);
                }
                window.scene().getRoot().layout();
                return question.apply(window);
            } finally {
                window.close();
            }
        });
    }
}
