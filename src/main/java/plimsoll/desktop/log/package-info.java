/// The log: what was done in this window, with the time.
package plimsoll.desktop.log;
