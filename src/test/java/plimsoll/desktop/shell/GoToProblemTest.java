package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.market.Market;

/// From an entry in the problem list to the place that mends it.
@SuppressWarnings("NullAway.Init")
class GoToProblemTest {
    private OpenWindow window = OpenWindow.sample("unified-accounts");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aRejectedQuantityIsFoundWhereItWasTypedAlsoInAFoldedGroup() {
        DataTable table = window.table("Positions");
        window.focus(table, 4, PositionsViewModel.QUANTITY);
        window.type("8o");
        window.press(KeyCode.ENTER);
        Row rejected = OpenWindow.item(table, 4);
        Row group = table.model().rows().stream()
                .filter(row -> row.kind() == Row.Kind.GROUP)
                .skip(1)
                .findFirst()
                .orElseThrow();
        Fx.run(() -> table.fold(group, true));

        press(problem("8o"), KeyCode.ENTER);

        assertEquals("Monitor", screen());
        assertEquals(List.of(rejected), window.ask(table::selected));
        assertFalse(window.ask(() -> table.isFolded(group)));
        assertEquals("8o", rejected.value(PositionsViewModel.QUANTITY).text());
        window.press(KeyCode.F2);
        window.type("5");
        window.press(KeyCode.ENTER);
        assertTrue(window.ask(() -> window.session().problemsProperty().get()).stream()
                .noneMatch(problem -> problem.what().contains("8o")));
    }

    @Test
    void theLinkOfAPoolsDoubtfulRulesOpensThatRuleFile() {
        Problem note = problem("Hyperliquid, perpetuals");
        assertEquals(Kind.POOL, note.place().kind());

        Fx.run(() -> link(note).fire());
        Fx.settle();

        assertEquals("Rules", screen());
        assertTrue(window.ask(this::chosenRules).contains("2026-09-03"), window.ask(this::chosenRules));
    }

    @Test
    void screensOfAPlaceAreTheOneShownThenTheOneThatEditsIt() {
        assertEquals(List.of("What-if", "Book"), screens(Kind.POSITION, "quantity", "What-if"));
        assertEquals(List.of("Book"), screens(Kind.BALANCE, "asset", "Book"));
        assertEquals(List.of("Monitor", "Book"), screens(Kind.MARKET, "index", "Monitor"));
        assertEquals(List.of("Rules", "Book"), screens(Kind.POOL, "rule", "Monitor"));
        assertEquals(List.of("Book"), screens(Kind.POOL, "currency", "Monitor"));
        assertEquals(List.of("Rules"), screens(Kind.RULE, "", "Monitor"));
        assertEquals(List.of(), screens(Kind.FILE, "", "Monitor"));
    }

    @Test
    void aBalanceAMarketRowAndAPoolAreFoundOnTheBookScreen() {
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Book")));
        String balance = window.session().document().balances().getLast().id();
        String pool = window.session().document().pools().getLast().id();
        assertEquals(List.of(balance), revealed(Kind.BALANCE, balance, "amount", "Balances"));
        assertEquals(List.of("asset/ETH"), revealed(Kind.MARKET, "ETH", "index", "Market"));
        assertEquals(List.of(pool), revealed(Kind.POOL, pool, "currency", "Pools and their rules"));
    }

    @Test
    void whatIsTypedWhereAVolatilityIsMissingIsTheVolatilityAndNotTheForwardBeforeIt() {
        window.close();
        window = OpenWindow.sample("option-book");
        Fx.run(() -> window.window().showScreen(MainWindow.SCREENS.indexOf("Book")));
        Market before = window.session().document().market();
        String option = before.vol().keySet().iterator().next();
        revealed(Kind.MARKET, option, "volatility", "Market");
        window.type("77");
        window.press(KeyCode.ENTER);
        Market after = window.session().document().market();
        assertEquals(0, new BigDecimal("0.77").compareTo(after.vol().get(option).value()));
        assertEquals(before.forward(), after.forward());
    }

    private List<String> revealed(Kind kind, String id, String field, String table) {
        Fx.run(() -> window.window().goTo(new Problem.Place(kind, id, field)));
        Fx.settle();
        DataTable found = window.table(table);
        return window.ask(() -> found.selected().stream().map(Row::id).toList());
    }

    private static List<String> screens(Kind kind, String field, String shown) {
        return ProblemPlaces.screens(new Problem.Place(kind, "x", field), shown);
    }

    private Problem problem(String part) {
        return window.ask(() -> list().getItems().stream()
                .filter(problem -> problem.what().contains(part))
                .findFirst()
                .orElseThrow());
    }

    private void press(Problem problem, KeyCode key) {
        Fx.run(() -> {
            list().getSelectionModel().select(problem);
            list().requestFocus();
        });
        Fx.settle();
        window.press(key);
    }

    private Hyperlink link(Problem problem) {
        list().scrollTo(problem);
        list().layout();
        for (Node cell : list().lookupAll(".list-cell")) {
            boolean same =
                    cell.getAccessibleText() != null && cell.getAccessibleText().contains(problem.what());
            if (same && cell.lookup(".hyperlink") instanceof Hyperlink link) {
                return link;
            }
        }
        throw new AssertionError("no link for " + problem.what());
    }

    private ProblemList list() {
        return (ProblemList)
                Optional.ofNullable(window.content().lookup(".problem-list")).orElseThrow();
    }

    private String screen() {
        return MainWindow.SCREENS.get(window.ask(() -> window.window().shownScreen()));
    }

    private String chosenRules() {
        Node versions = window.content().lookup(".version-list");
        return String.valueOf(((javafx.scene.control.ListView<?>) versions)
                .getSelectionModel()
                .getSelectedItem());
    }
}
