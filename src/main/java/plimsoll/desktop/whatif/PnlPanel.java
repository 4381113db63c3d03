package plimsoll.desktop.whatif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import plimsoll.desktop.chart.PnlChart;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PnlViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What the book earns or loses against the price, with the slices to drag.
final class PnlPanel {
    private static final String HINT = Texts.of("whatif.pnl.hint");

    private final PnlViewModel model;
    private final PnlChart chart = new PnlChart();
    private final ChartPanel panel;
    private final NumberField later = new NumberField(Texts.of("whatif.pnl.later.name"));

    PnlPanel(ScreenModels models, Exports exports) {
        model = models.pnl();
        panel = new ChartPanel(Texts.of("whatif.pnl.title"), HINT, "pnl", chart, exports);
        later.setPromptText(Texts.of("whatif.pnl.later.half"));
        later.setOnCommit(model::commitLater);
        later.setOnNudge(model::nudgeLater);
        Label word = new Label(Texts.of("whatif.pnl.later"));
        word.setLabelFor(later);
        panel.panel().actions().addAll(0, List.of(word, later));
        chart.setOnPricePicked(models.charts()::pickPrice);
        chart.setOnSliceMoved((slice, shock) -> model.moveSlice(slice, shock).ifPresent(exports::say));
    }

    Panel panel() {
        return panel.panel();
    }

    /// Follows its model until the subscription ends; nothing is calculated for a chart that nobody sees.
    Subscription follow() {
        return Subscription.combine(
                chart.sceneProperty().subscribe(scene -> model.setWatched(scene != null)),
                model.pnlProperty().subscribe(this::draw),
                model.emptyTextProperty()
                        .subscribe(text -> draw(model.pnlProperty().get())),
                model.laterProperty().subscribe(this::showLater),
                model.stateProperty().subscribe(this::say),
                model.staleProperty()
                        .subscribe(old -> panel.panel().staleProperty().set(old)),
                () -> model.setWatched(false));
    }

    private void say(String state) {
        String failure = SpokenResults.failure(state);
        panel.panel().showFailure(failure);
        panel.panel().hintProperty().set(state.isEmpty() || !failure.isEmpty() ? HINT : state);
    }

    private void showLater(OptionalDouble days) {
        later.show(days.isPresent() ? NumberText.file(days.getAsDouble()) : "");
    }

    private void draw(Optional<PnlData> pnl) {
        pnl.ifPresentOrElse(
                chart::setData, () -> chart.clear(model.emptyTextProperty().getValue()));
    }
}
