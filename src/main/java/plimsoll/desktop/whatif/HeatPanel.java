package plimsoll.desktop.whatif;

import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.HeatMapChart;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.HeatViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.text.Texts;

/// The heat map with the choice of its axes.
final class HeatPanel {
    private final HeatViewModel model;
    private final HeatMapChart chart = new HeatMapChart();
    private final HeatAxesBar axes;
    private final ChartPanel panel;

    HeatPanel(ScreenModels models, Exports exports) {
        model = models.heat();
        axes = new HeatAxesBar(models.heatAxes());
        panel = new ChartPanel(Texts.of("whatif.heat.title"), Texts.of("whatif.heat.hint"), "heatmap", chart, exports);
        panel.panel().setBody(axes, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        panel.panel().actions().addFirst(axes.pool());
        chart.setOnPointPicked(model::pick);
        axes.setOnRefused(exports::say);
    }

    Panel panel() {
        return panel.panel();
    }

    /// Follows its models until the subscription ends; nothing is calculated for a map that nobody sees.
    Subscription follow() {
        model.setWatched(true);
        return Subscription.combine(
                axes.follow(),
                model.mapsProperty().subscribe(this::draw),
                model.emptyTextProperty()
                        .subscribe(text -> draw(model.mapsProperty().get())),
                model.stateProperty().subscribe(this::say),
                model.staleProperty()
                        .subscribe(old -> panel.panel().staleProperty().set(old)),
                () -> model.setWatched(false));
    }

    private void draw(Optional<HeatViewModel.Maps> maps) {
        maps.ifPresentOrElse(
                found -> {
                    chart.setBefore(found.before());
                    chart.setData(found.now());
                },
                () -> chart.clear(model.emptyTextProperty().getValue()));
    }

    private void say(String state) {
        panel.panel().hintProperty().set(state.isEmpty() ? Texts.of("whatif.heat.hint") : state);
    }
}
