package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.report.ChartImages;

/// A window in which nothing changes lays nothing out: a layout that asks for another one takes a processor for ever.
class AtRestTest {
    private static final int LONGEST = 40;
    private static final int QUIET = 4;

    @ParameterizedTest
    @CsvSource("960, 900")
    void noScreenIsLaidOutAgainAndAgain(int width, int height) {
        List<String> wrong = new ArrayList<>();
        for (String sample : List.of("two-venues", "option-book")) {
            for (int i = 0; i < MainWindow.SCREENS.size(); i++) {
                int screen = i;
                Stage stage = Fx.call(() -> show(sample, screen, width, height));
                List<String> dirty = dirtyInTheEnd(stage.getScene());
                Fx.run(stage::close);
                if (!dirty.isEmpty()) {
                    wrong.add(sample + ", " + MainWindow.SCREENS.get(screen) + ": " + dirty);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Stage show(String sample, int screen, int width, int height) {
        OpenBook book = OpenBook.sample(sample);
        MainWindow window = new MainWindow(
                book.session(), new Answers(), ChartImages.NONE, "test", width, height, Background.DIRECT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.setOnHidden(event -> window.close());
        stage.show();
        window.showScreen(screen);
        book.calculate();
        return stage;
    }

    /// What is still to be laid out after a while; empty when nothing was, several times in a row. Long lists guess the
    /// heights of their rows and come to rest after some pulses.
    private static List<String> dirtyInTheEnd(Scene scene) {
        List<String> dirty = List.of();
        int quiet = 0;
        for (int i = 0; i < LONGEST && quiet < QUIET; i++) {
            Fx.settle();
            dirty = Fx.call(() -> dirty(scene));
            quiet = dirty.isEmpty() ? quiet + 1 : 0;
        }
        return dirty;
    }

    /// A part alone, without the window around it, causes no layout.
    private static List<String> dirty(Scene scene) {
        List<String> found = new ArrayList<>();
        if (scene.getRoot().isNeedsLayout()) {
            collect(scene.getRoot(), found);
        }
        return found;
    }

    private static void collect(Parent parent, List<String> found) {
        if (parent.isNeedsLayout() && parent.isManaged()) {
            found.add(parent.getClass().getSimpleName() + parent.getStyleClass());
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner && child.isVisible()) {
                collect(inner, found);
            }
        }
    }
}
