package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.document.Document;

/// The panels of an empty workspace: what they say, what they offer, and what the first row does to them.
@SuppressWarnings("NullAway.Init")
class EmptyPanelsTest {
    private OpenWindow window;

    @BeforeEach
    void openAnEmptyWorkspace() {
        window = OpenWindow.sample("two-venues");
        Fx.run(() -> window.session().load(Document.empty()));
        window.calculate();
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyTableSaysInOneSentenceWhatIsMissing(int screen) {
        Fx.run(() -> window.window().showScreen(screen));
        Fx.settle();
        List<String> sentences = window.ask(() -> window.content().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .map(node -> (TableView<?>) node.lookup(".table-view"))
                .map(view -> sentence(view.getPlaceholder()))
                .toList());

        assertTrue(sentences.size() >= 5, sentences.toString());
        assertEquals(sentences.size(), sentences.stream().distinct().count());
        assertFalse(sentences.contains("Nothing to show yet."), sentences.toString());
    }

    private static String sentence(Node placeholder) {
        return placeholder instanceof Label label
                ? label.getText()
                : ((Label) placeholder.lookup(".empty-sentence")).getText();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void legsAndCollateralAreAddedPastedOrImportedFromTheirTables(int screen) {
        Fx.run(() -> window.window().showScreen(screen));
        Fx.settle();
        for (String name : List.of("Positions", "Balances")) {
            DataTable table = window.table(name);
            List<Hyperlink> ways = window.ask(() -> table.lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .toList());
            assertEquals(3, ways.size(), name);
            Fx.run(ways.getFirst()::fire);
            Fx.settle();
            assertTrue(window.ask(() -> !table.model().rows().isEmpty()), name);
        }
        assertEquals(1, window.session().document().positions().size());
        assertEquals(1, window.session().document().balances().size());
    }

    @Test
    void anEmptyBookIsNoErrorAndItsFirstSightSaysWhatToDoNext() {
        assertEquals(List.of(), window.session().problemsProperty().get());
        List<Button> ways = window.ask(() -> window.content().lookupAll(".empty-state .button").stream()
                .map(Button.class::cast)
                .toList());
        assertEquals(
                List.of("Add leg", "Paste rows", "Import files"),
                ways.stream().map(Button::getAccessibleText).toList());

        Fx.run(ways.getFirst()::fire);
        Fx.settle();

        assertEquals(1, window.session().document().positions().size());
        assertTrue(window.ask(
                () -> window.content().lookupAll(".empty-state .button").isEmpty()));
    }

    /// The first leg has no instrument yet: it is listed as not included, and nothing fails.
    @Test
    void oneRowWithoutAPriceIsNotIncludedAndSaidSo() {
        DataTable table = window.table("Positions");
        Fx.run(table::addRow);
        window.press(KeyCode.ESCAPE);
        window.calculate();

        assertEquals(1, window.session().preparedProperty().get().leftOut().size());
        assertTrue(window.ask(() -> window.content().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .anyMatch(text -> text.startsWith("Not included: ") && !text.endsWith("none"))));
    }
}
