package plimsoll.desktop.control;

import javafx.scene.control.Button;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.model.Exports;

/// A panel around a chart, with its copy and its picture file.
public final class ChartPanel {
    private static final double FILE_SCALE = 2;

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
        Button copy = Icons.COPY.button("Copy the numbers of " + title, "");
        copy.setOnAction(event -> exports.copyText(chart.table()));
        Button save = Icons.EXPORT.button("Save " + title + " as PNG", "");
        save.setOnAction(event -> exports.picture(name, () -> chart.png(FILE_SCALE)));
        panel.actions().addAll(copy, save);
        chart.setOnSavePicture(() -> exports.picture(name, () -> chart.png(FILE_SCALE)));
        chart.setOnCopyPicture(() -> exports.copyPicture(chart.png(FILE_SCALE)));
        chart.setOnCopyTable(exports::copyText);
    }

    /// Returns the panel.
    public Panel panel() {
        return panel;
    }
}
