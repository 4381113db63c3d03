/// The charts: survival corridor, buffer against price, heat map; drawn on a Canvas for screens and picture files
/// alike.
package plimsoll.desktop.chart;
