package plimsoll.desktop.monitor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.desktop.chart.PriceAxis;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.BalancesViewModel;
import plimsoll.desktop.model.ChartsViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.ScreenModels;

/// Book at the left, corridor and buffers in the middle, headlines and problems at the right.
public final class MonitorScreen implements Screen {
    private static final double LEFT = 0.325;
    private static final double RIGHT = 0.822;
    private static final double CORRIDOR = 0.33;

    private final ScreenModels models;
    private final Exports exports;
    private final CorridorChart corridor;
    private final BufferChart buffers;
    private final Panel corridorPanel;
    private final Panel bufferPanel;
    private final ModelPanel positions;
    private final ModelPanel balances;
    private final ModelPanel pools;
    private final TileWall tiles = new TileWall();
    private final ProblemList problems = new ProblemList();
    private final Panel problemPanel = new Panel("Problems", "", problems);
    private final SplitPane node;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    public MonitorScreen(ScreenModels models, Exports exports) {
        this.models = models;
        this.exports = exports;
        PriceAxis axis = new PriceAxis();
        corridor = new CorridorChart(axis);
        buffers = new BufferChart(axis);
        corridorPanel = chartPanel("Survival corridor", "which leg dies first?", "corridor", corridor);
        bufferPanel = chartPanel("Buffer against price", "how far?", "buffer", buffers);
        positions = new ModelPanel(
                "Positions",
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
                "Balances",
                "collateral at each venue",
                models.balances(),
                exports,
                List.of(
                        BalancesViewModel.POOL,
                        BalancesViewModel.ASSET,
                        BalancesViewModel.AMOUNT,
                        BalancesViewModel.HAIRCUT,
                        BalancesViewModel.DELTA,
                        BalancesViewModel.COUNTED));
        pools = new ModelPanel("Pools", "what each can still carry", models.pools(), exports);
        positions
                .table()
                .setPrompt(
                        Buttons.link("Add leg  Ins", positions.table()::addRow),
                        Buttons.link("Paste rows  Ctrl+V", positions.table()::pasteClipboard));
        balances.table().setPrompt(Buttons.link("Add balance  Ins", balances.table()::addRow));
        node = arrange();
    }

    private SplitPane arrange() {
        VBox left = new VBox(positions.panel(), balances.panel(), pools.panel());
        left.getStyleClass().add("panel-column");
        VBox.setVgrow(positions.panel(), Priority.ALWAYS);
        SplitPane middle = new SplitPane(corridorPanel, bufferPanel);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(CORRIDOR);
        VBox right = new VBox(tiles, problemPanel);
        right.getStyleClass().add("panel-column");
        VBox.setVgrow(problemPanel, Priority.ALWAYS);
        SplitPane all = new SplitPane(left, middle, right);
        all.setDividerPositions(LEFT, RIGHT);
        SplitPane.setResizableWithParent(right, false);
        return all;
    }

    private Panel chartPanel(String title, String hint, String name, Chart chart) {
        Panel panel = new Panel(title, hint, chart);
        var copy = Icons.COPY.button("Copy the chart's numbers", "");
        copy.setOnAction(event -> exports.copyText(chart.table()));
        var save = Icons.EXPORT.button("Save the chart as PNG", "");
        save.setOnAction(event -> exports.picture(name, () -> chart.png(2)));
        panel.actions().addAll(copy, save);
        chart.setOnSavePicture(() -> exports.picture(name, () -> chart.png(2)));
        chart.setOnCopyPicture(() -> exports.copyPicture(chart.png(2)));
        chart.setOnCopyTable(exports::copyText);
        return panel;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        corridor.setOnPricePicked(models.charts()::pickPrice);
        buffers.setOnPricePicked(models.charts()::pickPrice);
        subscription = Subscription.combine(
                models.charts().chartsProperty().subscribe(this::draw),
                models.charts().staleProperty().subscribe(this::dim),
                models.headlines().headlinesProperty().subscribe(tiles::show),
                models.positions()
                        .hintProperty()
                        .subscribe(text -> positions.panel().hintProperty().set(text)),
                models.problemsProperty().subscribe(found -> {
                    problems.show(found);
                    problemPanel.hintProperty().set(counts(found.size()));
                }));
    }

    private static String counts(int problems) {
        return problems == 0 ? "none" : Integer.toString(problems);
    }

    private void draw(Optional<ChartsViewModel.Charts> charts) {
        charts.ifPresentOrElse(
                found -> {
                    corridor.setData(found.corridor());
                    buffers.setData(found.buffers());
                },
                () -> {
                    corridor.clear("No result yet.");
                    buffers.clear("No result yet.");
                });
    }

    private void dim(boolean stale) {
        corridorPanel.staleProperty().set(stale);
        bufferPanel.staleProperty().set(stale);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        corridor.setDark(dark);
        buffers.setDark(dark);
    }
}
