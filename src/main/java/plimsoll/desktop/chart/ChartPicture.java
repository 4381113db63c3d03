package plimsoll.desktop.chart;

import plimsoll.desktop.text.Texts;

/// How a chart is drawn into a picture.
public enum ChartPicture {
    SCREEN(Texts.of("chart.picture.one"), 1, ""),
    FINE(Texts.of("chart.picture.two"), 2, ""),
    LARGE(Texts.of("chart.picture.print"), 4, "-4x"),
    PRINT(Texts.of("chart.picture.print"), 2, "-print");

    private final String title;
    private final double scale;
    private final String suffix;

    ChartPicture(String title, double scale, String suffix) {
        this.title = title;
        this.scale = scale;
        this.suffix = suffix;
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    /// Returns the pixels per pixel of the screen.
    public double scale() {
        return scale;
    }

    /// Returns what follows the chart's name in file names.
    public String suffix() {
        return suffix;
    }
}
