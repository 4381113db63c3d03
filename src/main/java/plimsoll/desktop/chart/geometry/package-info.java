/// Where things stand on a chart: scales, ticks, ranges, contours and label places, without any JavaFX type.
package plimsoll.desktop.chart.geometry;
