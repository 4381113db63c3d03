/// Work beside the user interface thread, and the one door back to it.
package plimsoll.desktop.task;
