package plimsoll.desktop.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.desktop.chart.PriceAxis;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.control.RowAction;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.BalancesViewModel;
import plimsoll.desktop.model.ChartsViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.model.MarketViewModel;
import plimsoll.desktop.model.PoolsViewModel;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// The book in short, corridor and buffers, headlines and problems.
public final class MonitorScreen implements Screen {
    /// What tables keep when room is short: levels and market give way first, then positions and balances.
    private static final double POSITIONS_LEAST_PX = 226;
    private static final double BALANCES_LEAST_PX = 166;
    private static final double LEVELS_LEAST_PX = 128;
    private static final double MARKET_LEAST_PX = 104;

    private final ScreenModels models;
    private final CorridorChart corridor;
    private final BufferChart buffers;
    private final ChartPanel corridorPanel;
    private final ChartPanel bufferPanel;
    private final EmptyState nothing;
    private final ModelPanel positions;
    private final ModelPanel balances;
    private final ModelPanel pools;
    private final ModelPanel levels;
    private final ModelPanel market;
    private final TileWall tiles = new TileWall();
    private final ProblemList problems = new ProblemList();
    private final Panel problemPanel = new Panel(Texts.of("monitor.problems.title"), "", problems);
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    ///
    /// @param models  what it shows
    /// @param exports where tables and pictures go
    /// @param goTo    brings a place on the screen
    /// @param opens   opens what a tile stands for when that is no place
    /// @param importing asks for files to import
    /// @param cures     searches what restores the buffer of a pool, by identifier
    public MonitorScreen(
            ScreenModels models,
            Exports exports,
            Consumer<Problem.Place> goTo,
            Consumer<Headline.Opens> opens,
            Runnable importing,
            Consumer<String> cures) {
        this.models = models;
        problems.setOnGoTo(problem -> goTo.accept(problem.place()));
        tiles.setOnOpen(goTo);
        tiles.setOnElse(opens);
        PriceAxis axis = new PriceAxis();
        corridor = new CorridorChart(axis);
        buffers = new BufferChart(axis);
        corridorPanel = new ChartPanel(
                Texts.of("monitor.corridor.title"), Texts.of("monitor.corridor.hint"), "corridor", corridor, exports);
        bufferPanel = new ChartPanel(
                Texts.of("monitor.buffer.title"), Texts.of("monitor.buffer.hint"), "buffer", buffers, exports);
        positions = new ModelPanel(
                Texts.of("monitor.positions.title"),
                "",
                models.positions(),
                exports,
                List.of(
                        PositionsViewModel.INCLUDED,
                        PositionsViewModel.INSTRUMENT,
                        PositionsViewModel.QUANTITY,
                        PositionsViewModel.ENTRY,
                        PositionsViewModel.MARK,
                        PositionsViewModel.PNL,
                        PositionsViewModel.DELTA));
        balances = new ModelPanel(
                Texts.of("monitor.balances.title"),
                Texts.of("monitor.balances.hint"),
                models.balances(),
                exports,
                List.of(
                        BalancesViewModel.POOL,
                        BalancesViewModel.ASSET,
                        BalancesViewModel.AMOUNT,
                        BalancesViewModel.HAIRCUT,
                        BalancesViewModel.DELTA,
                        BalancesViewModel.COUNTED));
        pools = new ModelPanel(
                Texts.of("monitor.pools.title"),
                Texts.of("monitor.pools.hint"),
                models.pools(),
                exports,
                List.of(
                        PoolsViewModel.POOL,
                        PoolsViewModel.EQUITY,
                        PoolsViewModel.MAINTENANCE,
                        PoolsViewModel.BUFFER,
                        PoolsViewModel.RATIO,
                        PoolsViewModel.DOWN,
                        PoolsViewModel.UP,
                        PoolsViewModel.STATE));
        levels = new ModelPanel(
                Texts.of("monitor.levels.title"), Texts.of("monitor.levels.hint"), models.levels(), exports);
        market = new ModelPanel(
                Texts.of("monitor.market.title"),
                Texts.of("monitor.market.hint"),
                models.market(),
                exports,
                List.of(
                        MarketViewModel.ITEM,
                        MarketViewModel.INDEX,
                        MarketViewModel.MARK,
                        MarketViewModel.UNIT,
                        MarketViewModel.VOL,
                        MarketViewModel.AGE));
        positions
                .table()
                .setPrompt(
                        Buttons.link(Texts.of("empty.addLeg"), positions.table()::addRow),
                        Buttons.link(Texts.of("empty.paste"), positions.table()::pasteClipboard),
                        Buttons.keyedLink("empty.import", importing));
        balances.table()
                .setPrompt(
                        Buttons.link(Texts.of("empty.addBalance"), balances.table()::addRow),
                        Buttons.link(Texts.of("empty.paste"), balances.table()::pasteClipboard),
                        Buttons.keyedLink("empty.import", importing));
        nothing = new EmptyState(
                Texts.of("monitor.empty"),
                Texts.of("monitor.empty.how"),
                List.of(
                        new EmptyState.Action(Texts.of("monitor.empty.add"), "Ins", this::addLeg),
                        new EmptyState.Action(Texts.of("monitor.empty.paste"), "Ctrl+V", this::pasteLegs),
                        EmptyState.Action.keyed(Texts.of("monitor.empty.import"), "file.import", importing)));
        corridor.setOnCures(cures);
        pools.setRowActions(row -> row.kind() == Row.Kind.ITEM
                        && !models.pools().isOnlyBefore(row)
                ? List.of(new RowAction(
                        Texts.of("cures.of", row.value(PoolsViewModel.POOL).text()), () -> cures.accept(row.id())))
                : List.of());
        size();
    }

    private void addLeg() {
        positions.panel().want();
        positions.table().addRow();
    }

    private void pasteLegs() {
        positions.panel().want();
        positions.table().pasteClipboard();
    }

    private void size() {
        pools.panel().setMinHeight(Region.USE_PREF_SIZE);
        positions.panel().setLeastHeight(POSITIONS_LEAST_PX);
        balances.panel().setLeastHeight(BALANCES_LEAST_PX);
        levels.panel().setLeastHeight(LEVELS_LEAST_PX);
        market.panel().setMinHeight(MARKET_LEAST_PX);
    }

    @Override
    public List<Dockable> panels() {
        return List.of(
                Dockable.of("monitor.positions", positions.panel()),
                Dockable.of("monitor.balances", balances.panel()),
                Dockable.of("monitor.pools", pools.panel()),
                Dockable.of("monitor.levels", levels.panel()),
                Dockable.of("monitor.market", market.panel()),
                Dockable.of("monitor.corridor", corridorPanel.panel()),
                Dockable.of("monitor.buffer", bufferPanel.panel()),
                Dockable.bare("monitor.tiles", tiles),
                Dockable.of("monitor.problems", problemPanel));
    }

    @Override
    public void attach() {
        detach();
        corridor.setOnPricePicked(models.charts()::pickPrice);
        buffers.setOnPricePicked(models.charts()::pickPrice);
        subscription = Subscription.combine(
                models.emptyProperty().subscribe(empty -> corridorPanel.panel().setBody(empty ? nothing : corridor)),
                models.emptyProperty().subscribe(empty -> draw()),
                models.charts().chartsProperty().subscribe(charts -> draw()),
                models.charts().emptyTextProperty().subscribe(text -> draw()),
                models.charts().staleProperty().subscribe(this::dim),
                models.unconfirmedProperty()
                        .subscribe(text -> Dockable.showUnconfirmed(
                                panels(), text, "monitor.pools", "monitor.levels", "monitor.corridor")),
                models.failureProperty()
                        .subscribe(text -> Dockable.showFailure(
                                panels(), text, "monitor.balances", "monitor.market", "monitor.problems")),
                models.headlines().headlinesProperty().subscribe(tiles::show),
                models.positions()
                        .hintProperty()
                        .subscribe(text -> positions.panel().hintProperty().set(text)),
                models.problemsProperty().subscribe(found -> {
                    problems.show(found);
                    problemPanel.hintProperty().set(problems.counts());
                }));
    }

    private void draw() {
        Optional<ChartsViewModel.Charts> charts =
                models.charts().chartsProperty().get();
        if (models.emptyProperty().get()) {
            corridor.clear(Texts.of("monitor.empty"));
            buffers.clear(Texts.of("monitor.empty.buffer"));
            return;
        }
        charts.ifPresentOrElse(
                found -> {
                    corridor.setData(found.corridor());
                    buffers.setData(found.buffers());
                },
                () -> {
                    String text = models.charts().emptyTextProperty().getValue();
                    corridor.clear(text);
                    buffers.clear(text);
                });
    }

    private void dim(boolean stale) {
        corridorPanel.panel().staleProperty().set(stale);
        bufferPanel.panel().staleProperty().set(stale);
    }

    @Override
    public boolean reveal(Problem.Place place) {
        return ModelPanel.reveal(place, positions, balances, market);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
