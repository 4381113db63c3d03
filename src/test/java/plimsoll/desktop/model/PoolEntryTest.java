package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;

/// A leg or balance goes to a pool of the workspace, or to a new one at a venue that is typed.
class PoolEntryTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private PositionsViewModel legs;
    private BalancesViewModel balances;

    @BeforeEach
    void openAnEmptyWorkspace() {
        book.session().load(Document.empty());
        legs = new PositionsViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
        balances = new BalancesViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
    }

    private Row addLeg(String instrument) {
        String id = legs.add(Optional.empty()).orElseThrow();
        Row row = legs.row(Row.Kind.ITEM, id).orElseThrow();
        assertEquals(Optional.empty(), legs.commit(row, PositionsViewModel.INSTRUMENT, instrument));
        return row;
    }

    private List<String> pools() {
        return book.session().document().pools().stream()
                .map(pool -> pool.name() + " follows " + pool.rule().id())
                .toList();
    }

    @Test
    void aVenueTypedAtTheFirstLegBecomesItsPool() {
        Row leg = addLeg("BTCUSDT");
        assertEquals(1, pools().size(), "a pool without a name");
        assertEquals(Optional.empty(), legs.commit(leg, PositionsViewModel.POOL, "binance"));
        Pool pool = book.session().document().pools().getFirst();
        assertTrue(pool.venue().startsWith("Binance"), pool.venue());
        assertEquals("binance.usdm", pool.rule().id(), "the mode of a new account, not the first by name");
        assertEquals("USDT", pool.currency());
        assertTrue(
                plimsoll.storage.ShippedRules.catalog().versions(pool.rule().id()).getFirst().file().margins().stream()
                        .anyMatch(rule -> rule.selector()
                                .matches(book.session().document().instruments().getFirst())),
                "not the venue's rules for coin contracts");
        assertEquals(1, pools().size(), "the pool without a name is the one that got it");
        assertTrue(pool.rule().id().startsWith("binance."), pool.rule().id());
    }

    @Test
    void theSecondVenueIsAnotherPoolAndOneStepOfUndo() {
        legs.commit(addLeg("BTCUSDT"), PositionsViewModel.POOL, "Binance");
        Row second = addLeg("BTCUSDT");
        legs.commit(second, PositionsViewModel.POOL, "Bybit");
        assertEquals(2, pools().size());
        assertEquals("Bybit", book.session().document().pools().getLast().name());
        book.session().undo();
        assertEquals(1, pools().size());
    }

    @Test
    void aModelIsChosenFromTheListAndASecondPoolAtAVenueGetsANumber() {
        legs.commit(addLeg("BTCUSDT"), PositionsViewModel.POOL, "Bybit");
        Row second = addLeg("ETHUSDT");
        Column column = legs.columns().stream()
                .filter(item -> item.id().equals(PositionsViewModel.POOL))
                .findFirst()
                .orElseThrow();
        List<Choice> choices = legs.complete(second, column, "bybit");
        assertEquals(new Choice("Bybit", "pool"), choices.getFirst());
        Choice model = choices.getLast();
        assertEquals("new pool", model.detail());
        legs.commit(second, PositionsViewModel.POOL, model.text());
        assertEquals("Bybit 2", book.session().document().pools().getLast().name());
    }

    @Test
    void whatNamesNeitherPoolNorVenueIsRefused() {
        Row leg = addLeg("BTCUSDT");
        assertTrue(legs.commit(leg, PositionsViewModel.POOL, "Atlantis").isPresent());
        assertEquals(1, pools().size());
    }

    @Test
    void aBalanceMakesAPoolToo() {
        String id = balances.add(Optional.empty()).orElseThrow();
        Row row = balances.row(Row.Kind.ITEM, id).orElseThrow();
        balances.commit(row, BalancesViewModel.ASSET, "BTC");
        assertEquals(Optional.empty(), balances.commit(row, BalancesViewModel.POOL, "Deribit"));
        Pool pool = book.session().document().pools().getFirst();
        assertEquals("Deribit", pool.venue());
        assertEquals("BTC", pool.currency());
    }

    @Test
    void aNameRefusedAtTheRowsFirstPoolIsReadAgainAtTheVenueTypedAfterIt() {
        legs.commit(addLeg("BTCUSDT"), PositionsViewModel.POOL, "Binance");
        Row option = legs.row(Row.Kind.ITEM, legs.add(Optional.empty()).orElseThrow())
                .orElseThrow();
        assertTrue(legs.commit(option, PositionsViewModel.INSTRUMENT, "BTC-27MAR27-90000-P")
                .isPresent());
        assertEquals(Optional.empty(), legs.commit(option, PositionsViewModel.POOL, "Deribit"));
        Document typed = book.session().document();
        String held = typed.position(option.id()).orElseThrow().instrumentId();
        assertEquals("BTC", typed.instrument(held).orElseThrow().contract().settlementAsset());
        assertEquals("Deribit in BTC", inCurrency(typed.pools().getLast()));
        assertEquals(
                Optional.empty(),
                book.session().rejection(PositionsViewModel.place(option.id(), PositionsViewModel.INSTRUMENT)));
        book.session().undo();
        assertEquals(1, pools().size(), "the name and the pool are one step");
        assertEquals(
                "",
                book.session().document().position(option.id()).orElseThrow().instrumentId());
    }

    @Test
    void aNameRefusedAtBothVenuesStaysRefused() {
        Row leg = addLeg("BTCUSDT");
        legs.commit(leg, PositionsViewModel.POOL, "Binance");
        assertTrue(legs.commit(leg, PositionsViewModel.INSTRUMENT, "no name").isPresent());
        assertEquals(Optional.empty(), legs.commit(leg, PositionsViewModel.POOL, "Bybit"));
        assertEquals("Bybit", book.session().document().pools().getLast().name());
        assertTrue(book.session()
                .rejection(PositionsViewModel.place(leg.id(), PositionsViewModel.INSTRUMENT))
                .isPresent());
    }

    @Test
    void theAssetOfANewBalanceFollowsItsPoolUntilThereIsAnAmount() {
        Row option = addLeg("BTC-27MAR27-90000-P @Deribit");
        legs.commit(option, PositionsViewModel.POOL, "Deribit");
        legs.commit(addLeg("BTCUSDT @Binance"), PositionsViewModel.POOL, "Binance");
        Row coins = addBalance("Deribit");
        balances.commit(coins, BalancesViewModel.AMOUNT, "2");
        Row dollars = addBalance("Binance");
        assertEquals(List.of("BTC", "USDT"), assets());
        balances.commit(dollars, BalancesViewModel.AMOUNT, "60000");
        balances.commit(dollars, BalancesViewModel.POOL, "Deribit");
        assertEquals(List.of("BTC", "USDT"), assets(), "dollars moved to another pool are dollars");
    }

    @Test
    void pastedRowsNamePoolsByTheirVenueAsTypedOnesDo() {
        legs.commit(addLeg("BTCUSDT"), PositionsViewModel.POOL, "Binance");
        assertEquals(
                "Binance USD-M", book.session().document().pools().getFirst().name());
        PositionPaste paste = new PositionPaste(book.session(), legs.columns());
        assertEquals(Optional.empty(), paste.problem(pasted("Binance")));
        assertTrue(paste.problem(pasted("Binanse")).isPresent());
    }

    private static java.util.Map<String, String> pasted(String pool) {
        return java.util.Map.of(
                PositionsViewModel.INSTRUMENT, "ETHUSDT",
                PositionsViewModel.POOL, pool,
                PositionsViewModel.QUANTITY, "50",
                PositionsViewModel.ENTRY, "4100.5");
    }

    private Row addBalance(String pool) {
        Row row = balances.row(Row.Kind.ITEM, balances.add(Optional.empty()).orElseThrow())
                .orElseThrow();
        assertEquals(Optional.empty(), balances.commit(row, BalancesViewModel.POOL, pool));
        return row;
    }

    private List<String> assets() {
        return book.session().document().balances().stream()
                .map(plimsoll.domain.account.Balance::asset)
                .toList();
    }

    private static String inCurrency(Pool pool) {
        return pool.name() + " in " + pool.currency();
    }
}
