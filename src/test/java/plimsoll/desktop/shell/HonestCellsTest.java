package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.TreeTable;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

/// Every cell of every table on every screen: what has no value says why in a sentence, and no cell shows what is no
/// number.
@SuppressWarnings("NullAway.Init")
class HonestCellsTest {
    private static final Pattern NO_NUMBER = Pattern.compile("NaN|Infinity|\u221e");
    private static final Pattern MINUS_ZERO = Pattern.compile("(^|[^0-9.,])[-\u2212]0([.,]0*)?($|[^0-9.,])");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.{8,}[.]");

    private OpenWindow window;

    static Stream<String> samples() {
        return Samples.list().stream().map(sample -> sample.id());
    }

    @AfterEach
    void closeTheWindow() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCellOfEverySampleIsANumberOrSaysWhyNot(String sample) {
        window = OpenWindow.sample(sample);
        Fx.run(() -> window.session().whatIfProperty().set(new WhatIf(-0.35, 0.5)));
        window.calculate();
        Set<String> wrong = new TreeSet<>();
        int cells = 0;
        for (String screen : MainWindow.SCREENS) {
            Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf(screen)));
            window.calculate();
            Set<TableModel> models = Fx.call(() -> tables(screen));
            Fx.run(() -> charts(screen, wrong));
            for (TableModel model : models) {
                cells += Fx.call(() -> check(model, wrong));
            }
        }
        assertTrue(cells > 500, cells + " cells");
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aZeroBelowAndAWordThatIsNoNumberWouldBeFound() {
        assertTrue(MINUS_ZERO.matcher("\u22120.00").find());
        assertTrue(MINUS_ZERO.matcher("-0").find());
        assertTrue(MINUS_ZERO.matcher("\u22120 %").find());
        assertTrue(!MINUS_ZERO.matcher("\u22120.05").find());
        assertTrue(!MINUS_ZERO.matcher("2026-01-05").find());
        assertTrue(NO_NUMBER.matcher("-Infinity").find());
        assertTrue(!SENTENCE.matcher("no legs").matches());
    }

    private Set<TableModel> tables(String screen) {
        String prefix = screen.toLowerCase(java.util.Locale.ROOT).replace("-", "") + ".";
        Set<TableModel> found = new java.util.LinkedHashSet<>();
        ShippedLayouts.panels().stream()
                .map(ShippedLayouts.Name::id)
                .filter(id -> id.startsWith(prefix))
                .flatMap(id -> window.window().docks().panel(id).stream())
                .map(Dockable::node)
                .forEach(node -> collect(node, found));
        return found;
    }

    /// Every chart says in a sentence what it shows, or why it shows nothing.
    private void charts(String screen, Set<String> wrong) {
        String prefix = screen.toLowerCase(java.util.Locale.ROOT).replace("-", "") + ".";
        ShippedLayouts.panels().stream()
                .map(ShippedLayouts.Name::id)
                .filter(id -> id.startsWith(prefix))
                .flatMap(id -> window.window().docks().panel(id).stream())
                .flatMap(panel -> Chart.at(panel.node()).stream())
                .map(Chart::getAccessibleText)
                .filter(text -> !text.matches("(?s)[^:]+: .{10,}[.]")
                        || NO_NUMBER.matcher(text).find()
                        || MINUS_ZERO.matcher(text).find())
                .forEach(text -> wrong.add("chart " + text));
    }

    private static void collect(Node node, Set<TableModel> found) {
        if (node instanceof DataTable table) {
            found.add(table.model());
        } else if (node instanceof TreeTable<?> tree) {
            found.add(tree.model());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static int check(TableModel model, Set<String> wrong) {
        int cells = 0;
        for (Row row : model.rows()) {
            for (Column column : model.columns()) {
                CellValue cell = row.value(column.id());
                String at = model.name() + " " + column.id() + ": ";
                if (cell.is(CellState.NOT_AVAILABLE)
                        && !SENTENCE.matcher(cell.message()).matches()) {
                    wrong.add(at + "n/a because \u201c" + cell.message() + "\u201d");
                }
                for (String text : Set.of(cell.text(), cell.detail() + " ", cell.message() + "  ")) {
                    if (NO_NUMBER.matcher(text).find()
                            || MINUS_ZERO.matcher(text).find()) {
                        wrong.add(at + text);
                    }
                }
                cells++;
            }
        }
        return cells;
    }
}
