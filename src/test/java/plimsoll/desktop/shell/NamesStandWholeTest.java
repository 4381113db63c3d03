package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.report.ChartImages;

/// Where room is short, long descriptions are cut; names of instruments and pools, heads of columns, tabs and names of
/// fields stand whole at 1600 x 1000.
class NamesStandWholeTest {
    private static final Set<String> NAMES = Set.of("instrument", "pool", "item", "quote", "event", "name");
    private static final Set<String> STYLES = Set.of("dock-tab", "header-title", "field-label", "panel-title");

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "cross-venue-options"})
    void nameIsNotCut(String sample) {
        wholeOnEveryScreen(sample, 100, NamesStandWholeTest::isName);
    }

    /// With large text tabs and heads of columns may be shortened, but not what a row is about.
    @ParameterizedTest
    @CsvSource({"two-venues, 140", "cross-venue-options, 140", "option-book, 160"})
    void largeTextCutsNoNameOfALegOrPool(String sample, int percent) {
        wholeOnEveryScreen(sample, percent, NamesStandWholeTest::isInNamedCell);
    }

    private static void wholeOnEveryScreen(String sample, int percent, Predicate<Labeled> wanted) {
        Set<String> cut = new TreeSet<>();
        int seen = 0;
        for (int i = 0; i < MainWindow.SCREENS.size(); i++) {
            int screen = i;
            for (Labeled name : Fx.call(() -> names(sample, screen, percent, wanted))) {
                seen++;
                ShownText.of(name)
                        .filter(text -> !text.equals(name.getText()))
                        .ifPresent(text ->
                                cut.add(MainWindow.SCREENS.get(screen) + ": " + name.getText() + " as " + text));
            }
        }
        assertTrue(seen > 40, seen + " names");
        assertEquals(Set.of(), cut);
    }

    private static List<Labeled> names(String sample, int screen, int percent, Predicate<Labeled> wanted) {
        OpenBook book = OpenBook.sample(sample);
        MainWindow window =
                new MainWindow(book.session(), new Answers(), ChartImages.NONE, "test", 1600, 1000, Background.DIRECT);
        try {
            window.setAppearance(new Appearance(Theme.DARK, Palette.BLUE_ORANGE, percent / 100.0));
            window.showScreen(screen);
            book.calculate();
            for (int pass = 0; pass < 3; pass++) {
                window.scene().snapshot(null);
                window.scene().getRoot().layout();
            }
            List<Labeled> found = new ArrayList<>();
            collect(window.scene().getRoot(), wanted, found);
            return found;
        } finally {
            window.close();
        }
    }

    private static void collect(Node node, Predicate<Labeled> wanted, List<Labeled> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null && wanted.test(label)) {
            found.add(label);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    private static boolean isName(Labeled label) {
        return label.getStyleClass().stream().anyMatch(STYLES::contains) || isInNamedCell(label);
    }

    private static boolean isInNamedCell(Labeled label) {
        for (Node up = label; up != null; up = up.getParent()) {
            if (up instanceof IndexedCell<?> cell && cell.getId() != null) {
                return label.getStyleClass().contains("cell-text") && NAMES.contains(cell.getId());
            }
        }
        return false;
    }
}
