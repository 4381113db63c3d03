package plimsoll.desktop.whatif;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.HeatMapChart;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SideSplit;
import plimsoll.desktop.model.ChartsViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.model.SlicesViewModel;

/// Legs and comparison at the left, heat map and slices in the middle, margin breakdown, settings and
/// levels at the right.
public final class WhatIfScreen implements Screen {
    private static final double LEFT_PX = 490;
    private static final double RIGHT_PX = 430;
    private static final double UPPER = 0.6;
    private static final double BREAKDOWN = 0.6;

    private final ScreenModels models;
    private final HeatMapChart heat = new HeatMapChart();
    private final ChartPanel heatPanel;
    private final ModelPanel legs;
    private final ModelPanel compare;
    private final GridSettings settings;
    private final BreakdownPanel breakdown;
    private final SplitPane node;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    public WhatIfScreen(ScreenModels models, Exports exports) {
        this.models = models;
        legs = new ModelPanel(
                "Legs",
                "at the what-if market",
                models.positions(),
                exports,
                List.of(
                        PositionsViewModel.INCLUDED,
                        PositionsViewModel.INSTRUMENT,
                        PositionsViewModel.QUANTITY,
                        PositionsViewModel.VOL,
                        PositionsViewModel.MARK,
                        PositionsViewModel.DELTA,
                        PositionsViewModel.MAINTENANCE));
        compare = new ModelPanel("Before and after", "", models.compare(), exports);
        ModelPanel slices = new ModelPanel(
                "Price slices",
                "at the what-if volatility, all pools valued in USD",
                models.slices(),
                exports,
                List.of(
                        SlicesViewModel.PRICE,
                        SlicesViewModel.MOVE,
                        SlicesViewModel.BUFFER,
                        SlicesViewModel.RATIO,
                        SlicesViewModel.POOL,
                        SlicesViewModel.PNL,
                        SlicesViewModel.EQUITY,
                        SlicesViewModel.MAINTENANCE,
                        SlicesViewModel.INITIAL));
        ModelPanel levels = new ModelPanel("Liquidation levels", "every root, others held", models.levels(), exports);
        settings = new GridSettings(models.grid());
        Panel settingsPanel = new Panel("Stress grid", "what is covered?", settings);
        heatPanel = new ChartPanel("Heat map", "which combination?", "heatmap", heat, exports);
        SplitPane left = vertical(UPPER, legs.panel(), compare.panel());
        SplitPane middle = vertical(UPPER, heatPanel.panel(), slices.panel());
        breakdown = new BreakdownPanel(models.breakdown(), exports);
        VBox below = new VBox(settingsPanel, levels.panel());
        below.getStyleClass().add("panel-column");
        SplitPane right = vertical(BREAKDOWN, breakdown.panel(), below);
        VBox.setVgrow(levels.panel(), Priority.ALWAYS);
        node = new SideSplit(left, LEFT_PX, middle, right, RIGHT_PX);
    }

    private static SplitPane vertical(double position, Node upper, Node lower) {
        SplitPane pane = new SplitPane(upper, lower);
        pane.setOrientation(Orientation.VERTICAL);
        pane.setDividerPositions(position);
        return pane;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        heat.setOnPointPicked(models.charts()::pickPoint);
        subscription = Subscription.combine(
                models.charts().chartsProperty().subscribe(this::draw),
                models.charts().staleProperty().subscribe(this::dim),
                models.compare()
                        .hintProperty()
                        .subscribe(text -> compare.panel().hintProperty().set(text)),
                breakdown.follow(),
                settings.follow());
    }

    private void draw(Optional<ChartsViewModel.Charts> charts) {
        charts.ifPresentOrElse(found -> heat.setData(found.heat()), () -> heat.clear("No result yet."));
    }

    private void dim(boolean stale) {
        heatPanel.panel().staleProperty().set(stale);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        heat.setDark(dark);
    }
}
