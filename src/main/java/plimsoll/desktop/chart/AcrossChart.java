package plimsoll.desktop.chart;

import plimsoll.desktop.chart.geometry.Box;
import plimsoll.desktop.chart.geometry.Scale;
import plimsoll.desktop.chart.geometry.Viewport;

/// A chart with one scale, from left to right: rows below each other, which zoom and move along it.
abstract class AcrossChart extends Chart {
    private final Viewport view = new Viewport();

    /// @param name says what it shows
    AcrossChart(String name) {
        super(name);
    }

    /// Returns which part of the scale is shown.
    final Viewport view() {
        return view;
    }

    /// Returns the scale of a plot.
    final Scale across(Box plot) {
        return new Scale(view.across(), plot.x(), plot.right());
    }

    @Override
    void zoom(double factor, double x, double y, boolean upright) {
        view.zoom(factor, across(plot()).value(x), 0, Viewport.Way.ACROSS);
        refresh();
        refreshOverlay();
    }

    @Override
    void pan(double dx, double dy) {
        view.pan(-dx / plot().width(), 0);
        refresh();
    }

    @Override
    public void resetView() {
        view.reset();
        refresh();
    }
}
