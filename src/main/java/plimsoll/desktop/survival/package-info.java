/// How a book survives: ranges of levels, leg breaks, what is left after liquidation, cliffs, carry.
package plimsoll.desktop.survival;
