/// Actions of the window and the keys that ask for them; hints that say the keys as they are now.
package plimsoll.desktop.keys;
