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
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.ChartsViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.ScreenModels;

/// Legs and comparison at the left, heat map and slices in the middle, settings and levels at the right.
public final class WhatIfScreen implements Screen {
    private static final double LEFT = 0.33;
    private static final double RIGHT = 0.765;
    private static final double UPPER = 0.6;

    private final ScreenModels models;
    private final HeatMapChart heat = new HeatMapChart();
    private final Panel heatPanel;
    private final ModelPanel legs;
    private final ModelPanel compare;
    private final GridSettings settings;
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
                "Price slices", "at the what-if volatility, all pools valued in USD", models.slices(), exports);
        ModelPanel levels = new ModelPanel("Liquidation levels", "every root, others held", models.levels(), exports);
        settings = new GridSettings(models.grid());
        Panel settingsPanel = new Panel("Stress grid", "what is covered?", settings);
        heatPanel = new Panel("Heat map", "which combination?", heat);
        actions(exports);
        SplitPane left = vertical(UPPER, legs.panel(), compare.panel());
        SplitPane middle = vertical(UPPER, heatPanel, slices.panel());
        VBox right = new VBox(settingsPanel, levels.panel());
        right.getStyleClass().add("panel-column");
        VBox.setVgrow(levels.panel(), Priority.ALWAYS);
        node = new SplitPane(left, middle, right);
        node.setDividerPositions(LEFT, RIGHT);
    }

    private static SplitPane vertical(double position, Node upper, Node lower) {
        SplitPane pane = new SplitPane(upper, lower);
        pane.setOrientation(Orientation.VERTICAL);
        pane.setDividerPositions(position);
        return pane;
    }

    private void actions(Exports exports) {
        var copy = Icons.COPY.button("Copy the heat map's numbers", "");
        copy.setOnAction(event -> exports.copyText(heat.table()));
        var save = Icons.EXPORT.button("Save the heat map as PNG", "");
        save.setOnAction(event -> exports.picture("heatmap", () -> heat.png(2)));
        heatPanel.actions().addAll(copy, save);
        heat.setOnSavePicture(() -> exports.picture("heatmap", () -> heat.png(2)));
        heat.setOnCopyPicture(() -> exports.copyPicture(heat.png(2)));
        heat.setOnCopyTable(exports::copyText);
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
                models.charts()
                        .staleProperty()
                        .subscribe(stale -> heatPanel.staleProperty().set(stale)),
                models.compare()
                        .hintProperty()
                        .subscribe(text -> compare.panel().hintProperty().set(text)),
                settings.follow());
    }

    private void draw(Optional<ChartsViewModel.Charts> charts) {
        charts.ifPresentOrElse(found -> heat.setData(found.heat()), () -> heat.clear("No result yet."));
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
