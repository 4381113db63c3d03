/// Colours, fonts and style sheets.
package plimsoll.desktop.theme;
