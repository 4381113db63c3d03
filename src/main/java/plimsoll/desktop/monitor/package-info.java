/// The Monitor screen: which leg dies first, and how far it is.
package plimsoll.desktop.monitor;
