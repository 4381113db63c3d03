package plimsoll.desktop.whatif;

import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.chart.LadderChart;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.ExposureViewModel;
import plimsoll.desktop.text.Texts;

/// Where the exposure is: vega by expiry, and delta by underlying and expiry.
final class ExposurePanels {
    private final ExposureViewModel model;
    private final LadderChart vega = new LadderChart(Texts.of("whatif.vega.name"));
    private final LadderChart delta = new LadderChart(Texts.of("whatif.delta.name"));
    private final ChartPanel vegaPanel;
    private final ChartPanel deltaPanel;

    ExposurePanels(ExposureViewModel model, Exports exports) {
        this.model = model;
        vegaPanel = new ChartPanel(Texts.of("whatif.vega.title"), Texts.of("whatif.vega.hint"), "vega", vega, exports);
        deltaPanel =
                new ChartPanel(Texts.of("whatif.delta.title"), Texts.of("whatif.delta.hint"), "delta", delta, exports);
    }

    Panel vega() {
        return vegaPanel.panel();
    }

    Panel delta() {
        return deltaPanel.panel();
    }

    /// Follows its model until the subscription ends.
    Subscription follow() {
        return Subscription.combine(
                model.laddersProperty().subscribe(this::draw),
                model.emptyTextProperty()
                        .subscribe(text -> draw(model.laddersProperty().get())),
                model.staleProperty().subscribe(old -> {
                    vega().staleProperty().set(old);
                    delta().staleProperty().set(old);
                }));
    }

    private void draw(Optional<ExposureViewModel.Ladders> ladders) {
        ladders.ifPresentOrElse(
                found -> {
                    vega.setData(found.vega(), Texts.of("whatif.vega.none"));
                    delta.setData(found.delta(), Texts.of("whatif.delta.none"));
                },
                () -> {
                    String text = model.emptyTextProperty().getValue();
                    vega.clear(text);
                    delta.clear(text);
                });
    }
}
