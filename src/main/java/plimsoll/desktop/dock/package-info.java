/// Shows an arrangement of panels: splits, tabs, drop zones, and windows of their own.
package plimsoll.desktop.dock;
