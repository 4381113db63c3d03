package plimsoll.desktop.chart;

import plimsoll.desktop.chart.geometry.Box;

/// Where the corridor's bars stand: as tall as the room allows, thinner for many pools, then they scroll; the book's
/// row
/// always stays at the bottom.
final class CorridorRows {
    private static final double TALLEST = 62;
    private static final double SHORTEST = 28;
    private static final double SHORTEST_BOOK = 38;
    private static final double FILLED = 0.70;
    private static final double TALLEST_BOOK = 74;

    private final Box plot;
    private final int count;
    private final double pitch;
    private final double book;
    private final double scrolled;

    CorridorRows(Box plot, int count, double scrolled, double textScale) {
        this.plot = plot;
        this.count = count;
        double least = SHORTEST * textScale;
        double even = plot.height() / (count + 1);
        double tall = Math.min(TALLEST_BOOK * textScale, Math.max(even, Math.min(plot.height() / 2, 58 * textScale)));
        // The book's row gives way to the pools as long as its prices can be read.
        book = Math.min(tall, Math.max(SHORTEST_BOOK * textScale, plot.height() - count * least));
        double rest = plot.height() - book;
        double shown = Math.clamp(Math.floor(rest / least), 1, Math.max(1, count));
        // Rows that do not all fit are as tall as lets whole ones be seen.
        pitch = Math.max(Math.min(least, rest), Math.min(TALLEST * textScale * 1.15, rest / shown));
        this.scrolled = Math.min(scrolled, most());
    }

    int count() {
        return count;
    }

    /// Returns by how many pixels the rows can scroll.
    double most() {
        return Math.max(0, pitch * count - (plot.height() - book));
    }

    /// Returns the area of the pools' rows.
    Box pools() {
        return new Box(plot.x(), plot.y(), plot.width(), Math.max(1, plot.height() - book));
    }

    Box row(int index) {
        return new Box(plot.x(), plot.y() + slack() + pitch * index - scrolled, plot.width(), pitch);
    }

    /// Returns the bar inside a row.
    Box bar(int index) {
        return bar(row(index));
    }

    /// Returns the bar of the book.
    Box bookBar() {
        double top = plot.y() + slack() + Math.min(pitch * count, plot.height() - book);
        return bar(new Box(plot.x(), top, plot.width(), book));
    }

    boolean visible(int index) {
        Box row = row(index);
        return row.bottom() > plot.y() && row.y() < pools().bottom();
    }

    private double slack() {
        return Math.max(0, (plot.height() - book - pitch * count) / 2);
    }

    private static Box bar(Box row) {
        double height = Math.round(row.height() * FILLED);
        return new Box(row.x(), Math.round(row.y() + (row.height() - height) / 2), row.width(), height);
    }
}
