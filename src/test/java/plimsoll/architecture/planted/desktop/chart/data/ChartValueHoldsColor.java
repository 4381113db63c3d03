package plimsoll.architecture.planted.desktop.chart.data;

import javafx.scene.paint.Color;

/// Breaks the rule on purpose.
record ChartValueHoldsColor(Color color) {}
