package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.report.ChartImages;

/// With large text a panel still says what it is: tabs can be read or stand in the menu behind them, titles stand
/// whole, and buttons stay inside.
class PanelHeadsTest {
    private static final int READABLE = 6;

    @ParameterizedTest
    @CsvSource({"1600, 1000, 160", "1600, 1000, 140", "1400, 900, 160", "1400, 900, 100"})
    void everyHeadCanBeReadAndUsed(double width, double height, int percent) {
        Set<String> bad = new TreeSet<>();
        for (int i = 0; i < MainWindow.SCREENS.size(); i++) {
            int screen = i;
            for (List<String> seen : List.of(List.of("whatif.pnl", "whatif.vega"), List.of("whatif.buffer"))) {
                bad.addAll(Fx.call(() -> inspected(screen, seen, width, height, percent / 100.0)));
            }
        }
        assertEquals(Set.of(), bad);
    }

    private static Set<String> inspected(int screen, List<String> seen, double width, double height, double scale) {
        MainWindow window = new MainWindow(
                OpenBook.sample("option-book").session(),
                new Answers(),
                ChartImages.NONE,
                "test",
                width,
                height,
                Background.DIRECT);
        try {
            window.setAppearance(new Appearance(Theme.DARK, Palette.BLUE_ORANGE, scale));
            window.showScreen(screen);
            seen.forEach(panel ->
                    window.layouts().arrange(window.layouts().shown().layout().select(panel)));
            for (int pass = 0; pass < 2; pass++) {
                window.scene().snapshot(null);
            }
            String where = MainWindow.SCREENS.get(screen) + ": ";
            Set<String> bad = new TreeSet<>();
            List<Parent> heads =
                    all(window, ".panel-head").map(Parent.class::cast).toList();
            assertTrue(!heads.isEmpty(), where);
            heads.forEach(head -> inside(head, width, where, bad));
            all(window, ".panel-title")
                    .map(Labeled.class::cast)
                    .filter(title -> ShownText.isCut(title) && mayStandWhole(title))
                    .forEach(title -> bad.add(where + title.getText() + " is cut"));
            all(window, ".dock-strip").map(Parent.class::cast).forEach(strip -> names(strip, where, bad));
            return bad;
        } finally {
            window.close();
        }
    }

    /// Names of rule files can be longer than their panel.
    private static boolean mayStandWhole(Labeled title) {
        return title.prefWidth(-1) < 0.8 * ((Region) title.getParent()).getWidth();
    }

    private static void inside(Parent head, double width, String where, Set<String> bad) {
        Bounds bounds = head.localToScene(head.getLayoutBounds());
        String name = where + String.valueOf(head.getParent().getAccessibleText());
        if (bounds.getMaxX() > width) {
            bad.add(name + " ends at " + bounds.getMaxX());
        }
        head.getChildrenUnmodifiable().stream().filter(Node::isVisible).forEach(part -> {
            Bounds own = part.localToScene(part.getLayoutBounds());
            if (own.getMaxX() > bounds.getMaxX() + 0.5 || own.getMaxY() > bounds.getMaxY() + 0.5) {
                bad.add(name + ": " + part.getStyleClass() + " is not inside");
            }
        });
    }

    /// A tab is seen with enough letters, or its name stands in the menu.
    private static void names(Parent strip, String where, Set<String> bad) {
        List<String> menu = strip.lookupAll(".dock-more").stream()
                .map(MenuButton.class::cast)
                .filter(Node::isVisible)
                .flatMap(more -> more.getItems().stream())
                .map(MenuItem::getText)
                .toList();
        for (Node node : strip.lookupAll(".dock-tab")) {
            Labeled tab = (Labeled) node;
            String shown = tab.isVisible() ? ShownText.of(tab).orElse("").replace("...", "") : "";
            boolean readable =
                    shown.length() >= Math.min(READABLE, tab.getText().length());
            if (readable == menu.contains(tab.getText())) {
                bad.add(where + "the tab " + tab.getText() + " shows " + shown + ", its menu " + menu);
            }
        }
    }

    private static Stream<Node> all(MainWindow window, String style) {
        return window.scene().getRoot().lookupAll(style).stream().filter(PanelHeadsTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
