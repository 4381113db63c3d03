/// The screen that answers what would be fatal, what to do and why a number changed.
package plimsoll.desktop.answers;
