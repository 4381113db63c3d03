package plimsoll.desktop.control;

import javafx.scene.control.Button;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.chart.ChartPicture;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.ChartWhy;

/// A panel around a chart, with its copy and its picture file.
public final class ChartPanel {
    private final Panel panel;

    /// Shows a chart.
    ///
    /// @param title   what it shows
    /// @param hint    the question it answers
    /// @param name    stable name, used for picture files
    /// @param chart   the chart
    /// @param exports where its numbers and its picture go
    public ChartPanel(String title, String hint, String name, Chart chart, Exports exports) {
        panel = new Panel(title, hint, chart);
        Button copy = Icons.COPY.button(Texts.of("panel.copyNumbers", title), "");
        copy.setOnAction(event -> chart.copyData());
        Button save = Icons.EXPORT.button(Texts.of("panel.savePicture", title), "");
        save.setOnAction(event -> chart.savePicture(ChartPicture.FINE));
        panel.actions().addAll(copy, save);
        chart.setOnSavePicture(kind -> exports.picture(name + kind.suffix(), () -> chart.png(kind)));
        chart.setOnCopyPicture(() -> exports.copyPicture(chart.png(ChartPicture.FINE)));
        chart.setOnCopyTable(exports::copyText);
        chart.setOnWhy(
                () -> chart.fireEvent(new WhyEvent(ChartWhy.of(name, title, chart.readOut(), chart.across()), chart)));
    }

    /// Returns the panel.
    public Panel panel() {
        return panel;
    }
}
