/// The command palette: everything a user can ask for or go to, found by a few letters.
package plimsoll.desktop.palette;
