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
    private final LadderChart vega = new LadderChart("Vega by expiry");
    private final LadderChart delta = new LadderChart("Delta by underlying and expiry");
    private final ChartPanel vegaPanel;
    private final ChartPanel deltaPanel;

    ExposurePanels(ExposureViewModel model, Exports exports) {
        this.model = model;
        vegaPanel = new ChartPanel("Vega ladder", "by expiry", "vega", vega, exports);
        deltaPanel = new ChartPanel("Delta ladder", "by underlying and expiry", "delta", delta, exports);
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
                model.staleProperty().subscribe(old -> {
                    vega().staleProperty().set(old);
                    delta().staleProperty().set(old);
                }));
    }

    private void draw(Optional<ExposureViewModel.Ladders> ladders) {
        ladders.ifPresentOrElse(
                found -> {
                    vega.setData(found.vega(), "The book holds no options.");
                    delta.setData(found.delta(), "The book has no delta.");
                },
                () -> {
                    vega.clear(Texts.of("empty.result"));
                    delta.clear(Texts.of("empty.result"));
                });
    }
}
