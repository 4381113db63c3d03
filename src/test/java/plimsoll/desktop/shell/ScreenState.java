package plimsoll.desktop.shell;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.keys.ShortcutsViewModel;
import plimsoll.desktop.model.HeatAxesViewModel;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.TilesViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.Valuation;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Position;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.venue.ImportSamples;

/// States of screens that need a few hands to reach, for pictures and for eyes.
enum ScreenState {
    HEAT_TIME_BY_MARK("option-book", "What-if", book -> {
        HeatAxesViewModel axes = new HeatAxesViewModel(book.session());
        axes.chooseAcross("Time");
        axes.chooseUp("Collateral mark");
        book.session().whatIfProperty().set(new WhatIf(-0.04, 0));
    }),
    HEAT_FUNDING_BY_PRICE("two-venues", "What-if", book -> {
        HeatAxesViewModel axes = new HeatAxesViewModel(book.session());
        axes.chooseAcross("Funding");
        axes.chooseUp("Price");
    }),
    MONITOR_TRIED("two-venues", "Monitor", ScreenState::tryOutFewer),
    BOOK_TRIED("option-book", "Book", ScreenState::tryOut),
    WHATIF_TRIED("option-book", "What-if", ScreenState::tryOut),
    WHATIF_PNL(
            "option-book",
            "What-if",
            book -> book.session().whatIfProperty().set(new WhatIf(-0.04, 0)),
            window -> select(window, "whatif.pnl", "whatif.vega")),
    WHATIF_EXPOSURE(
            "cross-venue-options", "What-if", book -> {}, window -> select(window, "whatif.pnl", "whatif.delta")),
    BOOK_FILTERED("cross-venue-options", "Book", book -> {}, window -> {
        DataTable legs = positions(window);
        legs.model().facets().stream()
                .flatMap(facet -> legs.listing().offered(facet).stream())
                .filter(item -> List.of("Bybit", "Derive", "option").contains(item.value()))
                .filter(item -> !item.facet().equals("pool"))
                .forEach(legs.listing()::flip);
        legs.find();
        legs.listing().setFind("25DEC26");
    }),
    BOOK_BY_EXPIRY(
            "cross-venue-options",
            "Book",
            book -> {},
            window -> ((PositionsViewModel) positions(window).model()).groupBy(PositionGrouping.EXPIRY)),
    WHATIF_TRIED_PNL(
            "option-book", "What-if", ScreenState::tryOut, window -> select(window, "whatif.pnl", "whatif.delta")),
    SURVIVAL_TRIED("two-venues", "Survival", ScreenState::tryOut),
    SCENARIOS_TRIED("cross-venue-options", "Scenarios", ScreenState::tryOut),
    BOOK_PASTE(
            "cross-venue-options",
            "Book",
            book -> {},
            window -> positions(window).paste("""
            Symbol\tQty\tPrice\tAccount\tNote
            BTC-26MAR27-60000-P\t1,250\t\tDeribit BTC\tput for the tail
            ETHUSDT\t-12\t3,402\tBybit unified\thedge
            BTC-26MAR27-60000-X\t1\t0.02\tDeribit BTC\ttypo
            BTCUSDT\tmany\t94,100\tBybit unified\t
            """)),
    SCENARIOS_RANDOM(
            "cross-venue-options",
            "Scenarios",
            book -> {},
            window -> ScreenPictures.choose(
                    window, "Scenarios", line -> line.toString().contains("random=Optional[RandomMarket"))),
    LOSSES("option-book", "Answers", book -> {}, ScreenState::drawLosses),
    PATHS_TRIED("two-venues", "Paths", ScreenState::tryOutPaths, ScreenState::runPaths),
    PATHS_OPTIONS_TRIED("option-book", "Paths", ScreenState::tryOutPaths, ScreenState::runPaths),
    LOSSES_TRIED("option-book", "Answers", ScreenState::tryOut, ScreenState::drawLosses),
    ANSWERS_TRIED("two-venues", "Answers", ScreenState::tryOut, window -> {
        window.scene().snapshot(null);
        ScreenPictures.button(window, "Find answers").fire();
    }),
    LONG_RUNS("two-venues", "Paths", ScreenPictures::fewPaths, window -> {
        ScreenPictures.button(window, "Run paths").fire();
        window.cards().showRuns();
    }),
    TILES_LIMITS("option-book", "Monitor", book -> {
        TilesViewModel tiles = new TilesViewModel(book.session());
        tiles.choose(TileKind.RUN, false);
        tiles.choose(TileKind.VEGA, true);
        tiles.choose(TileKind.SURVIVAL, true);
        tiles.choose(TileKind.VENUE_LEVELS, true);
        tiles.commitAlert(TileKind.NEAREST_LEVEL, "30 %");
        tiles.commitWarn(TileKind.VEGA, "100");
        tiles.commitWarn(TileKind.RATIOS, "3");
        tiles.commitAlert(TileKind.NET_DELTA, "5");
    }),
    TILES_EDITOR(
            "two-venues",
            "Monitor",
            book -> new TilesViewModel(book.session()).commitWarn(TileKind.WORST_BUFFER, "60,000"),
            window -> window.cards().showTiles()),
    EMPTY_MONITOR("two-venues", "Monitor", ScreenState::nothing),
    EMPTY_BOOK("two-venues", "Book", ScreenState::nothing),
    FIRST_START("two-venues", "Monitor", book -> {}, MainWindow::offerGuide),
    SAMPLE_COVERED_CALLS("covered-calls", "Monitor", book -> {}),
    SAMPLE_POOL_HEDGE("pool-hedge", "Monitor", book -> {}),
    NOT_INCLUDED("unified-accounts", "What-if", ScreenState::forgetMarks),
    NOT_INCLUDED_LIST(
            "unified-accounts",
            "Monitor",
            ScreenState::forgetMarks,
            window -> ScreenPictures.button(window, "Show all 3").fire()),
    WHY_MARGIN(
            "unified-accounts",
            "Book",
            book -> {},
            window -> ask(window, "positions", 1, PositionsViewModel.MAINTENANCE)),
    WHY_BUFFER("two-venues", "Monitor", ScreenState::tryOut, window -> ask(window, "pools", 0, "buffer")),
    DIAGNOSTICS("two-venues", "Monitor", book -> {}, window -> window.cards().showDiagnostics()),
    SHORTCUTS("two-venues", "Monitor", ScreenState::tryOut, window -> {
        ShortcutsViewModel model = window.preferences().shortcuts().model();
        model.press(Actions.of("file.import"), KeyPress.of("Ctrl+O"), false);
        model.press(Actions.of("edit.redo"), KeyPress.of("F12"), true);
        window.cards().showShortcuts();
        model.press(Actions.of("run.now"), KeyPress.of("Ctrl+B"), false);
    }),
    KEYS("two-venues", "Monitor", book -> {}, window -> window.cards().showKeys()),
    IMPORT_REPLY(
            "basis-trade",
            "Book",
            book -> {},
            window -> window.imports()
                    .pasted(new String(ImportSamples.bytes("binance-usdm-account"), StandardCharsets.UTF_8))),
    IMPORT_TABLE("basis-trade", "Book", book -> {}, window -> window.imports().pasted("""
            Contract;Size;Paid;Account;Currency;Balance
            ETHUSDT;1,5;3500,25;x;;
            BTCUSDT;-0,25;99000;x;;
            SOLUSDT;abc;150;x;;
            ;;;;USDT;60000,5
            """)),
    IMPORT_RESULT("basis-trade", "Book", book -> {}, window -> importReply(window)),
    IMPORTS("basis-trade", "Book", book -> {}, window -> {
        importReply(window);
        window.scene().getRoot().applyCss();
        ScreenPictures.button(window, "Close").fire();
        window.docks().reveal("book.imports");
    });

    private final String sample;
    private final String screen;
    private final Consumer<OpenBook> edit;
    private final Consumer<MainWindow> act;

    private static void importReply(MainWindow window) {
        window.imports().pasted(new String(ImportSamples.bytes("hyperliquid-state"), StandardCharsets.UTF_8));
        window.scene().getRoot().applyCss();
        ScreenPictures.button(window, "Import").fire();
    }

    ScreenState(String sample, String screen, Consumer<OpenBook> edit) {
        this(sample, screen, edit, window -> {});
    }

    ScreenState(String sample, String screen, Consumer<OpenBook> edit, Consumer<MainWindow> act) {
        this.sample = sample;
        this.screen = screen;
        this.edit = edit;
        this.act = act;
    }

    /// Starts a what-if book and changes two legs and a balance in it.
    /// The last leg and the last balance are taken away as well.
    private static void tryOutFewer(OpenBook book) {
        tryOut(book);
        WorkspaceSession session = book.session();
        session.apply(new Edit.RemovePositions(
                Set.of(session.document().positions().getLast().id())));
        session.apply(new Edit.RemoveBalances(
                Set.of(session.document().balances().getLast().id())));
    }

    private static void tryOut(OpenBook book) {
        WorkspaceSession session = book.session();
        session.apply(new WhatIfEdit.Start());
        Position first = session.document().positions().getFirst();
        Position second = session.document().positions().get(1);
        Balance balance = session.document().balances().getFirst();
        session.apply(new Edit.SetPosition("quantity", first.withQuantity(times(first.quantity(), "0.5"))));
        session.apply(new Edit.SetPosition("size", second.withQuantity(times(second.quantity(), "0.8"))));
        session.apply(new Edit.SetBalance("amount", balance.withAmount(times(balance.amount(), "1.5"))));
        session.whatIfProperty().set(new WhatIf(-0.04, 0.1));
    }

    private static void tryOutPaths(OpenBook book) {
        ScreenPictures.fewPaths(book);
        tryOut(book);
    }

    private static void runPaths(MainWindow window) {
        ScreenPictures.button(window, "Run paths").fire();
    }

    private static void drawLosses(MainWindow window) {
        select(window, "answers.losses");
        window.scene().snapshot(null);
        ScreenPictures.button(window, "Draw losses").fire();
    }

    private static BigDecimal times(BigDecimal amount, String factor) {
        return amount.multiply(new BigDecimal(factor));
    }

    String sample() {
        return sample;
    }

    int screen() {
        return MainWindow.SCREENS.indexOf(screen);
    }

    /// Changes the book before the window is opened on it.
    void edit(OpenBook book) {
        edit.accept(book);
    }

    /// Does in the shown window what a user would.
    void act(MainWindow window) {
        act.accept(window);
    }

    private static void select(MainWindow window, String... panels) {
        for (String panel : panels) {
            window.layouts().arrange(window.layouts().shown().layout().select(panel));
        }
    }

    /// Three legs without a mark, and quotes two days old.
    private static void forgetMarks(OpenBook book) {
        Document document = book.session().document();
        List<String> legs = List.of("binance-btc", "binance-eth", "hl-sol");
        book.session()
                .load(document.withMarket(document.market().withMark(marks -> {
                            TreeMap<String, Quote> left = new TreeMap<>(marks);
                            legs.forEach(left::remove);
                            return left;
                        }))
                        .withValuation(new Valuation.Fixed(Instant.parse("2026-11-24T00:00:00Z"))));
        book.calculate();
    }

    private static void nothing(OpenBook book) {
        book.session().load(Document.empty());
        book.calculate();
    }

    /// Asks why a number is what it is.
    private static void ask(MainWindow window, String table, int item, String column) {
        DataTable found = (DataTable) window.scene().getRoot().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .filter(node -> ((DataTable) node).model().name().equals(table))
                .findFirst()
                .orElseThrow();
        found.select(
                OpenWindow.item(found, item),
                found.columns().stream()
                        .filter(shown -> shown.id().equals(column))
                        .findFirst()
                        .orElseThrow());
        found.askWhy();
    }

    private static DataTable positions(MainWindow window) {
        return (DataTable) window.scene().getRoot().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .filter(node -> ((DataTable) node).model() instanceof PositionsViewModel)
                .findFirst()
                .orElseThrow();
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
