package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.LeftOutViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.document.Edit;

/// What is in no number is said on every screen until it is mended.
class LeftOutBarTest {
    private final OpenWindow window = OpenWindow.sample("unified-accounts");

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void aCompleteBookHasNoBar() {
        assertFalse(shown());
        assertFalse(window.ask(() -> window.window().leftOut().focusFirst()));
    }

    @Test
    void everyScreenSaysWhatIsNotIncluded() {
        forgetMarks("binance-btc");
        for (int screen = 0; screen < MainWindow.SCREENS.size(); screen++) {
            int index = screen;
            Fx.run(() -> window.window().showScreen(index));
            Fx.settle();
            assertTrue(shown(), MainWindow.SCREENS.get(screen));
            String said = window.ask(() -> window.window().leftOut().text());
            assertEquals("1 leg not included: BTCUSDT: it has no mark price", said);
        }
    }

    @Test
    void theLinkGoesToThePlaceAndMendingItTakesTheBarAway() {
        forgetMarks("binance-btc");
        Fx.run(() -> links().getFirst().fire());
        Fx.settle();
        List<Row> chosen = window.ask(window.table("Market")::selected);
        assertEquals(
                List.of("instrument/binance-btc"), chosen.stream().map(Row::id).toList());

        TableModel market = window.table("Market").model();
        Fx.run(() -> market.commit(chosen.getFirst(), "mark_price", "100,040"));
        Fx.settle();

        assertFalse(shown());
    }

    @Test
    void manyAreListedWhenAskedFor() {
        forgetMarks("binance-btc", "binance-eth", "binance-sol");
        assertEquals(2, window.ask(() -> links().size()));
        Button more = (Button) window.ask(() -> bar().lookup(".button"));
        assertEquals("Show all 3", more.getAccessibleText());

        Fx.run(more::fire);
        Fx.settle();

        assertEquals(
                3, window.ask(() -> window.content().lookupAll(".left-out-row").size()));
        assertTrue(window.ask(() -> window.window().scene().getFocusOwner()) instanceof Hyperlink);

        window.press(KeyCode.ESCAPE);
        assertEquals(
                0, window.ask(() -> window.content().lookupAll(".left-out-row").size()));
        assertTrue(shown(), "the bar stays");
    }

    @Test
    void aBalanceWithoutAPriceIsNamedWithItsReason() {
        OpenBook book = OpenBook.sample("two-venues");
        Document document = book.session().document();
        book.session()
                .apply(new Edit.SetBalance(
                        "asset",
                        new plimsoll.domain.account.Balance(
                                document.balances().getFirst().id(),
                                document.balances().getFirst().poolId(),
                                "XYZ",
                                java.math.BigDecimal.ONE)));
        try (LeftOutViewModel model = new LeftOutViewModel(book.session())) {
            assertEquals("1 balance not included:", model.count());
            assertEquals(
                    "XYZ: XYZ has no index price",
                    model.itemsProperty().get().getFirst().text());
        }
    }

    @Test
    void everythingThatALegIsMissingIsToldWithItsMend() {
        OpenBook book = OpenBook.sample("option-book");
        Document document = book.session().document();
        String option = document.positions().stream()
                .map(plimsoll.domain.account.Position::instrumentId)
                .filter(document.market().vol()::containsKey)
                .findFirst()
                .orElseThrow();
        book.session()
                .load(document.withMarket(document.market()
                        .withMark(marks -> without(marks, option))
                        .withVol(vols -> without(vols, option))));
        try (LeftOutViewModel model = new LeftOutViewModel(book.session())) {
            LeftOutViewModel.Item item = model.itemsProperty().get().getFirst();
            assertEquals("it has no mark price, it has no implied volatility above 0", item.reason());
            assertEquals(
                    "Enter the mark price of " + item.name() + " under Market. Enter the volatility of " + item.name()
                            + " under Market.",
                    item.fix());
            assertEquals("mark", item.place().field());
        }
    }

    private static TreeMap<String, plimsoll.domain.market.Quote> without(
            java.util.Map<String, plimsoll.domain.market.Quote> quotes, String key) {
        TreeMap<String, plimsoll.domain.market.Quote> left = new TreeMap<>(quotes);
        left.remove(key);
        return left;
    }

    private void forgetMarks(String... instruments) {
        Fx.run(() -> {
            Document document = window.session().document();
            window.session().load(document.withMarket(document.market().withMark(marks -> {
                TreeMap<String, plimsoll.domain.market.Quote> left = new TreeMap<>(marks);
                List.of(instruments).forEach(left::remove);
                return left;
            })));
        });
        window.calculate();
    }

    private boolean shown() {
        return window.ask(() -> bar().isVisible() && bar().getLayoutBounds().getHeight() > 0);
    }

    private Node bar() {
        window.content();
        return window.window().leftOut();
    }

    private List<Hyperlink> links() {
        return window.window().leftOut().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .toList();
    }
}
