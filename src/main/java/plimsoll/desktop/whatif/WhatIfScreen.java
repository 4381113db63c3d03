package plimsoll.desktop.whatif;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.HeatMapChart;
import plimsoll.desktop.chart.PriceAxis;
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
import plimsoll.domain.Problem;

/// Legs, comparison and levels at the left; heat map and margin breakdown with the settings over buffer and price
/// slices
/// at the right.
public final class WhatIfScreen implements Screen {
    private static final double LEFT_PX = 530;
    private static final double WHY_PX = 430;
    private static final double SLICES_PX = 584;
    private static final double UPPER = 0.62;
    private static final double LEGS_LEAST_PX = 292;

    private final ScreenModels models;
    private final HeatMapChart heat = new HeatMapChart();
    private final BufferChart buffers = new BufferChart(new PriceAxis());
    private final ChartPanel heatPanel;
    private final ChartPanel bufferPanel;
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
                        SlicesViewModel.MAINTENANCE));
        ModelPanel levels = new ModelPanel("Liquidation levels", "every root, others held", models.levels(), exports);
        settings = new GridSettings(models.grid());
        Panel settingsPanel = new Panel("Stress grid", "what is covered?", settings);
        heatPanel = new ChartPanel("Heat map", "which combination?", "heatmap", heat, exports);
        bufferPanel = new ChartPanel("Buffer against price", "how far?", "buffer", buffers, exports);
        breakdown = new BreakdownPanel(models.breakdown(), exports);
        VBox left = new VBox(legs.panel(), compare.panel(), levels.panel());
        left.getStyleClass().add("panel-column");
        VBox.setVgrow(legs.panel(), Priority.ALWAYS);
        legs.panel().setLeastHeight(LEGS_LEAST_PX);
        levels.panel().setMinHeight(Region.USE_PREF_SIZE);
        VBox why = new VBox(breakdown.panel(), settingsPanel);
        why.getStyleClass().add("panel-column");
        VBox.setVgrow(breakdown.panel(), Priority.ALWAYS);
        settingsPanel.setMinHeight(Region.USE_PREF_SIZE);
        SplitPane right = new SplitPane(
                new SideSplit(heatPanel.panel(), why, WHY_PX),
                new SideSplit(bufferPanel.panel(), slices.panel(), SLICES_PX));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(UPPER);
        node = new SideSplit(left, LEFT_PX, right);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        heat.setOnPointPicked(models.charts()::pickPoint);
        buffers.setOnPricePicked(models.charts()::pickPrice);
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
        charts.ifPresentOrElse(
                found -> {
                    heat.setData(found.heat());
                    buffers.setData(found.buffers());
                },
                () -> {
                    heat.clear("No result yet.");
                    buffers.clear("No result yet.");
                });
    }

    private void dim(boolean stale) {
        heatPanel.panel().staleProperty().set(stale);
        bufferPanel.panel().staleProperty().set(stale);
    }

    @Override
    public boolean reveal(Problem.Place place) {
        return ModelPanel.reveal(place, legs);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        heat.setDark(dark);
        buffers.setDark(dark);
    }
}
