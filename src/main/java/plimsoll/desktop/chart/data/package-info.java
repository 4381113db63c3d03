/// What charts draw: values without any JavaFX type, made from engine results for screens and for picture files alike.
package plimsoll.desktop.chart.data;
