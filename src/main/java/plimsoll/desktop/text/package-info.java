/// What the window says, kept beside the code.
package plimsoll.desktop.text;
