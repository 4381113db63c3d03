/// The card that shows what importing files would do, and does it.
package plimsoll.desktop.imports;
