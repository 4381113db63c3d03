package plimsoll.desktop.book;

import java.util.List;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// Everything that is typed: positions, pools, balances, market, what venues report, and files that were imported.
public final class BookScreen implements Screen {
    private final ScreenModels models;
    private final ModelPanel positions;
    private final ModelPanel pools;
    private final ModelPanel balances;
    private final ModelPanel market;
    private final ModelPanel additions;
    private final ModelPanel reported;
    private final ModelPanel imports;
    private final SegmentedBar groups;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    public BookScreen(ScreenModels models, Exports exports, Runnable importing) {
        this.models = models;
        positions = new ModelPanel(
                Texts.of("book.positions.title"),
                "",
                models.positions(),
                exports,
                List.of(
                        PositionsViewModel.INCLUDED,
                        PositionsViewModel.INSTRUMENT,
                        PositionsViewModel.POOL,
                        PositionsViewModel.QUANTITY,
                        PositionsViewModel.ENTRY,
                        PositionsViewModel.MARK,
                        PositionsViewModel.VOL,
                        PositionsViewModel.NOTIONAL,
                        PositionsViewModel.PNL,
                        PositionsViewModel.CURRENCY,
                        PositionsViewModel.DELTA,
                        PositionsViewModel.VEGA,
                        PositionsViewModel.INITIAL,
                        PositionsViewModel.MAINTENANCE,
                        PositionsViewModel.MODE,
                        PositionsViewModel.LEVERAGE,
                        PositionsViewModel.ISOLATED));
        positions
                .table()
                .setPrompt(
                        Buttons.link(Texts.of("empty.addLeg"), positions.table()::addRow),
                        Buttons.link(Texts.of("empty.paste"), positions.table()::pasteClipboard),
                        Buttons.keyedLink("empty.import", importing));
        List<PositionGrouping> groupings = List.of(PositionGrouping.values());
        SegmentedBar grouping = new SegmentedBar(
                Texts.of("book.groupBy"),
                groupings.stream().map(BookScreen::capital).toList());
        grouping.selectedProperty()
                .subscribe((before, index) -> models.positions().groupBy(groupings.get(index.intValue())));
        groups = grouping;
        positions.panel().actions().addFirst(grouping);
        pools = new ModelPanel(Texts.of("book.pools.title"), Texts.of("book.pools.hint"), models.poolSetup(), exports);
        pools.table().setPrompt(Buttons.link(Texts.of("empty.addPool"), pools.table()::addRow));
        balances = new ModelPanel(
                Texts.of("book.balances.title"), Texts.of("book.balances.hint"), models.balances(), exports);
        balances.table()
                .setPrompt(
                        Buttons.link(Texts.of("empty.addBalance"), balances.table()::addRow),
                        Buttons.link(Texts.of("empty.paste"), balances.table()::pasteClipboard),
                        Buttons.keyedLink("empty.import", importing));
        market = new ModelPanel(Texts.of("book.market.title"), Texts.of("book.market.hint"), models.market(), exports);
        market.table().setPrompt(Buttons.link(Texts.of("empty.pastePrices"), market.table()::pasteClipboard));
        additions = new ModelPanel(
                Texts.of("book.additions.title"), Texts.of("book.additions.hint"), models.additions(), exports);
        additions.table().setPrompt(Buttons.link(Texts.of("empty.addMargin"), additions.table()::addRow));
        reported = new ModelPanel(
                Texts.of("book.reported.title"), Texts.of("book.reported.hint"), models.reported(), exports);
        imports = new ModelPanel(
                Texts.of("book.imports.title"), Texts.of("book.imports.hint"), models.imports(), exports);
        imports.table().setPrompt(Buttons.keyedLink("empty.import", importing));
    }

    private static String capital(PositionGrouping grouping) {
        String title = grouping.title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    @Override
    public List<Dockable> panels() {
        return List.of(
                Dockable.of("book.positions", positions.panel()),
                Dockable.of("book.pools", pools.panel()),
                Dockable.of("book.balances", balances.panel()),
                Dockable.of("book.market", market.panel()),
                Dockable.of("book.additions", additions.panel()),
                Dockable.of("book.reported", reported.panel()),
                Dockable.of("book.imports", imports.panel()));
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                models.failureProperty()
                        .subscribe(text -> Dockable.showFailure(
                                panels(), text, "book.pools", "book.balances", "book.market", "book.additions")),
                models.positions()
                        .hintProperty()
                        .subscribe(text -> positions.panel().hintProperty().set(text)),
                models.positions()
                        .groupingProperty()
                        .subscribe(grouping ->
                                groups.select(List.of(PositionGrouping.values()).indexOf(grouping))));
    }

    @Override
    public boolean reveal(Problem.Place place) {
        return ModelPanel.reveal(place, reported, positions, pools, balances, market, additions);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
